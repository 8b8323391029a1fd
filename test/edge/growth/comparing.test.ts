import { testGrowth } from './growth.ts';
import { list, report, standard } from './texts.ts';

const asking = (id: string, more = '') =>
  `      - {id: ${id}, provision: requirement, text: 應配備導師, verification: {method: examine}${more}}`;
const stock = (id: string, more = '') => `  ${id}: {title: 數, unit: 人, kind: stock${more}}`;
const [variant = ''] = standard('', 'extends: base@2020\nvariant: 示例\n').split('chapters:');

/** Things of one kind that are held against each other. */
testGrowth([
  {
    name: 'files of one edition',
    n: 150,
    make: (n) =>
      Object.fromEntries(Array.from({ length: n }, (_, at) => [`s${at}.standard.yaml`, standard(asking('a'))])),
    finds: ['standard/duplicate-edition'],
  },
  {
    name: 'clauses of one id',
    n: 400,
    make: (n) => ({ 'many.standard.yaml': standard(list(n, () => asking('a'))) }),
    finds: ['standard/duplicate-id'],
  },
  {
    name: 'keys that stand there twice',
    n: 500,
    make: (n) => ({
      'many.standard.yaml': standard(asking('a'), `indicators:\n${list(n, (at) => stock(`i${at >> 1}`))}`),
    }),
    finds: ['yaml/duplicate-key'],
  },
  {
    name: 'clauses that the base has as well',
    n: 300,
    make: (n) => ({
      'base.standard.yaml': standard(list(n, (at) => asking(`c${at}`))).replace('demo@', 'base@'),
      'many.standard.yaml': `${variant}chapters:\n  - id: two\n    title: 乙\n    clauses:\n${list(n, (at) => asking(`c${at}`))}`,
    }),
    finds: ['standard/duplicate-id'],
  },
  {
    name: 'attachments that have expired',
    n: 300,
    make: (n) => ({
      'many.standard.yaml': standard(
        list(n, (at) => asking(`c${at}`, ', evidence: [k]')),
        'evidence-kinds:\n  k: {title: 名}\n',
      ),
      'many.report.yaml': report(
        list(n, (at) => `  c${at}: {status: implemented, evidence: [l${at}]}`),
        `attachments:\n${list(n, (at) => `  l${at}: {kind: k, title: 名單, expires: 2016-01-01, file: a/${at}.pdf}`)}`,
      ),
    }),
    finds: ['report/evidence-date', 'report/evidence-file'],
  },
  {
    name: 'figures of which each is part of another',
    n: 400,
    make: (n) => ({
      'many.standard.yaml': standard(
        asking('a'),
        `indicators:\n${list(n, (at) => stock(`i${at}`, at > 0 ? `, part-of: i${at - 1}` : ''))}`,
      ),
      'many.report.yaml': report('  a: {status: implemented}\n', `figures:\n${list(n, (at) => `  i${at}: ${at + 1}`)}`),
    }),
    finds: [],
  },
  {
    name: 'criteria for one figure',
    n: 400,
    make: (n) => ({
      'many.standard.yaml': standard(
        `${asking('a').replace(/\{(.*), verification: (\{.*?\})\}$/, '{$1, verification: $2, criteria: [')}${list(n, (at) => `{indicator: i, at-least: ${at + 1}},`).replaceAll('\n', ' ')}]}\n`,
        `indicators:\n${stock('i')}\n`,
      ),
    }),
    finds: [],
  },
  {
    name: 'sentences in two languages',
    n: 300,
    make: (n) => ({
      'many.standard.yaml': standard(
        list(n, (at) =>
          asking(`c${at}`).replace('應配備導師', `{zh-Hant: 應配備導師${at}名, en: There shall be ${at + 1} mentors.}`),
        ),
      ),
    }),
    finds: [],
  },
]);
