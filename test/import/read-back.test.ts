import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { wordFile } from '../../server/export/word/file.ts';
import { bookOf } from '../../server/features/book/book-of.ts';
import type { ReadChange } from '../../server/features/intake/read-change.ts';
import { compareWord } from '../../server/import/compare-word.ts';
import { importStandard } from '../../server/import/import-standard.ts';
import { readCarried } from '../../server/import/read-carried.ts';
import { readDocument } from '../../server/import/read-document.ts';
import { toTraditional } from '../../server/model/values/traditional.ts';
import { byDocuments } from '../../server/rules/engine/fix-edits.ts';
import type { Service } from '../../server/service.ts';
import { isStandard, type StandardDocument } from '../../server/workspace/document.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const root = join(import.meta.dirname, '../..');
const tools = { wordFile, readDocument };

function standardIn(service: Service, name: string): StandardDocument {
  const document = service.document(uriOf(name));
  if (document === undefined || !isStandard(document)) throw new Error(`no standard ${name}`);
  return document;
}

function exported(service: Service, document: StandardDocument): Uint8Array {
  const language = document.model.language?.value ?? 'zh-Hant';
  const book = bookOf(service.snapshot(), document, { language, changes: false, mask: true, reported: [] });
  if (book === undefined) throw new Error('no book');
  return wordFile(book, document);
}

function changesOf(service: Service, document: StandardDocument, bytes: Uint8Array): readonly ReadChange[] {
  const read = readDocument('a.docx', bytes);
  if ('refused' in read) throw new Error(read.refused);
  const changes = compareWord(service.snapshot(), document, read.document, tools);
  if (changes === undefined) throw new Error('not comparable');
  return changes;
}

/** The file as somebody edited it in Word. */
function edited(bytes: Uint8Array, ...replaced: readonly (readonly [string, string])[]): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'word/document.xml';
  let text = strFromU8(parts[name] ?? new Uint8Array());
  for (const [from, to] of replaced) {
    if (!text.includes(from)) throw new Error(`${from} is not there`);
    text = text.replaceAll(from, to);
  }
  return zipSync({ ...parts, [name]: strToU8(text) });
}

/** The paragraphs that hold texts, put before that which holds another. */
function moved(bytes: Uint8Array, texts: readonly string[], before: string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'word/document.xml';
  const start = (body: string, text: string) => body.lastIndexOf('<w:p>', body.lastIndexOf(text));
  let body = strFromU8(parts[name] ?? new Uint8Array());
  const taken = texts.map((text) => {
    const from = start(body, text);
    const to = body.indexOf('</w:p>', from) + '</w:p>'.length;
    const paragraph = body.slice(from, to);
    body = body.slice(0, from) + body.slice(to);
    return paragraph;
  });
  const at = start(body, before);
  return zipSync({ ...parts, [name]: strToU8(body.slice(0, at) + taken.join('') + body.slice(at)) });
}

const shipped = readdirSync(join(root, 'standards')).map(
  (name) => [name, readFileSync(join(root, 'standards', name), 'utf8')] as const,
);
const more = readdirSync(join(root, 'examples/standards')).map(
  (name) => [name, readFileSync(join(root, 'examples/standards', name), 'utf8')] as const,
);

describe.each([...shipped, ...more])('%s', (name, text) => {
  const service = workspace({ ...Object.fromEntries(shipped), [name]: text });
  const document = standardIn(service, name);
  const bytes = exported(service, document);
  test('comes back from Word without a change', () => {
    expect(changesOf(service, document, bytes)).toEqual([]);
  });
  test('nor does it where texts can be written in the other script', () => {
    const read = readDocument('a.docx', bytes);
    if ('refused' in read) throw new Error(read.refused);
    expect(compareWord(service.snapshot(), document, read.document, { ...tools, toTraditional })).toEqual([]);
  });
  test('the file carries the same standard', () => {
    const read = readDocument('a.docx', bytes);
    const carried = 'document' in read ? read.document.carried : undefined;
    const again = workspace({ ...Object.fromEntries(shipped), [name]: carried?.text ?? '' });
    expect(exported(again, standardIn(again, name))).toEqual(bytes);
  });
});

