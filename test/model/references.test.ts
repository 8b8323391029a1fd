import { expect, test } from 'vitest';
import type { Reference } from '../../server/model/reference.ts';
import { referencesIn } from '../../server/model/references.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { absolute } from '../../server/syntax/navigate.ts';
import { readDocument } from '../../server/workspace/read-document.ts';
import { marked } from '../support/marked.ts';

/** Every line of `^` marks one id; its label says role, namespaces and, behind `in`, what holds it. */
function expectReferences(name: string, fixture: string, lineEnd = '\n'): void {
  const { text, ranges } = marked(fixture);
  const { tree, kind } = readDocument({
    uri: `file:///w/${name}`,
    version: 0,
    open: false,
    origin: 'workspace',
    text: lineText(text.replaceAll('\n', lineEnd)),
  });
  if (kind === 'other') throw new Error(`${name} is no file of ours`);
  const found = referencesIn(tree, kind).map((one) => ({ range: absolute(tree, one), label: labelOf(one) }));
  expect(found).toEqual(ranges);
}

function labelOf(one: Reference): string {
  const what = [one.role === 'definition' ? 'gives' : 'names', one.namespaces.join('|'), one.text];
  if (one.edition !== undefined) what.push(`of ${one.edition}`);
  if (one.inside !== undefined) what.push(`at ${one.inside}`);
  if (one.holder !== undefined) what.push(`in ${one.holder.map} ${one.holder.id}`);
  return what.join(' ');
}

test('a standard: ids given and used, exact within quotes, prose and compound references', () => {
  expectReferences(
    'a.standard.yaml',
    `standard: a@2020
          ^^^^^^ gives edition a@2020
number: T/CAS 290—2017
        ^^^^^^^^^^^^^^ gives document T/CAS 290—2017
extends: "b@2019"
         ^^^^^^^^ names edition b@2019
supersedes: [a@2015, T/CAS 12—2012]
             ^^^^^^ names edition a@2015
                     ^^^^^^^^^^^^^ names document T/CAS 12—2012
foreword: 𠮷見[[導師]]，不見[]
               ^^ names clause|division|table|form|formula|illustration|step|item|term 導師
references:
  - {number: GB/T 1—2020, title: 甲}
             ^^^^^^^^^^^ names document GB/T 1—2020
indicators:
  big: {title: 甲}
  ^^^ gives indicator big
  small: {part-of: big, title: '見[[a]]', ratio: {of: [big], to: small}}
  ^^^^^ gives indicator small
                   ^^^ names indicator big in indicator small
                                   ^ names clause|division|table|form|formula|illustration|step|item|term a in indicator small
                                                      ^^^ names indicator big in indicator small
                                                                ^^^^^ names indicator small in indicator small
chapters:
  - id: one
        ^^^ gives division one in chapter one
    clauses:
      - id: '導師'
            ^^^^ gives clause 導師 in clause 導師
        text: >-
          應符合
          [[one]]。
            ^^^ names clause|division|table|form|formula|illustration|step|item|term one in clause 導師
        criteria:
          - any: [{indicator: big, at-least: 1}, {all: [{indicator: small}]}]
                              ^^^ names indicator big in clause 導師
                                                                    ^^^^^ names indicator small in clause 導師
        evidence: [roster, {any: [contract]}]
                   ^^^^^^ names evidence-kind roster in clause 導師
                                  ^^^^^^^^ names evidence-kind contract in clause 導師
        see: [x, 'c@2#y', GB/T 39668—2020#5.2]
              ^ names clause|division|table|form|formula|illustration|step|item|term x in clause 導師
                  ^^^ names edition c@2 in clause 導師
                      ^ names clause|division|table|form|formula|illustration|step|item|term y of c@2 in clause 導師
                          ^^^^^^^^^^^^^^^ names document GB/T 39668—2020 at 5.2 in clause 導師
        aliases: [old]
                  ^^^ gives clause old in clause 導師
adapt:
  - clause: p
            ^ names clause p in adaptation p
    figures: [big]
              ^^^ names indicator big in adaptation p
scoring:
  grades: [{name: 合格, from: 0}]
                  ^^ gives grade 合格 in grade 合格
  capped-by-veto: 合格
                  ^^ names grade 合格`,
  );
});

test('a report, with CRLF', () => {
  expectReferences(
    'a.report.yaml',
    `report: r
        ^ gives report r
against: a@2020
         ^^^^^^ names edition a@2020
space: {type: co-working}
              ^^^^^^^^^^ names space-type co-working
figures:
  big: {value: 1, evidence: [accounts]}
  ^^^ names indicator big
                             ^^^^^^^^ names attachment accounts in figure big
attachments:
  accounts: {kind: roster}
  ^^^^^^^^ gives attachment accounts
                   ^^^^^^ names evidence-kind roster in attachment accounts
answers:
  導師:
  ^^ names clause 導師
    statement: 見 [[one]]
                   ^^^ names clause|division|table|form|formula|illustration|step|item|term one in answer 導師
    evidence:
      - accounts
        ^^^^^^^^ names attachment accounts in answer 導師
      - {kind: roster, proves: [big]}
               ^^^^^^ names evidence-kind roster in answer 導師
                                ^^^ names indicator big in answer 導師`,
    '\r\n',
  );
});
