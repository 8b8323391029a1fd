import { describe, expect, test } from 'vitest';
import type { Position } from '../../server/base/position.ts';
import { declaration, definition, implementation } from '../../server/features/definition.ts';
import type { FileRange } from '../../server/features/location.ts';
import { typeDefinition } from '../../server/features/type-definition.ts';
import type { Document } from '../../server/workspace/document.ts';
import type { Snapshot } from '../../server/workspace/snapshot.ts';
import { marked } from '../support/marked.ts';
import { shown } from '../support/marked-files.ts';
import { uriOf, workspace } from '../support/workspace.ts';

/** Every target is marked with the letters of the cursors that lead to it. */
const base = `standard: base@2020
          ^^^^^^^^^ edition
number: T/CAS 1—2020
        ^^^^^^^^^^^^ number
class: group
title: 甲
space-types: [co-working]
terms:
  maker: {name: 創客}
  ^^^^^ term
  still: {name: 安靜}
  ^^^^^ own-term
indicators:
  big: {title: 大, unit: 人}
  ^^^ base-indicator
evidence-kinds:
  roster: {title: 名單}
  ^^^^^^ kind
chapters:
  - id: one
        ^^^ chapter
    clauses:
      - {id: a, aliases: [old]}
             ^ clause
      - {id: b}
             ^ second
      - id: parts
        items: [{id: ramp, text: 坡道}, {id: maker, text: 見[[ramp]]}]
                     ^^^^ item
                                           ^^^^^ namesake
        tables: [{id: fees, rows: [[甲]]}]
                      ^^^^ table
        formula: {id: rate, text: a / b}
                      ^^^^ formula
scoring:
  grades: [{name: 合格, from: 0}]
                  ^^ grade`;
const variant = `standard: variant@2020
extends: base@2020
indicators:
  big: {title: 更大, unit: 人}
  ^^^ own-indicator
adapt:
  - clause: a
            ^ adapted
    figures: [big]
omit:
  - {clause: b, because: 無}
             ^ omitted
chapters:
  - id: one
    clauses:
      - {id: c}`;
const report = `report: r
against: variant@2020
figures:
  big: {value: 12, evidence: [x]}
attachments:
  x: {kind: roster, title: 𠮷}
  ^ attachment
answers:
  a:
    status: implemented
    evidence:
      - {kind: roster, proves: [big]}`;
const fixtures = { 'base.standard.yaml': base, 'variant.standard.yaml': variant, 'r.report.yaml': report };

type Find = (snapshot: Snapshot, document: Document, position: Position) => readonly FileRange[];

const where = new Map<string, string>();
for (const [name, fixture] of Object.entries(fixtures)) {
  for (const { range, label } of marked(fixture).ranges) where.set(shown(uriOf(name), range), label);
}

/** The labels of what is found from the last sign of `before` in a file that holds `added` too. */
function found(find: Find, name: string, added: string, lineEnd = '\n'): readonly string[] {
  const { text, cursor } = marked(added);
  const files = Object.fromEntries(
    Object.entries(fixtures).map(([one, fixture]) => [one, marked(fixture).text.replaceAll('\n', lineEnd)]),
  );
  const own = `${files[name] ?? ''}${lineEnd}`;
  const service = workspace({ ...files, [name]: own + text.replaceAll('\n', lineEnd) });
  const document = service.document(uriOf(name));
  if (document === undefined || cursor === undefined) throw new Error('no cursor');
  const position = { line: cursor.line + own.split(lineEnd).length - 1, character: cursor.character };
  const labels = find(service.snapshot(), document, position).map(
    ({ uri, range }) => where.get(shown(uri, range)) ?? (uri.startsWith('clausewright:') ? 'shipped' : uri),
  );
  return [...new Set(labels)];
}

/** From the first `at` of a file. */
function fromFirst(find: Find, name: keyof typeof fixtures, at: string): readonly string[] {
  const { text } = marked(fixtures[name]);
  const service = workspace(Object.fromEntries(Object.entries(fixtures).map(([one, f]) => [one, marked(f).text])));
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error(name);
  const before = text.slice(0, text.indexOf(at)).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return find(service.snapshot(), document, position).map(
    ({ uri, range }) => where.get(shown(uri, range)) ?? shown(uri, range),
  );
}

const toDefinition: Find = (...args) => definition(...args)?.targets ?? [];
const toDeclaration: Find = (...args) => declaration(...args)?.targets ?? [];
const toImplementation: Find = (...args) => implementation(...args)?.targets ?? [];

