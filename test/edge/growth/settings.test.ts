import { testGrowth } from './growth.ts';
import { list, report, standard } from './texts.ts';

/** Each `a` in as many ways, one behind the other. */
const wide = (n: number) => `{${'a,'.repeat(n)}b}`.repeat(3);

testGrowth([
  {
    name: 'settings of rules that do not exist',
    n: 2000,
    make: (n) => ({ '.clausewright.yaml': `rules:\n${list(n, (at) => `  some/rule-${at}: off`)}` }),
    finds: ['ignore/unknown-rule'],
  },
  {
    name: 'patterns of many braces',
    n: 150,
    make: (n) => ({
      '.clausewright.yaml': `rules:\n  report/declaration-missing: {severity: error, in: '${wide(n)}/**'}`,
      'a.standard.yaml': standard('      - {id: c, provision: requirement, text: 應配備導師}'),
      'aaac/a.report.yaml': report('  c: {status: implemented}'),
    }),
    finds: ['report/declaration-missing'],
  },
]);
