import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ReaderLocale } from '../../../server/protocol/settings.ts';
import type { Service } from '../../../server/service.ts';
import { workspace } from '../../support/workspace.ts';
import type { Task } from './tasks.ts';

/** What a task begins with: its own file, empty, and what lies beside it. */
export interface TaskWorld {
  readonly reader: ReaderLocale;
  /** Lays everything on the disk, and nothing else. */
  layOut(folder: string): void;
  /** The same with a text in the task's file, as a service that nobody sees has it. */
  holding(text: string): Service;
}

export function worldOf({ file, isBegun, given, beside }: Task, reader: ReaderLocale): TaskWorld {
  const others = beside?.() ?? {};
  const ours = Object.fromEntries(
    Object.entries(others).flatMap(([path, text]) =>
      typeof text === 'string' && path.endsWith('.yaml') ? [[path, text]] : [],
    ),
  );
  const present = Object.keys(others);
  const own = isBegun ? {} : { [file]: given?.() ?? '' };
  const today = new Date().toISOString().slice(0, 10);
  return {
    reader,
    layOut(folder) {
      rmSync(folder, { recursive: true, force: true });
      const settings = JSON.stringify({ 'clausewright.locale': reader });
      for (const [path, text] of Object.entries({ ...others, ...own, '.vscode/settings.json': settings })) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    },
    holding: (text) => workspace({ ...ours, [file]: text }, { present, today }),
  };
}
