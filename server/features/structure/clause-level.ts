import type { Position } from '../../base/position.ts';
import type { Locale, Words } from '../../base/words.ts';
import { mapType } from '../../model/keys/table.ts';
import { typeUnder } from '../../model/keys/type-at.ts';
import { containerOf } from '../../syntax/children.ts';
import { isUnwritten } from '../../syntax/unwritten.ts';
import { type Document, languageOf } from '../../workspace/document.ts';
import { keySkeleton, type Layout } from '../completion/skeleton.ts';
import { literal, numberStops } from '../completion/snippet.ts';
import type { StructureOutcome } from './change.ts';
import type { Leveled } from './leveled.ts';
import { isAlone, keyIn, linesFrom, type PlacedKey, replacedLines, shifted } from './lines.ts';
import { type Group, groupOf, type PathStep, spanOf, startOf } from './things.ts';

const words = {
  notLast: {
    en: 'Only the last clause before the sections can go into the first of them.',
    'zh-Hant': '只有緊接在節之前的最後一條，才能歸入第一節。',
  },
  outermost: { en: 'It is in no section.', 'zh-Hant': '它不在任何一節之下。' },
} satisfies Readonly<Record<string, Words>>;

interface List extends PlacedKey {
  readonly group: Group;
}

/** The list under a key of a value, where it stands on lines of its own below the key. */
function listIn(
  document: Document,
  { written, type }: Pick<PathStep, 'written' | 'type'>,
  key: string,
): List | undefined {
  const place = keyIn(document, written, key);
  const group = place && groupOf(document, place.value, type && typeUnder(type, key), []);
  return place && group && isAlone(document, place, key) ? { ...place, group } : undefined;
}

/** A clause of a chapter that has sections goes to the start of the first; of one that has none, sections are made. */
export function clauseDeeper(
  document: Document,
  { thing, owner }: Leveled,
  { line, character }: Position,
  locale: Locale,
): StructureOutcome | undefined {
  const { group, index } = thing;
  const clauses = listIn(document, owner, 'clauses');
  if (clauses === undefined) return undefined;
  if (keyIn(document, owner.written, 'sections') === undefined) return wrapped(document, clauses, index, locale);
  const sections = listIn(document, owner, 'sections');
  if (sections === undefined || sections.line < clauses.line) return undefined;
  if (index !== group.container.count - 1) return { why: words.notLast };
  const home = startOfSection(document, sections, group.column - clauses.column);
  if (home === undefined) return undefined;
  const span = spanOf(document, group, index);
  const from = index === 0 ? clauses.line : span.head;
  const before = [
    ...linesFrom(document, from, span.head - 1).slice(index === 0 ? 1 : 0),
    ...linesFrom(document, span.tail + 1, home.behind),
  ];
  const by = home.column - group.column;
  const own = shifted(linesFrom(document, span.head, span.tail), by);
  return {
    ...replacedLines(document, from, home.behind, [...before, ...home.added, ...own]),
    cursor: { line: from + before.length + home.added.length + line - span.head, character: character + by },
  };
}

/** Where a clause goes: its column, the line that it goes behind, and what has to be written before it. */
interface ClauseDestination {
  readonly column: number;
  readonly behind: number;
  readonly added: readonly string[];
}

function startOfSection(document: Document, { group }: List, indent: number): ClauseDestination | undefined {
  const { container } = group;
  if (container.kind !== 'list') return undefined;
  const written = container.child(0);
  const clauses = listIn(document, { written, type: group.of }, 'clauses');
  if (clauses !== undefined) {
    return { column: clauses.group.column, behind: spanOf(document, clauses.group, 0).head - 1, added: [] };
  }
  const map = containerOf(written);
  const isTaken = ['clauses', 'sections'].some((key) => keyIn(document, written, key) !== undefined);
  if (map?.kind !== 'map' || map.flow || isTaken) return undefined;
  const { character: column } = startOf(document, map, 0);
  return { column: column + indent, behind: spanOf(document, group, 0).last, added: [`${' '.repeat(column)}clauses:`] };
}

