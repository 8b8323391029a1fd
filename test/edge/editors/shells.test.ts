import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findEditor } from '../../../scripts/prepare/editors.mjs';
import { completionScripts } from '../../../server/cli/completion-scripts.ts';

const terminal = findEditor('tmux');
const home = mkdtempSync(join(tmpdir(), 'clausewright-shells-'));
/** How long something may take until it stands on the screen (ms). */
const patience = 60_000;

interface Shell {
  readonly name: string;
  readonly command: string;
  /** What is written where somebody would, who does as the first line of the script says. */
  readonly files: Readonly<Record<string, string>>;
}

const begin = 'autoload -Uz compinit; compinit -u; PS1="ready> "\n';
const shells: readonly Shell[] = [
  {
    name: 'bash',
    command: 'bash --noprofile -i',
    files: { '.bashrc': `PS1='ready> '\n${completionScripts.bash}` },
  },
  {
    name: 'zsh, by a file of $fpath',
    command: 'zsh -i',
    files: { '.zshrc': `fpath=(~/functions $fpath)\n${begin}`, 'functions/_clausewright': completionScripts.zsh },
  },
  {
    name: 'zsh, by source',
    command: 'zsh -i',
    files: { '.zshrc': `${begin}source ~/given\n`, given: completionScripts.zsh },
  },
  {
    name: 'fish',
    command: 'fish -i',
    files: {
      '.config/fish/completions/clausewright.fish': completionScripts.fish,
      '.config/fish/config.fish': 'set fish_greeting\nfunction fish_prompt; echo -n "ready> "; end\n',
    },
  },
];

const environment = (folder: string) => ({
  PATH: [join(home, 'bin'), process.env.PATH].join(delimiter),
  HOME: folder,
  XDG_CACHE_HOME: folder,
  LANG: 'C.UTF-8',
});

function tmux(folder: string, ...args: readonly string[]): string {
  const all = ['-u', '-L', basename(folder), '-f', '/dev/null', ...args];
  return spawnSync(terminal ?? '', all, { env: environment(folder), encoding: 'utf8' }).stdout;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

beforeAll(async () => {
  await build({
    entryPoints: [resolve(import.meta.dirname, '../../../server/cli/main.ts')],
    outfile: join(home, 'cli.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    define: { clausewrightVersion: '"0"', clausewrightBuild: '"test"' },
  });
  const program = join(home, 'bin', 'clausewright');
  write(program, `#!/bin/sh\nexec '${process.execPath}' '${join(home, 'cli.cjs')}' "$@"\n`);
  chmodSync(program, 0o755);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe.each(shells)('$name', ({ name, command, files }) => {
  const folder = join(home, `clausewright-${name.replaceAll(/[^a-z]/g, '')}`);
  afterAll(() => void tmux(folder, 'kill-server'));

  test.skipIf(terminal === undefined || findEditor(command.split(' ')[0] ?? '') === undefined)(
    'completes what is being typed, at the first Tab already',
    async () => {
      for (const [path, text] of Object.entries(files)) write(join(folder, path), text);
      write(join(folder, 'reports', 'mine.report.yaml'), '');
      const screen = () => expect.poll(() => tmux(folder, 'capture-pane', '-p').trim(), { timeout: patience });
      tmux(folder, 'new-session', '-d', '-x', '120', '-y', '40', '-c', folder, command);
      for (const [typed, completed] of [
        ['expl', 'explain '],
        ['check --form', 'check --format '],
        ['check --format=gitl', 'check --format=gitlab '],
        ['explain report/unansw', 'explain report/unanswered '],
        ['resolve makerspace-coworking@', 'resolve makerspace-coworking@2017 '],
        ['check repo', 'check reports/'],
      ] as const) {
        await screen().toBe('ready>');
        tmux(folder, 'send-keys', '-l', `clausewright ${typed}`);
        tmux(folder, 'send-keys', 'Tab');
        // What is typed behind shows whether a space was put there.
        tmux(folder, 'send-keys', '-l', '#');
        await screen().toBe(`ready> clausewright ${completed}#`);
        tmux(folder, 'send-keys', 'C-u');
      }
    },
  );
});