describe('definition of', () => {
  test.each([
    ['an id in prose', 'variant.standard.yaml', 'scope: 𠮷見[[$0one]]', ['chapter']],
    ['what bears the id of a term too', 'variant.standard.yaml', 'scope: "[[mak$0er]]"', ['namesake']],
    ['a term in prose', 'variant.standard.yaml', 'scope: "[[sti$0ll]]"', ['own-term']],
    ['a table', 'variant.standard.yaml', 'scope: "[[fe$0es]]"', ['table']],
    ['a formula', 'variant.standard.yaml', 'scope: "[[ra$0te]]"', ['formula']],
    ['a list item', 'variant.standard.yaml', 'scope: "[[ra$0mp]]"', ['item']],
    ['a table of an edition', 'variant.standard.yaml', 'annexes:\n- clauses:\n  - see: [base@2020#fe$0es]', ['table']],
    ['a former id', 'variant.standard.yaml', 'scope: "[[o$0ld]]"', ['clause']],
    ['a document number', 'variant.standard.yaml', 'references:\n  - number: T/CAS 1-20$020', ['number']],
    ['an undated document number', 'variant.standard.yaml', 'references:\n  - number: T/CAS$0 1', ['number']],
    ['another year of it', 'variant.standard.yaml', 'references:\n  - number: T/CAS$0 1—2009', []],
    ['a clause after which one goes', 'variant.standard.yaml', 'annexes:\n- clauses:\n  - after: $0a', ['clause']],
    ['a place in a document', 'variant.standard.yaml', 'annexes:\n- clauses:\n  - see: [T/CAS$0 1#4.1]', ['clause']],
    ['a clause of an edition', 'variant.standard.yaml', 'annexes:\n- clauses:\n  - see: [base@2020#$0b]', ['second']],
    ['the edition of a clause', 'variant.standard.yaml', 'annexes:\n- clauses:\n  - see: [ba$0se@2020#b]', ['edition']],
    ['a grade', 'base.standard.yaml', '  capped-by-veto: 合$0格', ['grade']],
    ['a space type', 'r.report.yaml', 'space: {type: themed$0-open}', ['shipped']],
    ['nothing known', 'variant.standard.yaml', 'scope: "[[no$0body]]"', []],
  ])('%s', (_, name, added, expected) => {
    expect(found(toDefinition, name, added)).toEqual(expected);
    expect(found(toDefinition, name, added, '\r\n')).toEqual(expected);
  });
  test('what a variant adapts, omits and adds to is its base’s', () => {
    expect(fromFirst(toDefinition, 'variant.standard.yaml', 'base@2020')).toEqual(['edition']);
    expect(fromFirst(toDefinition, 'variant.standard.yaml', 'a\n    figures')).toEqual(['clause']);
    expect(fromFirst(toDefinition, 'variant.standard.yaml', 'b, because')).toEqual(['second']);
    expect(fromFirst(toDefinition, 'variant.standard.yaml', 'one')).toEqual(['chapter']);
  });
  test('an indicator is the one that binds; from there, the one it stands for', () => {
    expect(fromFirst(toDefinition, 'r.report.yaml', 'big')).toEqual(['own-indicator']);
    expect(fromFirst(toDefinition, 'variant.standard.yaml', 'big')).toEqual(['base-indicator']);
    expect(fromFirst(toDeclaration, 'r.report.yaml', 'big')).toEqual(['base-indicator']);
  });
  test('what a report names', () => {
    expect(fromFirst(toDefinition, 'r.report.yaml', 'x]')).toEqual(['attachment']);
    expect(fromFirst(toDefinition, 'r.report.yaml', 'roster')).toEqual(['kind']);
    expect(fromFirst(toDefinition, 'r.report.yaml', 'a:\n    status')).toEqual(['clause']);
  });
});

test('variations: what variants make of a clause, an indicator, an edition', () => {
  expect(fromFirst(toImplementation, 'r.report.yaml', 'a:\n    status')).toEqual(['adapted']);
  expect(fromFirst(toImplementation, 'base.standard.yaml', 'b}')).toEqual(['omitted']);
  expect(fromFirst(toImplementation, 'base.standard.yaml', 'big')).toEqual(['own-indicator']);
  expect(fromFirst(toImplementation, 'base.standard.yaml', 'base@2020')).toEqual(['variant.standard.yaml 1:9-18']);
});

test('the type of what a report says is what asks for it', () => {
  const from = (at: string) => fromFirst(typeDefinition, 'r.report.yaml', at);
  expect(from('implemented')).toEqual(['clause']);
  expect(from('a:\n    status')).toEqual(['clause']);
  expect(from('12')).toEqual(['own-indicator']);
  expect(from('𠮷')).toEqual(['kind']);
  expect(from('proves')).toEqual(['kind']);
  expect(from('big]')).toEqual(['own-indicator']);
  expect(fromFirst(typeDefinition, 'base.standard.yaml', '甲')).toEqual([]);
});
