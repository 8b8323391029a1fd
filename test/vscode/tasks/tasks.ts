import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReaderLocale } from '../../../server/protocol/settings.ts';
import { paragraph, wordSource } from '../../support/word-source.ts';
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
  /** What stands in the file at the beginning, where it is not empty. */
  readonly given?: () => string;
  /** What lies in the workspace beside it, by path. */
  readonly beside?: () => Readonly<Record<string, string | Uint8Array>>;
  /** What else lies there at the end. */
  readonly makes?: string;
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
    beside: () => ({ 'homestay.standard.yaml': homestay() }),
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
  {
    name: 'word-in',
    title: 'from a Word file of 10 clauses to a standard without a finding',
    readers: ['zh-Hant'],
    file: '民宿服務規範.standard.yaml',
    isBegun: true,
    beside: () => ({ 'guide.docx': inWord() }),
    bound: 80,
    isShort: false,
  },
  {
    name: 'word-out',
    title: 'from a standard to its preview and a Word file',
    readers: ['zh-Hant'],
    file: 'homestay.standard.yaml',
    given: homestay,
    makes: 'homestay.standard.docx',
    bound: 20,
    isShort: false,
  },
  {
    name: 'pack',
    title: 'from a report to the package that is handed in',
    readers: ['zh-Hant'],
    file: 'qiaotou-filing-2017.report.yaml',
    given: () => readFileSync(join(root, 'examples', 'reports', 'qiaotou-filing-2017.report.yaml'), 'utf8'),
    beside: () => evidenceOf('qiaotou-filing-2017.report.yaml'),
    makes: 'qiaotou-filing-2017.report.pack.zip',
    bound: 20,
    isShort: false,
  },
];

function homestay(): string {
  return readFileSync(join(here, 'homestay.standard.yaml'), 'utf8');
}

/** As somebody typed it in Word: numbers are text, and no paragraph has a style. */
function inWord(): Uint8Array {
  const lines = readFileSync(join(here, 'word-in.txt'), 'utf8').trim().split('\n');
  return wordSource(lines.map((line) => paragraph(line)).join(''));
}

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

/** The files that a report of the examples names, as they lie beside it. */
function evidenceOf(report: string): Readonly<Record<string, Uint8Array>> {
  const folder = join(root, 'examples', 'reports');
  const text = readFileSync(join(folder, report), 'utf8');
  const paths = [...text.matchAll(/file: (\S+)/g)].map(([, path = '']) => path);
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path))]));
}
