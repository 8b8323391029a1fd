import type { Position } from '../../base/position.ts';
import { say, type Words } from '../../base/words.ts';
import { mapsOf } from '../../model/keys/type-at.ts';
import { lineEnding } from '../../syntax/line-ending.ts';
import type { Edit } from '../../syntax/problem.ts';
import { type Document, isStandard } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { outline } from '../outline/outline.ts';
import type { OutlineSymbol } from '../outline/symbol.ts';
import type { Reader } from '../reader.ts';
import { linesFrom, shifted } from '../structure/lines.ts';
import {
  type Group,
  groupsIn,
  hasOwnLines,
  levelsAt,
  type PathStep,
  spanOf,
  startOf,
  thingsAt,
} from '../structure/things.ts';
import type { Action } from './action.ts';

const moveTo: Words = { en: 'Move the clause to “{division}”', 'zh-Hant': '把條款移到「{division}」' };

/** For the clause at a position: the end of each other chapter, section and annex that has clauses. Its number and those behind it follow. */
export function relocateClause(
  snapshot: Snapshot,
  document: Document,
  { line }: Position,
  { locale }: Pick<Reader, 'locale'>,
): readonly Action[] {
  if (!isStandard(document) || document.origin !== 'workspace') return [];
  const thing = thingsAt(document, line).find(({ group }) => holdsClauses(group));
  // An empty list would be left where it is the only one.
  if (thing === undefined || thing.group.container.count < 2 || !hasOwnLines(document, thing)) return [];
  const names = namesByLine(outline(snapshot, document, locale));
  const own = thing.group.container.node;
  return clauseLists(document)
    .filter(({ group }) => group.container.node !== own)
    .flatMap(({ group, division }): readonly Action[] => {
      const name = names.get(division);
      if (name === undefined) return [];
      const changes = [{ document, edits: relocated(document, thing, group) }];
      return [{ title: say(moveTo, locale, { division: name }), kind: 'move', preferred: false, changes }];
    });
}

function holdsClauses({ of }: Group): boolean {
  return mapsOf(of).some(({ name }) => name === 'clause');
}

interface ClauseList {
  readonly group: Group;
  /** The line on which what it belongs to begins. */
  readonly division: number;
}

/** The lists of clauses of a file, in its order. */
function clauseLists(document: Document): readonly ClauseList[] {
  const below = (step: PathStep, division: number): readonly ClauseList[] =>
    groupsIn(document, step).flatMap((group) => {
      if (holdsClauses(group)) return [{ group, division }];
      if (!['chapters', 'sections', 'annexes'].includes(String(group.path.at(-1)))) return [];
      const { container, of, path } = group;
      return Array.from({ length: container.count }, (_, index) => {
        const child = container.child(index);
        const written = 'key' in child ? child.value : child;
        return below({ written, type: of, path: [...path, index] }, startOf(document, container, index).line);
      }).flat();
    });
  const [file] = levelsAt(document, 0);
  return file === undefined ? [] : below(file, 0);
}

/** What divisions are called, by the line on which each begins. */
function namesByLine(symbols: readonly OutlineSymbol[]): ReadonlyMap<number, string> {
  const all = (some: readonly OutlineSymbol[]): readonly OutlineSymbol[] =>
    some.flatMap((one) => [one, ...all(one.children)]);
  const divisions = all(symbols).filter(({ kind }) => kind === 'division');
  return new Map(divisions.map(({ range, name }) => [range.start.line, name]));
}

function relocated(
  document: Document,
  thing: { readonly group: Group; readonly index: number },
  to: Group,
): readonly Edit[] {
  const { text } = document.tree;
  const end = lineEnding(text);
  const { head, tail } = spanOf(document, thing.group, thing.index);
  const lines = shifted(linesFrom(document, head, tail), to.column - thing.group.column);
  const last = spanOf(document, to, to.container.count - 1).tail;
  const behind = { line: last, character: text.line(last).length };
  const isLast = tail + 1 >= text.lineCount;
  const taken = isLast
    ? {
        start: { line: head - 1, character: text.line(head - 1).length },
        end: { line: tail, character: text.line(tail).length },
      }
    : { start: { line: head, character: 0 }, end: { line: tail + 1, character: 0 } };
  const edits: readonly Edit[] = [
    { range: taken, text: '' },
    { range: { start: behind, end: behind }, text: end + lines.join(end) },
  ];
  return last < head ? [...edits].reverse() : edits;
}
