import { describe, expect, test } from 'vitest';
import { highlights, references } from '../../server/features/references.ts';
import { markedFiles, shown } from '../support/marked-files.ts';

/** Marks `given` and `named` in all files are every use of what `$0` stands on. */
function expectUses(fixtures: Readonly<Record<string, string>>, lineEnd = '\n'): void {
  const { snapshot, document, position, expected } = markedFiles(fixtures, lineEnd);
  const found = references(snapshot, document, position).map(({ uri, range, definition }) =>
    shown(uri, range, definition ? 'given' : 'named'),
  );
  expect(found.sort()).toEqual([...expected].sort());
}

describe('references', () => {
  test('to a clause: in its file, in variants and in reports, under its former id too', () => {
    expectUses({
      'base.standard.yaml': `standard: base@2020
chapters:
  - id: one
    clauses:
      - id: $0導師
            ^^ given
        aliases: [mentors]
                  ^^^^^^^ given
      - id: b
        see: ['導師']
               ^^ named
        text: 𠮷見[[導師]]
                   ^^ named`,
      'variant.standard.yaml': `standard: variant@2020
extends: base@2020
adapt:
  - clause: 導師
            ^^ named
    see: [base@2020#導師, b]
                    ^^ named
chapters:
  - id: one
    clauses:
      - id: c
        after: 導師
               ^^ named`,
      'a.report.yaml': `report: a
against: variant@2020
answers:
  導師: {status: implemented}
  ^^ named`,
      'b.report.yaml': `report: b
against: base@2020
answers:
  mentors: {status: implemented}
  ^^^^^^^ named`,
      'other.standard.yaml': 'standard: other@2020\nchapters:\n  - id: one\n    clauses:\n      - id: 導師\n',
      'other.report.yaml': 'report: c\nagainst: other@2020\nanswers:\n  導師: {status: implemented}\n',
    });
  });
  test('from a former id in a report, with CRLF', () => {
    expectUses(
      {
        'base.standard.yaml': `standard: base@2020
chapters:
  - id: one
    clauses:
      - {id: a, aliases: [old]}
             ^ given
                          ^^^ given`,
        'a.report.yaml': `report: a
against: base@2020
answers:
  old$0: {status: implemented}
  ^^^ named`,
      },
      '\r\n',
    );
  });
  test('to an indicator that a variant defines anew', () => {
    const base = `standard: base@2020
indicators:
  big: {title: 大, unit: 人}
  ^^^ given
  small: {part-of: big}
                   ^^^ named`;
    const report = `report: a
against: variant@2020
figures:
  big: 1
  ^^^ named`;
    const variant = `standard: variant@2020
extends: base@2020
indicators:
  big$0: {title: 更大, unit: 人}
  ^^^ given`;
    expectUses({ 'base.standard.yaml': base, 'variant.standard.yaml': variant, 'a.report.yaml': report });
    expectUses({
      'base.standard.yaml': base,
      'variant.standard.yaml': variant.replace('$0', ''),
      'a.report.yaml': report.replace('  big: 1', '  bi$0g: 1'),
    });
  });
  test('to a chapter that a variant adds to', () => {
    expectUses({
      'base.standard.yaml': `standard: base@2020
chapters:
  - {id: one}
         ^^^ given`,
      'variant.standard.yaml': `standard: variant@2020
extends: base@2020
chapters:
  - {id: o$0ne}
         ^^^ given`,
    });
  });
  test('to an edition, in every file that names it', () => {
    expectUses({
      'base.standard.yaml': `standard: base@2020
          ^^^^^^^^^ given`,
      'variant.standard.yaml': `standard: variant@2020
extends: base@20$020
         ^^^^^^^^^ named
chapters:
  - id: one
    clauses:
      - {id: a, see: [base@2020#x, base@2019]}
                      ^^^^^^^^^ named`,
      'a.report.yaml': `report: a
against: base@2020
         ^^^^^^^^^ named`,
    });
  });
  test('to a document that is no file here, however its number is spelt', () => {
    expectUses({
      'a.standard.yaml': `standard: a@2020
references:
  - number: GB/T$0 1.1—2020
            ^^^^^^^^^^^^^ named
  - number: GB/T 1.1—2009`,
      'b.standard.yaml': `standard: b@2020
bibliography:
  - number: GB/T 1.1-2020
            ^^^^^^^^^^^^^ named`,
    });
  });
  test('to an attachment stay in the report', () => {
    const other = 'report: b\nattachments:\n  x: {title: 乙}\n';
    expectUses({
      'a.report.yaml': `report: a
attachments:
  x: {title: 甲}
  ^ given
answers:
  a: {evidence: [$0x]}
                 ^ named`,
      'b.report.yaml': other,
    });
  });
});

/** Marks `given` and `named` in the file of `$0` are what is highlighted with it. */
function expectHighlights(fixtures: Readonly<Record<string, string>>): void {
  const { snapshot, document, position, expected } = markedFiles(fixtures);
  const found = highlights(snapshot, document, position).map(({ uri, range, definition }) =>
    shown(uri, range, definition ? 'given' : 'named'),
  );
  expect(found).toEqual(expected);
}

test('highlights are the uses in the file alone', () => {
  expectHighlights({
    'a.standard.yaml': `standard: a@2020
terms:
  maker$0: {name: 創客}
  ^^^^^ given
scope: '[[ maker ]]'
           ^^^^^ named`,
    'a.report.yaml': 'report: a\nagainst: a@2020\nsummary: "[[maker]]"\n',
  });
});

test('highlights of what no file gives are what names it alike', () => {
  expectHighlights({
    'a.report.yaml': `report: a
against: nobody@2020
figures:
  big: 10
answers:
  bi$0g: {status: none, statement: '[[big]]'}
  ^^^ named
                                    ^^^ named
  small: {status: none}`,
  });
});
