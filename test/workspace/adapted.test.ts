import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createService } from '../../server/service.ts';
import { isStandard } from '../../server/workspace/document.ts';
import { numbersOf } from '../../server/workspace/resolve/numbers.ts';
import type { EffectiveClause, EffectiveDivision, Resolution } from '../../server/workspace/resolve/resolution.ts';
import { resolve } from '../../server/workspace/resolve/resolve.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', '');
const clauses = fc.array(fc.record({ id, number: fc.constantFrom('', '', '9.9') }), { maxLength: 4 });
const section = fc.record({ id, clauses });
const chapter = fc.record({ id, clauses, sections: fc.array(section, { maxLength: 2 }) });
const base = fc.record({
  chapters: fc.array(chapter, { maxLength: 3 }),
  annexes: fc.array(section, { maxLength: 1 }),
  header: fc.constantFrom('class: policy', 'class: group'),
});
const adaptations = fc.array(
  fc.record({ clause: id, says: fc.constantFrom("text: '乙'", "number: '7'", "title: '丙'", 'aliases: [z, a]') }),
  { maxLength: 4 },
);
const variant = fc.record({ adaptations, header: fc.constantFrom('class: policy', 'class: group') });

type One<A> = A extends fc.Arbitrary<infer T> ? T : never;

const flow = (all: One<typeof clauses>) =>
  `[${all.map((one) => `{id: '${one.id}', provision: statement, text: '甲'${one.number === '' ? '' : `, number: '${one.number}'`}}`).join(', ')}]`;
const sections = (all: readonly One<typeof section>[]) =>
  `[${all.map((one) => `{id: '${one.id}', clauses: ${flow(one.clauses)}}`).join(', ')}]`;

function baseText({ chapters, annexes, header }: One<typeof base>): string {
  const divided = chapters.map(
    (one) => `  - {id: '${one.id}', clauses: ${flow(one.clauses)}, sections: ${sections(one.sections)}}\n`,
  );
  return `standard: v0@2020\n${header}\nchapters:\n${divided.join('')}annexes: ${sections(annexes)}\n`;
}

/** To omit a clause that there is not leaves everything where it stands, and is put together the long way. */
function variantText({ adaptations: all, header }: One<typeof variant>, index: number, long: boolean): string {
  const adapt = all.map(({ clause, says }) => `  - {clause: '${clause}', because: '因', ${says}}\n`);
  const omit = long ? 'omit: [{clause: nothing-there, because: 因}]\n' : '';
  return `standard: v${index + 1}@2020\n${header}\nextends: v${index}@2020\n${omit}adapt:\n${adapt.join('')}`;
}

function resolved(texts: readonly string[]): Resolution {
  const service = createService('2020-01-01');
  service.load(texts.map((text, index) => ({ uri: `file:///v${index}.standard.yaml`, text })));
  const document = service.document(`file:///v${texts.length - 1}.standard.yaml`);
  if (!isStandard(document)) throw new Error('no standard');
  return resolve(service.snapshot(), document);
}

function shownClause(one: EffectiveClause): unknown {
  const { content, clause, home, replaced, division } = one;
  return [
    one.id,
    [content.text, content.title].map((text) => text?.plain?.text),
    content.number?.text,
    content.aliases.map(({ text }) => text),
    clause.fragment.order,
    home.uri,
    [...replaced].map(([key, { uri }]) => [key, uri]),
    one.adaptations.map(({ document }) => document.uri),
    division.id,
  ];
}

function shownDivision(one: EffectiveDivision): unknown {
  const { parent, parts } = one;
  return [one.id, parent?.id, parts.length, one.clauses.map(shownClause), one.sections.map(shownDivision)];
}

function shown(resolution: Resolution): unknown {
  return [
    [...resolution.clauses].map(([key, one]) => [key, shownClause(one)]),
    [...resolution.aliases].map(([key, one]) => [key, shownClause(one)]),
    [...resolution.chapters, ...resolution.annexes].map(shownDivision),
    [...resolution.divisions].map(([key, one]) => [key, shownDivision(one)]),
    [...numbersOf(resolution)],
    [...resolution.omitted.keys()],
  ];
}

test('a variant that only says clauses anew shares what it leaves as it is, and is what would be put together', () => {
  fc.assert(
    fc.property(base, fc.array(variant, { minLength: 1, maxLength: 2 }), (standard, variants) => {
      const [short, long] = [false, true].map((isLong) =>
        resolved([baseText(standard), ...variants.map((one, index) => variantText(one, index, isLong))]),
      );
      if (short === undefined || long === undefined) throw new Error('no standard');
      expect([short.isDividedAsItsBase, long.isDividedAsItsBase]).toEqual([true, false]);
      expect(shown(short)).toEqual(shown(long));
      for (const clause of short.clauses.values()) {
        expect(short.base?.clauses.get(clause.id) === clause).toBe(
          !clause.adaptations.some(({ document }) => document === short.document),
        );
      }
    }),
    { numRuns: 150 },
  );
});
