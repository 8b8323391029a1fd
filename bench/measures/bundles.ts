import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../report/results.ts';

/** What is loaded before anything is answered, and what waits until somebody asks. */
const bundles = ['client.cjs', 'server.main.cjs', 'cli.main.cjs', 'pinyin.cjs', 'traditional.cjs', 'word.cjs'];

export function bundleSizes(root: string): Result[] {
  return bundles.flatMap((name) => {
    const path = join(root, 'dist', name);
    if (!existsSync(path)) return [];
    return [
      { measure: `size of ${name}`, size: 0, findings: 0, contestant: 'clausewright', bytes: statSync(path).size },
    ];
  });
}
