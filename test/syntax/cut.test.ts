import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineText } from '../../server/syntax/line-text.ts';
import { parse, parseOnce, wholeParse } from '../../server/syntax/parse.ts';
import type { Tree } from '../../server/syntax/tree.ts';
import { cleanStandardText, edit, standardText } from './documents.ts';
import { dumpNotes, dumpTree, dumpValues, problemsOf } from './dump.ts';
import { standardShape } from './shapes.ts';

/** How many documents a property tries; raise it by `CLAUSEWRIGHT_RUNS` for a thorough search. */
const numRuns = Number(process.env.CLAUSEWRIGHT_RUNS ?? 150);

function read(text: string): Tree {
  return parse(lineText(text), standardShape);
}

test('a document read after edits is the document read from scratch', () => {
  let cut = 0;
  fc.assert(
    fc.property(
      standardText,
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      (text, steps) => {
        let tree = read(text);
        for (const edits of steps) {
          const after = tree.text.edit(edits);
          tree = parse(after, standardShape, { tree, edits });
          if (tree.cut) cut += 1;
          expect(dumpTree(tree)).toEqual(dumpTree(read(after.toString())));
        }
      },
    ),
    { numRuns },
  );
  expect(cut).toBeGreaterThan(numRuns);
});

test('cut or whole, values and ranges are the same', () => {
  let cut = 0;
  fc.assert(
    fc.property(cleanStandardText, (text) => {
      const tree = read(text);
      const whole = wholeParse(lineText(text), standardShape);
      if (tree.cut) cut += 1;
      expect(problemsOf(tree).sort()).toEqual(problemsOf(whole).sort());
      if (problemsOf(whole).length === 0) expect(dumpValues(tree)).toEqual(dumpValues(whole));
    }),
    { numRuns },
  );
  expect(cut).toBeGreaterThan(numRuns / 2);
});

test('a document that nobody edits reads as one that is cut', () => {
  let whole = 0;
  fc.assert(
    fc.property(cleanStandardText, fc.array(edit, { maxLength: 2 }), (text, edits) => {
      const written = lineText(text).edit(edits);
      const tree = parseOnce(written, standardShape);
      if (!tree.cut) whole += 1;
      const cut = parse(written, standardShape);
      expect(dumpValues(tree)).toEqual(dumpValues(cut));
      expect(dumpNotes(tree)).toEqual(dumpNotes(cut));
    }),
    { numRuns },
  );
  expect(whole).toBeGreaterThan(numRuns / 10);
});

const leftAtTheMargin: readonly [what: string, text: string][] = [
  ['deeper items', 'chapters:\n  - id: a\n    clauses:\n      - id: b\nnotes:\n          - c\n'],
  ['items of a list around', 'chapters:\n  - id: a\n    clauses:\n      - id: b\nnotes:\n  - id: c\n'],
  ['an entry beside it', 'chapters:\n  - id: a\n    clauses:\n      - id: b\nnotes:\n        title: c\n'],
];

test.each(leftAtTheMargin)('a key of a clause, left at the margin above %s, is read alike by both', (_, text) => {
  const [once, cut] = [parseOnce(lineText(text), standardShape), read(text)];
  expect(dumpValues(once)).toEqual(dumpValues(cut));
  expect(dumpNotes(once)).toEqual(dumpNotes(cut));
});

test('cut or whole, a spoilt document has a problem or has none', () => {
  let spoilt = 0;
  fc.assert(
    fc.property(cleanStandardText, fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) => {
      const after = lineText(text).edit(edits);
      const tree = parse(after, standardShape);
      const whole = wholeParse(after, standardShape);
      const wrong = problemsOf(whole).length > 0;
      if (wrong) spoilt += 1;
      expect(problemsOf(tree).length > 0).toBe(wrong);
      if (!wrong) expect(dumpValues(tree)).toEqual(dumpValues(whole));
    }),
    { numRuns },
  );
  expect(spoilt).toBeGreaterThan(numRuns / 10);
});

const spoilt: readonly [what: string, text: string][] = [
  ['a word deeper than the list below its key', 'chapters:\n    foo\n  - id: b\n'],
  ['a word deeper than the map below its dash', 'chapters:\n  -\n\n      foo\n    id: b\n    clauses: []\n'],
  ['a word and a comment below a dash', 'chapters:\n  - # c\n      foo\n      # d\n    id: b\n'],
  ['a word less deep than the map below its dash', 'chapters:\n  -\n   foo\n    id: b\n'],
  ['a word above a list within', 'chapters:\n  - id: a\n    sections:\n        foo\n      - id: b\n'],
  ['an entry between a key and its list', 'title: a\nchapters:\nfoo: b\n  - id: b\n'],
  ['a word above a list beside its key', 'chapters:\n  - id: a\n    sections:\n        foo\n    - id: b\n'],
];

test.each(spoilt)('cut or whole, the same is wrong with %s', (_, text) => {
  const tree = read(text);
  expect(tree.cut).toBe(true);
  expect(problemsOf(tree)).not.toEqual([]);
  expect(dumpNotes(tree)).toEqual(dumpNotes(wholeParse(lineText(text), standardShape)));
});

