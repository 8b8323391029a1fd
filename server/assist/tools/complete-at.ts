import type { Words } from '../../base/words.ts';
import { complete } from '../../features/completion/complete.ts';
import { plainText } from '../../features/completion/snippet.ts';
import { wantedFacts } from '../../workspace/wanted-facts.ts';
import { fileAsked, fileFields, opened } from '../asked-file.ts';
import { editSchema, largestPlace, required, wholeField } from '../fields.ts';
import { readerOf } from '../inquiry.ts';
import { hasNoAnswer, refuse } from '../no-answer.ts';
import { pageFields, pageOf } from '../paging.ts';
import { positionOf, proposedEdit } from '../places.ts';
import { list, object, rest, text, whole } from '../schemas.ts';
import { defineTool } from '../tool.ts';

const noLine: Words = {
  en: 'The file has {count} lines; there is no line {line}.',
  'zh-Hant': '此文件共 {count} 行，沒有第 {line} 行。',
};

const usual = 50;

/** What the editor's list would offer at a place. */
export const completeAt = defineTool({
  name: 'complete_at',
  title: { en: 'What may be written here', 'zh-Hant': '此處可寫的內容' },
  purpose: {
    en: 'Lists the keys, values, ids and skeletons that may stand at a place of a file.',
    'zh-Hant': '列出文件某處可以寫的鍵、值、標識和框架。',
  },
  description:
    'List what may be written at a place of a file: keys, values, ids of clauses, indicators, terms and evidence, whole skeletons of clauses and answers. ' +
    'Each comes with the edit that writes it; ‹…› in it is yet to be filled in. Use it to learn which keys and ids there are instead of guessing.',
  fields: {
    ...fileFields,
    line: required(wholeField('Line, from 1.', 1, largestPlace)),
    column: wholeField('Column, from 1, in UTF-16 units. Default: the end of the line.', 1, largestPlace),
    ...pageFields(usual, 200),
  },
  output: object(
    {
      total: whole,
      typed: { ...text, description: 'What stands there already of the word.' },
      items: list(object({ label: text, kind: text, edit: editSchema }, { detail: text, help: text })),
    },
    rest,
  ),
  answer({ line, column, cursor, limit, ...named }, asked) {
    const given = fileAsked(asked, named);
    if (hasNoAnswer(given)) return given;
    const { document, snapshot } = opened(given);
    asked.wants(wantedFacts(snapshot, [document.uri]));
    const lines = document.tree.text;
    if (line > lines.lineCount) return refuse(noLine, { count: lines.lineCount, line });
    const position = positionOf(line, Math.min(column ?? largestPlace, lines.line(line - 1).length + 1));
    const { items, typed } = complete(snapshot, document, position, readerOf(asked), asked.service.rules);
    const page = pageOf(items, { cursor, limit }, usual);
    if (hasNoAnswer(page)) return page;
    return {
      total: page.all,
      typed,
      items: page.some.map(({ label, kind, detail, documentation, snippet, range }) => {
        const help = documentation?.() ?? '';
        return {
          label,
          kind,
          edit: proposedEdit(range, plainText(snippet)),
          ...(detail !== '' && { detail }),
          ...(help !== '' && { help }),
        };
      }),
      ...(page.next !== undefined && { next: page.next }),
    };
  },
});