describe('what was changed in Word', () => {
  const name = 'demo.standard.yaml';
  const source = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: current
scope: 本文件規定了服務。
terms:
  mentor: {name: 導師, definition: 提供指導的人員。}
chapters:
  - id: one
    title: 甲
    clauses:
      - id: staff
        title: 人員
        provision: requirement
        text: |-
          應有[[mentor]]。
          應公示名單，見[[list]]。
        items:
          - 甲項；
          - 乙項。
        notes: [舊注。]
        weight: 4
      - id: list
        title: 名單
        provision: statement
        text: 名單見下。
`;
  const service = workspace({ [name]: source });
  const document = standardIn(service, name);
  const bytes = exported(service, document);
  const taken = (...replaced: readonly (readonly [string, string])[]) => {
    const changes = changesOf(service, document, edited(bytes, ...replaced));
    const placed = changes.flatMap((one) => one.edits);
    const edits = byDocuments(placed, document).flatMap((one) => one.edits);
    return { changes, text: applied(source, edits) };
  };
  test.each<[string, readonly (readonly [string, string])[], readonly (readonly [string, string])[]]>([
    ['a title', [['>人員<', '>服務人員<']], [['title: 人員', 'title: 服務人員']]],
    ['a text of one line', [['名單見下', '名單見附錄']], [['text: 名單見下。', 'text: 名單見附錄。']]],
    ['an item', [['乙項', '丙項']], [['- 乙項。', '- 丙項。']]],
    ['a note', [['舊注', '新注']], [['[舊注。]', '[新注。]']]],
    ['the scope', [['規定了服務', '規定了服務要求']], [['規定了服務。', '規定了服務要求。']]],
    ['a definition', [['提供指導的人員', '提供輔導的人員']], [['提供指導的人員', '提供輔導的人員']]],
    [
      'a text with references, which stay',
      [['應公示名單', '應及時公示名單']],
      [
        [
          'text: |-\n          應有[[mentor]]。\n          應公示名單，見[[list]]。',
          'text: |-\n          應有[[mentor]]。\n          應及時公示名單，見[[list]]。',
        ],
      ],
    ],
  ])('%s is taken over, and nothing else', (_, replaced, expected) => {
    const { text } = taken(...replaced);
    expect(text).toBe(expected.reduce((all, [from, to]) => all.replace(from, to), source));
  });
  test('titles of chapters, sections and annexes are taken over', () => {
    const divided = `${source}    sections:
      - {id: part, title: 子, clauses: [{id: whole, title: 全, provision: statement, text: 全部。}]}
annexes:
  - {id: sheet, title: 附表, nature: normative, text: 樣式。}
`;
    const own = workspace({ [name]: divided });
    const standard = standardIn(own, name);
    const words = [
      ['>甲<', '>服務保障<'],
      ['>子<', '>人員管理<'],
      ['>附表<', '>登記表<'],
    ] as const;
    const changes = changesOf(own, standard, edited(exported(own, standard), ...words));
    expect(changes.map(({ id, keys }) => [id, keys])).toEqual(['one', 'part', 'sheet'].map((id) => [id, ['title']]));
    const edits = byDocuments(
      changes.flatMap((one) => one.edits),
      standard,
    ).flatMap((one) => one.edits);
    const meant = divided.replace('title: 甲', 'title: 服務保障').replace('title: 子', 'title: 人員管理');
    expect(applied(divided, edits)).toBe(meant.replace('title: 附表', 'title: 登記表'));
  });
  test('changes are told clause by clause', () => {
    const { changes } = taken(['乙項', '丙項'], ['名單見下', '名單見附錄']);
    expect(changes.map(({ id, keys }) => [id, keys])).toEqual([
      ['staff', ['items']],
      ['list', ['text']],
    ]);
  });
  /** Another paragraph behind the one that holds a text, as somebody types it in Word: of the style of a third, without its bookmark. */
  const typedBehind = (file: Uint8Array, text: string, like: string, typed: string): Uint8Array => {
    const body = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
    const paragraph = (said: string): string => {
      const from = body.lastIndexOf('<w:p>', body.lastIndexOf(said));
      return body.slice(from, body.indexOf('</w:p>', from) + '</w:p>'.length);
    };
    const added = paragraph(like)
      .replace(/<w:bookmark\w+ [^>]*>/g, '')
      .replace(like, typed);
    return edited(file, [paragraph(text), paragraph(text) + added]);
  };
  const untitled = source
    .replaceAll(/ {8}title: .*\n/g, '')
    .replace('id: list', 'id: staff-2')
    .replace('[[list]]', '[[staff-2]]')
    .replace('text: 名單見下。', 'text: |-\n          名單見下。\n          名單應公開。');
  const own = workspace({ [name]: untitled });
  const standard = standardIn(own, name);
  const withTyped = (text: string, like: string, typed: string) =>
    changesOf(own, standard, typedBehind(exported(own, standard), text, like, typed));
  test('a paragraph in the style of a clause is a new clause behind it', () => {
    const changes = withTyped('名單應公開。', '名單見下。', '應每年核對名單。');
    expect(changes.map(({ id, keys, note }) => [id, keys, note?.en])).toEqual([
      ['staff-3', ['provision', 'text'], 'It is new in the Word file, and would stand behind “staff-2”.'],
    ]);
    const edits = byDocuments(
      changes.flatMap((one) => one.edits),
      standard,
    ).flatMap((one) => one.edits);
    expect(applied(untitled, edits)).toBe(`${untitled}      - id: staff-3
        provision: requirement
        text: 應每年核對名單。
`);
  });
  test('a new clause that was taken over before is known again', () => {
    const typed = typedBehind(exported(own, standard), '名單應公開。', '名單見下。', '應每年核對名單。');
    const now = `${untitled}      - id: staff-3
        provision: requirement
        text: 應每年核對名單。
`;
    const again = workspace({ [name]: now });
    expect(changesOf(again, standardIn(again, name), typed)).toEqual([]);
    const otherwise = workspace({ [name]: now.replace('每年', '每月') });
    expect(changesOf(otherwise, standardIn(otherwise, name), typed).map(({ id }) => id)).toEqual([
      'staff-4',
      'staff-3',
    ]);
  });
  test('a paragraph in the style of a chapter is told', () => {
    const changes = withTyped('名單應公開。', '>甲<', '>乙<');
    expect(changes.map(({ id, keys, note }) => [id, keys, note?.en])).toEqual([
      ['staff-2', [], 'Clauses were added behind it in the Word file: 乙'],
    ]);
  });
  test('what reviewers remarked is told by the clause on which they did', () => {
    const parts = unzipSync(bytes);
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const at = body.indexOf('</w:p>', body.indexOf('應公示名單'));
    const remarked = zipSync({
      ...parts,
      'word/document.xml': strToU8(`${body.slice(0, at)}<w:r><w:commentReference w:id="1"/></w:r>${body.slice(at)}`),
      'word/comments.xml': strToU8(
        '<w:comments xmlns:w="w"><w:comment w:id="1"><w:p><w:r><w:t>是否太少？</w:t></w:r></w:p></w:comment></w:comments>',
      ),
    });
    const changes = changesOf(service, document, remarked);
    expect(changes.map(({ id, edits, note }) => [id, edits, note?.en])).toEqual([
      ['staff', [], 'A reviewer remarked: 是否太少？'],
    ]);
  });
  test('a file that LibreOffice saved has lost what it carried, and comes back clause by clause all the same', () => {
    const read = readDocument('a.docx', readFileSync(join(import.meta.dirname, 'words/libreoffice.docx')));
    if ('refused' in read) throw new Error(read.refused);
    expect(read.document.carried).toBeUndefined();
    expect(read.document.origin).toEqual({ edition: 'demo@2020', languages: 'zh-Hant' });
    const changes = compareWord(service.snapshot(), document, read.document, tools) ?? [];
    expect(changes.map(({ id, keys, note }) => [id, keys, note])).toEqual([
      ['staff', ['items'], undefined],
      ['list', ['text'], undefined],
    ]);
    const setting = { locale: 'en', today: '2026-11-30' } as const;
    const around = [{ uri: uriOf(name), text: source }];
    expect(readCarried(read.document, setting, tools, around)).toMatchObject({
      text: source.replace('乙項', '丙項').replace('名單見下', '名單見附錄'),
      told: [expect.stringContaining('demo@2020'), '人員 (staff): list items', '名單 (list): text'],
    });
    expect(readCarried(read.document, setting, tools)).toBeUndefined();
    expect(importStandard('a.docx', read, setting)).toMatchObject({ told: [expect.stringContaining('demo@2020')] });
  });
  test('a clause that was moved is told, with where it now stands', () => {
    const changes = changesOf(service, document, moved(bytes, ['>名單<', '名單見下'], '>人員<'));
    expect(changes.map(({ id, edits, note }) => [id, edits, note?.en])).toEqual([
      ['list', [], 'In the Word file it stands before all others. Move it here by hand.'],
    ]);
  });
  test('what is told below a clause is not taken for the text of another that was moved between them', () => {
    const changes = changesOf(
      service,
      document,
      moved(bytes, ['>人員<', '應有', '應公示名單', '甲項', '乙項', '舊注'], '>甲<'),
    );
    expect(changes.flatMap(({ edits }) => edits)).toEqual([]);
    const behind = changesOf(service, document, moved(bytes, ['權重 4'], '</w:body>'));
    expect(behind.map(({ id, edits }) => [id, edits])).toEqual([
      ['staff', []],
      ['list', []],
    ]);
  });
  test('what cannot be taken over is said', () => {
    const { changes, text } = taken(['權重 4', '權重 5']);
    expect(text).toBe(source);
    expect(changes.map(({ id, note }) => [id, note?.en])).toEqual([
      [
        'staff',
        'A table, a formula or what is told below the text reads otherwise in the Word file. Change it here by hand.',
      ],
    ]);
  });
});

function applied(
  text: string,
  edits: readonly {
    range: { start: { line: number; character: number }; end: { line: number; character: number } };
    text: string;
  }[],
): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return edits
    .toReversed()
    .reduce(
      (all, edit) => all.slice(0, offset(edit.range.start)) + edit.text + all.slice(offset(edit.range.end)),
      text,
    );
}