const dashes: readonly [what: string, text: string][] = [
  ['a wide dash left of a list', 'chapters:\n    - |\n－ id: a'],
  ['a dash without space left of a list', 'chapters:\n  - id: a\n-x: y\n'],
  ['a dash without space behind a list beside its key', 'supersedes:\n- a\n-x: y\nscope: z\n'],
];

test.each(dashes)('cut or whole, there is something wrong or nothing with %s', (_, text) => {
  const [tree, whole] = [read(text), wholeParse(lineText(text), standardShape)];
  expect(dumpNotes(tree)).toEqual(dumpNotes(whole));
  expect(dumpValues(tree)).toEqual(dumpValues(whole));
});

const rare: readonly [what: string, text: string][] = [
  ['an anchor below a dash', 'chapters:\n  -\n    &a id: a\n    title: y\n    clauses: []'],
  ['an anchor behind a dash', 'chapters:\n  - &a id: a\n    title: y\n    clauses: []'],
  ['an anchor before quotes', 'chapters:\n  - &a "id": a\n    title: y\n'],
  ['a tag', 'chapters:\n  - !t id: a\n    title: y\n'],
  ['a question mark', 'chapters:\n  - ? id\n    : a\n    title: y\n'],
  ['a question mark below a dash', 'chapters:\n  -\n    ? id\n    : a\n    title: y\n'],
  ['a colon', 'chapters:\n  - : a\n    title: y\n'],
  ['an anchor, a key of another map below it', 'chapters:\n  - id: a\n    foo:\n      &a bar: 1\n      scope: y\n'],
  ['a question mark, a key of another map below it', 'chapters:\n  - id: a\n    foo:\n      ? bar\n      scope: y\n'],
];

test.each(rare)('cut or whole, nothing is wrong where a map begins with %s', (_, text) => {
  const [tree, whole] = [read(text), wholeParse(lineText(text), standardShape)];
  expect(problemsOf(whole)).toEqual([]);
  expect(problemsOf(tree)).toEqual([]);
  expect(dumpValues(tree)).toEqual(dumpValues(whole));
});

/** Where an entry or item may begin, in a file indented by `step`, by spaces and by tabs. */
const places: readonly ((begun: string, step: string) => string)[] = [
  (begun, step) => `chapters:\n${step}- ${begun}\n${step}  title: y\n`,
  (begun, step) => `chapters:\n${step}-\n${step}${step}${begun}\n${step}${step}title: y\n`,
  (begun, step) =>
    `chapters:\n${step}- id: q\n${step}  clauses:\n${step}  ${step}- ${begun}\n${step}  ${step}  title: y\n`,
  (begun, step) => `chapters:\n${step}-\n${step}${step}id: q\n\t\t${begun}\n${step}${step}title: y\n`,
  (begun, step) => `chapters:\n${step}- id: q\n\t  ${begun}\n${step}  title: y\n`,
  (begun, step) => `terms:\n${step}a:\n\t\t${begun}\n${step}${step}name: x\n${step}b: {name: y}\n`,
];
const begun = fc
  .tuple(
    fc.constantFrom('', '&x ', '*a ', '!t ', '&x !t ', '*a', '"id"', '? ', ': '),
    fc.constantFrom('id', 'title', 'foo', 'foo bar', ''),
    fc.constantFrom(': a', '：a', ':a', ' : a', ': ', ':', '： a', ' ：a', ''),
  )
  .map((parts) => parts.join(''));

test('cut or whole, the same is wrong wherever something begins in a rare way, whatever it is indented by', () => {
  let cut = 0;
  fc.assert(
    fc.property(fc.constantFrom(...places), begun, fc.constantFrom('  ', '    '), (place, written, step) => {
      const text = place(written, step);
      const tree = read(text);
      if (!tree.cut) return;
      cut += 1;
      expect(dumpNotes(tree).sort()).toEqual(dumpNotes(wholeParse(lineText(text), standardShape)).sort());
    }),
    { numRuns: 4 * numRuns },
  );
  expect(cut).toBeGreaterThan(numRuns);
});

const tabbed: readonly [what: string, text: string][] = [
  ['behind a dash', 'chapters:\n    - id: a\n\t  title: b\n'],
  ['below a dash', 'chapters:\n    -\n        id: a\n\t\ttitle: b\n'],
];

test.each(tabbed)('a tab in a file indented by four counts for four columns: %s', (_, text) => {
  for (const tree of [read(text), wholeParse(lineText(text), standardShape)]) {
    expect(problemsOf(tree)).toEqual(['tab-indentation']);
    expect(dumpValues(tree)).toContain(
      '/chapters/0/title plain "b" '.concat(text.includes('\t\t') ? '3:9-3:10' : '2:10-2:11'),
    );
  }
});

