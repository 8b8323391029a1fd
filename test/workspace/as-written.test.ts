import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedAs } from '../../server/model/numbered-parts.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { isStandard, type StandardDocument } from '../../server/workspace/document.ts';
import { readDocument } from '../../server/workspace/read-document.ts';
import { annexHolder } from '../../server/workspace/resolve/annex-content.ts';
import { isNumbered, numbersOf } from '../../server/workspace/resolve/numbers.ts';
import { countWith, numberOfPart, partOfNumber } from '../../server/workspace/resolve/part-numbers.ts';
import type {
  EffectiveClause,
  EffectiveDivision,
  EffectivePart,
  Resolution,
} from '../../server/workspace/resolve/resolution.ts';
import { resolve } from '../../server/workspace/resolve/resolve.ts';
import { change, emptySnapshot } from '../../server/workspace/snapshot.ts';

const id = fc.constantFrom(...Array.from('abcdefghijklmnop', (letter) => letter), '');
/** What is counted in a clause, each with an id or without. */
const parts = fc.record({
  tables: fc.array(id, { maxLength: 2 }),
  formula: fc.option(id),
  items: fc.array(id, { maxLength: 2 }),
});
const clause = fc.record({
  id,
  parts,
  aliases: fc.array(id, { maxLength: 2 }),
  number: fc.constantFrom('', '', '9.9'),
});
const section = fc.record({ id, clauses: fc.array(clause, { maxLength: 4 }) });
const chapter = fc.record({
  id,
  clauses: fc.oneof(fc.array(clause, { maxLength: 5 }), fc.array(clause, { minLength: 70, maxLength: 150 })),
  sections: fc.array(section, { maxLength: 3 }),
});

interface Parts {
  readonly tables: readonly string[];
  readonly formula: string | null;
  readonly items: readonly string[];
}

interface Section {
  readonly id: string;
  readonly clauses: readonly {
    readonly id: string;
    readonly parts: Parts;
    readonly aliases: readonly string[];
    readonly number: string;
  }[];
}

function partsText({ tables, formula, items }: Parts): string {
  const table = (one: string) => `{id: '${one}', rows: [[甲]]}`;
  return [
    tables.length === 0 ? '' : `, tables: [${tables.map(table).join(', ')}]`,
    formula === null ? '' : formula === '' ? ', formula: a' : `, formula: {id: '${formula}', text: a}`,
    items.length === 0 ? '' : `, items: [甲；, ${items.map((one) => `{id: '${one}', text: 乙；}`).join(', ')}]`,
  ].join('');
}

type Chapter = Section & { readonly sections: readonly Section[] };

/** `after` a clause that there is not leaves everything where it stands, and is put together the long way. */
function textOf(chapters: readonly Chapter[], annexes: readonly Chapter[], after: boolean): string {
  const clauses = (all: Chapter['clauses'], indent: string) =>
    all.map(
      ({ id: of, parts: held, aliases, number }) =>
        `${indent}- {id: '${of}', provision: statement, text: 甲, aliases: [${aliases.map((one) => `'${one}'`)}]${
          number === '' ? '' : `, number: '${number}'`
        }${partsText(held)}${after ? ', after: nothing-there' : ''}}\n`,
    );
  const list = (key: string, all: readonly Chapter[]) =>
    `${key}:\n${all
      .map(
        (one) =>
          `  - id: '${one.id}'\n    clauses:\n${clauses(one.clauses, '      ').join('')}    sections:\n${one.sections
            .map(
              (inner) =>
                `      - id: '${inner.id}'\n        clauses:\n${clauses(inner.clauses, '          ').join('')}`,
            )
            .join('')}`,
      )
      .join('')}`;
  return `standard: demo@2020\n${list('chapters', chapters)}${list('annexes', annexes)}`;
}

function resolved(text: string): Resolution {
  const document = readDocument({
    uri: 'file:///a.standard.yaml',
    version: 1,
    open: true,
    origin: 'workspace',
    text: lineText(text),
  });
  if (!isStandard(document)) throw new Error('no standard');
  return resolve(change(emptySnapshot('2020-01-01'), [{ kind: 'put', document }]), document as StandardDocument);
}

const placeOf = ({
  range,
}: { readonly range: { readonly start: { readonly line: number } } } | EffectiveDivision['division']) =>
  range.start.line;

function shownClause(one: EffectiveClause | undefined): unknown {
  return one && [one.id, one.clause.fragment.order, placeOf(one.clause), shownDivision(one.division)];
}

function shownDivision(one: EffectiveDivision | undefined): unknown {
  return one && [one.id, one.division.fragment.order, placeOf(one.division), one.clauses.length, one.sections.length];
}

function shown(resolution: Resolution, key: string): unknown {
  return [
    shownClause(resolution.clauses.get(key)),
    resolution.clauses.has(key),
    shownClause(resolution.aliases.get(key)),
    shownDivision(resolution.divisions.get(key)),
    numbersOf(resolution).get(key),
    shownPart(resolution.parts.get(key), resolution),
  ];
}

function shownPart(part: EffectivePart | undefined, resolution: Resolution): unknown {
  if (part === undefined) return undefined;
  const number = numberOfPart(part, resolution);
  if (part.kind === 'item' || part.kind === 'step') return [part.kind, number];
  const kind = countedAs(part.kind);
  const found = partOfNumber(kind, number, resolution);
  // Whatever has a number is found by it.
  expect(found?.holder).toBe(part.clause?.content ?? annexHolder(part.division));
  expect(found?.at).toBe(part.path[0]);
  return [part.kind, number, countWith(kind, number, resolution), placeOf(part.element)];
}

test('what is found one by one in a standard as it is written is what is put together', () => {
  fc.assert(
    fc.property(fc.array(chapter, { maxLength: 3 }), fc.array(chapter, { maxLength: 2 }), (chapters, annexes) => {
      const quick = resolved(textOf(chapters, annexes, false));
      const whole = resolved(textOf(chapters, annexes, true));
      const expectSame = () => {
        for (const key of 'abcdefghijklmnopz') expect(shown(quick, key)).toEqual(shown(whole, key));
      };
      expectSame();
      const clauses = (of: Resolution) => [...of.clauses].map(([key, one]) => [key, shownClause(one)]);
      expect(clauses(quick)).toEqual(clauses(whole));
      expect([...quick.parts.keys()]).toEqual([...whole.parts.keys()]);
      expect(new Set(quick.aliases.keys())).toEqual(new Set(whole.aliases.keys()));
      const borne = [...numbersOf(whole).values()].filter((number) => !isNumbered(quick, number));
      expect(borne).toEqual([]);
      for (const none of ['0', '3', String(4 + chapters.length), 'C', '4.0', '4.999', '4.1.999', '9.8.1', '']) {
        expect(isNumbered(quick, none)).toBe(false);
      }
      // Now from all of it.
      expectSame();
    }),
    { numRuns: 60 },
  );
});

test('only clauses that are moved and divisions that are united need be put together', () => {
  const one = {
    id: 'one',
    clauses: [{ id: 'a', parts: { tables: [], formula: null, items: [] }, aliases: [], number: '' }],
    sections: [],
  };
  expect(resolved(textOf([one], [], false)).isAsWritten).toBe(true);
  expect(resolved(textOf([one], [], true)).isAsWritten).toBe(false);
  expect(resolved(textOf([one, one], [], false)).isAsWritten).toBe(false);
});
