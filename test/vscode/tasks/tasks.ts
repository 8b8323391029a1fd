import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReaderLocale } from '../../../server/protocol/settings.ts';
import { root } from '../scratch.ts';

/** What a new user sets out to do. */
export interface Task {
  readonly name: string;
  readonly title: string;
  /** What it took before the tool led through it. */
  readonly before?: number;
  /** Who does it; the keys stand in a file of the task's name for each, that of zh-Hant without a language in its own. */
  readonly readers: readonly ReaderLocale[];
  /** Empty at the beginning. */
  readonly file: string;
  /** Whether the file is yet to be made, in a folder with nothing in it. */
  readonly isBegun?: true;
  /** What lies in the workspace beside it, by path. */
  readonly beside?: () => Readonly<Record<string, string>>;
  /** Fewer presses than this. */
  readonly bound: number;
  /** Whether it is short enough to be carried out with every run of the tests. */
  readonly isShort: boolean;
}

const here = join(root, 'test', 'vscode', 'tasks');

export const tasks: readonly Task[] = [
  {
    name: 'first-clause',
    title: 'from an empty file to the first clause without a finding',
    before: 82,
    readers: ['zh-Hant', 'zh-Hans', 'en'],
    file: 'guesthouse.standard.yaml',
    bound: 40,
    isShort: true,
  },
  {
    name: 'begin',
    title: 'from an empty folder by questions to a standard without a finding',
    readers: ['zh-Hant', 'zh-Hans', 'en'],
    file: 'begun.standard.yaml',
    isBegun: true,
    bound: 30,
    isShort: false,
  },
  {
    name: 'homestay',
    title: '民宿服務規範: 4 chapters, 12 clauses, 3 indicators, 3 kinds of evidence',
    before: 501,
    readers: ['zh-Hant'],
    file: 'homestay.standard.yaml',
    bound: 300,
    isShort: false,
  },
  {
    name: 'variant',
    title: 'a variant of it: 3 clauses tightened, one left out, a chapter added',
    readers: ['zh-Hant'],
    file: 'mountain-homestay.standard.yaml',
    beside: () => ({ 'homestay.standard.yaml': readFileSync(join(here, 'homestay.standard.yaml'), 'utf8') }),
    bound: 100,
    isShort: false,
  },
  {
    name: 'report',
    title: 'a self-report: 45 answers, 43 figures, 56 pieces of evidence',
    before: 956,
    readers: ['zh-Hant'],
    file: 'jimu-2021.report.yaml',
    beside: () => ({ ...example('standards/jimu-coworking.standard.yaml'), ...evidence('report.files') }),
    bound: 450,
    isShort: false,
  },
];

/** The keys of a task, as somebody who reads a language presses them. */
export function keysOf({ name }: Task, reader: ReaderLocale): string {
  const file = reader === 'zh-Hant' ? `${name}.keys` : `${name}.${reader}.keys`;
  return readFileSync(join(here, file), 'utf8');
}

function example(path: string): Readonly<Record<string, string>> {
  return { [path]: readFileSync(join(root, 'examples', path), 'utf8') };
}

/** Files that are only there, from a list of their paths. */
function evidence(list: string): Readonly<Record<string, string>> {
  const paths = readFileSync(join(here, list), 'utf8').trim().split('\n');
  return Object.fromEntries(paths.map((path) => [path, 'x']));
}
