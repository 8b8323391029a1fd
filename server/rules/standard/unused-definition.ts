import type { Field, Text } from '../../model/field.ts';
import { idsToGuess } from '../../model/keys/nearest-ids.ts';
import type { ReferenceNamespace } from '../../model/reference.ts';
import { bundlesOf, usedIn, withoutUsed } from '../../model/references-used.ts';
import { idKey } from '../../model/values/id.ts';
import type { Document } from '../../workspace/document.ts';
import { groupsOf } from '../../workspace/document-references.ts';
import type { Imports } from '../context.ts';
import { beside, inClause, inHeader, inVariant } from '../example.ts';
import { withoutEntry } from '../kit/fixes/removal.ts';
import { termsNotWritten } from '../kit/terms-written.ts';
import { nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const indicator = 'document-type: other\nindicators:\n  salons: {title: 沙龍場次, unit: 場, kind: flow}';

const using = `
  standard: variant@2020
  title: 示例
  language: zh-Hant
  class: policy
  status: current
  extends: demo@2020
  variant: 示例
  chapters:
    - id: two
      title: 乙
      clauses:
        - {id: b, provision: statement, text: 有, figures: [salons]}
`;

export const rule = defineCheck({
  code: 'standard/unused-definition',
  severity: 'hint',
  title: { en: 'A definition that nothing uses', 'zh-Hant': '定義了卻沒有用到' },
  message: {
    indicator: {
      en: 'No clause or ratio uses the indicator “{name}”. Ask for it in a clause, or remove it.',
      'zh-Hant': '沒有條款或比率用到指標「{name}」。請在條款中用上，或刪去。',
    },
    'evidence-kind': {
      en: 'No clause uses the kind of evidence “{name}”. Ask for it in a clause, or remove it.',
      'zh-Hant': '沒有條款用到證明材料「{name}」。請在條款中用上，或刪去。',
    },
    term: {
      en: 'No text uses the term “{name}”. Use it, or remove it.',
      'zh-Hant': '沒有文字用到術語「{name}」。請用上，或刪去。',
    },
  },
  why: {
    en: 'Operators would prepare what nobody asks for.',
    'zh-Hant': '沒有用到的定義會讓讀者白費功夫。',
  },
  fix: 'once',
  on: 'standard',
  reads: ['imports', 'importers'],
  *check(standard, { document, imports, importers, setting }) {
    const { resolution, complete } = imports;
    if (setting.documentType === 'statistics' || !complete || resolution === undefined) return;
    if (standard.terms.length + standard.indicators.length + standard.evidenceKinds.length === 0) return;
    const standards = [...resolution.chain, ...importers.variants];
    const groups = standards.map(groupsOf);
    const unusedAmong = <T extends DefinedElement>(namespace: ReferenceNamespace, all: readonly T[]): readonly T[] => {
      const ids = all.map(({ id }) => idKey(id.text));
      const unused = withoutUsed(namespace, ids, groups);
      return all.filter((_, at) => unused.has(ids[at] ?? ''));
    };
    // What one of them may be misspelt for is told there.
    const meantIn = (namespace: ReferenceNamespace) => idsToGuess(() => lostAmong(document, namespace, imports));
    const found = (wording: string, id: Field<string>, title: Text | undefined) => ({
      at: id,
      wording,
      args: { name: nameOf(title, id.text, setting.language) },
      fixes: () => {
        const edit = withoutEntry(document, id);
        return edit === undefined ? [] : [{ title: removeIt, edits: [edit], preferred: true }];
      },
    });
    const terms = termsNotWritten(
      standard,
      unusedAmong('term', standard.terms),
      standards.map(({ model }) => model),
    );
    const meantTerms = meantIn('term');
    for (const { id, name } of terms) if (!meantTerms.anyMeans(id.text)) yield found('term', id, name);
    for (const [namespace, all] of [
      ['indicator', standard.indicators],
      ['evidence-kind', standard.evidenceKinds],
    ] as const) {
      const meant = meantIn(namespace);
      for (const { id, title } of unusedAmong<Titled>(namespace, all)) {
        if (!meant.anyMeans(id.text)) yield found(namespace, id, title);
      }
    }
  },
  examples: () => ({
    bad: [
      inHeader(indicator),
      inHeader('document-type: other\nevidence-kinds:\n  a: {title: 名单}', 'zh-Hans'),
      inHeader(
        'document-type: other\nterms:\n  salon: {name: 創業沙龍, definition: 創業沙龍是非正式聚會。, notes: ["[[salon]]"]}',
      ),
      inClause(
        'provision: statement\ntext: 有\nevidence: [b]',
        'document-type: other\nevidence-kinds: {a: {title: 名單}, b: {title: 合同}}',
      ),
    ],
    good: [
      inClause('provision: statement\ntext: 有\nfigures: [salons]', indicator),
      inClause(
        'provision: statement\ntext: 有\nfigures: [share]',
        "document-type: other\nindicators:\n  share: {title: 占比, unit: '%', kind: ratio, ratio: {of: [part], to: whole}}\n  part: {title: 甲, unit: 人}\n  whole: {title: 乙, unit: 人}",
      ),
      inClause(
        'provision: statement\ntext: 举办创业沙龙。',
        'document-type: other\nterms:\n  salon: {name: {zh-Hant: 創業沙龍}}',
        'zh-Hans',
      ),
      inClause(
        'provision: statement\ntext: 舉辦沙龍。',
        'document-type: other\nterms:\n  salon: {name: 創業沙龍, admitted: [沙龍]}',
      ),
      inClause('provision: statement\ntext: 見[[salon]]。', 'document-type: other\nterms:\n  salon: {name: 創業聚會}'),
      beside(inHeader(indicator), { 'variant.standard.yaml': using }),
      inVariant(
        'document-type: other\nindicators:\n  a: {title: 甲, unit: 人, definition: 期末人數。}',
        'indicators:\n  a: {title: 甲, unit: 人}\nchapters:\n  - id: one\n    title: 甲\n    clauses:\n      - {id: c, provision: statement, text: 有, figures: [a]}',
      ),
      inHeader(indicator.replace('other', 'statistics')),
    ],
  }),
});

interface DefinedElement {
  readonly id: Field<string>;
}

interface Titled extends DefinedElement {
  readonly title: Text | undefined;
}

const removeIt = { en: 'Remove it', 'zh-Hant': '刪去' };

/** The ids of a file's references of a namespace that lead nowhere. */
function lostAmong(
  document: Document,
  namespace: ReferenceNamespace,
  imports: Pick<Imports, 'isKnown'>,
): readonly string[] {
  return bundlesOf(groupsOf(document))
    .flatMap((bundle) => [...(usedIn(bundle).get(namespace)?.values() ?? [])])
    .flat()
    .filter((one) => !imports.isKnown(one))
    .map(({ text }) => text);
}
