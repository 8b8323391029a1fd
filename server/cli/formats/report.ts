import type { Locale } from '../../base/words.ts';
import type { Diagnostic } from '../../rules/render.ts';

export interface FileFindings {
  /** Relative to the current folder, with `/`. */
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a run of `check` found, for any format to print. */
export interface CheckResult {
  readonly version: string;
  readonly locale: Locale;
  /** Every file that was checked, in order; those without findings too. */
  readonly files: readonly FileFindings[];
}

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

export function summarize(files: readonly FileFindings[]): Summary {
  const of = (severity: Diagnostic['severity']) =>
    files.reduce((sum, { diagnostics }) => sum + diagnostics.filter((one) => one.severity === severity).length, 0);
  return {
    files: files.length,
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
    hints: of('hint'),
  };
}
