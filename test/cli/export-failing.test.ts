import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { exportCommand } from '../../server/cli/export-command.ts';
import { printTo } from '../../server/cli/terminal.ts';

/** A writer that fails at one standard, as one with a fault of its own would. */
vi.mock('../../server/export/markdown/page.ts', () => ({
  markdownPage: ({ title }: { readonly title: string }) => {
    if (title === 'broken') throw new Error('no such block');
    return `${title}\n`;
  },
}));

const here = mkdtempSync(join(tmpdir(), 'clausewright-failing-'));
afterEach(() => rmSync(here, { recursive: true, force: true }));

test('what fails at one file is told, and the others are written', async () => {
  for (const name of ['a', 'broken', 'c'])
    writeFileSync(join(here, `${name}.standard.yaml`), `standard: ${name}@2020\ntitle: ${name}\nlanguage: en\n`);
  const said = { out: '', err: '', exit: 0 };
  const command = exportCommand({
    locale: 'en',
    version: '0',
    current: here,
    today: '2026-11-24',
    program: { file: '', compiled: undefined },
    out: printTo((text) => (said.out += text)),
    err: printTo((text) => (said.err += text)),
    done: (code) => (said.exit = code),
  });
  await command.parseAsync(['.', '--to', 'md'], { from: 'user' });
  expect(said.out).toBe('a.standard.md\nc.standard.md\n');
  expect(said.err).toMatch(/^broken\.standard\.md: not written, .*: no such block\. The rest is written\./);
  expect(said.exit).toBe(2);
  expect(readdirSync(here).filter((one) => one.endsWith('.md'))).toEqual(['a.standard.md', 'c.standard.md']);
});
