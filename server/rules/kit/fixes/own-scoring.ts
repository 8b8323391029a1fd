import type { Field } from '../../../model/field.ts';
import type { ScalarNode } from '../../../syntax/tree.ts';
import { languageOf } from '../../../workspace/document.ts';
import type { Resolution } from '../../../workspace/resolve/resolution.ts';
import type { Fix } from '../../rule.ts';
import { addSection } from './additions.ts';
import { inheritedContent } from './inherited-content.ts';
import { entry } from './new-entry.ts';

/** Writes the inherited scoring into a variant with another total, and all that is counted in points in proportion, never easier. */
export function ownScoring({ document, scoring }: Resolution, total: number): readonly Fix[] {
  const before = scoring?.value.total;
  if (scoring === undefined || before?.value === undefined || before.value <= 0) return [];
  const { grades, bonusCap, node } = scoring.value;
  const field = scoring.document.model.given.get('scoring');
  if (node === undefined || field === undefined) return [];
  const rate = total / before.value;
  const instead = new Map<ScalarNode, string>();
  const write = (one: Field<number> | undefined, points: (value: number) => number): void => {
    if (one?.value !== undefined && one.node.kind === 'scalar') instead.set(one.node, String(points(one.value)));
  };
  write(before, () => total);
  write(bonusCap, (value) => Math.floor(tenths(value * rate)) / 10);
  for (const { from } of grades) write(from, (value) => Math.ceil(tenths(value * rate)) / 10);
  const value = inheritedContent(
    { document: scoring.document, value: field },
    languageOf(document),
    ['standard', 'scoring'],
    instead,
  );
  const edit = addSection(document, document.model, entry('scoring', value));
  const title = { en: 'Score this variant out of {total}', 'zh-Hant': '本變體總分改為 {total}' };
  return edit === undefined ? [] : [{ title, args: { total }, edits: [edit], preferred: true }];
}

/** Free of what multiplying leaves behind the sixth decimal. */
function tenths(points: number): number {
  return Number((points * 10).toFixed(6));
}
