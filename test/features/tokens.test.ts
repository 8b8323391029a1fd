import { describe, expect, test } from 'vitest';
import { rangeOf } from '../../server/base/position.ts';
import { kindNames, modifierNames } from '../../server/features/tokens/token.ts';
import { numbersOf, tokensOf, tokensWithin } from '../../server/features/tokens/tokens.ts';
import type { Document } from '../../server/workspace/document.ts';
import { marked } from '../support/marked.ts';
import { uriOf, workspace } from '../support/workspace.ts';

/** `3:4-9 clause declaration`; zero-based. */
function written(numbers: readonly number[]): readonly string[] {
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < numbers.length; at += 5) {
    const [down = 0, right = 0, length = 0, kind = 0, bits = 0] = numbers.slice(at, at + 5);
    character = down > 0 ? right : character + right;
    line += down;
    const modifiers = modifierNames.filter((_, bit) => bits & (1 << bit));
    found.push(`${line}:${character}-${character + length} ${[kindNames[kind], ...modifiers].join(' ')}`);
  }
  return found;
}

/** All tokens of the file of which the marks under the text are the labels. */
function expectTokens(fixture: string, others: Readonly<Record<string, string>> = {}, lineEnd = '\n'): void {
  const { text, ranges } = marked(fixture);
  const name = /^\s*report:/.test(text)
    ? 'a.report.yaml'
    : /^rules:/.test(text)
      ? '.clausewright.yaml'
      : 'a.standard.yaml';
  const service = workspace({ ...others, [name]: text.replaceAll('\n', lineEnd) });
  const document = service.document(uriOf(name)) as Document;
  const expected = ranges.map(
    ({ range: { start, end }, label }) => `${start.line}:${start.character}-${end.character} ${label}`,
  );
  const all = numbersOf(tokensOf(service.snapshot(), document).placed);
  expect(written(all)).toEqual(expected);
  const lines = rangeOf(0, 0, document.tree.text.lineCount, 0);
  expect(tokensWithin(service.snapshot(), document, lines)).toEqual(all);
}

const base = `standard: base@2020
class: specification
terms:
  maker: {name: 眾創空間, definition: 平台, deprecated: [創客空間]}
indicators:
  big: {title: 面積, unit: 平方米}
chapters:
  - id: one
    clauses:
      - {id: a, aliases: [old], provision: requirement, text: 應有場地。, criteria: [{indicator: big, at-least: 10}]}
      - {id: b, provision: recommendation, text: 宜公開。}
`;

const variant = `standard: variant@2020
class: specification
extends: base@2020
adapt:
  - {clause: a, criteria: [{indicator: big, at-least: 20}]}
`;

describe('tokens', () => {
  test.each(['\n', '\r\n'])('of a standard: ids by what they name, given and named (line ends %j)', (lineEnd) => {
    expectTokens(
      `standard: base@2020
          ^^^^^^^^^ edition declaration
number: T/AB 12—2020
        ^^^^^^^^^^^^ document declaration
terms:
  maker: {name: 眾創空間, deprecated: [創客空間]}
  ^^^^^ term declaration
                ^^^^ term declaration
                                   ^^^^ term declaration deprecated
indicators:
  big: {title: 面積, unit: 平方米}
  ^^^ indicator declaration
evidence-kinds:
  photo: 照片
  ^^^^^ evidence-kind declaration
chapters:
  - id: one
        ^^^ division declaration
    clauses:
      - id: '𠮷'
             ^^ clause declaration
        aliases: [old]
                  ^^^ clause declaration deprecated
        tables: [{id: t1, title: 表}]
                      ^^ table declaration
        criteria: [{indicator: big, at-least: 10}]
                               ^^^ indicator
        evidence: [photo]
                   ^^^^^ evidence-kind
      - id: b
            ^ clause declaration
        see: [𠮷, one, t1, maker, old, base@2020#𠮷, GB/T 1.1—2020]
              ^^ clause
                  ^^^ division
                       ^^ table
                           ^^^^^ term
                                  ^^^ clause deprecated
                                       ^^^^^^^^^ edition
                                                 ^^ clause
                                                     ^^^^^^^^^^^^^ document`,
      {},
      lineEnd,
    );
  });

  test('of a text: what binds, recommends, allows; terms in either script, and forms not to be written', () => {
    expectTokens(`standard: base@2020
          ^^^^^^^^^ edition declaration
class: specification
terms:
  maker: {name: 眾創空間, deprecated: [創客空間]}
  ^^^^^ term declaration
                ^^^^ term declaration
                                   ^^^^ term declaration deprecated
chapters:
  - id: one
        ^^^ division declaration
    clauses:
      - id: a
            ^ clause declaration
        provision: requirement
                   ^^^^^^^^^^^ provision requirement
        text: 创客空间應提供場地，不得收費，相應設施宜齊全。
              ^^^^ term deprecated
                  ^ modal requirement
                        ^^ modal deprecated requirement
                                 ^ modal recommendation
        notes:
          - {zh-Hant: 眾創空間可延長時間。, en: The room may be kept open.}
                      ^^^^ term
                          ^ modal permission
                                               ^^^ modal permission
      - id: b
            ^ clause declaration
        provision: permission
                   ^^^^^^^^^^ provision permission
        text: >-
          眾創
          ^^ term
          空間可延長，見[[a]]。
          ^^ term
            ^ modal permission
                   ^ clause`);
  });

  test('of a variant: what it inherits, and what it adapts', () => {
    expectTokens(
      `standard: variant@2020
          ^^^^^^^^^^^^ edition declaration
class: specification
extends: base@2020
         ^^^^^^^^^ edition
adapt:
  - clause: a
            ^ clause inherited adapted
    because: 眾創空間較大
             ^^^^ term
omit:
  - clause: b
            ^ clause inherited
chapters:
  - id: two
        ^^^ division declaration
    clauses:
      - id: c
            ^ clause declaration
        see: [a, one, maker]
              ^ clause inherited adapted
                 ^^^ division inherited
                      ^^^^^ term inherited`,
      { 'base.standard.yaml': base },
    );
  });

  test('of a report: which answers are to clauses that have changed, or that a variant adapts', () => {
    expectTokens(
      `report: r
        ^ report declaration
against: variant@2020
         ^^^^^^^^^^^^ edition
figures:
  big: 300平方米
  ^^^ indicator
answers:
  a: {status: implemented, digest: 00000000}
  ^ clause adapted stale
  b: {status: implemented, statement: 眾創空間都已公開}
  ^ clause
                                      ^^^^ term`,
      { 'base.standard.yaml': base, 'variant.standard.yaml': variant },
    );
  });

  test('of settings', () => {
    expectTokens(`rules:
  prose/vague-wording: off
  ^^^^^^^^^^^^^^^^^^^ rule`);
  });

  test('of a file that no standard is known for, of one that does not read, of an empty one', () => {
    expectTokens(`report: r
        ^ report declaration
against: nobody@2020
         ^^^^^^^^^^^ edition
answers:
  a: {status: implemented}
  ^ clause`);
    expectTokens('standard: [');
    expectTokens('');
  });

  test('within a range: its lines, and no others', () => {
    const service = workspace({ 'a.standard.yaml': base });
    const document = service.document(uriOf('a.standard.yaml')) as Document;
    const found = written(tokensWithin(service.snapshot(), document, rangeOf(7, 3, 9, 5)));
    expect(found[0]).toBe('7:8-11 division declaration');
    expect(found.every((one) => /^[789]:/.test(one))).toBe(true);
    expect(found.length).toBeGreaterThan(4);
  });
});
