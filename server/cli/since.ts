import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { kindByName } from '../protocol/kinds.ts';

/** Why it cannot be told what has changed. */
type SinceProblem = 'noGit' | 'noRepository' | 'noSuchCommit';

export class SinceError extends Error {
  readonly problem: SinceProblem;
  constructor(problem: SinceProblem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * Of some files those that have changed since a commit, or since the branch left it: changed, new or not yet known to git. A standard
 * or settings that have changed, or are gone, concern whatever rests on them: then all are meant.
 */
export async function filesSince(
  ref: string,
  roots: readonly string[],
  files: readonly string[],
): Promise<readonly string[]> {
  const changed = new Set((await Promise.all(roots.map((root) => changedBelow(root, ref)))).flat());
  const kinds = new Set([...changed].map(kindByName));
  if (kinds.has('standard') || kinds.has('config')) return files;
  return files.filter((file) => changed.has(file));
}

async function changedBelow(root: string, ref: string): Promise<readonly string[]> {
  const up = await git(root, ['rev-parse', '--show-cdup']);
  if (up === undefined) throw new SinceError('noRepository');
  const top = resolve(root, up.trim());
  // What begins with a dash would be an option.
  const named = ref.startsWith('-')
    ? undefined
    : await git(top, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  if (named === undefined) throw new SinceError('noSuchCommit');
  const commit = named.trim();
  const base = (await git(top, ['merge-base', 'HEAD', commit]))?.trim() || commit;
  const safely = await withoutPrograms(top);
  const diff = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules'];
  const changed = await git(top, [...safely, ...diff, base, '--']);
  const added = await git(top, [...safely, 'ls-files', '--others', '--exclude-standard', '-z']);
  const names = `${changed ?? ''}\0${added ?? ''}`.split('\0').filter((name) => name !== '');
  return names.map((name) => resolve(top, name));
}

/** Programs that a repository's own settings would have git run over files are left out: nothing of a workspace is executed. */
async function withoutPrograms(top: string): Promise<readonly string[]> {
  const settings = (await git(top, ['config', '--name-only', '-z', '--get-regexp', '^filter\\.'])) ?? '';
  const filters = new Set(settings.split('\0').map((name) => name.slice(0, name.lastIndexOf('.'))));
  filters.delete('');
  const none = [...filters].flatMap((name) => [`${name}.clean=`, `${name}.process=`, `${name}.required=false`]);
  return ['core.fsmonitor=false', ...none].flatMap((one) => ['-c', one]);
}

const most = 256 * 1024 * 1024;

/** What git says; undefined where it refuses. */
async function git(cwd: string, args: readonly string[]): Promise<string | undefined> {
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0' };
  try {
    return (await promisify(execFile)('git', args, { cwd, env, maxBuffer: most, windowsHide: true })).stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new SinceError('noGit');
    return undefined;
  }
}
