import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    randomSeed: number;
  }
}

/**
 * What the random tests of a run choose their cases by: the same commit asks the same everywhere, so that none fails by chance, and
 * other commits ask others. Said once, so that what failed can be asked again.
 */
export default function setup(project: TestProject): void {
  const randomSeed = seedOf(process.env.CLAUSEWRIGHT_SEED, treeOf(project.config.root));
  console.log(`random cases: CLAUSEWRIGHT_SEED=${randomSeed}`);
  project.provide('randomSeed', randomSeed);
}

/** `asked` for a number, else told by the name of a tree of git; where there is neither, always the same. */
export function seedOf(asked: string | undefined, tree: string | undefined): number {
  if (asked && Number.isInteger(Number(asked))) return Number(asked) | 0;
  return Number.parseInt(tree?.slice(0, 8) || '20261130', 16) | 0;
}

/** The tree of the commit that is checked out; undefined where there is no repository, or no git. */
function treeOf(root: string): string | undefined {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD^{tree}'], { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined;
  }
}
