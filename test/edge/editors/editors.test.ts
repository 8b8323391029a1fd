import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findEditor } from '../../../scripts/prepare/editors.mjs';
import { type BuiltServer, buildServer } from '../clients/plain-client.ts';

const standard = `standard: own@2020
title: 甲
language: zh-Hant
class: policy
status: current
chapters:
  - id: space
    title: 場地
    clauses:
      - id: a
        title: 工位
        provision: requirement
        text: 應有工位。
      - id: b
        title: 𠮷屋
        provision: recommendation
        text: 宜有屋，見[[a]]。
`;

const report = `report: r
against: own@2020
operator: {name: 某某}
answers:
  a: {status: implemented}
  b: {status: none}
`;

let server: BuiltServer;
beforeAll(async () => {
  server = await buildServer();
});
afterAll(() => server.remove());

/** What somebody found in an editor that was driven by a script of its own. */
interface Found {
  readonly failed?: string;
  readonly diagnostics: readonly { readonly line: number; readonly message: string }[];
  /** As it is shown, line by line. */
  readonly hover: readonly string[];
  readonly definition: { readonly file: string; readonly line: number };
  readonly completion: readonly string[];
  readonly actions: readonly string[];
  /** Both files after the clause was renamed. */
  readonly report: readonly string[];
  readonly standard: readonly string[];
  /** The files that it has open. */
  readonly buffers: readonly string[];
}

async function driven(program: string, args: readonly string[], name: string): Promise<Found> {
  const folder = join(server.home, name, '標準 (2020) @甲');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'own.standard.yaml'), standard);
  writeFileSync(join(folder, 'r.report.yaml'), report);
  const answer = join(server.home, name, 'found.json');
  const asked = { folder, answer, command: [process.execPath, server.file, '--stdio'] };
  const env = {
    PATH: process.env.PATH,
    HOME: server.home,
    XDG_CACHE_HOME: server.home,
    LANG: 'C.UTF-8',
    CLAUSEWRIGHT_ASKED: JSON.stringify(asked),
  };
  const editor = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 120_000 });
  let said = '';
  for (const stream of [editor.stdout, editor.stderr]) stream.on('data', (data) => (said += data));
  await once(editor, 'exit');
  const found = JSON.parse(readFileSync(answer, 'utf8')) as Found;
  expect(found.failed, said).toBeUndefined();
  return found;
}

const scripts = import.meta.dirname;
const editors = [
  {
    name: 'Neovim',
    program: 'nvim',
    args: ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', join(scripts, 'neovim.lua')],
  },
  { name: 'Emacs', program: 'emacs', args: ['--batch', '-l', join(scripts, 'emacs.el')] },
];

describe.each(editors)('$name', ({ name, program, args }) => {
  const path = findEditor(program);
  test.skipIf(path === undefined)('a report in a folder whose name each program writes otherwise', async () => {
    const found = await driven(path ?? '', args, program);
    const folder = join(server.home, program, '標準 (2020) @甲');
    expect(found.diagnostics.map(({ line }) => line)).toContain(5);
    expect(found.diagnostics.map(({ message }) => message).join()).not.toMatch(/重複|工作區之外|[a-z]+ is not/);
    expect(found.hover.join('\n')).toContain('工位');
    expect(found.hover.join('\n')).toContain('應有工位。');
    expect(found.hover.join('\n')).not.toContain('clausewright:');
    expect(found.definition).toEqual({ file: join(folder, 'own.standard.yaml'), line: 10 });
    expect(found.completion.length).toBeGreaterThan(0);
    expect(found.completion.join()).toContain('implemented');
    expect(found.actions.length).toBeGreaterThan(0);
    expect(found.report).toContain('  desks: {status: implemented}');
    expect(found.standard).toContain('      - id: desks');
    expect(found.standard).toContain('        text: 宜有屋，見[[desks]]。');
    expect(new Set(found.buffers).size, name).toBe(2);
  });
});
