import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../server/base/position.ts';
import { onTypeEdits } from '../../server/features/on-type.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { locate } from '../../server/syntax/locate.ts';
import type { Document } from '../../server/workspace/document.ts';
import { readDocument } from '../../server/workspace/read-document.ts';
import { marked } from '../support/marked.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const standard = (rest: string) => `standard: demo@2020\ntitle: 示例\nlanguage: zh-Hant\n${rest}`;
const clause = (rest: string) =>
  standard(
    `chapters:\n  - id: one\n    title: 甲\n    clauses:\n      - id: a\n        provision: requirement\n${rest}`,
  );
const report = (rest: string) => `report: demo-2020\nagainst: demo@2020\nperiod: 2020\n${rest}`;

/** The file after the sign before `$0` was typed. */
function typed(source: string): string {
  const { text, cursor } = marked(source);
  if (cursor === undefined) throw new Error('no cursor');
  const name = source.startsWith('report') ? 'a.report.yaml' : 'a.standard.yaml';
  const document = workspace({ [name]: text }).document(uriOf(name));
  if (document === undefined) throw new Error('no document');
  return lineText(text).edit(onTypeEdits(document, cursor)).toString();
}

type Case = readonly [what: string, before: string, after: string];

const mended: readonly Case[] = [
  ['a key of the place', standard('class：$0\n'), standard('class: \n')],
  ['a key before its value', standard('class：$0policy\n'), standard('class: policy\n')],
  ['a key with room behind', standard('class：$0 policy\n'), standard('class: policy\n')],
  ['a key of a clause', clause('        text：$0\n'), clause('        text: \n')],
  ['the first key of an item', standard('chapters:\n  - id：$0\n'), standard('chapters:\n  - id: \n')],
  ['the first key below a key', report('operator:\n  name：$0\n'), report('operator:\n  name: \n')],
  ['an id where keys are ids', report('answers:\n  創業導師：$0\n'), report('answers:\n  創業導師: \n')],
  [
    'a key in braces',
    clause('        criteria:\n          - {indicator：$0}\n'),
    clause('        criteria:\n          - {indicator: }\n'),
  ],
  ['a language of a text', standard('scope: {zh-Hant：$0}\n'), standard('scope: {zh-Hant: }\n')],
  ['a space behind the colon', standard('class： $0\n'), standard('class: \n')],
  ['a new line behind the colon', report('operator：\n  $0\n'), report('operator:\n  \n')],
  ['a new line behind a value typed in haste', standard('class：policy\n$0\n'), standard('class: policy\n\n')],
  ['a space behind a value typed in haste', standard('ics：03 $0\n'), standard('ics: 03 \n')],
  ['a new line behind too many spaces', standard('class:   policy\n$0\n'), standard('class: policy\n\n')],
  ['a new line behind too few', standard('class:policy\n$0\n'), standard('class: policy\n\n')],
  [
    'a new line behind the first key of an item',
    standard('chapters:\n  - id :  one # 甲 \n    $0\n'),
    standard('chapters:\n  - id: one # 甲\n    \n'),
  ],
  ['a new line behind blanks', clause('        text: 甲  \n        $0\n'), clause('        text: 甲\n        \n')],
  ['the first item', clause('        notes:\n          －$0\n'), clause('        notes:\n          - \n')],
  [
    'the next item',
    clause('        notes:\n          - 甲\n          －$0\n'),
    clause('        notes:\n          - 甲\n          - \n'),
  ],
  ['an item at its key’s column', clause('        notes:\n        －$0\n'), clause('        notes:\n        - \n')],
  ['a chapter', standard('chapters:\n  －$0\n'), standard('chapters:\n  - \n')],
  ['a comma between ids', clause('        see: [甲，$0]\n'), clause('        see: [甲, ]\n')],
  ['the unit per cent', standard('indicators:\n  a:\n    unit: %$0\n'), standard('indicators:\n  a:\n    unit: "%"\n')],
  [
    'the unit per cent in braces',
    standard('indicators:\n  a: {unit: %$0, kind: ratio}\n'),
    standard('indicators:\n  a: {unit: "%", kind: ratio}\n'),
  ],
  ['a number', clause('        weight: ３$0\n'), clause('        weight: 3\n')],
  ['several digits at once', report('figures:\n  area: １２００$0\n'), report('figures:\n  area: 1200\n')],
  ['a decimal', clause('        weight: ３．５$0\n'), clause('        weight: 3.5\n')],
  ['a date', standard('published: ２０１７－０９－１５$0\n'), standard('published: 2017-09-15\n')],
  ['an id', standard('chapters:\n  - id: 章２$0\n'), standard('chapters:\n  - id: 章2\n')],
  ['an id as a key', report('answers:\n  甲２$0:\n'), report('answers:\n  甲2:\n')],
  ['an id as a key half typed', report('answers:\n  甲２$0\n'), report('answers:\n  甲2\n')],
  [
    'a number in braces',
    clause('        criteria:\n          - {indicator: 甲, at-least: ３$0}\n'),
    clause('        criteria:\n          - {indicator: 甲, at-least: 3}\n'),
  ],
  ['a number in quotes', clause("        weight: '３$0'\n"), clause("        weight: '3'\n")],
  [
    'behind a character of two units',
    standard('scope: {zh-Hant: 𠮷, zh-Hans：$0}\n'),
    standard('scope: {zh-Hant: 𠮷, zh-Hans: }\n'),
  ],
];

