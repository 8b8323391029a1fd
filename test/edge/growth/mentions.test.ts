import { testGrowth } from './growth.ts';
import { list, standard } from './texts.ts';

const drafted = 'drafting-rules: gbt-1.1-2020\n';
const clauses = (n: number) => list(n, (at) => `      - {id: c${at}, provision: statement, text: 甲${at}}`);
const clause = (text: string) => `      - {id: a, provision: statement, text: ${text}}\n`;

/** What texts have to mention: each is looked for in all of them. */
testGrowth([
  {
    name: 'annexes that nothing mentions',
    n: 400,
    make: (n) => ({
      'many.standard.yaml': `${standard(clauses(n), drafted)}annexes:\n${list(
        n,
        (at) => `  - {id: x${at}, title: 表格${at}號, nature: informative, text: 有}`,
      )}`,
    }),
    finds: ['standard/annex-unmentioned'],
  },
  {
    name: 'references that nothing cites',
    n: 500,
    make: (n) => ({
      'many.standard.yaml': standard(
        clauses(n),
        `references:\n${list(n, (at) => `  - {number: GB/T ${10_000 + at}, title: 名稱${at}號}`)}`,
      ),
    }),
    finds: ['standard/listed-not-cited'],
  },
  {
    name: 'terms that nothing uses',
    n: 500,
    make: (n) => ({
      'many.standard.yaml': standard(
        clauses(n),
        `terms:\n${list(n, (at) => `  t${at}: {name: 名稱${at}號, definition: 有}`)}`,
      ),
    }),
    finds: ['standard/unused-definition'],
  },
  {
    // Of n names, each longer than the one before, the file has n² / 2 letters.
    name: 'names of terms that are the beginnings of others',
    n: 40,
    make: (n) => {
      const count = Math.round(Math.sqrt(n) * 60);
      return {
        'many.standard.yaml': standard(
          clause('甲'.repeat(count)),
          `terms:\n${list(count, (at) => `  t${at}: {name: ${'甲'.repeat(at + 1)}乙, definition: 有}`)}`,
        ),
      };
    },
    finds: ['standard/unused-definition'],
  },
  {
    name: 'deprecated names in one text',
    n: 500,
    make: (n) => ({
      'many.standard.yaml': standard(
        clause(list(n, (at) => `乙${at}、`).replaceAll('\n', '')),
        `terms:\n${list(n, (at) => `  t${at}: {name: 甲${at}, deprecated: [乙${at}], definition: 有}`)}`,
      ),
    }),
    finds: ['prose/deprecated-term'],
  },
]);
