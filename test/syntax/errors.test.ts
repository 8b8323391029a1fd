import { expect, test } from 'vitest';
import { shiftLines } from '../../server/base/position.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { fragmentStarts } from '../../server/syntax/navigate.ts';
import { parse } from '../../server/syntax/parse.ts';
import { syntaxReasons } from '../../server/syntax/syntax-reason.ts';
import { marked } from '../support/marked.ts';
import { standardShape } from './shapes.ts';

/** Each document has the one problem that is marked, with its reason. */
const documents: readonly string[] = [
  'title: a\nfoo\n^^^ missing-colon\nstatus: x',
  'chapters:\n  - id: a\ntext：b\n^^^^^ stray-colon\n    title: c',
  'chapters:\n  - id: a\ntext:b\n^^^^^ stray-space\n    title: c',
  'chapters:\n  - id: a\nb c\n^^^ stray-line\n    title: c',
  "status: 'a\n        ^ unclosed-quote\ntitle: x",
  'status: "a" b\n            ^ unexpected-text\ntitle: x',
  'supersedes: [a, b\n            ^ unclosed-bracket\ntitle: x',
  'supersedes: [a}\n            ^ unclosed-bracket\ntitle: x',
  'supersedes: [a]]\n               ^ unexpected-bracket\ntitle: x',
  'supersedes: ]\n            ^ unexpected-bracket\ntitle: x',
  'indicators: {a {b}}\n               ^ missing-comma\ntitle: y',
  'status: a: b\n        ^ unexpected-colon\ntitle: x',
  'x: [a: b: c]\n       ^^^^ unexpected-colon\ntitle: x',
  'status: - a\n        ^ unexpected-dash\ntitle: x',
  'title: x\nx: a\n- b\n^ unexpected-dash',
  'status: "\\q"\n         ^ bad-escape\ntitle: x',
  'x: @a\n   ^ bad-start\ntitle: x',
  'supersedes: [,a]\n             ^ unexpected-comma\ntitle: x',
  'status: |x\n         ^ bad-block-header\n  a\ntitle: x',
  'scope: |\n    a\n  b\n^^^ bad-block-indentation\ntitle: x',
  '[a, b]: c\n^ bad-key\ntitle: x',
  'status: "a"#b\n           ^^ comment-without-space\ntitle: x',
  'supersedes:\n  - a\n  b\n  ^ missing-dash\ntitle: x',
  'x:\n  a: b\n c: d\n ^ bad-indentation\ntitle: x',
  'title: x\nstandard: a@1\n  status: y\n  ^^^^^^ bad-indentation',
  'x: &a &b c\n      ^^ bad-anchor\ntitle: x',
  'x: *a\n   ^^ unknown-alias\ntitle: x',
  'x: !<x y\n   ^^^ bad-tag\ntitle: x',
  '%YAML 3\n      ^ bad-directive\n---\ntitle: x',
  'title: a\u0007\n        ^ control-character',
];

test.each(documents)('%j', (document) => {
  const { text, ranges } = marked(document);
  const tree = parse(lineText(text), standardShape);
  const starts = fragmentStarts(tree);
  const told = [...tree.fragments].flatMap((one, index) =>
    one.problems.map(({ range, data }) => ({
      range: shiftLines(range, starts[index] ?? 0),
      label: String(data.reason),
    })),
  );
  expect(told).toEqual(ranges);
});

test('every reason is met', () => {
  const met = new Set(documents.flatMap((document) => marked(document).ranges.map((one) => one.label)));
  // What `unreadable` would stand for has not been met yet: it answers errors that a later reader may bring.
  expect(syntaxReasons.filter((reason) => !met.has(reason))).toEqual(['unreadable']);
});
