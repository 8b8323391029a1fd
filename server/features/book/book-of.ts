import { toSimplified } from '../../base/simplify.ts';
import { type Language, languages } from '../../model/field.ts';
import type { ConvertText } from '../../model/wording/convert-script.ts';
import type { Reported } from '../../rules/engine/reported.ts';
import { assess } from '../../workspace/assess/assess.ts';
import { type Document, isReport, isStandard, type ReportDocument } from '../../workspace/document.ts';
import { ownLanguage } from '../../workspace/resolve/own-language.ts';
import { resolve } from '../../workspace/resolve/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import type { Book, BookLanguage } from './book.ts';
import { namesIn, namesInScript } from './names.ts';
import { reportBook } from './report-book.ts';
import { namesOfReport } from './report-context.ts';
import { standardBook } from './standard-book.ts';
import type { Typesetting } from './wording.ts';

export interface BookOptions {
  readonly language: BookLanguage;
  /** A second language, in a column of its own beside the first. */
  readonly beside?: Language;
  /** Whether what variants changed is marked, and what they left out told. */
  readonly changes: boolean;
  /** Whether documents of sensitive kinds are masked, as in whatever leaves the machine. */
  readonly mask: boolean;
  /** The findings of a report: what keeps it from being handed in. */
  readonly reported: readonly Reported[];
  /** Writes Chinese in Traditional script, where its tables are at hand; what is given in Simplified alone stays so without. */
  readonly toTraditional?: ConvertText;
}

export const bookLanguages: readonly BookLanguage[] = [...languages, 'both'];

/** A standard or report as it is printed; undefined for any other file. */
export function bookOf(snapshot: Snapshot, document: Document, options: BookOptions): Book | undefined {
  const { toTraditional } = options;
  const convert = { 'zh-Hans': toSimplified, ...(toTraditional && { 'zh-Hant': toTraditional }) };
  const ownOf = (one: Document) => ownLanguage(snapshot, one);
  const set = { languages: columnsOf(options, ownOf(document)), convert, ownOf, roots: snapshot.roots };
  if (isStandard(document)) {
    const resolution = resolve(snapshot, document);
    return standardBook(
      resolution,
      { ...set, names: namesInScript(namesIn(resolution), convert, ownOf(document)) },
      options.changes,
    );
  }
  return isReport(document) ? ofReport(snapshot, document, set, options) : undefined;
}

function ofReport(
  snapshot: Snapshot,
  document: ReportDocument,
  set: Omit<Typesetting, 'names'>,
  { mask, reported }: BookOptions,
): Book {
  const resolution = resolutionFor(snapshot, document);
  const assessment = resolution && assess(document.model, resolution);
  const inner = resolution === undefined ? () => undefined : namesIn(resolution);
  const names = namesInScript(namesOfReport({ document, assessment, mask }, inner), set.convert, set.ownOf(document));
  const setting = { ...set, names };
  return reportBook({ document, setting, mask, resolution, assessment, reported });
}

/** Of `both`: Chinese, in the script of the file, and English. */
function columnsOf({ language, beside }: BookOptions, own: Language): readonly Language[] {
  if (language === 'both') return own === 'en' ? ['en', 'zh-Hant'] : [own, 'en'];
  return beside === undefined || beside === language ? [language] : [language, beside];
}
