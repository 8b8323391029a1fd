import { remembering } from '../../base/remembering.ts';
import type { DocumentReference } from '../../model/standard.ts';
import { documentKey, wholeKey } from '../../model/values/document-number.ts';
import { foldScript } from '../../model/wording/fold.ts';
import { inClause, inVariant } from '../example.ts';
import { citationsOf, numberOf } from '../kit/citations.ts';
import { lookForForms, notWritten, writtenIn } from '../kit/written-in.ts';
import { defineCheck } from '../rule.ts';

const reference = 'references:\n  - {number: GB/T 19012, title: 組織投訴處理指南}';

export const rule = defineCheck({
  code: 'standard/listed-not-cited',
  severity: 'hint',
  title: { en: 'A normative reference that nothing cites', 'zh-Hant': '列出卻未引用的文件' },
  message: {
    en: 'No text cites {number}. Cite it where it applies, move it to the bibliography, or remove it.',
    'zh-Hant': '正文沒有引用 {number}。請在用到之處引用，或移到參考文獻，或刪去。',
  },
  why: {
    en: 'A normative reference binds only through the text that cites it.',
    'zh-Hant': '規範性引用文件要經正文引用才有約束力。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '8.6' },
  fix: 'none',
  on: 'standard',
  reads: ['imports', 'importers'],
  *check(standard, { imports, importers }) {
    const { resolution, complete } = imports;
    if (standard.references.length === 0 || !complete || resolution === undefined) return;
    const readers = [...resolution.chain, ...importers.variants].map(({ model }) => model);
    const cited = new Set(
      readers
        .flatMap(citationsOf)
        .filter(({ in: where }) => !lists.has(where))
        .flatMap(({ number }) => (number === undefined ? [] : [documentKey(number), `parts of ${wholeKey(number)}`])),
    );
    const uncited = standard.references.filter((one) => {
      const number = numberOf(one);
      if (number === undefined) return false;
      const key = documentKey(number);
      return !cited.has(key) && !(number.allParts === true && cited.has(`parts of ${key}`));
    });
    if (uncited.length === 0) return;
    const places = writtenIn(readers, titlesOf(standard.references));
    for (const { number } of notWritten(uncited, foldedTitles, places, ({ title }, { of }) => of === title?.node)) {
      if (number !== undefined) yield { at: number, args: { number: number.text } };
    }
  },
  examples: () => ({
    bad: [
      inClause('provision: statement\ntext: 有', reference),
      inClause(
        'provision: statement\ntext: 有',
        'references:\n  - {number: GB/T 19012, title: 组织投诉处理指南}',
        'zh-Hans',
      ),
      inClause('provision: statement\ntext: 另見GB/T 39668。', reference),
    ],
    good: [
      ...['YZ 0149', 'MZ 008', 'GA 1800', 'WS 308', 'HJ 2025'].map((number) =>
        inClause(`provision: statement\ntext: 包裝見${number}。`, `references:\n  - number: ${number}`),
      ),
      inClause('provision: statement\ntext: 包装见YZ 0149。', 'references:\n  - number: YZ 0149', 'zh-Hans'),
      inClause('provision: statement\ntext: 另見GB/T 19012。', reference),
      inClause('provision: statement\ntext: 另見GB/T 8321.2。', 'references:\n  - number: GB/T 8321（所有部分）'),
      inClause('provision: statement\ntext: 有', `${reference}\nterms-from: [GB/T 19012]`),
      inClause('provision: statement\ntext: 有\nsee: [GB/T 19012]', reference),
      inClause('provision: statement\ntext: 另見《組織投訴處理指南》。', reference),
      inVariant(
        reference,
        'chapters:\n  - id: one\n    title: 甲\n    clauses:\n      - {id: a, provision: statement, text: 另見GB/T 19012。}',
      ),
    ],
  }),
});

/** The list stays the same one until it is edited. */
const titlesOf = remembering((references: readonly DocumentReference[]) =>
  lookForForms(references.flatMap(foldedTitles), ({ text }) => foldScript(text)),
);

function foldedTitles({ title }: DocumentReference): readonly string[] {
  const texts = [title?.plain, ...(title?.by.values() ?? [])];
  return texts.flatMap((prose) => (prose?.text ? [foldScript(prose.text)] : []));
}

const lists: ReadonlySet<string> = new Set(['own', 'supersedes', 'references', 'bibliography', 'basis']);
