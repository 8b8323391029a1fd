import { chunksOf, ofChunk } from '../../base/chunks.ts';
import type { Adaptation, Clause, Division, Standard } from '../../model/standard.ts';
import { findTypedPlaces, type NumberedPlace } from '../../model/wording/typed-places.ts';
import { type InText, placesInTexts } from './places-in-texts.ts';

/** A place named by a typed number, and the text that names it. */
export type PlacedNumber = InText<NumberedPlace>;

/** Every place that a standard's own texts name by number. */
export const typedPlacesOf = placesInTexts(({ prose, role, language }) =>
  language === 'en' || role === 'title' || role === 'formula' || role === 'name'
    ? []
    : findTypedPlaces(prose.node.text),
);

/** What is counted through a document, and in each annex by itself. */
export interface Counted {
  readonly table: number;
  readonly formula: number;
}

export function countedIn({ chapters, adapt }: Standard): Counted {
  return sum([...chapters.map(countedInDivision), countedInContents(adapt)]);
}

export function countedInDivision({ clauses, sections }: Division): Counted {
  return sum([...chunksOf(clauses).map(countedInClauses), ...sections.map(countedInDivision)]);
}

const countedInClauses = ofChunk((clauses: readonly Clause[]) => countedInContents(clauses));

function countedInContents(contents: readonly (Clause | Adaptation)[]): Counted {
  return sum(contents.map(({ tables, formula }) => ({ table: tables.length, formula: formula === undefined ? 0 : 1 })));
}

function sum(all: readonly Counted[]): Counted {
  return all.reduce((a, b) => ({ table: a.table + b.table, formula: a.formula + b.formula }), { table: 0, formula: 0 });
}
