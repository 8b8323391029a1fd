import { type Locale, say, type Words } from '../base/words.ts';
import { proseIn } from '../model/field.ts';
import { kinds } from '../protocol/kinds.ts';
import type { FileStatus } from '../protocol/status.ts';
import type { Reported } from '../rules/engine/reported.ts';
import { assess } from '../workspace/assess/assess.ts';
import { type Document, isReport, isStandard, languageOf } from '../workspace/document.ts';
import { clausesIn } from '../workspace/resolve/count.ts';
import type { Resolution } from '../workspace/resolve/resolution.ts';
import { resolve, resolveEdition } from '../workspace/resolve/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { readiness } from './assessment-words.ts';
import { levelPhrase } from './level-words.ts';

const words = {
  standard: { en: 'Standard {edition}', 'zh-Hant': '標準 {edition}' },
  variant: { en: 'Variant {edition} of {base}', 'zh-Hant': '變體 {edition}，基於 {base}' },
  report: { en: 'Self-report against {edition}', 'zh-Hant': '自評報告，對照 {edition}' },
  unnamed: { en: '(edition not given)', 'zh-Hant': '（未寫版次）' },
  unknown: { en: 'No standard of this edition is known.', 'zh-Hant': '找不到這一版次的標準。' },
  loading: { en: 'Standards and reports are still being read.', 'zh-Hant': '仍在讀取標準與報告。' },
  counted: { en: '{title}: {clauses} clauses', 'zh-Hant': '{title}：{clauses} 條' },
  broken: { en: 'Its base {edition} is not known.', 'zh-Hant': '找不到它所基於的 {edition}。' },
} satisfies Readonly<Record<string, Words>>;

/**
 * What the status item says of a file: its kind, standard and edition, in one line, and its title in a second; of a report, whose
 * findings are `reported`, also what is in the way of handing it in.
 */
export function fileStatus(
  snapshot: Snapshot,
  document: Document,
  locale: Locale,
  reported?: readonly Reported[],
): FileStatus | undefined {
  if (isStandard(document)) return statusOfStandard(snapshot, document, locale);
  if (isReport(document)) {
    const edition = document.model.against?.value;
    const named = edition ?? say(words.unnamed, locale);
    const resolution = edition === undefined ? undefined : resolveEdition(snapshot, edition);
    const told = status('report', say(words.report, locale, { edition: named }), edition, resolution, snapshot, locale);
    if (reported === undefined || snapshot.loading || resolution === undefined || resolution.broken !== undefined)
      return told;
    const assessment = assess(document.model, resolution);
    const standing = [
      readiness(document.model, assessment, reported, locale),
      ...levelPhrase(assessment, locale, true),
    ];
    return { ...told, detail: [told.detail, ...standing].join(' · ') };
  }
  const { kind } = document;
  return kind === 'other'
    ? undefined
    : { kind, text: say(kinds[kind].title, locale), detail: '', severity: 'information' };
}

function statusOfStandard(snapshot: Snapshot, document: Document, locale: Locale): FileStatus | undefined {
  if (!isStandard(document)) return undefined;
  const edition = document.model.edition?.value;
  const base = document.model.extends?.value;
  const args = { edition: edition ?? words.unnamed, base: base ?? '' };
  const text = say(base === undefined ? words.standard : words.variant, locale, args);
  return status('standard', text, edition, resolve(snapshot, document), snapshot, locale);
}

function status(
  kind: FileStatus['kind'],
  text: string,
  standard: string | undefined,
  resolution: Resolution | undefined,
  snapshot: Snapshot,
  locale: Locale,
): FileStatus {
  const home = resolution === undefined ? {} : { home: resolution.document.uri };
  const named = standard === undefined ? {} : { standard, resolvable: resolution !== undefined, ...home };
  if (snapshot.loading) return { kind, text, detail: say(words.loading, locale), severity: 'information', ...named };
  if (resolution === undefined)
    return { kind, text, detail: say(words.unknown, locale), severity: 'warning', ...named };
  if (resolution.broken) {
    const detail = say(words.broken, locale, { edition: resolution.broken.edition });
    return { kind, text, detail, severity: 'warning', ...named };
  }
  const own = languageOf(resolution.document);
  const title = proseIn(resolution.document.model.title, locale, own)?.value ?? standard ?? '';
  const detail = say(words.counted, locale, { title, clauses: clausesOf(resolution) });
  return { kind, text, detail, severity: 'information', ...named };
}

/** Asked at every edit: of a standard that inherits nothing its own divisions tell, and nothing need be put together. */
function clausesOf(resolution: Resolution): number {
  const { model } = resolution.document;
  return resolution.base === undefined ? clausesIn([...model.chapters, ...model.annexes]) : resolution.clauses.size;
}