const left: readonly Case[] = [
  ['a colon in a text', clause('        text: 應做到：$0\n'), ''],
  ['a colon behind a word that is a key, in a text', clause('        text: title：$0\n'), ''],
  ['a colon in a quoted text', clause('        text: "text：$0"\n'), ''],
  ['a colon in a block of text', clause('        text: |\n          text：$0\n'), ''],
  ['a colon on a further line of a text', clause('        text: 甲\n          notes：$0\n'), ''],
  ['a colon in a note', clause('        notes:\n          - 甲：$0\n'), ''],
  ['a colon behind what is no key here', standard('class: policy\n甲：$0\n'), ''],
  ['a colon before a colon', standard('class：$0: policy\n'), ''],
  ['a colon in a comment', standard('# class：$0\n'), ''],
  ['a dash in a text', clause('        text: 甲\n          －$0\n'), ''],
  ['a dash in a block of text', clause('        text: |\n          －$0\n'), ''],
  ['a dash behind words', clause('        notes:\n          - 甲－$0\n'), ''],
  ['a dash where keys stand', clause('        －$0\n'), ''],
  ['a comma in a text in braces', standard('scope: {zh-Hant: 甲，$0}\n'), ''],
  ['a comma in a text in brackets', clause('        notes: [甲，$0]\n'), ''],
  ['a digit in a text', clause('        text: 不少於３$0\n'), ''],
  ['a digit in a title', standard('chapters:\n  - title: 第３$0\n'), ''],
  ['a digit in a block of text', clause('        text: |\n          不少於３$0\n'), ''],
  ['a digit in a file’s name', report('attachments:\n  甲:\n    file: 材料３$0\n'), ''],
  ['a digit in a comment', standard('# ３$0\n'), ''],
  ['a digit where keys are given', clause('        ３$0\n'), ''],
  ['a new line behind a text', clause('        text: 甲：乙，３\n        $0\n'), ''],
  ['a new line in a block of text', clause('        text: |\n          text：甲\n          $0\n'), ''],
  ['a new line behind blanks of a block', clause('        text: |\n          甲  \n          $0\n'), ''],
  ['a new line behind a dash and spaces', clause('        notes:\n          -   甲\n            $0\n'), ''],
  ['a new line in a text in quotes', clause('        text: "甲  \n          $0乙"\n'), ''],
  ['a new line behind a key', clause('        text: \n          $0\n'), ''],
  ['per cent in a text', clause('        text: %$0\n'), ''],
  ['per cent behind a number', clause('        text: 甲\n        weight: 5%$0\n'), ''],
  ['per cent in quotes', standard('indicators:\n  a:\n    unit: "%$0"\n'), ''],
  ['a space in a text', clause('        text: 甲： $0\n'), ''],
];

describe.each([
  ['LF', (text: string) => text],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
])('typing in a file of %s', (_, ended) => {
  test.each(mended)('is mended: %s', (_what, before, after) => expect(typed(ended(before))).toBe(ended(after)));
  test.each(left)('is left alone: %s', (_what, before) =>
    expect(typed(ended(before))).toBe(ended(before).replace('$0', '')),
  );
});

/** Every place of a file where text stands, found by asking what stands there. */
function placesInText(document: Document): Position[] {
  const { text } = document.tree;
  return Array.from({ length: text.lineCount }, (_, line) => ({ line, character: text.line(line).length - 1 })).filter(
    (position) => {
      const { part, shape, scalar } = locate(document.tree, position);
      return part === 'value' && shape?.scalar === 'prose' && scalar !== undefined;
    },
  );
}

const files = readdirSync('standards').map((name) => `standards/${name}`);

test.each(files)('no sign typed into the texts of %s is touched', (name) => {
  const text = readFileSync(name, 'utf8');
  const document = workspace({ 'a.standard.yaml': text }).document(uriOf('a.standard.yaml'));
  if (document === undefined) throw new Error('no document');
  const places = placesInText(document);
  expect(places.length).toBeGreaterThan(50);
  for (const sign of '：－，３') {
    // One sign in every text at once: a parse for each would take minutes.
    const edits = places.map((at) => ({ range: { start: at, end: at }, text: sign }));
    const after = readDocument({ ...document, text: document.tree.text.edit(edits) });
    for (const { line, character } of places) {
      const touched = onTypeEdits(after, { line, character: character + 1 });
      expect(touched, after.tree.text.line(line)).toEqual([]);
    }
  }
});
