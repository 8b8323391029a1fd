import { expect, test } from 'vitest';
import { absolute } from '../../server/syntax/navigate.ts';
import { referencesBetween, referencesOf } from '../../server/workspace/document-references.ts';
import { targetsOf } from '../../server/workspace/targets.ts';
import { wholeFiles } from '../../server/workspace/uses.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const files = {
  'base.standard.yaml': `standard: base@2020
number: T/CAS 1—2020
space-types: [co-working]
terms:
  maker: {name: 創客}
indicators:
  big: {title: 大, unit: 人}
evidence-kinds:
  roster: {title: 名單}
chapters:
  - id: one
    clauses:
      - {id: a, aliases: [old]}
scoring:
  grades: [{name: {zh-Hant: 合格, en: pass}, from: 0}]
`,
  'variant.standard.yaml': `standard: variant@2020
extends: base@2020
indicators:
  big: {title: 更大, unit: 人}
adapt:
  - clause: a
    figures: [big]
    see: [base@2020#a, old, one, T/CAS 1—2020#4]
    notes: ['[[maker]]與[[nobody]]']
`,
  'a.report.yaml': `report: r
against: variant@2020
space: {type: co-working}
figures:
  big: {value: 1, evidence: [x, y]}
attachments:
  x: {kind: roster}
answers:
  old: {statement: '[[one]]'}
`,
};

/** `text -> file line:character` for every id that a file uses. */
function targets(name: string): string[] {
  const service = workspace(files);
  const snapshot = service.snapshot();
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error(name);
  return referencesOf(document)
    .filter((one) => one.role === 'reference')
    .map((one) => {
      const found = targetsOf(snapshot, document, one).map((target) => {
        const { start } = absolute(target.document.tree, target.place);
        const file = target.document.origin === 'shipped' ? 'shipped' : target.document.uri.replace(/.*\//, '');
        return file === 'shipped' ? file : `${file} ${start.line + 1}:${start.character + 1}`;
      });
      return `${one.text} -> ${[...new Set(found)].join(', ')}`;
    });
}

test('from a variant into its base, and its own definition before the base’s', () => {
  expect(targets('variant.standard.yaml')).toEqual([
    'base@2020 -> base.standard.yaml 1:11',
    'a -> base.standard.yaml 13:14',
    'big -> variant.standard.yaml 4:3',
    'base@2020 -> base.standard.yaml 1:11',
    'a -> base.standard.yaml 13:14',
    'old -> base.standard.yaml 13:14',
    'one -> base.standard.yaml 11:9',
    'T/CAS 1—2020 -> base.standard.yaml 2:9',
    'maker -> base.standard.yaml 5:3',
    'nobody -> ',
  ]);
});

test('from a report into the standard it answers', () => {
  expect(targets('a.report.yaml')).toEqual([
    'variant@2020 -> variant.standard.yaml 1:11',
    'co-working -> base.standard.yaml 3:15, shipped',
    'big -> variant.standard.yaml 4:3',
    'x -> a.report.yaml 7:3',
    'y -> ',
    'roster -> base.standard.yaml 9:3',
    'old -> base.standard.yaml 13:14',
    'one -> base.standard.yaml 11:9',
  ]);
});

test('everything the shipped standards name is there, other documents apart', () => {
  const snapshot = workspace({}).snapshot();
  const lost = wholeFiles(snapshot).flatMap((document) =>
    referencesOf(document)
      .filter((one) => !one.namespaces.includes('document') && targetsOf(snapshot, document, one).length === 0)
      .map((one) => one.text),
  );
  expect(lost).toEqual([]);
});

test('the ids between two fragments are those of the file that stand there', () => {
  const service = workspace(files);
  for (const name of Object.keys(files)) {
    const document = service.document(uriOf(name));
    if (document === undefined) throw new Error(name);
    const { fragments } = document.tree;
    [...fragments].forEach((from, first) => {
      [...fragments].slice(first).forEach((to, count) => {
        const there = [...fragments].slice(first, first + count + 1);
        expect(referencesBetween(document, from, to)).toEqual(
          referencesOf(document).filter((one) => there.includes(one.fragment)),
        );
      });
    });
  }
});
