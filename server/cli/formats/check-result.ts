import type { Locale } from '../../base/words.ts';
import type { Diagnostic } from '../../rules/engine/render.ts';
import type { Edit } from '../../syntax/problem.ts';

export interface FileFindings {
  /** Relative to the current folder, with `/`. */
  readonly file: string;
  readonly diagnostics: readonly FileFinding[];
}

/** A finding, with the one way that mends it where there is one and where that is asked for. */
export interface FileFinding extends Diagnostic {
  readonly mending?: Mending;
}

/** What a quick fix would change in the file of its finding. */
export interface Mending {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** One of several parts in which files are checked; its number from 1. */
export interface Shard {
  readonly number: number;
  readonly count: number;
}

/** What a run of `check` found, for any format to print. */
export interface CheckResult {
  readonly version: string;
  readonly locale: Locale;
  /** Every file that was checked, in order; those without findings too. */
  readonly files: readonly FileFindings[];
  /** What could not be checked, and why, in a sentence that names it. */
  readonly unreadable: readonly { readonly file: string; readonly message: string }[];
  /** Since when a file has to have changed to be checked. */
  readonly since?: string;
  /** Which part of all files this is, where they were parted. */
  readonly shard?: Shard;
  /** The current folder as a URI without a trailing `/`; the files' names are relative to it. */
  readonly folder: string;
  /** Whether nothing but errors is told. */
  readonly quiet?: boolean;
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

/**
 * The name, relative to the current folder, of the file at a URI, so that nothing is told of where that folder lies; undefined for
 * what is no file of this machine, or lies on another drive.
 */
export function relativeName(uri: string, folder: string): string | undefined {
  if (!uri.startsWith('file:///')) return undefined;
  const [to, from] = [partsOfPath(uri), partsOfPath(folder)];
  const shared = from.findIndex((one, at) => one !== to[at]);
  const depth = shared < 0 ? from.length : shared;
  if (depth === 0 && /^[a-z]:$/i.test(from[0] ?? '')) return undefined;
  return [...from.slice(depth).map(() => '..'), ...to.slice(depth)].join('/');
}

function partsOfPath(uri: string): readonly string[] {
  return uri.slice('file:///'.length).replace(/\/$/, '').split('/').map(decodeURIComponent);
}

interface Summary {
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
