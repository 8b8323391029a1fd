import { documentKey } from '../../model/values/document-number.ts';
import { foldScript } from '../../model/wording/fold.ts';
import { citationsOf, numberOf } from '../citations.ts';
import { inClause, inVariant } from '../example.ts';
import { defineCheck } from '../rule.ts';
import { someText } from '../some-text.ts';

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
        .flatMap(({ number }) => (number === undefined ? [] : [documentKey(number)])),
    );
    for (const reference of standard.references) {
      const number = numberOf(reference);
      if (reference.number === undefined || number === undefined || cited.has(documentKey(number))) continue;
      const titles = [reference.title?.plain, ...(reference.title?.by.values() ?? [])].flatMap((prose) =>
        prose === undefined || prose.text === '' ? [] : [foldScript(prose.text)],
      );
      const isNamed = readers.some((model) =>
        someText(
          model,
          ['title', ...titles].join('\n'),
          ({ prose, element }) =>
            element !== reference && titles.some((title) => foldScript(prose.text).includes(title)),
        ),
      );
      if (!isNamed) yield { at: reference.number, args: { number: reference.number.text } };
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
      inClause('provision: statement\ntext: 另見GB/T 19012。', reference),
      inClause('provision: statement\ntext: 有\nsee: [GB/T 19012]', reference),
      inClause('provision: statement\ntext: 另見《組織投訴處理指南》。', reference),
      inVariant(
        reference,
        'chapters:\n  - id: one\n    title: 甲\n    clauses:\n      - {id: a, provision: statement, text: 另見GB/T 19012。}',
      ),
    ],
  }),
});

const lists: ReadonlySet<string> = new Set(['own', 'supersedes', 'references', 'bibliography', 'basis']);
