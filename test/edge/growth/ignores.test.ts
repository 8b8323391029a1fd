import { testGrowth } from './growth.ts';
import { list, standard } from './texts.ts';

const ignore = (rule: string) => `# clausewright-ignore ${rule}: 照錄原文`;

testGrowth([
  {
    name: 'ignores that silence something',
    n: 500,
    make: (n) => ({
      'a.standard.yaml': standard(
        list(
          n,
          (at) =>
            `      ${ignore('standard/verification-missing')}\n      - {id: c${at}, provision: requirement, text: 應配備導師}`,
        ),
        `${ignore('standard/annex-unmentioned')}\n`,
      ),
    }),
    finds: ['ignore/unused'],
  },
  {
    name: 'ignores for one line',
    n: 1000,
    make: (n) => ({
      'a.standard.yaml': standard(
        '',
        list(n, () => ignore('standard/annex-unmentioned')),
      ),
    }),
    finds: ['ignore/unused'],
  },
]);
