import type { Locale } from '../base/words.ts';
import { say } from '../base/words.ts';
import { preferredOf } from '../rules/engine/fix-all.ts';
import { editsOfFix } from '../rules/engine/fix-edits.ts';
import type { Finding } from '../rules/rule.ts';
import type { Service } from '../service.ts';
import type { Document } from '../workspace/document.ts';
import type { FileFinding, Mending } from './formats/check-result.ts';

/** Findings of a file with the way to mend each that has one which is plainly the one to take. */
export function withMendings(
  service: Service,
  uri: string,
  findings: readonly FileFinding[],
  locale: Locale,
): readonly FileFinding[] {
  if (!findings.some(({ fixable }) => fixable)) return findings;
  const document = service.document(uri);
  const reported = document === undefined ? [] : service.findings(uri);
  // Read again, the file may be another by now.
  if (document === undefined || reported.length !== findings.length) return findings;
  return findings.map((one, at) => {
    const finding = reported[at]?.finding;
    const mending = finding && one.code === finding.rule.code ? mendingOf(finding, document, locale) : undefined;
    return mending === undefined ? one : { ...one, mending };
  });
}

function mendingOf(finding: Finding, document: Document, locale: Locale): Mending | undefined {
  const fix = preferredOf(finding.rule, locale)(finding);
  if (fix === undefined) return undefined;
  const [own, elsewhere] = editsOfFix(fix, document);
  if (own?.document !== document || elsewhere !== undefined) return undefined;
  return { title: say(fix.title, locale, fix.args), edits: own.edits };
}
