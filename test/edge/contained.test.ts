import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { checkPaths } from '../../server/cli/check.ts';
import type { Rule } from '../../server/rules/rule.ts';
import { type Session, session } from '../support/session.ts';

/** A rule that fails at files of one name, as one with a mistake in it would. */
vi.mock('../../server/generated/rules.ts', async (original) => {
  const { rules } = await original<{ readonly rules: readonly Rule[] }>();
  const [first] = rules;
  const failing = {
    ...first,
    code: 'yaml/failing',
    on: 'report',
    reads: [],
    within: undefined,
    concerns: undefined,
    check(report: { readonly id?: { readonly text: string } }) {
      if (report.id?.text === 'boom') throw new Error('a mistake');
      return [];
    },
  };
  return { rules: [...rules, failing] };
});

const bad = 'report: boom\nagainst: x@2020\n';
const good = 'report: fine\nagainst: x@2020\n';

let running: Session | undefined;
let folder: string | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

test('a file that fails in the editor is told once, and the others are checked', async () => {
  const shown: string[] = [];
  const s = await session({ 'closed.report.yaml': bad }, 'zh-Hant', {
    prepare: (client) =>
      client.onNotification(
        'window/showMessage',
        ({ message }: { readonly message: string }) => void shown.push(message),
      ),
  });
  running = s;
  s.open('a.report.yaml', bad);
  s.change('a.report.yaml', 2, `${bad}# 改\n`);
  const published = s.published('b.report.yaml');
  s.open('b.report.yaml', good);
  expect((await published).diagnostics.length).toBeGreaterThan(0);
  await s.ask('workspace/symbol', { query: '' });
  const mine = shown.filter((one) => one.includes('a.report.yaml'));
  expect(mine).toHaveLength(1);
  expect(mine[0]).toContain('Clausewright 自身在「檢查 a.report.yaml」時出錯：a mistake。其餘功能照常。');
});

test('a file that fails on the command line is told, and the others are checked', async () => {
  folder = mkdtempSync(join(tmpdir(), 'clausewright-contained-'));
  writeFileSync(join(folder, 'a.report.yaml'), bad);
  writeFileSync(join(folder, 'b.report.yaml'), good);
  const options = { paths: [], current: folder, today: '2026-11-24', locale: () => 'en' as const };
  const { files, unreadable } = await checkPaths(options);
  expect(files.map(({ file }) => file)).toEqual(['b.report.yaml']);
  expect(unreadable).toMatchObject([{ path: 'a.report.yaml', problem: 'failed-inside' }]);
  expect(unreadable[0]?.reason).toContain('a mistake');
});
