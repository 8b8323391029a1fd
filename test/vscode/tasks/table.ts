import type { ReaderLocale } from '../../../server/protocol/settings.ts';
import type { Outcome } from './carry-out.ts';
import type { Task } from './tasks.ts';

/** What a task took; `scripts/presses.mjs` prints it, and stores it. */
export interface TaskRow {
  readonly task: string;
  readonly reader: ReaderLocale;
  readonly title: string;
  readonly before: number | null;
  readonly presses: number;
  readonly wanted: number;
  readonly characters: number;
  readonly deadEnds: number;
  readonly findings: number;
  readonly seconds: number;
}

export function rowOf({ name, title, before, bound }: Task, reader: ReaderLocale, outcome: Outcome): TaskRow {
  const { presses, characters, deadEnds, findings, seconds } = outcome;
  return {
    task: name,
    reader,
    title,
    before: before ?? null,
    presses,
    wanted: bound,
    characters,
    deadEnds: deadEnds.length,
    findings: findings.length,
    seconds,
  };
}
