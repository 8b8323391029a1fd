import type { FoundFiles } from '../disk/files.ts';

/** Why a path cannot be checked. Of what nobody asked about, only what findings may rest on is told. */
export interface Unreadable {
  /** As it was given, or absolute. */
  readonly path: string;
  readonly problem:
    | 'missing'
    | 'unreadable'
    | 'not-text'
    | 'too-large'
    | 'sealed'
    | 'outside'
    | 'notOurs'
    | 'matchesNothing'
    | 'failed-inside';
  /** Of what failed inside, for whoever looks for the cause. */
  readonly reason?: string;
}

/** Where a search did not look, each place once. */
export function notSearched(found: readonly Pick<FoundFiles, 'sealed' | 'outside'>[]): readonly Unreadable[] {
  const sealed = new Set(found.flatMap((one) => one.sealed));
  const outside = new Set(found.flatMap((one) => one.outside));
  return [
    ...Array.from(sealed, (path): Unreadable => ({ path, problem: 'sealed' })),
    ...Array.from(outside, (path): Unreadable => ({ path, problem: 'outside' })),
  ];
}
