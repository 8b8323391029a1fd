import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findEditor } from '../../../scripts/prepare/editors.mjs';
import { newerEditor } from '../../../scripts/prepare/newer-editors.mjs';
import { configurationOf, type Desk, laid } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await laid();
});
afterAll(() => desk.server.remove());

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

interface Editor {
  readonly name: string;
  /** Where it is, where it is. */
  readonly program: string | undefined;
  readonly args: readonly string[];
  /** The file that what the page says is written to; without one it is told of the server by the script. */
  readonly configuration?: string;
  /** What the page says, if not its first block. */
  readonly written?: () => string;
}

async function driven({ name, program = '', args, configuration, written: text }: Editor): Promise<Found> {
  const folder = desk.folder(name);
  const written = configuration && desk.configure(configuration, text?.() ?? configurationOf(name.split(' ')[0] ?? ''));
  const answer = join(folder, '..', 'found.json');
  const command = [process.execPath, desk.server.file, '--stdio'];
  const asked = { folder, answer, command, configuration: written };
  const env = { ...desk.environment, CLAUSEWRIGHT_ASKED: JSON.stringify(asked) };
  const editor = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 120_000 });
  let said = '';
  for (const stream of [editor.stdout, editor.stderr]) stream.on('data', (data) => (said += data));
  await once(editor, 'exit');
  const found = JSON.parse(readFileSync(answer, 'utf8')) as Found;
  expect(found.failed, said).toBeUndefined();
  return found;
}

const script = (name: string): string => join(import.meta.dirname, name);
const hasLspMode = existsSync('/usr/share/emacs/site-lisp/elpa-src')
  ? readdirSync('/usr/share/emacs/site-lisp/elpa-src').some((one) => one.startsWith('lsp-mode-'))
  : false;
const editors: readonly Editor[] = [
  {
    name: 'Neovim',
    program: findEditor('nvim'),
    args: ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', script('neovim.lua')],
  },
  {
    name: 'Neovim (newer)',
    program: newerEditor('nvim-newer'),
    args: ['--headless', '-i', 'NONE', '-n', '-S', script('neovim.lua')],
    configuration: 'nvim/init.lua',
  },
  {
    name: 'Emacs',
    program: findEditor('emacs'),
    args: ['--batch', '-l', script('emacs.el')],
    configuration: 'emacs/clausewright.el',
  },
  {
    name: 'Emacs (lsp-mode)',
    program: hasLspMode ? findEditor('emacs') : undefined,
    args: ['--batch', '-l', script('lsp-mode.el')],
    configuration: 'emacs/lsp-mode.el',
    // As the page says: in place of what is for eglot.
    written: () => {
      const [modes = ''] = configurationOf('Emacs').split("(with-eval-after-load 'eglot");
      return modes + configurationOf('Emacs', 1);
    },
  },
];

describe.each(editors)('$name', (editor) => {
  test.skipIf(editor.program === undefined)(
    'a report in a folder whose name each program writes otherwise',
    async () => {
      const found = await driven(editor);
      const folder = desk.folder(editor.name);
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
      expect(new Set(found.buffers).size, editor.name).toBe(2);
    },
  );
});
