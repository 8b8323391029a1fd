import { describe, expect, test } from 'vitest';
import { requiredIn } from '../../../server/model/keys/conditions.ts';
import { shapeOf } from '../../../server/model/keys/shape.ts';
import { mapType } from '../../../server/model/keys/table.ts';
import { specAt } from '../../../server/model/keys/type-at.ts';
import type { RootName } from '../../../server/model/keys/types.ts';
import type { Shape } from '../../../server/syntax/shape.ts';

type Path = readonly (string | number)[];

const places: readonly (readonly [RootName, Path, string | undefined])[] = [
  ['standard', ['title'], 'standard.title: text'],
  ['standard', ['title', 'en'], 'translations.en: text'],
  ['standard', ['chapters', 0, 'id'], 'chapter.id: definition'],
  ['standard', ['chapters', 0, 'sections', 1, 'sections', 0, 'clauses', 2, 'text'], 'clause.text: text'],
  ['standard', ['chapters', 0, 'clauses', 0, 'criteria', 0, 'at-least'], 'criterion.at-least: by-level'],
  ['standard', ['chapters', 0, 'clauses', 0, 'criteria', 0, 'at-least', 'unit'], 'quantity.unit: word'],
  ['standard', ['chapters', 0, 'clauses', 0, 'criteria', 0, 'at-least', '甲級'], ': quantity'],
  ['standard', ['chapters', 0, 'clauses', 0, 'criteria', 0, 'between', '甲級', 1], ': quantity'],
  ['standard', ['chapters', 0, 'clauses', 0, 'when', 'criteria', 0, 'indicator'], 'criterion.indicator: reference'],
  [
    'standard',
    ['chapters', 0, 'clauses', 0, 'criteria', 'any', 0, 'all', 1, 'indicator'],
    'criterion.indicator: reference',
  ],
  ['standard', ['chapters', 0, 'clauses', 0, 'criteria', 'any'], 'group.any: list'],
  ['standard', ['chapters', 0, 'clauses', 0, 'items', 0, 'items', 3, 'text'], 'item.text: text'],
  ['standard', ['adapt', 0, 'verification', 'method', 0], ': enum'],
  ['standard', ['indicators', 'area', 'ratio', 'of', 0], ': reference'],
  ['standard', ['indicators', 'area'], ': map'],
  ['report', ['figures', 'area', 'evidence', 0, 'kind'], 'evidence.kind: reference'],
  ['report', ['answers', '5.10', 'plan', 'due'], 'plan.due: word'],
  ['config', ['rules', 'prose/vague-wording'], ': either'],
  ['config', ['rules', 'prose/vague-wording', 'in'], 'rule-setting.in: word'],
  ['standard', ['nothing'], undefined],
  ['standard', ['title', 0], undefined],
  ['standard', ['toString'], undefined],
];

describe('the table by place', () => {
  test.each(places)('%s %j is %s', (root, path, expected) => {
    const entry = specAt(root, path);
    const found = entry && `${entry.map ? `${entry.map.name}.${entry.key}` : ''}: ${entry.type.kind}`;
    expect(found).toBe(expected);
  });
});

function shapeAt(root: RootName, path: Path): Shape | undefined {
  let shape: Shape | undefined = shapeOf(root);
  for (const step of path) {
    shape = typeof step === 'number' ? shape?.list : (shape?.map?.keys.get(step) ?? shape?.map?.other);
  }
  return shape;
}

/** Where fragments begin, and where they no longer do. */
const cuts: readonly (readonly [RootName, Path, boolean])[] = [
  ['standard', [], true],
  ['standard', ['chapters'], true],
  ['standard', ['chapters', 0], true],
  ['standard', ['chapters', 0, 'sections', 0, 'sections'], true],
  ['standard', ['chapters', 0, 'clauses'], true],
  ['standard', ['chapters', 0, 'clauses', 0], false],
  ['standard', ['annexes', 0, 'clauses'], true],
  ['standard', ['adapt'], true],
  ['standard', ['adapt', 0], false],
  ['standard', ['terms'], true],
  ['standard', ['terms', 'x'], false],
  ['standard', ['title'], false],
  ['report', [], true],
  ['report', ['answers'], true],
  ['report', ['answers', 'x'], false],
  ['report', ['figures'], true],
  ['report', ['operator'], false],
];

describe('shapes', () => {
  test.each(cuts)('%s %j: cut %s', (root, path, cut) => {
    expect(shapeAt(root, path)?.cut ?? false).toBe(cut);
  });

  test.each([
    ['standard', ['title'], 'prose'],
    ['standard', ['title', 'zh-Hans'], 'prose'],
    ['standard', ['chapters', 0, 'clauses', 0, 'number'], 'prose'],
    ['standard', ['chapters', 0, 'clauses', 0, 'id'], 'word'],
    ['standard', ['chapters', 0, 'clauses', 0, 'items', 0], 'prose'],
    ['standard', ['chapters', 0, 'clauses', 0, 'criteria'], undefined],
    ['standard', ['chapters', 0, 'clauses', 0, 'evidence', 0], 'word'],
    ['standard', ['chapters', 0, 'clauses', 0, 'verification', 'method'], 'word'],
    ['report', ['figures', 'x'], 'word'],
    ['report', ['answers', 'x', 'evidence', 0, 'file'], 'prose'],
  ] as const)('%s %j: a scalar is %s', (root, path, scalar) => {
    const shape = shapeAt(root, path);
    expect(shape).toBeDefined();
    expect(shape?.scalar).toBe(scalar);
  });

  test('sections nest without end, in one shape', () => {
    const sections = shapeAt('standard', ['chapters', 0, 'sections']);
    expect(shapeAt('standard', ['chapters', 0, 'sections', 0, 'sections'])).toBe(sections);
  });
});

describe('what is required', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string | undefined>>, string])[] = [
    ['standard', {}, 'standard title language class status chapters'],
    ['standard', { class: 'group', status: 'trial' }, 'standard title language class number status chapters'],
    ['standard', { class: 'policy', status: 'trial' }, 'standard title language class status chapters'],
    ['standard', { class: 'group', status: 'draft' }, 'standard title language class status chapters'],
    ['standard', { class: 'nation', status: 'trial' }, 'standard title language class status chapters'],
    ['standard', { extends: 'a@1' }, 'standard title language class status variant'],
    ['clause', {}, 'id provision text'],
    ['adaptation', { text: undefined }, 'clause because'],
    ['criterion', {}, 'indicator at-least'],
    ['criterion', { between: undefined }, 'indicator'],
    ['evidence', {}, 'kind title'],
    ['evidence', { file: 'a.pdf' }, 'kind'],
    ['indicator', {}, 'title unit'],
    ['indicator', { kind: 'ratio' }, 'title'],
    ['document', { title: undefined }, ''],
    ['item', { en: 'x' }, ''],
    ['item', {}, 'text'],
  ];
  test.each(cases)('%s with %j needs %s', (map, present, expected) => {
    expect(requiredIn(mapType(map), new Map(Object.entries(present))).join(' ')).toBe(expected);
  });
});
