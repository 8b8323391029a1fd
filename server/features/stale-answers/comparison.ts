import type { Position } from '../../base/position.ts';
import { type Locale, say, type Words } from '../../base/words.ts';
import { readEdition } from '../../model/values/edition.ts';
import { idKey } from '../../model/values/id.ts';
import type { CompareAnsweredResult } from '../../protocol/stale-answers.ts';
import { viewUri } from '../../protocol/views.ts';
import { type Document, isReport } from '../../workspace/document.ts';
import { newestFirst } from '../../workspace/resolve/answered-state.ts';
import type { ClauseState } from '../../workspace/resolve/clause-changes.ts';
import { clauseDigest } from '../../workspace/resolve/clause-digest.ts';
import { resolveEdition } from '../../workspace/resolve/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { clauseLine } from '../titles.ts';
import { placeAt } from '../typed-place.ts';
import { type StaleAnswer, staleAnswers } from './stale-answers.ts';

const words = {
  exact: {
    en: '{clause}: as answered ({edition}) ↔ today ({now})',
    'zh-Hant': '{clause}：答覆時（{edition}）↔ 現在（{now}）',
  },
  earlier: {
    en: '{clause}: as answered ({edition}, before it was changed) ↔ today',
    'zh-Hant': '{clause}：答覆時（{edition}，改動之前）↔ 現在',
  },
  instead: {
    en: '{clause}: {edition} ↔ {now} (what was answered is not known)',
    'zh-Hant': '{clause}：{edition} ↔ {now}（答覆時的內容無從得知）',
  },
  insteadNote: {
    en: 'What clause “{clause}” said when it was answered is not known: nothing in this workspace has its digest “{digest}”. Shown instead is how it differs between {edition} and {now}.',
    'zh-Hant':
      '條款「{clause}」在答覆時的內容無從得知：工作區中沒有與指紋「{digest}」相符的內容。這裡顯示的是它在 {edition} 與 {now} 中的差異。',
  },
  nothing: {
    en: 'What clause “{clause}” said when it was answered is not known: nothing in this workspace has its digest “{digest}”, and there is no other edition or base to compare it with. Read the clause again as it is today.',
    'zh-Hant':
      '條款「{clause}」在答覆時的內容無從得知：工作區中沒有與指紋「{digest}」相符的內容，也沒有其他版本或基礎標準可供比較。請重讀現在的條款。',
  },
  upToDate: {
    en: 'The answer to “{clause}” was given to the clause as it is today: nothing to compare.',
    'zh-Hant': '對「{clause}」的答覆，答的就是現在的條款，無需比較。',
  },
  noDigest: {
    en: 'The answer to “{clause}” does not say which text of the clause it was given to, since it carries no digest.',
    'zh-Hant': '對「{clause}」的答覆沒有指紋，無從得知答的是條款的哪一版內容。',
  },
} satisfies Readonly<Record<string, Words>>;

/** The answer that stands under a key, or at a position, compared with its clause today. Undefined where no answer is there. */
export function comparisonOf(
  snapshot: Snapshot,
  document: Document,
  at: { readonly clause?: string; readonly position?: Position },
  locale: Locale,
): CompareAnsweredResult | undefined {
  const id = at.clause ?? (at.position && answerAt(document, at.position));
  if (id === undefined || !isReport(document)) return undefined;
  const same = ({ answer }: Pick<StaleAnswer, 'answer'>) => idKey(answer.clause.text) === idKey(id);
  const stale = staleAnswers(snapshot, document).find(same);
  if (stale !== undefined) return comparison(snapshot, stale, locale);
  const answer = document.model.answers.find((one) => same({ answer: one }));
  if (answer === undefined) return undefined;
  return { note: say(answer.digest === undefined ? words.noDigest : words.upToDate, locale, { clause: id }) };
}

function answerAt(document: Document, position: Position): string | undefined {
  const [key, id] = placeAt(document, position)?.path ?? [];
  return key === 'answers' && typeof id === 'string' ? id : undefined;
}

/** The clause as it was answered beside what it says today; else beside the nearest text that is known, and says so. */
function comparison(snapshot: Snapshot, stale: StaleAnswer, locale: Locale): CompareAnsweredResult {
  const { before, clause, resolution, digest } = stale;
  const other = before ?? nearest(snapshot, stale);
  const [edition, now] = [other?.resolution.edition, resolution.edition];
  const args = { clause: clauseLine(clause, resolution, locale), digest: digest.text };
  if (other === undefined || edition === undefined || now === undefined)
    return { note: say(words.nothing, locale, args) };
  const title = before === undefined ? words.instead : before.earlier ? words.earlier : words.exact;
  const sides = {
    before: viewUri('clauses', {
      edition: edition,
      clause: other.clause.id,
      digest: clauseDigest(other.clause, other.resolution),
    }),
    after: viewUri('clauses', { edition: now, clause: clause.id, digest: 'today' }),
    title: say(title, locale, { ...args, edition, now }),
  };
  return before !== undefined ? { sides } : { sides, note: say(words.insteadNote, locale, { ...args, edition, now }) };
}

/** The clause in the latest older edition of its standard, else in the base that the variant rests on, where it differs there. */
export function nearest(snapshot: Snapshot, { clause, resolution, now }: StaleAnswer): ClauseState | undefined {
  const ids = [clause.id, ...clause.content.aliases.map((one) => one.text)].map(idKey);
  const own = idOf(resolution.edition);
  const editions = newestFirst([...snapshot.standards.keys()].filter((one) => idOf(one) === own));
  const older = editions.slice(editions.findIndex((one) => one === idKey(resolution.edition ?? '')) + 1);
  const others = [...older.map((one) => resolveEdition(snapshot, one)), resolution.base];
  for (const other of others) {
    const found = ids.flatMap((id) => other?.clauses.get(id) ?? [])[0];
    if (other && found && clauseDigest(found, other) !== now) return { clause: found, resolution: other };
  }
  return undefined;
}

function idOf(edition = ''): string {
  const reading = readEdition(edition);
  return reading.ok ? idKey(reading.value.id) : edition;
}
