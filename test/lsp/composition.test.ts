import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver';
import type { Position, Range } from '../../server/base/position.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { marked } from '../support/marked.ts';
import { type Session, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

/**
 * An input method writes what it has so far into the file and replaces it again and again: letters with marks between the
 * syllables, half of it in characters already, and in the end what was meant. An editor may ask at every step.
 */
interface Composition {
  readonly what: string;
  readonly before: string;
  /** What stands in the file step by step; the last is what was meant. */
  readonly steps: readonly string[];
  /** What the list offers first in the end, and the line that taking it leaves. */
  readonly offered: string;
  readonly after: string;
}

const head = `standard: demo@2020
language: zh-Hant
status: draft
terms:
  mentor: {name: 創業導師, definition: 提供輔導的人。}
chapters:
  - id: guidance
    title: 創業輔導
    clauses:
      - id: team
        title: 導師隊伍
        provision: statement
        text: 創業導師提供輔導。
      - id: a
`;

const compositions: readonly Composition[] = [
  {
    what: 'a key',
    before: 'class: policy\n$0\n',
    steps: ['b', 'bi', 'bia', 'biao', "biao't", "biao'ti", '標題'],
    offered: 'title',
    after: 'title: ‹標題›',
  },
  {
    what: 'a key of a clause, half of it in characters',
    before: `${head}        $0\n`,
    steps: ['t', "tiao'k", "tiao'kuan", '條kuan', '条款lei', "條款lei'x", '條款類型'],
    offered: 'provision',
    after: '        provision: ‹條款類型›',
  },
  {
    what: 'a value',
    before: `${head}        provision: $0\n`,
    steps: ['y', "yao'q", "yao'qiu", '要求'],
    offered: 'requirement',
    after: '        provision: requirement',
  },
  {
    what: 'a value in Simplified script',
    before: `${head}        provision: $0\n`,
    steps: ["tui'j", "tui'jian", '推荐'],
    offered: 'recommendation',
    after: '        provision: recommendation',
  },
  {
    what: 'an id in brackets',
    before: `${head}        see: [$0]\n`,
    steps: ["dao's", "dao'shi", "導師dui'w", '導師隊'],
    offered: 'team',
    after: '        see: [team]',
  },
  {
    what: 'a reference in a text',
    before: `${head}        text: 見[[$0]]。\n`,
    steps: ["dao'shi'dui", '導師隊伍'],
    offered: 'team',
    after: '        text: 見[[team]]。',
  },
  {
    what: 'a term in a text',
    before: `${head}        text: 場地供$0使用。\n`,
    steps: ['c', "chuang'y", "chuang'ye", "創ye'd", "創業dao's", '創業'],
    offered: '創業導師',
    after: '        text: 場地供創業導師使用。',
  },
  {
    what: 'a term in a text in quotation marks',
    before: `${head}        text: "場地供$0"\n`,
    steps: ["chuang'ye", '創業'],
    offered: '創業導師',
    after: '        text: "場地供創業導師"',
  },
  {
    what: 'a term in a block of text',
    before: `${head}        text: |\n          場地供$0\n`,
    steps: ["chuang'ye", '創業'],
    offered: '創業導師',
    after: '          場地供創業導師',
  },
];

const plain = { completion: { completionItem: { snippetSupport: false } } };

let running: Session;
beforeAll(async () => {
  running = await session({}, 'zh-Hant', { textDocument: plain });
});
afterAll(() => running.end());

/** A file being written: what the editor holds, and what it tells the server. */
async function written(name: string, source: string) {
  const { text, cursor } = marked(source);
  if (cursor === undefined) throw new Error('no cursor');
  let now = lineText(text);
  let version = 1;
  running.open(name, text);
  const textDocument = { uri: uriOf(name) };
  const at = (length: number): Position => ({ line: cursor.line, character: cursor.character + length });
  const inside = ({ start, end }: Range): string => now.line(start.line).slice(start.character, end.character);
  return {
    /** The provisional text is replaced, as an editor tells it: by the range it had. */
    async replace(before: string, by: string): Promise<void> {
      const range = { start: at(0), end: at(before.length) };
      now = now.edit([{ range, text: by }]);
      version += 1;
      const contentChanges = [{ range, text: by }];
      await running.client.sendNotification('textDocument/didChange', {
        textDocument: { ...textDocument, version },
        contentChanges,
      });
    },
    complete: (typed: string) =>
      running.ask<CompletionList>('textDocument/completion', { textDocument, position: at(typed.length) }),
    onType: (typed: string) =>
      running.ask<TextEdit[] | null>('textDocument/onTypeFormatting', {
        textDocument,
        position: at(typed.length),
        ch: typed.at(-1),
        options: { tabSize: 2, insertSpaces: true },
      }),
    inside,
    accept: ({ textEdit }: CompletionItem): string => {
      if (textEdit === undefined || !('range' in textEdit)) throw new Error('no edit');
      return now.edit([{ range: textEdit.range, text: textEdit.newText }]).line(cursor.line);
    },
  };
}

/** The syllables are a bundle that is loaded while completion goes on without it. */
async function untilHeard(name: string): Promise<void> {
  const file = await written(name, 'class: policy\n$0\n');
  await file.replace('', 'biaoti');
  while (!(await file.complete('biaoti')).items.some(({ label }) => label === 'title'));
}

describe('while an input method is composing', () => {
  beforeAll(() => untilHeard('heard.standard.yaml'));

  test.each(compositions)('$what', async ({ what, before, steps, offered, after }) => {
    const file = await written(`${what}.standard.yaml`, before);
    let standing = '';
    for (const step of steps) {
      await file.replace(standing, step);
      standing = step;
      const { items, isIncomplete } = await file.complete(step);
      expect(isIncomplete).toBe(true);
      expect(
        items.map(({ label }) => label),
        step,
      ).toContain(offered);
      for (const { filterText, textEdit, label } of items) {
        const range = textEdit !== undefined && 'range' in textEdit ? textEdit.range : undefined;
        // The editor keeps what its own filter finds in the word it is about to replace.
        expect(filterText, label).toBe(step);
        expect(range && file.inside(range).trimStart(), label).toBe(step);
      }
      expect((await file.onType(step)) ?? [], step).toEqual([]);
    }
    const [best] = (await file.complete(standing)).items;
    expect(best?.label).toBe(offered);
    expect(best && file.accept(best)).toBe(after);
  });
});
