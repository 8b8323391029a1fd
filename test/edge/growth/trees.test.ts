import { testGrowth } from './growth.ts';
import { list, standard } from './texts.ts';

const clause = (lines: string, rest = '') =>
  `      - id: a\n        provision: requirement\n        text: 應\n        verification: {method: examine}\n${rest}${lines}`;
const indicators =
  'indicators:\n  s: {title: 甲, unit: 人, kind: stock}\n  u: {title: 乙, unit: 人, kind: stock}\nevidence-kinds:\n  k: {title: 丙}\n';
const either = (at: number, low = at) =>
  `          - any: [{indicator: s, at-least: ${low}}, {indicator: u, at-most: ${at}}]`;

/** What is asked for in trees, and keys in one map. */
testGrowth([
  {
    name: 'criteria of which all have to hold, each one of two',
    n: 250,
    make: (n) => ({
      'many.standard.yaml': standard(clause(`        criteria:\n${list(n, (at) => either(at))}`), indicators),
    }),
    finds: [],
  },
  {
    name: 'criteria of which one has to hold, each of two',
    n: 250,
    make: (n) => ({
      'many.standard.yaml': standard(
        clause(`        criteria:\n          - any:\n${list(n, (at) => `    ${either(at).replace('any', 'all')}`)}`),
        indicators,
      ),
    }),
    finds: [],
  },
  {
    name: 'criteria that a variant says anew',
    n: 60,
    make: (n) => ({
      'many.standard.yaml': `${standard('', `extends: base@2020\nvariant: 示例\n`).split('chapters:')[0]}adapt:\n  - clause: a\n    because: 甲\n    criteria:\n${list(n, (at) => either(at))}`,
      'base.standard.yaml': standard(
        clause(`        criteria:\n${list(n, (at) => either(at, at + 1))}`),
        indicators,
      ).replace('demo@', 'base@'),
    }),
    finds: ['variant/loosens-base'],
  },
  {
    name: 'keys that a clause does not have',
    n: 400,
    make: (n) => ({ 'many.standard.yaml': standard(clause(list(n, (at) => `        key-${at}: 甲`))) }),
    finds: ['schema/unknown-key'],
  },
  {
    name: 'keys that a chapter does not have, which has nothing else',
    n: 400,
    make: (n) => ({
      'many.standard.yaml': standard('').replace(
        '    clauses:\n',
        list(n, (at) => `    key-${at}: 甲`),
      ),
    }),
    finds: ['schema/unknown-key', 'standard/empty-chapter'],
  },
]);
