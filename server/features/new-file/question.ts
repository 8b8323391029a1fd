import type { Locale, Words } from '../../base/words.ts';
import type { NewAnswers, NewItem, NewStep } from '../../protocol/new-file.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { cleanLine } from '../intake/clean-text.ts';

/** Who begins a file, among what is there, and what was answered so far. */
export interface Beginning {
  readonly snapshot: Snapshot;
  readonly locale: Locale;
  readonly given: NewAnswers;
}

/** A question on the way to a new file; the command line has an option of its name. */
export interface Question {
  readonly name: string;
  readonly title: Words;
  readonly prompt: Words | ((beginning: Beginning) => Words);
  readonly kind: NewStep['kind'];
  /** Whether it may be left without an answer. */
  readonly isOptional?: true;
  /** Absent: always. */
  isAsked?(beginning: Beginning): boolean;
  items?(beginning: Beginning): readonly NewItem[];
  /** What stands there at first. */
  value?(beginning: Beginning): string;
  /** What is wrong with an answer; nothing where it may stand. */
  check?(value: string, beginning: Beginning): Words | undefined;
}

/** What comes of the answers. */
export interface BegunFile {
  /** What its file may be called, without the ending. */
  readonly stem: string;
  /** The file whose folder it belongs into. */
  readonly beside?: string;
  text(): string;
}

/** The one answer to a question, without signs that nobody sees; '' where there is none. */
export function answerTo(name: string, { given }: Pick<Beginning, 'given'>): string {
  const value = given[name] ?? '';
  return typeof value === 'string' ? cleanLine(value) : (value[0] ?? '');
}

/** The answers to a question of which several may be given. */
export function answersTo(name: string, { given }: Pick<Beginning, 'given'>): readonly string[] {
  const value = given[name] ?? [];
  return typeof value === 'string'
    ? value
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '')
    : value;
}

/** The year in which something is begun. */
export function yearIn({ snapshot }: Pick<Beginning, 'snapshot'>): number {
  return Number(snapshot.facts.today.slice(0, 4));
}
