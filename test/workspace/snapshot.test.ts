import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineText } from '../../server/syntax/line-text.ts';
import type { Document, DocumentOrigin, KnownDocument } from '../../server/workspace/document.ts';
import { readDocument } from '../../server/workspace/read-document.ts';
import { type Change, change, emptySnapshot, type Snapshot } from '../../server/workspace/snapshot.ts';
import { root } from '../support/workspace.ts';

const read = (name: string, text: string, origin: DocumentOrigin = 'workspace'): Document =>
  readDocument({ uri: `${root}/${name}`, version: 0, open: false, origin, text: lineText(text) });

const report = (id: string, operator: string) => `report: ${id}\nagainst: demo@2020\noperator: {name: ${operator}}\n`;
const standard = (edition: string) => `standard: ${edition}\ntitle: 示例\n`;

/** Every state that a file may be in; names sort otherwise than they are listed. */
const states: readonly Document[] = ['b', 'a', 'c', 'z/a'].flatMap((name) => [
  read(`${name}.report.yaml`, report('one', '甲')),
  read(`${name}.report.yaml`, report('two', '甲')),
  read(`${name}.report.yaml`, report('two', '乙')),
  read(`${name}.report.yaml`, standard('demo@2020')),
  read(`${name}.report.yaml`, report('two', '乙'), 'elsewhere'),
  read(`${name}.standard.yaml`, standard('demo@2020')),
  read(`${name}.standard.yaml`, standard('demo@2021')),
  read(`${name}/.clausewright.yaml`, 'locale: en\n'),
  read(`${name}/.clausewright.yaml`, ''),
]);

const changes: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...states).map((document): Change => ({ kind: 'put', document })) },
  { weight: 1, arbitrary: fc.constantFrom(...states).map(({ uri }): Change => ({ kind: 'remove', uri })) },
);

const indexes = ['standards', 'reports', 'reportsByOperator'] as const;

const contents = (snapshot: Snapshot) => [
  [...snapshot.documents],
  ...indexes.map((one) => [...snapshot[one]].map(([key, group]) => [key, [...group]])),
  snapshot.configs,
  snapshot.config,
];

test('after any sequence of changes it is what a fresh start with the same files would be', () => {
  fc.assert(
    fc.property(fc.array(fc.array(changes, { maxLength: 3 }), { maxLength: 20 }), (steps) => {
      const snapshot = steps.reduce(change, emptySnapshot('2026-11-24'));
      const files = [...snapshot.documents.values()].reverse();
      const fresh = change(
        emptySnapshot('2026-11-24'),
        files.map((document) => ({ kind: 'put', document })),
      );
      // Documents are compared by identity: printing a tree is long.
      expect(contents(snapshot).flat(3).length).toBe(contents(fresh).flat(3).length);
      expect(
        contents(snapshot)
          .flat(3)
          .every((one, index) => one === contents(fresh).flat(3)[index]),
      ).toBe(true);
    }),
  );
});

test('a change leaves every group as the same object that it does not concern', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 20 }), changes, (steps, last) => {
      const before = change(emptySnapshot('2026-11-24'), steps);
      const after = change(before, [last]);
      const uri = last.kind === 'put' ? last.document.uri : last.kind === 'remove' ? last.uri : '';
      for (const index of indexes) {
        for (const [key, group] of after[index]) {
          const then: readonly KnownDocument[] = before[index].get(key) ?? [];
          if ([...group, ...then].every((one) => one.uri !== uri)) expect(group).toBe(then);
        }
      }
    }),
  );
});

test('of several settings those count that lie highest', () => {
  const put = (name: string): Change => ({ kind: 'put', document: read(name, 'locale: en\n') });
  const snapshot = change(emptySnapshot('2026-11-24'), [put('deep/.clausewright.yaml'), put('.clausewright.yaml')]);
  expect(snapshot.config?.uri).toBe(`${root}/.clausewright.yaml`);
});