const belowText: readonly [text: string, read: string][] = [
  ['chapters:\n  - id: a\n    clauses:\n      - id: b\n\t\ttext: c\n', '/chapters/0/clauses/0/text plain "c" 4:8-4:9'],
  ['chapters:\n  - id: a\n    clauses:\n\t\t- id: b\n', '/chapters/0/clauses/0/id plain "b" 3:8-3:9'],
  ['chapters:\n  - id: a\n\ttext: c\n', '/chapters/0/text plain "c" 2:7-2:8'],
  ['scope:\n    en: a\n\tzh-Hant: b\nstatus: draft', '/scope/zh-Hant plain "b" 2:10-2:11'],
  ['terms:\n  a:\n    name: b\n\tdefinition: c', '/terms/a/definition plain "c" 3:13-3:14'],
  // As the document indents.
  ['scope:\n  en: a\n\tzh-Hant: b\nstatus: draft', '/scope/zh-Hant plain "b" 2:10-2:11'],
];

test.each(belowText)('a tab that stands straight below text counts for as many columns: %j', (text, value) => {
  const tree = read(text);
  expect(problemsOf(tree)).toEqual(['tab-indentation']);
  expect(dumpValues(tree)).toContain(value);
});

const clauses = `title: a
chapters:
  - id: a
    clauses:
      - id: x
        title: b
        text: c
      - id: y
        text: z
  - id: q
status: trial
`;

test('a word typed anywhere between lines takes nothing away', () => {
  const values = dumpValues(read(clauses)).map((line) => line.replace(/\d+:\d+/g, ''));
  const lines = clauses.split('\n');
  for (let index = 1; index < lines.length; index++) {
    for (const indent of [0, 2, 4, 6, 8]) {
      const typed = [...lines.slice(0, index), `${' '.repeat(indent)}foo`, ...lines.slice(index)].join('\n');
      const tree = read(typed);
      expect(tree.cut).toBe(true);
      expect(tree.fragments.length).toBeGreaterThan(7);
      const found = dumpValues(tree).map((line) => line.replace(/\d+:\d+/g, ''));
      const keys = values.filter((line) => line.includes(' key '));
      expect(found.map((line) => line.replace(/\/\d+/g, ''))).toEqual(
        expect.arrayContaining(keys.map((line) => line.replace(/\/\d+/g, ''))),
      );
    }
  }
});

test('a line left at the margin is read as from scratch when an entry before it comes to bear the key below it', () => {
  const before = read('chapters:\n  - id: a\n    title: b\n    text: c\nfoo\n    clauses: []\n  - id: d\n');
  const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 12 } };
  const edits = [{ range, text: 'clauses: []' }];
  const after = before.text.edit(edits);
  expect(dumpTree(parse(after, standardShape, { tree: before, edits }))).toEqual(dumpTree(read(after.toString())));
});

test('whole lines that come or go leave the fragments beside them as they are', () => {
  const before = read(clauses);
  const lines = clauses.split('\n');
  const at = lines.findIndex((line) => line.includes('id: y'));
  const place = { line: at, character: 0 };
  const text = '      - id: w\n        title: n\n';
  const come = [{ range: { start: place, end: place }, text }];
  const longer = parse(before.text.edit(come), standardShape, { tree: before, edits: come });
  expect([...longer.fragments].filter((one) => ![...before.fragments].includes(one))).toHaveLength(
    longer.fragments.length - before.fragments.length,
  );
  const gone = [{ range: { start: place, end: { line: at + 2, character: 0 } }, text: '' }];
  const again = parse(longer.text.edit(gone), standardShape, { tree: longer, edits: gone });
  expect([...again.fragments].every((one, index) => one === before.fragments.at(index))).toBe(true);
});

test('an edit that changes nothing leaves everything as it is', () => {
  const before = read(clauses);
  const edits = [
    { range: { start: { line: 3, character: 0 }, end: { line: 6, character: 0 } }, text: '' },
    {
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
      text: `${clauses.split('\n').slice(3, 6).join('\n')}\n`,
    },
  ];
  const after = parse(before.text.edit(edits), standardShape, { tree: before, edits });
  expect(after.root).toBe(before.root);
});

/** Lines that are no value of the key above them, which goes on below. */
const inTheWay = ['- 測試', '— 測試', '「測試」', '測試，甲', 'statment：測試', 'foo: x'];

test.each(inTheWay)('cut or whole, %s in the way of what begins below it is told once, and changes nothing', (line) => {
  const values = dumpValues(read(clauses)).map((one) => one.replace(/ \d+:.*$/, ''));
  const lines = clauses.split('\n');
  const places = lines.flatMap((one, index) => (one.endsWith(':') ? [index + 1] : []));
  for (const at of places) {
    const text = [...lines.slice(0, at), `          ${line}`, ...lines.slice(at)].join('\n');
    const tree = read(text);
    const whole = wholeParse(lineText(text), standardShape);
    expect(tree.cut).toBe(true);
    expect(problemsOf(tree)).toEqual(['syntax']);
    expect(dumpNotes(tree)).toEqual(dumpNotes(whole));
    expect(dumpValues(tree)).toEqual(dumpValues(whole));
    expect(dumpValues(tree).map((one) => one.replace(/ \d+:.*$/, ''))).toEqual(values);
  }
});
