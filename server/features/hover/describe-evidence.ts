import { say, type Words } from '../../base/words.ts';
import type { Field } from '../../model/field.ts';
import { idKey } from '../../model/values/id.ts';
import type { RequirementTree } from '../../model/values/requirement.ts';
import type { Assessment } from '../../workspace/assess/assess.ts';
import { kindsOfEvidence } from '../../workspace/assess/evidence-given.ts';
import { isReport } from '../../workspace/document.ts';
import type { EffectiveClause, Resolution } from '../../workspace/resolve/resolution.ts';
import { code } from '../markup.ts';
import { type HoverContext, lineOf } from './asked.ts';

const or: Words = { en: ' or ', 'zh-Hant': '或' };
/** Behind a sign. */
const orBehind: Words = { en: ' or ', 'zh-Hant': ' 或' };

/** The kinds of evidence a clause asks for, each marked where this report brings it. */
export function evidenceLine(
  tree: RequirementTree<Field<string>> | undefined,
  clause: EffectiveClause,
  resolution: Resolution,
  assessment: Assessment | undefined,
  asked: HoverContext,
): string {
  if (tree === undefined) return '';
  const { document, reader } = asked;
  const answer = assessment?.byId.get(idKey(clause.id))?.answer;
  const brought = answer && isReport(document) ? kindsOfEvidence(clause, answer, document.model) : new Set<string>();
  const write = (one: RequirementTree<Field<string>>, inner: boolean): string => {
    if (one.kind === 'leaf') {
      const kind = resolution.evidenceKinds.get(idKey(one.leaf.text));
      const title = kind ? lineOf(kind.value.title, kind.document, asked) : '';
      return `${title === '' ? code(one.leaf.text) : title}${brought.has(idKey(one.leaf.text)) ? ' ✓' : ''}`;
    }
    const comma = reader.locale === 'en' ? ', ' : '、';
    const between = (before: string) => {
      if (one.kind === 'all') return comma;
      return say(before.endsWith('✓') ? orBehind : or, reader.locale);
    };
    const [first = '', ...rest] = one.of.map((part) => write(part, true));
    const all = rest.reduce((before, part) => before + between(before) + part, first);
    return inner && one.of.length > 1 ? (reader.locale === 'en' ? `(${all})` : `（${all}）`) : all;
  };
  return write(tree, false);
}
