import { testGrowth } from './growth.ts';
import { list, report, standard } from './texts.ts';

/** Five letters each, that no other number has. */
const word = (at: number): string =>
  Array.from(String(at).padStart(5, '0'), (digit) => 'qxzvkjwpbg'.charAt(Number(digit))).join('');

/** With two letters swapped, and one more behind them. */
const misspelt = (at: number): string => word(at).replace(/(.)(.)(.)$/, '$1$3$2y');

const clause = (at: number, more = '') => `      - {id: ${word(at)}, provision: statement, text: 有${more}}`;
const asking = '      - {id: a, provision: requirement, text: 應配備導師, verification: {method: examine}}\n';
const answered = '  a: {status: implemented}\n';
const indicators = (n: number) =>
  `indicators:\n${list(n, (at) => `  ${word(at)}: {title: 數${at}, unit: 人, kind: stock}`)}`;
const kinds = (n: number) => `evidence-kinds:\n${list(n, (at) => `  ${word(at)}: {title: 名${at}}`)}`;
const base = (n: number) => standard(list(n, (at) => clause(at))).replace('demo@', 'base@');
const variant = (entries: string) =>
  standard('', `extends: base@2020\nvariant: 示例\n${entries}`).split('chapters:')[0] ?? '';

/** Ids in great numbers, each of which may be meant by one that is misspelt, and as many of these. */
testGrowth([
  {
    name: 'misspelt figures',
    n: 1000,
    make: (n) => ({
      'many.report.yaml': report(answered, `figures:\n${list(n, (at) => `  ${misspelt(at)}: 3`)}`),
      'many.standard.yaml': standard(asking, indicators(n)),
    }),
    finds: ['report/unknown-figure'],
  },
  {
    name: 'misspelt figures that are all alike',
    n: 500,
    make: (n) => ({
      'many.report.yaml': report(answered, `figures:\n${list(n, (at) => `  mentor-cuont-${at}: 3`)}`),
      'many.standard.yaml': standard(
        asking,
        `indicators:\n${list(n, (at) => `  mentor-count-${at}: {title: 數${at}, unit: 人, kind: stock}`)}`,
      ),
    }),
    finds: ['report/unknown-figure'],
  },
  {
    name: 'misspelt answers',
    n: 1000,
    make: (n) => ({
      'many.report.yaml': report(list(n, (at) => `  ${misspelt(at)}: {status: implemented}`)),
      'many.standard.yaml': standard(list(n, (at) => asking.trimEnd().replace('id: a', `id: ${word(at)}`))),
    }),
    finds: ['report/unknown-clause'],
  },
  {
    name: 'misspelt kinds of evidence',
    n: 1000,
    make: (n) => ({
      'many.report.yaml': report(
        answered,
        `attachments:\n${list(n, (at) => `  l${at}: {kind: ${misspelt(at)}, title: 名單}`)}`,
      ),
      'many.standard.yaml': standard(asking, kinds(n)),
    }),
    finds: ['report/evidence-kind'],
  },
  {
    name: 'misspelt attachments, and what may be meant',
    n: 1000,
    make: (n) => ({
      'many.report.yaml': report(
        `  a:\n    status: implemented\n    evidence:\n${list(n, (at) => `      - ${misspelt(at)}`)}`,
        `attachments:\n${list(n, (at) => `  ${word(at)}: {kind: roster, title: 名單}`)}`,
      ),
      'many.standard.yaml': standard(asking, 'evidence-kinds:\n  roster: {title: 名單}\n'),
    }),
    finds: ['standard/unresolved-reference'],
    ask: (service, uris) =>
      uris.map((uri) => service.findings(uri).map(({ finding }) => finding.fixes?.('zh-Hans').length)),
  },
  {
    name: 'misspelt references, and what may be meant',
    n: 1000,
    make: (n) => ({ 'many.standard.yaml': standard(list(n, (at) => clause(at, `, see: [${misspelt(at)}]`))) }),
    finds: ['standard/unresolved-reference'],
    ask: (service, uris) =>
      uris.map((uri) => service.findings(uri).map(({ finding }) => finding.fixes?.('zh-Hans').length)),
  },
  {
    name: 'indicators that nothing uses, beside as many that are misspelt',
    n: 1000,
    make: (n) => ({
      'many.standard.yaml': standard(
        list(n, (at) => clause(at, `, figures: [${misspelt(at + (n >> 1))}]`)),
        indicators(n),
      ),
    }),
    finds: ['standard/unused-definition', 'standard/unresolved-reference'],
  },
  {
    name: 'misspelt adaptations, and what may be meant',
    n: 1000,
    make: (n) => ({
      'many.standard.yaml': variant(
        `adapt:\n${list(n, (at) => `  - {clause: ${misspelt(at)}, because: 甲, text: 乙}`)}`,
      ),
      'base.standard.yaml': base(n),
    }),
    finds: ['variant/unknown-clause'],
    ask: (service, uris) =>
      uris.map((uri) => service.findings(uri).map(({ finding }) => finding.fixes?.('zh-Hans').length)),
  },
]);
