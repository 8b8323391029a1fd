import { idKey } from '../../model/values/id.ts';
import { freeId } from '../../rules/kit/fixes/free-id.ts';
import { cleanLine } from './clean-text.ts';
import type { DraftDefinition } from './draft.ts';
import type { SourceSection } from './sections.ts';
import { folded, idOf, imply, type Taking } from './taking.ts';

type DefinitionKind = 'indicators' | 'evidence-kinds';

const titles: readonly (readonly [DefinitionKind, RegExp, RegExp])[] = [
  ['indicators', /^(?:指标|Indicators)$/, /^(?:指标|Indicator)/],
  ['evidence-kinds', /^(?:证明材料|Evidence|Kindsofevidence)$/, /^(?:种类|Kind)/],
];

/** Of which definitions a chapter is the table that our own export prints; undefined for any other chapter. */
export function definitionsIn({ title, blocks }: SourceSection): DefinitionKind | undefined {
  const [table, ...others] = blocks;
  if (table?.kind !== 'table' || others.length > 0) return undefined;
  const head = (table.rows[0]?.cells ?? []).map(({ text }) => folded(text));
  return titles.find(
    ([, form, first]) =>
      form.test(folded(title)) && first.test(head[0] ?? '') && /^(?:定义|Definition)/.test(head.at(-1) ?? ''),
  )?.[0];
}

const kinds: Readonly<Record<string, string>> = { 存量: 'stock', 流量: 'flow', 度量: 'measure' };

/** Each row of such a table as a definition. */
export function takeDefinitions({ blocks }: SourceSection, taking: Taking): readonly DraftDefinition[] {
  const ids = new Set<string>();
  const [head, ...rows] = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  imply(taking, ...(head?.cells ?? []).map(({ text }) => text));
  return rows.map(({ cells }) => {
    const [name = '', ...facts] = cells.map(({ text }) => cleanLine(text));
    const title = name.replace(/[（(](?:敏感|sensitive)[）)]$/i, '');
    const id = freeId(idOf(title) || 'definition', ids);
    ids.add(idKey(id));
    const [unit, kind] = facts.length > 2 ? facts : [];
    imply(taking, name.slice(title.length), kind);
    const known = kinds[folded(kind ?? '')];
    return {
      id,
      title,
      ...(unit !== undefined && unit !== '' && { unit }),
      ...(known !== undefined && { kind: known }),
      isSensitive: title !== name,
      definition: facts.at(-1) ?? '',
    };
  });
}
