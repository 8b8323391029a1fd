import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kinds, soak } from './soak/run.ts';

const scratch = mkdtempSync(join(tmpdir(), 'clausewright-soaked-'));
const program = join(scratch, 'cli.cjs');

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, '../../server/cli/main.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    define: { clausewrightVersion: '"0"', clausewrightBuild: '"soaked"' },
  });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The program that strains this one for as long as it is told, for a few steps: it must not rot. */
test.each(kinds)('$name: some steps', async ({ name }) => {
  const said: string[] = [];
  const tallies = await soak({ program, seed: 1, steps: 2, only: [name], say: (line) => said.push(line) });
  expect(said).toEqual([]);
  expect(tallies.get(name)).toEqual({ steps: 2, differences: 0 });
});

test('a difference is counted, and told with what brings it again', async () => {
  const said: string[] = [];
  const broken = join(scratch, 'nothing.cjs');
  const tallies = await soak({ program: broken, seed: 7, steps: 1, only: ['kills'], say: (line) => said.push(line) });
  expect(tallies.get('kills')).toEqual({ steps: 1, differences: 1 });
  expect(said.join()).toContain("--kind 'kills' --seed 7 --steps 1");
});
