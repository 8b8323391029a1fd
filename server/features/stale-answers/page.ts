import { type Locale, say, type Words } from '../../base/words.ts';
import { type ClauseChange, clauseChanges } from '../../rules/kit/words/change-words.ts';
import type { Document } from '../../workspace/document.ts';
import { isReport } from '../../workspace/document.ts';
import { homeOf } from '../../workspace/resolve/resolution.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { code, escaped } from '../markup.ts';
import { choiceFor, clauseLine, lineFor } from '../titles.ts';
import { type StaleAnswer, staleAnswers } from './stale-answers.ts';

const words = {
  title: { en: 'Answers to clauses that have changed', 'zh-Hant': '條款有變的答覆' },
  none: {
    en: 'Every answer of report “{report}” that says which text it was given to was given to today’s.',
    'zh-Hant': '報告「{report}」中凡註明所答內容的答覆，答的都是現在的內容。',
  },
  head: {
    en: 'Report “{report}” answers {edition}. These answers were given to another text of their clauses. Read what changed and whether the answer is still true of it: then take over the present digest, else rewrite the answer.',
    'zh-Hant':
      '報告「{report}」按 {edition} 答覆。下列答覆所答的條款，內容此後有變。請看改動之處，並核對答覆是否仍然成立：成立，則更新指紋；不成立，則改寫答覆。',
  },
  answer: { en: 'Answered: {status}', 'zh-Hant': '答覆：{status}' },
  by: { en: 'What changed since {edition}, by which it was answered:', 'zh-Hant': '答覆依據 {edition}，此後的改動：' },
  since: { en: 'What changed since it was answered:', 'zh-Hant': '答覆之後的改動：' },
  was: { en: 'was', 'zh-Hant': '原為' },
  is: { en: 'is', 'zh-Hant': '現為' },
  unknown: {
    en: 'What it said when it was answered is not known here. It says today:',
    'zh-Hant': '答覆時的內容無從得知。現在的內容是：',
  },
} satisfies Readonly<Record<string, Words>>;

/** A report's stale answers as a page in Markdown: each with what it says and what changed in its clause, in full. */
export function staleAnswersPage(snapshot: Snapshot, document: Document, locale: Locale): string | undefined {
  if (!isReport(document)) return undefined;
  const stale = staleAnswers(snapshot, document);
  const { id, against } = document.model;
  const args = { report: escaped(id?.text ?? '—'), edition: escaped(against?.text ?? '—') };
  const head = say(stale.length === 0 ? words.none : words.head, locale, args);
  return [`# ${say(words.title, locale)}`, head, ...stale.map((one) => section(one, locale))].join('\n\n').concat('\n');
}

function section(stale: StaleAnswer, locale: Locale): string {
  const { clause, resolution, answer, report } = stale;
  const status = answer.status === undefined ? '—' : choiceFor('answer-status', answer.status.text, locale);
  const statement = lineFor(answer.statement ?? answer.reason, report, locale);
  return [
    `## ${escaped(clauseLine(clause, resolution, locale))}`,
    say(words.answer, locale, { status: escaped(status) }),
    ...(statement === '' ? [] : [`> ${escaped(statement)}`]),
    ...changes(stale, locale),
  ].join('\n\n');
}

function changes({ before, clause, resolution }: StaleAnswer, locale: Locale): readonly string[] {
  if (before === undefined) {
    const text = lineFor(clause.content.text, homeOf(clause, 'text'), locale);
    return [say(words.unknown, locale), `> ${escaped(text)}`];
  }
  const edition = code(before.resolution.edition ?? '');
  const lead = say(before.earlier ? words.since : words.by, locale, { edition });
  const lines = clauseChanges(before, { clause, resolution }).map((one) => changeLines(one, locale));
  return [lead, lines.join('\n')];
}

function changeLines({ field, before, after }: ClauseChange, locale: Locale): string {
  const colon = locale === 'en' ? ': ' : '：';
  const side = (label: Words, text: Words) => `  - ${say(label, locale)}${colon}${escaped(say(text, locale))}`;
  const told = before === undefined || after === undefined ? [] : [side(words.was, before), side(words.is, after)];
  return [`- **${escaped(say(field, locale))}**`, ...told].join('\n');
}
