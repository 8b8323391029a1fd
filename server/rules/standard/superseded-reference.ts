import type { Reference } from '../../model/reference.ts';
import { picker } from '../../model/references-used.ts';
import type { StandardDocument } from '../../workspace/document.ts';
import { groupsOf } from '../../workspace/document-references.ts';
import type { Standing } from '../../workspace/standing.ts';
import type { Provided } from '../context.ts';
import { beside, inClause, inHeader } from '../example.ts';
import { writeInstead } from '../kit/fixes/suggest.ts';
import { isOver, laterEditionsOf, supersedersOf } from '../kit/later-editions.ts';
import { defineCheck } from '../rule.ts';

const other = (edition: string, status: string, more = '') => `
  standard: ${edition}
  title: 示例
  language: zh-Hant
  class: policy
  status: ${status}
  ${more}
  chapters:
    - id: two
      title: 乙
      clauses:
        - {id: x, provision: statement, text: 有}
`;

const variant = (header = '') => inHeader(`extends: other@2018\nvariant: 示例\n${header}`);
const seeing = inClause('provision: statement\ntext: 有\nsee: [other@2018#x]');
type EditionsKnown = Pick<Provided, 'imports' | 'clock'>;

export const rule = defineCheck({
  code: 'standard/superseded-reference',
  severity: 'warning',
  title: { en: 'A reference to an edition no longer in force', 'zh-Hant': '引用了已代替或廢止的版本' },
  message: {
    withdrawn: {
      en: '“{edition}” is withdrawn. Refer to a standard in force.',
      'zh-Hant': '「{edition}」已廢止。請改為引用現行的標準。',
    },
    default: {
      en: '“{edition}” is superseded. Refer to the edition that took its place, once you have looked at what changed.',
      'zh-Hant': '「{edition}」已被代替。請核對變化之後，改為引用代替它的版本。',
    },
  },
  why: {
    en: 'What it says may no longer hold.',
    'zh-Hant': '其中的內容可能已不再適用。',
  },
  fix: 'choose',
  on: 'standard',
  reads: ['imports', 'clock'],
  *check(standard, { document, imports, clock }) {
    if (isOver(standard)) return;
    for (const reference of checkedIn(groupsOf(document))) {
      const [target] = imports.targetsOf(reference);
      if (target?.document.model?.kind !== 'standard' || target.document === document) continue;
      const old = target.document as StandardDocument;
      const newer = successorsOf(old, document.uri, { imports, clock });
      if (!isOver(old.model) && newer.length === 0) continue;
      const wording = old.model.status?.value === 'withdrawn' && newer.length === 0 ? 'withdrawn' : 'default';
      const isEdition = reference.namespaces.includes('edition');
      yield {
        at: reference,
        wording,
        args: { edition: reference.text },
        fixes: () => {
          const better = [...newer, ...(newer.length === 0 ? laterEditionsOf(old, imports) : [])];
          return better.flatMap(({ model }) => {
            const name = (isEdition ? model.edition : model.number)?.value;
            return name === undefined ? [] : [writeInstead(reference, name)];
          });
        },
      };
    }
  },
  examples: () => ({
    bad: [
      beside(variant(), { 'other.standard.yaml': other('other@2018', 'superseded') }),
      beside(seeing, {
        'other.standard.yaml': other('other@2018', 'withdrawn'),
        'new.standard.yaml': other('other@2019', 'current'),
      }),
      beside(seeing, {
        'other.standard.yaml': other('other@2018', 'current'),
        'new.standard.yaml': other('newer@2020', 'current', 'supersedes: [other@2018]'),
      }),
      beside(inClause('provision: statement\ntext: 有\nsee: [T/CAS 12—2018#5.2]'), {
        'other.standard.yaml': other('other@2018', 'superseded', 'number: T/CAS 12—2018').replace('policy', 'group'),
      }),
    ],
    good: [
      beside(variant(), { 'other.standard.yaml': other('other@2018', 'current') }),
      beside(variant('supersedes: [other@2018]'), { 'other.standard.yaml': other('other@2018', 'current') }),
      beside(seeing, {
        'other.standard.yaml': other('other@2018', 'current'),
        'new.standard.yaml': other('other@2020', 'draft', 'supersedes: [other@2018]'),
      }),
      beside(seeing, {
        'other.standard.yaml': other('other@2018', 'trial'),
        'new.standard.yaml': other('other@2030', 'current', 'effective: 2030-01-01\n  supersedes: [other@2018]'),
      }),
      beside(inHeader('supersedes: [other@2018]'), { 'other.standard.yaml': other('other@2018', 'superseded') }),
    ],
  }),
});

/** What it extends and sees; not what it supersedes, nor its own number or the lists of documents. */
function isChecked({ role, namespaces, key, prose }: Reference): boolean {
  if (role !== 'reference' || key === 'supersedes') return false;
  return namespaces.includes('edition') || (namespaces.includes('document') && (key === 'see' || prose));
}

const checkedIn = picker(isChecked);

/** The standards in force that say they supersede it. */
function successorsOf(old: Standing, own: string, { imports, clock }: EditionsKnown): readonly Standing[] {
  return supersedersOf(old, imports).filter(({ uri, model }) => {
    const effective = model.effective?.value;
    return uri !== own && (effective === undefined || effective <= clock.today);
  });
}
