import { testGrowth } from './growth.ts';
import { list, standard } from './texts.ts';

const clause = '      - {id: a, provision: statement, text: 有}\n';
const stock = (at: number, partOf: number) => `  i${at}: {title: 數${at}, unit: 人, kind: stock, part-of: i${partOf}}`;
const ratio = (at: number, of: string) => `  i${at}: {title: 數${at}, unit: '%', kind: ratio, ratio: ${of}}`;
const withIndicators = (lines: string) => ({
  'many.standard.yaml': standard(clause, `document-type: statistics\nindicators:\n${lines}`),
});

const n = 800;

/** Indicators that are made of each other. */
testGrowth([
  {
    name: 'one circle',
    n,
    make: (many) => withIndicators(list(many, (at) => stock(at, (at + 1) % many))),
    finds: ['standard/indicator-cycle'],
  },
  {
    name: 'many circles',
    n,
    make: (many) => withIndicators(list(many, (at) => stock(at, at ^ 1))),
    finds: ['standard/indicator-cycle'],
  },
  {
    name: 'a chain that ends in a circle',
    n,
    make: (many) => withIndicators(list(many, (at) => stock(at, at === many - 1 ? many >> 1 : at + 1))),
    finds: ['standard/indicator-cycle'],
  },
  {
    name: 'a tangle',
    n,
    make: (many) =>
      withIndicators(
        list(many, (at) => ratio(at, `{of: [i${(at + 1) % many}, i${(at + 7) % many}], to: i${(at + 3) % many}}`)),
      ),
    finds: ['standard/indicator-cycle'],
  },
  {
    name: 'a chain of parts',
    n,
    make: (many) => withIndicators(list(many, (at) => stock(at, at + 1))),
    finds: ['standard/unresolved-reference'],
  },
  {
    name: 'a chain of ratios',
    n,
    make: (many) => withIndicators(list(many, (at) => ratio(at, `{of: i${at + 1}, to: i${many}}`))),
    finds: ['standard/unresolved-reference'],
  },
]);
