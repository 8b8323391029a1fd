import { expect, test } from 'vitest';
import { basesOf, kinAt, variantsOf } from '../../server/features/hierarchy.ts';
import { markedFiles } from '../support/marked-files.ts';

const files = {
  'a.standard.yaml': 'standard: a@2020\r\ntitle: 𠮷\r\n',
  'b.standard.yaml': 'standard: b@2020\nextends: a@2020\n',
  'c.standard.yaml': 'standard: c@2020\nextends: a@2020\n',
  'd.standard.yaml': 'standard: d@2020\nextends: b@2020\n',
};

function family(name: string, fixture: string) {
  const { service, snapshot, document, position } = markedFiles({ ...files, [name]: fixture });
  const [own] = kinAt(snapshot, document, position, 'en');
  const home = own && service.document(own.uri);
  if (own === undefined || home === undefined) return undefined;
  const names = (kin: readonly { readonly name: string }[]) => kin.map((one) => one.name);
  return [own.name, names(basesOf(snapshot, home, 'en')), names(variantsOf(snapshot, home, 'en'))];
}

test('a file, the edition under the cursor, and what a report answers, with bases and variants', () => {
  expect(family('b.standard.yaml', 'standard: b@2020\nextends: a@2020\n$0')).toEqual([
    'b@2020',
    ['a@2020'],
    ['d@2020'],
  ]);
  expect(family('b.standard.yaml', 'standard: b@2020\nextends: a$0@2020\n')).toEqual([
    'a@2020',
    [],
    ['b@2020', 'c@2020'],
  ]);
  expect(family('r.report.yaml', 'report: r$0\nagainst: d@2020\n')).toEqual(['d@2020', ['b@2020'], []]);
  expect(family('r.report.yaml', 'report: r\nagainst: x$0@2020\n')).toBeUndefined();
});

test('carries the title', () => {
  const { snapshot, document, position } = markedFiles({ ...files, 'r.report.yaml': '$0against: a@2020' });
  expect(kinAt(snapshot, document, position, 'en')[0]).toMatchObject({
    title: '𠮷',
    selection: { start: { line: 0, character: 10 }, end: { line: 0, character: 16 } },
  });
});
