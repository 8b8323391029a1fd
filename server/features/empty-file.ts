import { say, type Words } from '../base/words.ts';
import { shipped } from '../generated/shipped.ts';
import { goToCommand, importCommand, newCommands } from '../protocol/commands.ts';
import type { NewKind } from '../protocol/new-file.ts';
import { viewUri } from '../protocol/views.ts';
import type { Document } from '../workspace/document.ts';
import type { Reader } from './reader.ts';

/** A way to go on where nothing is written yet, by a command of the editor. */
export interface WayOn {
  readonly title: string;
  readonly command: string;
  readonly arguments: readonly (string | number | boolean)[];
}

const words = {
  standard: { en: 'Begin a standard by questions…', 'zh-Hant': '逐步新建標準…' },
  variant: { en: 'Begin a variant of a standard…', 'zh-Hant': '新建某份標準的變體…' },
  report: { en: 'Begin a self-report by questions…', 'zh-Hant': '逐步新建自評報告…' },
  import: { en: 'Take in a Word file…', 'zh-Hant': '讀入 Word 文件…' },
  sample: { en: 'Look at a sample', 'zh-Hant': '查看範例' },
} satisfies Readonly<Record<NewKind | 'import' | 'sample', Words>>;

/** Whether nothing at all is written in a file. */
export function isEmptyFile({ tree: { text } }: Document): boolean {
  return text.lineCount < 10 && text.toString().trim() === '';
}

/** What may be done with a file of ours in which nothing is written yet. */
export function waysOn(document: Document, { locale, opensPages }: Reader): readonly WayOn[] {
  const { kind, uri, origin } = document;
  if (!opensPages || origin === 'shipped' || !isEmptyFile(document)) return [];
  const begin = Object.entries(newCommands).flatMap(([command, begins]): WayOn[] => {
    const isThis = (begins === 'report' ? 'report' : 'standard') === kind;
    return isThis ? [{ title: say(words[begins], locale), command, arguments: [uri] }] : [];
  });
  const [sample] = shipped;
  if (kind !== 'standard' || sample === undefined) return begin;
  const page = viewUri('standards', { name: sample.name });
  const taken = { title: say(words.import, locale), command: importCommand, arguments: [] };
  return [...begin, taken, { title: say(words.sample, locale), command: goToCommand, arguments: [page, 0, 0, false] }];
}
