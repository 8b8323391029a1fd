import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';

/** Beside the workspace's folder. */
export const stateFile = 'state.json';

/** A finding as the editor shows it. */
export interface ShownFinding {
  readonly rule: string;
  readonly isError: boolean;
  readonly line: number;
  readonly message: string;
}

/** What the probe beside the extension told last of the editor in use. */
export interface EditorState {
  /** Grows with everything that is told. */
  readonly told: number;
  readonly file: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly findings: readonly ShownFinding[];
}

export function stateOf(workspace: string): EditorState | undefined {
  const file = join(dirname(workspace), stateFile);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as EditorState) : undefined;
}

/** What was told of the task before. */
export function forgetState(workspace: string): void {
  rmSync(join(dirname(workspace), stateFile), { force: true });
}

/** Looks until there is what is looked for; the editor on a busy machine may take its time. */
export async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await later(30);
  }
  throw new Error(`waited in vain: ${what}`);
}

const patience = 20_000;
