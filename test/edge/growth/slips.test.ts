import { testGrowth } from './growth.ts';
import { list, report, standard } from './texts.ts';

const answered = '  a: {status: implemented}\n';

/** Slips of which each is mended, or told: one on every line. */
testGrowth([
  {
    name: 'settings with colons of full width',
    n: 500,
    make: (n) => ({ '.clausewright.yaml': `rules:\n${list(n, (at) => `  鍵${at}：關`)}` }),
    finds: ['yaml/full-width-structure'],
  },
  {
    name: 'keys with colons of full width',
    n: 500,
    make: (n) => ({
      'many.report.yaml': report(
        answered.replace('{', '\n    ').replace('}', `\n${list(n, (at) => `    k${at}：甲`)}`),
      ),
    }),
    finds: ['yaml/full-width-structure'],
  },
  {
    name: 'comments with signs of full width',
    n: 2000,
    make: (n) => ({ 'many.report.yaml': report(answered, `figures:\n${list(n, (at) => `  ＃ 甲${at}`)}`) }),
    finds: ['yaml/full-width-structure'],
  },
  {
    name: 'criteria that are none',
    n: 300,
    make: (n) => ({
      'many.standard.yaml': standard(
        `      - id: a\n        text: 有\n        criteria:\n${list(n, (at) => `          - k${at}: 3`)}`,
      ),
    }),
    finds: ['schema/unknown-key'],
  },
]);
