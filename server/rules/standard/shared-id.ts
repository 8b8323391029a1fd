import type { Words } from '../../base/words.ts';
import { itemTitle } from '../../model/keys/type-words.ts';
import { idKey } from '../../model/values/id.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { inClause, inHeader } from '../example.ts';
import { defineCheck } from '../rule.ts';

const term = 'terms:\n  a: {name: 甲}';

export const rule = defineCheck({
  code: 'standard/shared-id',
  severity: 'hint',
  title: { en: 'A reference that a term shares', 'zh-Hant': '與術語同名的引用' },
  message: {
    en: 'A {kind} and a term are both called “{id}”; here the {kind} is meant. If the term is, give it another id.',
    'zh-Hant': '{kind}和術語的標識都是「{id}」，這裡指的是{kind}。若要指術語，請給術語另取標識。',
  },
  why: {
    en: 'Whoever writes the reference may have had the term in mind.',
    'zh-Hant': '寫引用的人可能想的是術語。',
  },
  fix: 'none',
  on: 'references',
  reads: ['imports'],
  *check(references, { imports: { resolution } }) {
    if (resolution === undefined) return;
    for (const { role, namespaces, edition, text, fragment, range } of references) {
      if (role === 'definition' || edition !== undefined || !namespaces.includes('term') || namespaces.length === 1)
        continue;
      const key = idKey(text);
      const kind = resolution.terms.has(key) ? placeOf(key, resolution) : undefined;
      if (kind !== undefined) yield { at: { fragment, range }, args: { id: text, kind } };
    }
  },
  examples: () => ({
    bad: [
      inClause('provision: statement\ntext: 有[[a]]。', term),
      inClause('provision: statement\ntext: 有\nsee: [one]', 'terms:\n  one: {name: 乙}'),
      inClause('provision: statement\ntext: 见[[a]]。', 'terms:\n  a: {name: 甲}', 'zh-Hans'),
      inClause(
        'provision: statement\ntext: 見[[fees]]。\ntables: [{id: fees, title: 收費, columns: [項目], rows: [[工位]]}]',
        'terms:\n  fees: {name: 收費}',
      ),
    ],
    good: [
      inClause('provision: statement\ntext: 有[[maker]]，見[[one]]。', 'terms:\n  maker: {name: 創客}'),
      inHeader(term),
    ],
  }),
});

/** What bears an id beside a term, as it is called. */
function placeOf(key: string, { clauses, aliases, divisions, parts }: Resolution): Words | undefined {
  const part = parts.get(key);
  const kind = clauses.has(key) || aliases.has(key) ? 'clause' : divisions.has(key) ? 'division' : part?.kind;
  return kind && itemTitle({ kind: 'reference', to: [kind] }).title;
}
