import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Ended {
  readonly out: string;
  readonly err: string;
  /** Undefined where it was killed. */
  readonly code: number | undefined;
}

export interface Starting {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is started instead, with the command behind it. */
  readonly by?: readonly string[];
  /** Called once it runs. */
  hinder?(kill: () => void): void;
}

/** Runs a program of ours to its end, with nothing of this user's own around it. */
export function run(program: string, args: readonly string[], starting: Starting): Promise<Ended> {
  const { folder, env, by = [], hinder } = starting;
  const [command = '', ...rest] = [...by, process.execPath, program, ...args];
  const home = join(folder, '..', 'home');
  const places = { HOME: home, XDG_CACHE_HOME: join(home, 'cache'), LOCALAPPDATA: join(home, 'cache') };
  const child = spawn(command, rest, { cwd: folder, env: { ...process.env, LC_ALL: 'C', ...places, ...env } });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  hinder?.(() => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...said, code: code ?? undefined }));
  });
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Every file below a folder, by its name. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = entries.map((one) => join(one.parentPath, one.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}