/** The clause and those after it become a section, and those before it another: a section never stands alone. Both are to be named. */
function wrapped(document: Document, { group, line, column }: List, index: number, locale: Locale): StructureOutcome {
  const indent = group.column - column;
  const at = (columns: number, text: string): string => ' '.repeat(columns) + text;
  const layout: Layout = {
    indent: group.column + 2,
    step: indent,
    stops: numberStops(),
    language: languageOf(document),
    locale,
    only: () => undefined,
  };
  const section = mapType('section');
  const { keys } = section;
  const heading = (['id', 'title'] as const).flatMap((key) => {
    const spec = keys[key];
    return spec === undefined ? [] : [(): string => keySkeleton(key, spec, section, layout)];
  });
  const { tail } = spanOf(document, group, group.container.count - 1);
  const { head } = spanOf(document, group, index);
  const parts = index === 0 ? [[line + 1, tail] as const] : [[line + 1, head - 1] as const, [head, tail] as const];
  const sections = parts.flatMap(([first, last]) => [
    ...heading.map((write, place) => at(group.column, (place === 0 ? '- ' : '  ') + write())),
    at(group.column + 2, 'clauses:'),
    ...shifted(linesFrom(document, first, last), 2 + indent).map(literal),
  ]);
  return replacedLines(document, line, tail, [at(column, 'sections:'), ...sections]);
}

/** A clause goes behind those that its chapter has outside of sections; where no section is named yet, all are taken away. */
export function clauseOutwards(
  document: Document,
  leveled: Leveled,
  { line, character }: Position,
): StructureOutcome | undefined {
  const { thing, owner, above } = leveled;
  const division = above.at(-3);
  if (owner.thing?.group.path.at(-1) !== 'sections' || division === undefined) return { why: words.outermost };
  const sections = listIn(document, division, 'sections');
  if (sections === undefined) return undefined;
  const open = unnamed(document, sections);
  if (open !== undefined) return dissolved(document, sections, open, { line, character });
  const home = endOfClauses(document, division, sections);
  const own = listIn(document, owner, 'clauses');
  if (home === undefined || own === undefined) return undefined;
  const span = spanOf(document, thing.group, thing.index);
  const isOnly = thing.group.container.count === 1;
  const by = home.column - thing.group.column;
  const between = [
    ...linesFrom(document, home.behind + 1, own.line - 1),
    ...(isOnly ? [] : linesFrom(document, own.line, own.line)),
    ...linesFrom(document, own.line + 1, span.head - 1),
  ];
  const moved = shifted(linesFrom(document, span.head, span.tail), by);
  return {
    ...replacedLines(document, home.behind + 1, span.tail, [...home.added, ...moved, ...between]),
    cursor: { line: home.behind + 1 + home.added.length + line - span.head, character: Math.max(0, character + by) },
  };
}

function endOfClauses(document: Document, division: PathStep, sections: List): ClauseDestination | undefined {
  const clauses = listIn(document, division, 'clauses');
  if (clauses !== undefined) {
    if (clauses.line > sections.line) return undefined;
    const { tail } = spanOf(document, clauses.group, clauses.group.container.count - 1);
    return { column: clauses.group.column, behind: tail, added: [] };
  }
  const container = containerOf(division.written);
  const isTaken = keyIn(document, division.written, 'clauses') !== undefined;
  if (container === undefined || isTaken || sections.index === 0) return undefined;
  const { column, index, group } = sections;
  const behind = spanOf(document, { container, column }, index - 1).last;
  return { column: group.column, behind, added: [`${' '.repeat(column)}clauses:`] };
}

/** Sections that have clauses and neither id nor title yet, and no line besides: the list of clauses of each. */
function unnamed(document: Document, { group }: List): readonly List[] | undefined {
  const { container, of: type } = group;
  if (container.kind !== 'list') return undefined;
  const lists: List[] = [];
  for (let index = 0; index < container.count; index++) {
    const written = container.child(index);
    const map = containerOf(written);
    const clauses = listIn(document, { written, type }, 'clauses');
    const names = ['id', 'title'].flatMap((key) => keyIn(document, written, key) ?? []);
    const isOpen = names.every(({ value: { value } }) => value.kind === 'scalar' && isUnwritten(value));
    const { head } = spanOf(document, group, index);
    if (clauses === undefined || !isOpen || map?.count !== names.length + 1) return undefined;
    if (clauses.line - head !== names.length) return undefined;
    lists.push(clauses);
  }
  return lists;
}

function dissolved(
  document: Document,
  sections: List,
  lists: readonly List[],
  { line, character }: Position,
): StructureOutcome {
  const lines = [`${' '.repeat(sections.column)}clauses:`];
  let cursor = { line, character };
  let last = sections.line;
  for (const [index, list] of lists.entries()) {
    const next = lists[index + 1];
    const { tail } = spanOf(document, sections.group, index);
    last = next === undefined ? tail : spanOf(document, sections.group, index + 1).head - 1;
    const by = sections.group.column - list.group.column;
    if (line > list.line && line <= last) {
      cursor = { line: sections.line + lines.length + line - list.line - 1, character: Math.max(0, character + by) };
    }
    lines.push(...shifted(linesFrom(document, list.line + 1, last), by));
  }
  return { ...replacedLines(document, sections.line, last, lines), cursor };
}
