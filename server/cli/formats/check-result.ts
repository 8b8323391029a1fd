import type { Locale } from '../../base/words.ts';
import type { Diagnostic } from '../../rules/engine/render.ts';

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
  /** What could not be checked, and why, in a sentence that names it. */
  readonly unreadable: readonly { readonly file: string; readonly message: string }[];
  /** The current folder as a URI without a trailing `/`; the files' names are relative to it. */
  readonly folder: string;
  /** Whether there are more warnings than allowed, so that they fail the run as errors do. */
  readonly warningsFail: boolean;
  /** An address as any program can follow it; undefined where it leads to a page of ours that no file holds. */
  opens(uri: string): string | undefined;
}

/** Whether a finding makes the run fail. */
export function fails({ severity }: Diagnostic, { warningsFail }: Pick<CheckResult, 'warningsFail'>): boolean {
  return severity === 'error' || (severity === 'warning' && warningsFail);
}

/** A file's name, relative to the current folder, as a relative URI. */
export function relativeUri(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
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
