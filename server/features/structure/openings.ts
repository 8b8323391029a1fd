import type { Position } from '../../base/position.ts';
import { type Locale, say, template, type Words } from '../../base/words.ts';
import { mapsOf, scalarOf, specAt } from '../../model/keys/type-at.ts';
import type { Document } from '../../workspace/document.ts';
import { indentBelow } from '../completion/room.ts';
import { type Group, groupsIn, levelsAt, type Thing } from './things.ts';

const words = {
  next: { en: 'Next {title}', 'zh-Hant': '下一{title}' },
  line: { en: 'list item', 'zh-Hant': '列表項' },
} satisfies Readonly<Record<string, Words>>;

/** A group that can take another thing behind one of its own. */
interface GroupToExtend extends Thing {
  /** Whether the cursor is in that one; where it is in none, whether it is at the key of the group. */
  readonly around: boolean;
}

/** A kind of thing that can be written next. */
export interface NextOffer {
  /** Names the list or map that it goes to. */
  readonly group: string;
  readonly title: string;
  /** What a person may type to mean it. */
  readonly also: readonly string[];
}

/**
 * What can be written next from anywhere on a line: a thing like those that the cursor is in, the innermost first, then what
 * the lists and maps beside them hold.
 */
export function nextOffers(document: Document, position: Position, locale: Locale): readonly NextOffer[] {
  const offers = openings(document, position).map((one): NextOffer => {
    const title = titleOf(document, one);
    const also = [title.en, title['zh-Hant'], template(title, 'zh-Hans')];
    return { group: nameOf(one.group), title: say(words.next, locale, { title }), also };
  });
  return offers.filter(({ title }, at) => offers.findIndex((one) => one.title === title) === at);
}

export function openings(document: Document, position: Position): readonly GroupToExtend[] {
  const levels = levelsAt(document, position.line).toReversed();
  const around = levels.flatMap(({ thing }): GroupToExtend[] =>
    thing === undefined ? [] : [{ ...thing, around: true }],
  );
  const names = new Set(around.map((one) => nameOf(one.group)));
  const isHere = (group: Group): boolean => levels[0] !== undefined && nameOf(group) === nameOf(levels[0]);
  const beside = levels
    .flatMap((level) => groupsIn(document, level))
    .filter((group) => !names.has(nameOf(group)))
    .map((group) => ({ group, index: group.container.count - 1, around: around.length === 0 && isHere(group) }));
  return [...byColumn(document, position, around), ...beside];
}

/** On an empty line the column tells what is meant, its own or that of what goes on below: first what stands there or further out. */
function byColumn(document: Document, position: Position, around: readonly GroupToExtend[]): readonly GroupToExtend[] {
  if (document.tree.text.line(position.line).trim() !== '') return around;
  const column = indentBelow(document, position) ?? position.character;
  const meant = around.findIndex(({ group }) => group.column <= column);
  const from = meant < 0 ? around.length - 1 : meant;
  return [...around.slice(from), ...around.slice(0, Math.max(0, from))];
}

export function nameOf({ path }: Pick<Group, 'path'>): string {
  return JSON.stringify(path);
}

/** What a thing is called. */
export function titleOf(document: Document, thing: Thing): Words {
  const { of, path } = thing.group;
  const [map] = mapsOf(of);
  if (isPlainItem(thing)) return map?.name === 'item' ? map.title : words.line;
  if (map !== undefined && map.name !== 'translations') return map.title;
  const spec = document.kind === 'other' ? undefined : specAt(document.kind, path)?.spec;
  return spec?.title ?? words.line;
}

/** Whether the thing is a line of a list that holds a value and no keys. */
export function isPlainItem({ group: { container, of }, index }: Thing): boolean {
  if (container.kind !== 'list' || scalarOf(of) === undefined) return false;
  const { value } = container.child(index);
  return value.kind === 'scalar' || value.kind === 'alias';
}
