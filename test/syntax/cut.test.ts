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
