import { testGrowth } from './growth.ts';
import { list, report, standard } from './texts.ts';

const clauses = list(
  4,
  (at) => `      - {id: c${at}, provision: requirement, text: 應配備導師, verification: {method: examine}}`,
);
const answers = list(4, (at) => `  c${at}: {status: implemented}`);

const reports = (n: number, write: (at: number) => string) => ({
  'a.standard.yaml': standard(clauses),
  ...Object.fromEntries(Array.from({ length: n }, (_, at) => [`r${at}.report.yaml`, write(at)])),
});

testGrowth([
  {
    name: 'reports that kept the id of their template',
    n: 250,
    make: (n) => reports(n, (at) => report(answers).replace('name: 甲', `name: 甲${at}`)),
    finds: ['report/duplicate-id'],
  },
  {
    name: 'reports of one operator for one period',
    n: 100,
    make: (n) => reports(n, (at) => report(answers).replace('report: mine', `report: mine-${at}`)),
    finds: ['report/declaration-missing'],
  },
]);
