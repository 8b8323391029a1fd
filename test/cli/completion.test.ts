import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { completionScripts } from '../../server/cli/completion-scripts.ts';

const scratch = mkdtempSync(join(tmpdir(), 'clausewright-completion-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, '../../server/cli/main.ts')],
    outfile: join(scratch, 'cli.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    define: { clausewrightVersion: '"0.0.0-test"', clausewrightBuild: '"test"' },
  });
  writeFileSync(
    join(scratch, 'clausewright'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(scratch, 'cli.cjs')}" "$@"\n`,
  );
  chmodSync(join(scratch, 'clausewright'), 0o755);
});

/** What bash would offer for a line that is being typed. */
function offered(...words: string[]): readonly string[] {
  const script = `${completionScripts.bash}
COMP_LINE="clausewright $*"
COMP_POINT=\${#COMP_LINE}
_clausewright
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const env = { ...process.env, PATH: `${scratch}${delimiter}${process.env.PATH}`, LANG: 'C' };
  const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', ...words], {
    cwd: scratch,
    encoding: 'utf8',
    env,
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

test('bash offers commands, options, what they take, rules and editions, and leaves files to itself', () => {
  expect(offered('exp')).toEqual(['explain', 'export']);
  expect(offered('check', '--fo')).toEqual(['--format']);
  expect(offered('check', '--format', 'g')).toEqual(['github', 'gitlab']);
  expect(offered('check', '--format=gitl')).toEqual(['gitlab']);
  expect(offered('explain', 'report/unansw')).toEqual(['report/unanswered']);
  expect(offered('resolve', 'makerspace-c')).toEqual(['makerspace-coworking@2017']);
  expect(offered('resolve', 'makerspace-coworking@')).toEqual(['@2017']);
  expect(offered('completion', '')).toEqual(['bash', 'zsh', 'fish', 'powershell']);
  expect(offered('check', 'rep')).toEqual([]);
  expect(offered('check', '--output', '')).toEqual([]);
  expect(offered('')).not.toContain('complete');
}, 120_000);
