import { expect, test } from 'vitest';
import { lineText } from '../../server/syntax/line-text.ts';
import { locate } from '../../server/syntax/locate.ts';
import { parse } from '../../server/syntax/parse.ts';
import type { Shape } from '../../server/syntax/shape.ts';
import { marked } from '../support/marked.ts';
import { reportShape, standardShape } from './shapes.ts';

/** `part path [key or value or word] @indent`, the path's steps joined by `/`; `{}` tells flow. */
function describe(fixture: string, shape: Shape, ending = '\n'): string {
  const { text, cursor } = marked(fixture);
  if (!cursor) throw new Error('no cursor');
  const tree = parse(lineText(text.replaceAll('\n', ending)), shape);
  const found = locate(tree, cursor);
  const path = found.trail.map((step) => step.key ?? step.index).join('/');
  const { start, end } = found.range;
  const replaced = start.line === end.line ? text.split('\n')[start.line]?.slice(start.character, end.character) : '…';
  const offset = found.offset === undefined ? '' : `+${found.offset}`;
  const allowed = found.shape
    ? [found.shape.scalar ?? '', found.shape.map ? 'map' : '', found.shape.list ? 'list' : ''].filter(Boolean).join('|')
    : '?';
  return `${found.part} ${path} [${replaced}]${offset} @${found.indent}${found.flow ? ' {}' : ''} ${allowed}`;
}

const inStandards: readonly [fixture: string, found: string][] = [
  ['$0', 'new-key  [] @0 map'],
  ['standard: a@1\n$0', 'new-key  [] @0 map'],
  ['stan$0', 'new-key  [stan] @0 map'],
  ['standard: a@1\nti$0', 'new-key  [ti] @0 map'],
  ['stand$0ard: a@1', 'key standard [standard]+5 @0 word'],
  ['standard: a$0@1', 'value standard [a@1]+1 @0 word'],
  ['standard: a@1$0', 'value standard [a@1]+3 @0 word'],
  ['standard: a@1  $0', 'value standard [a@1]+3 @0 word'],
  ['standard: "a$0@1"', 'value standard ["a@1"]+1 @0 word'],
  ['title: $0', 'new-value title [] @0 prose|map'],
  ['title:$0', 'new-value title [] @0 prose|map'],
  ['title: $0\nlanguage: en', 'new-value title [] @0 prose|map'],
  ['title: a # no$0te', 'comment  [] @13 map'],
  ['# no$0te', 'comment  [] @4 map'],
  ['title:\n  $0', 'new-value title [] @2 prose|map'],
  ['title:\n  en: x\n  $0', 'new-key title [] @2 prose|map'],
  ['title:\n  en: x\n$0', 'new-key  [] @0 map'],
  ['supersedes: [$0]', 'new-item supersedes [] @12 {} word'],
  ['supersedes: [a, $0]', 'new-item supersedes [] @12 {} word'],
  ['supersedes: [a, b$0]', 'value supersedes/1 [b]+1 @12 {} word'],
  ['title: {$0}', 'new-key title [] @7 {} prose|map'],
  ['title: {en: $0}', 'new-value title/en [] @7 {} prose'],
  ['title: {en: x, $0}', 'new-key title [] @7 {} prose|map'],
  ['title: {e$0n: x}', 'key title/en [en]+1 @7 {} prose'],
  ['title: {en: x, zh$0}', 'new-key title [zh] @7 {} prose|map'],
  ['audience:\n  - $0', 'new-item audience [] @2 prose|map'],
  ['audience:\n  - a\n  $0', 'new-item audience [] @2 prose|map'],
  ['audience:\n  - a\n$0', 'new-key  [] @0 map'],
  ['audience:\n- a\n$0', 'new-item audience [] @0 prose|map'],
  ['audience:\n  - a$0', 'value audience/0 [a]+1 @2 prose|map'],
  ['terms:\n  $0', 'new-key terms [] @2 map'],
  ['terms:\n  a$0', 'new-key terms [a] @2 map'],
  ['chapters:\n  - $0', 'new-item chapters [] @2 map'],
  ['chapters:\n  - id: a\n    $0', 'new-key chapters/0 [] @4 map'],
  ['chapters:\n  - id: a\n    ti$0', 'new-key chapters/0 [ti] @4 map'],
  ['chapters:\n  - id: a\n  $0', 'new-item chapters [] @2 map'],
  ['chapters:\n  - i$0d: a', 'key chapters/0/id [id]+1 @4 word'],
  ['chapters:\n  - i$0', 'new-key chapters/0 [i] @4 map'],
  [
    'chapters:\n  - id: a\n    clauses:\n      - id: x\n        provision: $0\n        text: y\n      - id: z',
    'new-value chapters/0/clauses/0/provision [] @8 word',
  ],
  [
    'chapters:\n  - id: a\n    clauses:\n      - id: x\n        $0\n        text: y\n      - id: z',
    'new-key chapters/0/clauses/0 [] @8 map',
  ],
  [
    'chapters:\n  - id: a\n    clauses:\n      - id: x\n\n      $0\n\n      - id: z',
    'new-item chapters/0/clauses [] @6 map',
  ],
  [
    'chapters:\n  - id: a\n    clauses:\n      - id: x\n        text: 見[[b$0]]。\n',
    'value chapters/0/clauses/0/text [見[[b]]。]+4 @8 prose|map',
  ],
  [
    'chapters:\n  - id: a\n    clauses:\n      - id: x\n        criteria:\n          - {indicator: $0}\n',
    'new-value chapters/0/clauses/0/criteria/0/indicator [] @12 {} word',
  ],
  ['scope: |\n  一\n  二$0三\n', 'value scope […]+3 @0 prose|map'],
  ['scope: >\n  一\n  二$0三\n', 'value scope […]+2 @0 prose|map'],
  ['scope: 一\n  二$0三\n', 'value scope […]+2 @0 prose|map'],
];

test.each(inStandards)('%j', (fixture, found) => {
  expect(describe(fixture, standardShape)).toBe(found);
  expect(describe(fixture, standardShape, '\r\n')).toBe(found);
});

const inReports: readonly [fixture: string, found: string][] = [
  ['answers:\n  mentor-team:\n    status: $0\n', 'new-value answers/mentor-team/status [] @4 word'],
  ['answers:\n  mentor-team:\n    $0\n', 'new-key answers/mentor-team [] @4 map'],
  ['answers:\n  mentor-team:\n    status: x\n  $0\n', 'new-key answers [] @2 map'],
  ['answers:\n  mentor-team:\n    status: x\n  men$0\n', 'new-key answers [men] @2 map'],
  ['answers:\n  a:\n    evidence:\n      - $0\n', 'new-item answers/a/evidence [] @6 word|map'],
  ['answers:\n  a:\n    evidence:\n      $0\n', 'new-item answers/a/evidence [] @6 word|map'],
  ['answers:\n  a:\n    evidence:\n      - kind: x\n        $0\n', 'new-key answers/a/evidence/0 [] @8 word|map'],
  ['operator:\n  na$0\nperiod: 2016\n', 'new-key operator [na] @2 map'],
];

test.each(inReports)('%j', (fixture, found) => {
  expect(describe(fixture, reportShape)).toBe(found);
});
