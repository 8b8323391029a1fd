import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapeOf } from '../../server/model/keys/shape.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { parse } from '../../server/syntax/parse.ts';
import { type Printed, printYaml } from '../../server/syntax/print.ts';
import { anyShape } from '../../server/syntax/shape.ts';
import { entriesOf, itemsOf, kindOf, type ValueView, viewOf } from '../../server/syntax/view.ts';

const scalar = (text: string, typed = false): Printed => ({ kind: 'scalar', text, typed });
const map = (entries: Readonly<Record<string, Printed>>, ...comments: string[]): Printed => ({
  kind: 'map',
  entries: Object.entries(entries).map(([key, value]) => ({ key, value })),
  comments,
});
const list = (...items: Printed[]): Printed => ({ kind: 'list', items });

describe('written out', () => {
  test.each([
    ['plain', '應見[[導師]]，不低於80%', 'a: 應見[[導師]]，不低於80%'],
    ['an address', 'https://example.com/x', 'a: https://example.com/x'],
    ['an edition', 'base@2020', 'a: base@2020'],
    ['a full-width colon', '包括：', "a: '包括：'"],
    ['a colon', "it's: so", "a: 'it''s: so'"],
    ['a number sign', 'a #b', "a: 'a #b'"],
    ['what others take for a truth value', 'no', "a: 'no'"],
    ['nothing', '', "a: ''"],
    ['white space at the end', 'a ', "a: 'a '"],
    ['signs of no width', 'a\u200bb', 'a: "a\u200bb"'],
    ['lines', '一\n二', 'a: |-\n  一\n  二'],
    ['lines with a last break', '一\n\n二\n', 'a: |\n  一\n\n  二'],
    ['lines that begin with space', ' 一\n二', 'a: " 一\\n二"'],
    ['several last breaks', '一\n\n', 'a: "一\\n\\n"'],
  ])('%s', (_, text, expected) => {
    expect(printYaml(map({ a: scalar(text) }))).toBe(`${expected}\n`);
  });
  test('numbers, dates and truth values that are meant as such', () => {
    expect(printYaml(map({ a: scalar('80', true), b: scalar('80'), c: scalar('true', true) }))).toBe(
      "a: 80\nb: '80'\nc: true\n",
    );
  });
  test('maps and lists in one another, with comments above', () => {
    const inner = map({ id: scalar('x'), of: list(scalar('甲'), scalar('乙')), none: list() }, 'one', 'two');
    expect(printYaml(map({ '5.10': map({ z: list(inner, list(scalar('丙'))) }) }, 'head'))).toBe(
      `# head
"5.10":
  z:
    # one
    # two
    - id: x
      of:
        - 甲
        - 乙
      none: []
    - - 丙
`,
    );
  });
});

/** What was read, in the shape of what was written. */
function plainOf(view: ValueView): unknown {
  switch (kindOf(view)) {
    case 'map':
      return { map: entriesOf(view).map(({ key, value }) => [key.text, plainOf(value)]) };
    case 'list':
      return itemsOf(view).map(plainOf);
    default:
      return view.node?.kind === 'scalar' ? view.node.text : undefined;
  }
}

function plainPrinted(value: Printed): unknown {
  if (value.kind === 'scalar') return value.text;
  if (value.kind === 'list') return value.items.map(plainPrinted);
  return { map: value.entries.map(({ key, value: inner }) => [key, plainPrinted(inner)]) };
}

const signs = '甲 :#-?,[]{}&*!|>%@`\'"\\\n\t~=<：＃，“”「」5.no€𠮷\u200b\u2028\u0085';
const text = fc.oneof(
  fc.array(fc.constantFrom(...Array.from(signs)), { maxLength: 8 }).map((all) => all.join('')),
  fc.constantFrom('true', '5.10', '2017-09-15', '---', '...', '註：甲', 'key: value', '- a', '? a', '<<'),
);
const key = fc.oneof(fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,6}$/u), fc.constantFrom('5.10', 'no', 'a:b'));
const { value } = fc.letrec<{ value: Printed }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text.map((one) => scalar(one)),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => list(...items)),
    fc.uniqueArray(fc.tuple(key, tie('value')), { maxLength: 3, selector: ([one]) => one }).map((all) => ({
      kind: 'map' as const,
      entries: all.map(([name, inner]) => ({ key: name, value: inner })),
      comments: all.map(([name]) => name),
    })),
  ),
}));

test('whatever is written reads back as itself, without a problem', () => {
  fc.assert(
    fc.property(fc.constantFrom(anyShape, shapeOf('standard')), value, (shape, one) => {
      const whole = map({ standard: scalar('a@2020'), other: one });
      const tree = parse(lineText(printYaml(whole)), shape);
      expect([...tree.fragments].flatMap(({ problems }) => problems)).toEqual([]);
      const [first] = tree.fragments;
      expect(first && plainOf(viewOf(tree.root, first))).toEqual(plainPrinted(whole));
    }),
    { numRuns: 150 },
  );
});

test('where prose may stand, what is forgiven an author is nowhere seen in what we write', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 4, maxLength: 4 }), key, ([a = '', b = '', c = '', d = ''], id) => {
      const clause = map({
        id: scalar(id),
        text: scalar(a),
        items: list(scalar(b), map({ text: scalar(c) })),
        see: list(scalar(d)),
      });
      const chapters = list(map({ id: scalar('one'), title: map({ en: scalar(b) }), clauses: list(clause) }));
      const terms = map({ [id]: map({ name: scalar(c), admitted: list(scalar(d)) }) });
      const whole = map({
        standard: scalar('a@2020'),
        scope: scalar(a),
        audience: list(scalar(b), scalar(c)),
        terms,
        chapters,
      });
      const tree = parse(lineText(printYaml(whole)), shapeOf('standard'));
      expect([...tree.fragments].flatMap(({ problems }) => problems)).toEqual([]);
      const [first] = tree.fragments;
      expect(first && plainOf(viewOf(tree.root, first))).toEqual(plainPrinted(whole));
    }),
    { numRuns: 80 },
  );
});
