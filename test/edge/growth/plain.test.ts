import { testGrowth } from './growth.ts';
import { list, report, standard } from './texts.ts';

/** Large files in which hardly anything is wrong. */
testGrowth([
  {
    name: 'clauses',
    n: 400,
    make: (n) => ({
      'many.standard.yaml': standard(
        list(n, (at) => `      - {id: c${at}, provision: requirement, text: 應配備導師${at}名}`),
      ),
    }),
    finds: ['standard/verification-missing'],
  },
  {
    name: 'answers',
    n: 400,
    make: (n) => ({
      'many.standard.yaml': standard(
        list(
          n,
          (at) => `      - {id: c${at}, provision: requirement, text: 應配備導師, verification: {method: examine}}`,
        ),
      ),
      'many.report.yaml': report(list(n - 1, (at) => `  c${at}: {status: implemented}`)),
    }),
    finds: ['report/unanswered'],
  },
  {
    name: 'small standards',
    n: 150,
    make: (n) =>
      Object.fromEntries(
        Array.from({ length: n }, (_, at) => [
          `s${at}.standard.yaml`,
          standard('      - {id: c, provision: requirement, text: 應配備導師}').replace('demo@', `demo-${at}@`),
        ]),
      ),
    finds: ['standard/verification-missing'],
  },
]);
