import type { Clause, Division } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { addBehind } from '../../rules/kit/fixes/additions.ts';
import { freeId } from '../../rules/kit/fixes/free-id.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';
import { languageOf, type StandardDocument } from '../../workspace/document.ts';
import { calledBy } from './change-titles.ts';
import { draftClause } from './clause-draft.ts';
import { takeContent } from './content.ts';
import type { DraftClause } from './draft.ts';
import type { OutlineNode } from './outline.ts';
import { printClauses } from './print-draft.ts';
import type { ReadChange } from './read-change.ts';
import { idOf, type Taking } from './taking.ts';

const written = {
  en: 'It is new in the Word file, and would stand behind “{where}”.',
  'zh-Hant': '這一條是 Word 文件中新增的，將寫在「{where}」之後。',
};

interface AddedSetting {
  readonly document: StandardDocument;
  readonly division: Division;
  readonly taking: Taking;
  /** What all ids are that are given already, and those that are given meanwhile. */
  readonly taken: Set<string>;
}

/**
 * Clauses that somebody wrote behind another in a Word file, each with what puts it there. Undefined where they are more than clauses beside it,
 * as a new chapter is.
 */
export function addedClauses(
  nodes: readonly OutlineNode[],
  behind: Clause,
  { document, division, taking, taken }: AddedSetting,
): readonly ReadChange[] | undefined {
  if (nodes.length === 0 || nodes.some((one) => one.children.length > 0)) return undefined;
  const drafts = nodes.map(({ title, content }) => {
    const id = freeClauseId(title, division, behind, taken);
    taken.add(idKey(id));
    return draftClause(id, takeContent(content, taking), taking, title === undefined ? {} : { title });
  });
  // A heading with nothing under it may be that of a new section.
  const isClause = ({ title, text }: DraftClause): boolean => text !== '' && text !== title;
  if (!drafts.every(isClause)) return undefined;
  const changes = drafts.map((draft): ReadChange | undefined => {
    const edit = addBehind(document, behind, printClauses([draft], languageOf(document)).trimEnd().split('\n'));
    const where = phrase(written, { where: behind.id?.text ?? '' });
    const keys = ['title', 'provision', 'text'].filter((key) => key !== 'title' || draft.title !== undefined);
    return edit && { id: draft.id, title: calledBy(draft.title ?? draft.text), keys, note: where, edits: [edit] };
  });
  return changes.some((one) => one === undefined) ? undefined : changes.flatMap((one) => one ?? []);
}

/** An id for a new clause: of its title, or counted on as those beside it are. */
export function freeClauseId(
  title: string | undefined,
  { id, clauses }: Division,
  beside: Clause | undefined,
  taken: ReadonlySet<string>,
): string {
  if (title !== undefined && idOf(title) !== '') return freeId(idOf(title), taken);
  const [, counted] = /^(.+)-\d+$/.exec(beside?.id?.text ?? '') ?? [];
  const name = counted ?? id?.text ?? 'clause';
  let next = [...clauses].length + 1;
  while (taken.has(idKey(`${name}-${next}`))) next++;
  return `${name}-${next}`;
}
