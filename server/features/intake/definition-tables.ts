import type { Words } from '../../base/words.ts';
import { idKey } from '../../model/values/id.ts';
import { freeId } from '../../rules/kit/fixes/free-id.ts';
import { bookWords } from '../book/labels.ts';
import { cleanLine } from './clean-text.ts';
import type { DraftDefinition } from './draft.ts';
import { heard, isHeard } from './printed/heard.ts';
import { choiceCalled } from './printed/verification.ts';
import type { SourceSection } from './sections.ts';
import { idOf, imply, type Taking } from './taking.ts';

export type DefinitionKind = 'indicators' | 'evidence-kinds';

const titles: readonly (readonly [DefinitionKind, title: Words, first: Words])[] = [
  ['indicators', bookWords.indicators, bookWords.indicator],
  ['evidence-kinds', bookWords.evidenceKinds, bookWords.evidenceKind],
];

/** Of which definitions a chapter is the table that our own export prints; undefined for any other chapter. */
export function definitionsIn({ title, blocks }: SourceSection): DefinitionKind | undefined {
  const [table, ...others] = blocks;
  if (table?.kind !== 'table' || others.length > 0) return undefined;
  const head = (table.rows[0]?.cells ?? []).map(({ text }) => text);
  return titles.find(
    ([, form, first]) =>
      isHeard(form, title) && isHeard(first, head[0] ?? '') && isHeard(bookWords.definition, head.at(-1) ?? ''),
  )?.[0];
}

const sensitiveName: Words = {
  en: `{name} ${bookWords.sensitive.en}`,
  'zh-Hant': `{name}${bookWords.sensitive['zh-Hant']}`,
};

/** Each row of such a table as a definition. */
export function takeDefinitions(section: SourceSection, taking: Taking): readonly DraftDefinition[] {
  const thing = definitionsIn(section) === 'indicators' ? 'indicator' : 'evidence-kind';
  const ids = new Set<string>();
  const [head, ...rows] = section.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  imply(taking, ...(head?.cells ?? []).map(({ text }) => text));
  return rows.map(({ cells }) => {
    const [name = '', ...facts] = cells.map(({ text }) => cleanLine(text));
    const title = heard<'name'>(sensitiveName, name)?.name ?? name;
    const id = freeId(idOf(title) || 'definition', ids);
    ids.add(idKey(id));
    const [unit, kind] = facts.length > 2 ? facts : [];
    imply(taking, name.slice(title.length), kind);
    const known = choiceCalled('indicator-kind', kind ?? '');
    taking.named.push({ kind: thing, id, name: title, ...(unit !== undefined && { unit }) });
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
