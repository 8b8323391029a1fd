import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineText } from '../../server/syntax/line-text.ts';
import { type Document, isStandard } from '../../server/workspace/document.ts';
import { names, says, tests } from '../../server/workspace/facts/standard-facts.ts';
import { readDocument } from '../../server/workspace/read-document.ts';
import { editOf, numRuns, standard, standardUri, step } from '../rules/edited-files.ts';

const source = { uri: standardUri, version: 1, open: true, origin: 'workspace' } as const;
const written = standard.replace('status: current', 'status: current\nissuer: 甲\nforeword: 前言\nreferences: []');

function edited(before: Document, one: Parameters<typeof editOf>[1]): Document {
  const edit = editOf(before.tree.text.toString(), one);
  const text = before.tree.text.edit([edit]);
  return readDocument({ ...source, text }, { document: before, edits: [edit] });
}

test('two states of a standard say the same where their texts of it are the same, as read afresh', () => {
  const counts = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
      const states = [readDocument({ ...source, text: lineText(written) })];
      for (const one of steps) states.push(edited(states.at(-1) as Document, one));
      const now = states.at(-1);
      if (!isStandard(now)) return;
      const afresh = readDocument({ ...source, text: lineText(now.tree.text.toString()) });
      for (const then of states.slice(0, -1).filter(isStandard)) {
        const same = [says, tests, names].map((fact) => {
          const isSame = fact.saysTheSame(then.model, now.model);
          expect(isSame).toBe(fact.textOf(then.model) === fact.textOf(now.model));
          if (isStandard(afresh)) expect(fact.textOf(afresh.model)).toBe(fact.textOf(now.model));
          return isSame;
        });
        // Whatever others see of it may name something.
        if (same[2]) expect(same).toEqual([true, true, true]);
        counts.set(String(same), (counts.get(String(same)) ?? 0) + 1);
      }
    }),
    { numRuns: 4 * numRuns },
  );
  expect([...counts.keys()]).toEqual(expect.arrayContaining(['true,true,true', 'true,true,false', 'false,true,false']));
});
