import { testGrowth } from './growth.ts';

/** One file for each edition, each with a clause of its own; `baseOf` tells the number of the one that it extends. */
const variants = (n: number, baseOf: (at: number) => number | undefined) =>
  Object.fromEntries(
    Array.from({ length: n }, (_, at): [string, string] => {
      const base = baseOf(at);
      const head = `standard: v${at}@2020
title: 示例
language: zh-Hant
class: group
number: T/DEMO 1—2020
status: current
${base === undefined ? '' : `extends: v${base}@2020\nvariant: 第${at}種\n`}`;
      return [
        `v${at}.standard.yaml`,
        `${head}chapters:
  - id: d${at}
    title: 甲
    clauses:
      - {id: e${at}, provision: requirement, text: 應配備導師}
`,
      ];
    }),
  );

const n = 60;

testGrowth([
  {
    name: 'variants of variants',
    n,
    make: (many) => variants(many, (at) => (at === 0 ? undefined : at - 1)),
    finds: ['standard/verification-missing'],
  },
  {
    name: 'variants in a circle',
    n,
    make: (many) => variants(many, (at) => (at + 1) % many),
    finds: ['variant/circular-base'],
  },
  {
    name: 'variants whose bases lead into a circle',
    n,
    make: (many) => variants(many, (at) => (at + 1 < many ? at + 1 : many >> 1)),
    finds: ['variant/circular-base'],
  },
  {
    name: 'variants of one standard',
    n,
    make: (many) => variants(many, (at) => (at === 0 ? undefined : 0)),
    finds: ['standard/verification-missing'],
  },
]);
