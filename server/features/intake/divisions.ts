import type { PrintedEntry } from '../../syntax/print.ts';
import { draftClause } from './clause-draft.ts';
import { takeContent } from './content.ts';
import type { Doubt, DraftClause, DraftDivision } from './draft.ts';
import { takeFacts } from './facts.ts';
import { isOfFormula } from './formula-lines.ts';
import { intakeWords } from './intake-words.ts';
import type { SourceLine } from './lines.ts';
import type { OutlineContent, OutlineNode } from './outline.ts';
import { notePlace } from './places.ts';
import { newId, type Taking } from './taking.ts';
import { isProvision } from './titles.ts';

/** A chapter, annex or section of what stands under its heading. */
export function divisionOf(
  node: OutlineNode,
  name: string,
  taking: Taking,
  given: Partial<Pick<DraftDivision, 'nature' | 'doubts'>> = {},
): DraftDivision {
  const { title, children } = node;
  const id = idFor(node, name, taking);
  const base = { id, title, ...given, doubts: given.doubts ?? [] };
  if (children.length === 0) {
    const clauses = ownClauses(node, id, taking);
    // Remarks on what says nothing have no clause to stand at.
    const doubts = clauses.length === 0 ? [...base.doubts, ...remarksIn(node)] : base.doubts;
    return { ...base, doubts, clauses, sections: [] };
  }
  const { text, told = [], doubts, clauses } = hanging(node, id, taking);
  const more = {
    ...base,
    ...(text !== undefined && { text }),
    ...(told.length > 0 && { told }),
    doubts: [...base.doubts, ...doubts],
  };
  if (children.some((child) => child.children.length > 0)) {
    const sections = children.map((child, at) => sectionOf(child, `${id}-${at + 1}`, taking));
    return { ...more, clauses: [], sections: [...wrapped(clauses, id, taking), ...sections] };
  }
  const own = children.map((child, at) => clauseOf(child, `${id}-${at + 1}`, taking));
  return { ...more, clauses: [...clauses, ...own], sections: [] };
}

/** A chapter or annex before anything stands in it. */
export function topOf(title: string, heading: SourceLine | undefined): OutlineNode {
  return { level: 1, ...(heading && { line: heading }), ...(title !== '' && { title }), content: [], children: [] };
}

/** The id that the file gives, or one made of the title. */
function idFor({ title, line }: OutlineNode, name: string, taking: Taking): string {
  const id = newId(taking, title ?? '', name, line?.source.ownId);
  notePlace(line, title ?? '', id, taking.places);
  return id;
}

function clauseOf(node: OutlineNode, name: string, taking: Taking, doubts: readonly Doubt[] = []): DraftClause {
  const { title, line, content } = node;
  const id = idFor(node, name, taking);
  const { label } = line ?? {};
  // 第五條 counts through all chapters; its number does not follow from its place.
  const number = label?.kind === 'article' ? label.text : undefined;
  return draftClause(id, takeContent(content, taking), taking, {
    ...(title !== undefined && { title }),
    ...(number !== undefined && { number }),
    doubts,
  });
}

/** A child beside others that have children: a section, whatever it is itself. */
function sectionOf(node: OutlineNode, name: string, taking: Taking): DraftDivision {
  if (node.children.length > 0) return divisionOf(node, name, taking);
  const { title, line, level, content, children } = node;
  const id = newId(taking, title ?? '', name);
  notePlace(line, title ?? '', id, taking.places);
  const clause = clauseOf({ level, content, children }, `${id}-1`, taking);
  const doubts: readonly Doubt[] = [{ words: intakeWords.besideSections }];
  return { id, title, clauses: [clause], sections: [], doubts };
}

/** Clauses of a chapter that is not divided: one for each paragraph, with what hangs on it. */
function ownClauses(node: OutlineNode, id: string, taking: Taking): readonly DraftClause[] {
  const groups = groupsOf(ledIn(node.content)).filter((group) => group.some(({ kind }) => kind !== 'remark'));
  return groups.map((content, at) => {
    const own = newId(taking, '', `${id}-${at + 1}`);
    return draftClause(own, takeContent(content, taking), taking);
  });
}

/** A list that nothing leads in is a list of clauses. */
function ledIn(content: readonly OutlineContent[]): readonly OutlineContent[] {
  if (content.some(({ kind }) => kind === 'text')) return content;
  return content.map((one) => {
    if (one.kind !== 'item') return one;
    return one.depth === 0 ? { kind: 'text', text: one.text } : { ...one, depth: one.depth - 1 };
  });
}

/** Each paragraph begins a group, unless nothing but asides stands before it. */
function groupsOf(content: readonly OutlineContent[]): readonly (readonly OutlineContent[])[] {
  const groups: OutlineContent[][] = [];
  for (const one of content) {
    const last = groups.at(-1);
    const isFormula = (part: OutlineContent) =>
      part.kind === 'formula' || (part.kind === 'text' && isOfFormula(part.text, false));
    const isApart = one.kind === 'text' && !isOfFormula(one.text, last?.some(isFormula) === true);
    const begins = isApart && last?.some(({ kind }) => kind === 'text') !== false;
    if (last === undefined || begins) groups.push([one]);
    else last.push(one);
  }
  return groups;
}

interface Hanging {
  readonly text?: string;
  readonly told?: readonly PrintedEntry[];
  readonly doubts: readonly Doubt[];
  readonly clauses: readonly DraftClause[];
}

function remarksIn({ content }: Pick<OutlineNode, 'content'>): readonly Doubt[] {
  return content.flatMap((one) => (one.kind === 'remark' ? [one.doubt] : []));
}

/** What stands before the first section: text of the division; a table there needs a clause to hold it. */
function hanging({ content }: OutlineNode, id: string, taking: Taking): Hanging {
  const remarks = remarksIn({ content });
  if (content.length === remarks.length) return { doubts: remarks, clauses: [] };
  if (content.every(({ kind }) => kind === 'text' || kind === 'remark' || kind === 'fact')) {
    const facts = takeFacts(takeContent(content, taking).facts, [], taking);
    const lines = content.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
    const binds = lines.some((line) => isProvision(line, taking));
    const doubts = [...remarks, ...facts.doubts, ...(binds ? [{ words: intakeWords.hanging }] : [])];
    return { ...(lines.length > 0 && { text: lines.join('\n') }), told: facts.entries, doubts, clauses: [] };
  }
  const clause = draftClause(newId(taking, '', `${id}-0`), takeContent(content, taking), taking);
  return { doubts: [], clauses: [{ ...clause, doubts: [...clause.doubts, { words: intakeWords.unnumbered }] }] };
}

function wrapped(clauses: readonly DraftClause[], id: string, taking: Taking): readonly DraftDivision[] {
  return clauses.map((clause) => ({
    id: newId(taking, '', `${id}-s`),
    title: undefined,
    clauses: [clause],
    sections: [],
    doubts: [],
  }));
}
