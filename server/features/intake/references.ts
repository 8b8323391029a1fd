import { itemNumber } from '../../model/numbered-parts.ts';
import type { DraftAnnexContent, DraftClause, DraftDivision, DraftItem, DraftStandard, DraftTable } from './draft.ts';
import { placeOf } from './places.ts';
import { itemNumbers } from './printed/fact-lines.ts';
import { findReferences, type ReferenceTargets } from './reference-forms.ts';
import { imply, newId, type PlacesByNumber, type Taking } from './taking.ts';

type DraftBody = Pick<DraftStandard, 'chapters' | 'annexes'>;

/** The body with what its texts say by number as references, by which export numbers them anew; what they lead to gets an id. */
export function withReferences({ chapters, annexes }: DraftBody, taking: Taking): DraftBody {
  const { targets, ids } = targetsIn([...chapters, ...annexes], taking);
  const say = (text: string): string => {
    const found = findReferences(text, targets);
    imply(taking, ...found.map(({ from, to }) => text.slice(from, to)));
    return found.reduceRight((said, { from, to, id }) => `${said.slice(0, from)}[[${id}]]${said.slice(to)}`, text);
  };
  // Said first, so that it is known what needs an id.
  const said = (all: readonly DraftDivision[]) => all.map((one) => saidDivision(one, say));
  const [body, behind] = [said(chapters), said(annexes)];
  const named = (all: readonly DraftDivision[]) => all.map((one) => namedDivision(one, ids, taking.places));
  return { chapters: named(body), annexes: named(behind) };
}

/** The ids that parts got because something refers to them, by where they stand. */
type PartIds = Map<string, string>;

function targetsIn(divisions: readonly DraftDivision[], taking: Taking) {
  const ids: PartIds = new Map();
  const given = (key: string, name: string, otherwise: string): string => {
    const id = ids.get(key) ?? newId(taking, name, otherwise);
    ids.set(key, id);
    return id;
  };
  const parts = new Map<string, () => string>();
  const formulas: (() => string)[] = [];
  const note = (holder: string, { tables, pictures }: Pick<DraftClause, 'tables' | 'pictures'>): void => {
    for (const { number, id } of pictures)
      if (number !== undefined && id !== undefined) parts.set(`figure ${number}`, () => id);
    for (const [at, { number, title }] of tables.entries()) {
      if (number === undefined) continue;
      parts.set(`table ${number}`, () => given(`${holder} table ${at}`, title ?? '', `${holder}-table`));
    }
  };
  const clauses = new Map<string, DraftClause>();
  for (const clause of divisions.flatMap(clausesOf)) {
    clauses.set(clause.id, clause);
    note(clause.id, clause);
    if (clause.formula !== undefined) formulas.push(() => given(`${clause.id} formula`, '', `${clause.id}-formula`));
  }
  for (const one of divisions.flatMap(withSections)) {
    const { id, sections } = one;
    const [only, second] = one.clauses;
    // Its items are told by its own number where it says one thing.
    if (only !== undefined && second === undefined && sections.length === 0) clauses.set(id, only);
  }
  for (const { id, content } of divisions) {
    if (content === undefined) continue;
    note(id, content);
    for (const form of content.forms) if (form.number !== undefined) parts.set(`table ${form.number}`, () => form.id);
  }
  const targets: ReferenceTargets = {
    places: taking.places,
    part: (kind, number) => (kind === 'formula' ? formulas[Number(number) - 1] : parts.get(`${kind} ${number}`))?.(),
    item: (place, number) => {
      const { id, items } = clauses.get(place) ?? { id: place, items: [] };
      return itemNumbers(items).includes(number)
        ? given(`${id} item ${number}`, '', `${id}-${number.replace(/\W+/g, '')}`)
        : undefined;
    },
  };
  return { targets, ids };
}

function withSections(division: DraftDivision): readonly DraftDivision[] {
  return [division, ...division.sections.flatMap(withSections)];
}

function clausesOf({ clauses, sections }: DraftDivision): readonly DraftClause[] {
  return [...clauses, ...sections.flatMap(clausesOf)];
}

type Say = (text: string) => string;

function saidDivision(one: DraftDivision, say: Say): DraftDivision {
  return {
    ...one,
    ...(one.text !== undefined && { text: say(one.text) }),
    ...(one.content !== undefined && { content: saidContent(one.content, say) }),
    clauses: one.clauses.map((clause) => ({ ...clause, ...saidContent(clause, say), text: say(clause.text) })),
    sections: one.sections.map((section) => saidDivision(section, say)),
  };
}

function saidContent<T extends Pick<DraftAnnexContent, 'items' | 'tables' | 'notes'>>(content: T, say: Say): T {
  const { items, tables, notes } = content;
  return {
    ...content,
    items: items.map((item) => saidItem(item, say)),
    tables: tables.map((table) => ({ ...table, notes: table.notes.map(say) })),
    notes: notes.map(say),
  };
}

function saidItem(item: DraftItem, say: Say): DraftItem {
  return { ...item, text: say(item.text), items: item.items.map((inner) => saidItem(inner, say)) };
}

function namedDivision(one: DraftDivision, ids: PartIds, places: PlacesByNumber): DraftDivision {
  return {
    ...one,
    ...(one.content !== undefined && {
      content: { ...one.content, tables: namedTables(one.id, one.content.tables, ids) },
    }),
    clauses: one.clauses.map((clause) => namedClause(clause, ids, places)),
    sections: one.sections.map((section) => namedDivision(section, ids, places)),
  };
}

function namedClause(clause: DraftClause, ids: PartIds, places: PlacesByNumber): DraftClause {
  const { id, formula } = clause;
  const own = ids.get(`${id} formula`);
  return {
    ...clause,
    ...(clause.see !== undefined && { see: clause.see.map((name) => placeOf(name, places) ?? name) }),
    tables: namedTables(id, clause.tables, ids),
    items: namedItems(id, clause.items, ids, []),
    ...(formula !== undefined && own !== undefined && { formula: { ...formula, id: own } }),
  };
}

function namedTables(holder: string, tables: readonly DraftTable[], ids: PartIds): readonly DraftTable[] {
  return tables.map((table, at) => {
    const id = ids.get(`${holder} table ${at}`);
    return id === undefined ? table : { ...table, id };
  });
}

function namedItems(
  holder: string,
  items: readonly DraftItem[],
  ids: PartIds,
  above: readonly number[],
): readonly DraftItem[] {
  return items.map((item, at) => {
    const path = [...above, at];
    const id = ids.get(`${holder} item ${itemNumber(path)}`);
    return { ...item, ...(id !== undefined && { id }), items: namedItems(holder, item.items, ids, path) };
  });
}
