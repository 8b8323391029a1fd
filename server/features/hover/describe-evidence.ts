import { say, type Words } from '../../base/words.ts';
import type { Field } from '../../model/field.ts';
import { itemNumber, placedItems } from '../../model/numbered-parts.ts';
import type { Item } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { RequirementTree } from '../../model/values/requirement.ts';
import type { Assessment } from '../../workspace/assess/assess.ts';
import { kindsOfEvidence } from '../../workspace/assess/evidence-given.ts';
import { isReport } from '../../workspace/document.ts';
import type { EffectiveClause, Resolution } from '../../workspace/resolve/resolution.ts';
import { code, escapedLine } from '../markup.ts';
import { type HoverContext, lineOf } from './asked.ts';

const or: Words = { en: ' or ', 'zh-Hant': '或' };
/** Behind a sign. */
const orBehind: Words = { en: ' or ', 'zh-Hant': ' 或' };

/** The kinds of evidence that a clause itself asks for, and below, those that its list items do. */
export function evidenceLines(shown: ShownEvidence): { readonly own: string; readonly items: readonly string[] } {
  const { content } = shown.clause;
  const items = placedItems(content).flatMap(({ item, path }) => {
    const said = evidenceOfItem(item, shown);
    return said === '' ? [] : [`- ${escapedLine(itemNumber(path))} ${said}`];
  });
  return { own: content.evidence === undefined ? '' : evidenceText(content.evidence, shown), items };
}

/** The kinds of evidence that a list item asks for. */
export function evidenceOfItem(item: Item, shown: ShownEvidence): string {
  return item.evidence === undefined ? '' : evidenceText(item.evidence, shown, item);
}

interface ShownEvidence {
  readonly clause: EffectiveClause;
  readonly resolution: Resolution;
  readonly assessment: Assessment | undefined;
  readonly asked: HoverContext;
}

/** Kinds of evidence, each marked where this report brings it for the clause, or for the item that asks for it. */
function evidenceText(
  tree: RequirementTree<Field<string>>,
  { clause, resolution, assessment, asked }: ShownEvidence,
  item?: Item,
): string {
  const { document, reader } = asked;
  const answer = assessment?.byId.get(idKey(clause.id))?.answer;
  const brought =
    answer && isReport(document) ? kindsOfEvidence(clause, answer, document.model, item) : new Set<string>();
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
    const [first = '', ...rest] = one.of.map((part) => write(part, one.of.length > 1));
    const all = rest.reduce((before, part) => before + between(before) + part, first);
    return inner && one.of.length > 1 ? (reader.locale === 'en' ? `(${all})` : `（${all}）`) : all;
  };
  return write(tree, false);
}
