import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { checkPaths } from '../../server/cli/check.ts';
import { patchLines, patchOf } from '../../server/cli/patch.ts';
import { printTo } from '../../server/cli/terminal.ts';

const scratch = mkdtempSync(join(tmpdir(), 'clausewright-dry-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const today = '2026-11-30';

async function fix(current: string, how: 'show' | 'write') {
  return (await checkPaths({ paths: [], current, today, locale: () => 'en', fix: how })).fixed;
}

const line = fc.constantFrom(
  'standard：demo@2020',
  'title: 示例',
  'language：zh-Hant',
  'class: policy',
  'published: ２０２０-09-15',
  '',
  '# \u202e a comment',
  '\tzzz',
  '::add-mask::x',
);
const text = fc
  .record({
    lines: fc.array(line, { maxLength: 25 }),
    ending: fc.constantFrom('\n', '\r\n'),
    start: fc.constantFrom('', '\ufeff'),
    isOpen: fc.boolean(),
  })
  .map(({ lines, ending, start, isOpen }) => start + lines.join(ending) + (isOpen ? '' : ending));

test('what is shown, applied by git, is what would have been written; nothing is written meanwhile', async () => {
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(text, text, async (one, other) => {
      const folder = mkdtempSync(join(scratch, 'work-'));
      const files = { 'a b.standard.yaml': one, '報告/b.standard.yaml': other };
      mkdirSync(join(folder, '報告'));
      for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
      const shown = await fix(folder, 'show');
      for (const [name, content] of Object.entries(files))
        expect(readFileSync(join(folder, name), 'utf8')).toBe(content);
      const patch = shown.map(({ file, change }) => patchOf(file, change?.before ?? '', change?.after ?? '')).join('');
      if (patch !== '') {
        changed += 1;
        const args = ['apply', '--whitespace=nowarn', '-p1', '-'];
        const applied = spawnSync('git', args, { cwd: folder, input: patch, encoding: 'utf8' });
        expect(applied.stderr).toBe('');
      }
      const applied = Object.keys(files).map((name) => readFileSync(join(folder, name), 'utf8'));
      for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
      await fix(folder, 'write');
      expect(applied).toEqual(Object.keys(files).map((name) => readFileSync(join(folder, name), 'utf8')));
    }),
    { numRuns: 25 },
  );
  expect(changed).toBeGreaterThan(5);
}, 120_000);

test('on a terminal a patch keeps its ends of lines and tabs, and steers nothing', () => {
  let printed = '';
  const patch = patchOf(
    'a',
    '\ufeffa：b\r\n\tc\r\n\u001b[31m\r\n  ::add-mask::x\r\n',
    '\ufeffa: b\r\n\tc\r\n\u001b[31m\r\n  ::add-mask::x\r\n',
  );
  printTo((more) => (printed += more))(patchLines(patch), 'content');
  expect(printed).toContain('-\ufeffa：b\r\n+\ufeffa: b\r\n \tc\r\n [U+001B][31m\r\n   : :add-mask::x\r\n');
  expect(printed.startsWith('--- a/a\n+++ b/a\n@@ -1,4 +1,4 @@\n')).toBe(true);
  let coloured = '';
  printTo((more) => (coloured += more), true)(patchLines(patch), 'content');
  expect(coloured).toContain('\u001b[32m+\ufeffa: b\r\u001b[39m\n');
});
