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
  return `${found.part} ${path} [${replaced}]${offset} @${found.indent}${found.flow ? ' {}' : ''} ${allowed}${found.dashed ? ' -' : ''}`;
}

/** In a clause of a chapter, below its id. */
function inClause(fixture: string): string {
  return `chapters:\n  - id: a\n    clauses:\n      - id: x\n${fixture}`;
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
  ['title:\n    $0\n\t\ten: x\n    zh-Hans: y', 'new-key title [] @4 prose|map'],
  ['supersedes: [$0]', 'new-item supersedes [] @12 {} word'],
  ['supersedes: [a, $0]', 'new-item supersedes [] @12 {} word'],
  ['supersedes: [a, b$0]', 'value supersedes/1 [b]+1 @12 {} word'],
  ['title: {$0}', 'new-key title [] @7 {} prose|map'],
  ['title: {en: $0}', 'new-value title/en [] @7 {} prose'],
  ['title: {en: x, $0}', 'new-key title [] @7 {} prose|map'],
  // Between key and value, and behind a value before the next comma, nothing new can begin.
  ['title: {en:$0 x}', 'none title [] @7 {} prose|map'],
  ['title: {en: $0  x}', 'none title [] @7 {} prose|map'],
  ['title: {en: x $0}', 'none title [] @7 {} prose|map'],
  ['title: {en: x $0, zh-Hant: y}', 'none title [] @7 {} prose|map'],
  ['supersedes: [a $0]', 'none supersedes [] @12 {} list'],
  ['supersedes: [a $0, b]', 'none supersedes [] @12 {} list'],
  ['title: {e$0n: x}', 'key title/en [en]+1 @7 {} prose'],
  ['title: {en: x, zh$0}', 'new-key title [zh] @7 {} prose|map'],
  ['audience:\n  - $0', 'new-item audience [] @2 prose|map -'],
  ['audience:\n  - a\n  $0', 'new-item audience [] @2 prose|map'],
  ['audience:\n  - a\n$0', 'new-key  [] @0 map'],
  ['audience:\n- a\n$0', 'new-item audience [] @0 prose|map'],
  ['audience:\n  - a$0', 'value audience/0 [a]+1 @2 prose|map'],
  ['terms:\n  $0', 'new-key terms [] @2 map'],
  ['terms:\n  a$0', 'new-key terms [a] @2 map'],
  ['chapters:\n  - $0', 'new-item chapters [] @2 map -'],
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
  [inClause('        evidence: [roster, $0'), 'new-item chapters/0/clauses/0/evidence [] @18 {} word'],
  [
    inClause('        evidence: [roster, $0\n        text: 某'),
    'new-item chapters/0/clauses/0/evidence [] @18 {} word',
  ],
  [inClause('        evidence: [ros$0\n        text: 某'), 'value chapters/0/clauses/0/evidence/0 [ros]+3 @18 {} word'],
  [
    inClause('        evidence: [$0\n        text: 某\n      - id: y'),
    'new-item chapters/0/clauses/0/evidence [] @18 {} word',
  ],
  [
    inClause('        criteria:\n          - {indicator: $0\n        text: 某'),
    'new-value chapters/0/clauses/0/criteria/0/indicator [] @12 {} word',
  ],
  [
    inClause('        criteria:\n          - {ind$0\n        text: 某'),
    'new-key chapters/0/clauses/0/criteria/0 [ind] @12 {} map',
  ],
  [
    inClause('        criteria:\n          - {$0\n        text: 某'),
    'new-key chapters/0/clauses/0/criteria/0 [] @12 {} map',
  ],
  [
    inClause('        criteria:\n          - any: [{indicator: a}, {$0}]\n        text: 某'),
    'new-key chapters/0/clauses/0/criteria/0/any/1 [] @34 {} map',
  ],
  [
    inClause('        criteria:\n          - any: [{indicator: a}, $0]\n        text: 某'),
    'new-item chapters/0/clauses/0/criteria/0/any [] @17 {} map',
  ],
  [
    inClause('        criteria:\n          - $0\n        text: 某'),
    'new-item chapters/0/clauses/0/criteria [] @10 map -',
  ],
  [
    inClause('        criteria:\n          - indicator: a\n            $0\n        text: 某'),
    'new-key chapters/0/clauses/0/criteria/0 [] @12 map',
  ],
  [inClause('        criteria:\n          $0\n        text: 某'), 'new-item chapters/0/clauses/0/criteria [] @10 map'],
  [inClause('        criteria:\n        $0\n        text: 某'), 'new-key chapters/0/clauses/0 [] @8 map'],
  [inClause('        text: "見[[$0\n        weight: 3'), 'value chapters/0/clauses/0/text ["見[[]+4 @8 prose|map'],
  [inClause('        text: 見[[$0\n        weight: 3'), 'value chapters/0/clauses/0/text [見[[]+3 @8 prose|map'],
  [inClause('        text: 見[[$0]]\n        weight: 3'), 'value chapters/0/clauses/0/text [見[[]]]+3 @8 prose|map'],
  [inClause('        text: [[$0\n        weight: 3'), 'value chapters/0/clauses/0/text [[[]+2 @8 prose|map'],
  [inClause('        text: [[$0]]\n        weight: 3'), 'value chapters/0/clauses/0/text [[[]]]+2 @8 prose|map'],
  [inClause('        provision：$0\n        weight: 3'), 'new-value chapters/0/clauses/0/provision [] @8 word'],
  [inClause('        provision： req$0\n        weight: 3'), 'value chapters/0/clauses/0/provision [req]+3 @8 word'],
  [inClause('        provision:$0\n        weight: 3'), 'new-value chapters/0/clauses/0/provision [] @8 word'],
  [inClause('        provision:req$0\n        weight: 3'), 'value chapters/0/clauses/0/provision [req]+3 @8 word'],
  [inClause('        pro$0\n        weight: 3'), 'new-key chapters/0/clauses/0 [pro] @8 map'],
  [inClause('        pro$0: x\n        weight: 3'), 'key chapters/0/clauses/0/pro [pro]+3 @8 ?'],
  [
    inClause('        verification: {method: $0\n        weight: 3'),
    'new-value chapters/0/clauses/0/verification/method [] @22 {} word|list',
  ],
  [
    inClause('        verification: {method: a, $0\n        weight: 3'),
    'new-key chapters/0/clauses/0/verification [] @22 {} map',
  ],
  [
    inClause('        verification: {method: a, te$0\n        weight: 3'),
    'new-key chapters/0/clauses/0/verification [te] @22 {} map',
  ],
  [inClause('        see: [a, b$0, c]\n'), 'value chapters/0/clauses/0/see/1 [b]+1 @13 {} word'],
  [inClause('        see: [a,$0 b, c]\n'), 'new-item chapters/0/clauses/0/see [] @13 {} word'],
  [inClause('        see: [a, b] $0\n'), 'none chapters/0/clauses/0/see [] @8 list'],
  [inClause('        items:\n          - 甲$0\n'), 'value chapters/0/clauses/0/items/0 [甲]+1 @10 prose|map'],
  [inClause('        items:\n          - te$0\n'), 'value chapters/0/clauses/0/items/0 [te]+2 @10 prose|map'],
  [
    inClause('        items:\n          - text: 甲\n            $0\n'),
    'new-key chapters/0/clauses/0/items/0 [] @12 prose|map',
  ],
  [inClause('     $0   see: [a, b]\n'), 'none chapters/0/clauses/0/id [] @8 word'],
  [inClause('        weight: 3\n\n$0\n\n      - id: y'), 'new-key  [] @0 map'],
  [inClause('        weight: 3\n    $0\n\n'), 'new-key chapters/0 [] @4 map'],
  [inClause('        weight: 3\n     $0\n\n'), 'new-key chapters/0 [] @4 map'],
  [inClause('        weight: 3\n          $0\n\n'), 'new-key chapters/0/clauses/0 [] @8 map'],
  [
    inClause('        text: |\n          某\n          $0\n        weight: 3'),
    'value chapters/0/clauses/0/text […]+2 @8 prose|map',
  ],
  [inClause('        text: |\n          某\n        $0\n        weight: 3'), 'new-key chapters/0/clauses/0 [] @8 map'],
  [inClause('        text: |\n          $0\n        weight: 3'), 'value chapters/0/clauses/0/text [|]+0 @8 prose|map'],
  [inClause('        text: |$0\n        weight: 3'), 'value chapters/0/clauses/0/text [|]+0 @8 prose|map'],
  ['title: a\n$0title2: b', 'key title2 [title2]+0 @0 ?'],
  ['chapters:\n$0', 'new-key  [] @0 map'],
  ['chapters:\n  $0', 'new-item chapters [] @2 map'],
  ['chapters: $0', 'new-value chapters [] @0 list'],
  ['chapters:\n  - id: a\n    clauses: $0', 'new-value chapters/0/clauses [] @4 list'],
  ['chapters:\n  -$0', 'new-item chapters [] @2 map -'],
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
  ['answers:\n  a:\n    evidence:\n      - $0\n', 'new-item answers/a/evidence [] @6 word|map -'],
  ['answers:\n  a:\n    evidence:\n      $0\n', 'new-item answers/a/evidence [] @6 word|map'],
  ['answers:\n  a:\n    evidence:\n      - kind: x\n        $0\n', 'new-key answers/a/evidence/0 [] @8 word|map'],
  ['operator:\n  na$0\nperiod: 2016\n', 'new-key operator [na] @2 map'],
  [
    'answers:\n  a:\n    status: x\n    evidence:\n      - kind: r\n        fi$0\n      - b',
    'new-key answers/a/evidence/0 [fi] @8 word|map',
  ],
  ['answers:\n  a:\n    evidence:\n      - k$0\n', 'value answers/a/evidence/0 [k]+1 @6 word|map'],
  ['answers:\n  a:\n    evidence:\n    - $0\n', 'new-item answers/a/evidence [] @4 word|map -'],
  ['answers:\n  a: {$0}\n', 'new-key answers/a [] @5 {} map'],
  ['answers:\n  a: $0\n', 'new-value answers/a [] @2 map'],
  ['answers:\n  a:\n  $0\n  b:\n    status: x', 'new-key answers [] @2 map'],
  ['answers:\n  a:\n    $0\n  b:\n    status: x', 'new-key answers/a [] @4 map'],
  ['answers:\n  a:\n    status: implemented # 註$0', 'comment  [] @27 map'],
  ['figures: {area: $0}', 'new-value figures/area [] @9 {} word|map'],
  ['period:\n  $0', 'new-value period [] @2 word|map'],
  ['report: a\n$0\nanswers:\n  a:\n    status: x', 'new-key  [] @0 map'],
  ['report: a\nagainst$0', 'new-key  [against] @0 map'],
  ['report: a\nans$0\noperator:\n  name: x\n', 'new-key  [ans] @0 map'],
];

test.each(inReports)('%j', (fixture, found) => {
  expect(describe(fixture, reportShape)).toBe(found);
});
