import { memory } from '../../base/memory.ts';
import { ofStretch, stretchesOf } from '../../base/stretches.ts';
import type { Prose } from '../../model/field.ts';
import type { Adaptation, Clause, Division, Standard } from '../../model/standard.ts';
import { findTypedPlaces, type TypedPlace } from '../../model/wording/typed-places.ts';
import { pieceOfDivision, textsOfPiece } from './pieces.ts';
import { type TextSubject, textsOfContent } from './texts.ts';

/** A place named by a typed number, and the text that names it. */
export interface PlacedNumber extends TypedPlace {
  readonly prose: Prose;
}

/** What a part of a standard names by typed numbers, and has that bears some. */
export interface Typed {
  readonly places: readonly PlacedNumber[];
  readonly tables: number;
  readonly formulas: number;
}

const nothing: Typed = { places: [], tables: 0, formulas: 0 };

/** Of a whole standard's own chapters, annexes and adaptations; what no edit touched is not looked at again. */
export function typedIn(standard: Standard): Typed {
  const adapted = ofContents(standard.adapt);
  return united([...standard.chapters.map(inDivision), adapted, ...standard.annexes.map(inDivision)]);
}

/** Of an annex alone: its tables are counted by themselves. */
export function typedInAnnex(annex: Division): Typed {
  return inDivision(annex);
}

const divisions = memory<Typed>();

function inDivision(division: Division): Typed {
  const before = divisions.of(division);
  if (before !== undefined) return before;
  const own = { ...nothing, places: placesIn(textsOfPiece(pieceOfDivision(division), 'zh-Hant')) };
  const found = united([own, ...stretchesOf(division.clauses).map(inClauses), ...division.sections.map(inDivision)]);
  divisions.keep(division, found);
  return found;
}

const inClauses = ofStretch((clauses: readonly Clause[]): Typed => ofContents(clauses));

function ofContents(contents: readonly (Clause | Adaptation)[]): Typed {
  return united(
    contents.map((content) => ({
      places: placesIn(textsOfContent(content, 'zh-Hant')),
      tables: content.tables.length,
      formulas: content.formula === undefined ? 0 : 1,
    })),
  );
}

function placesIn(texts: readonly TextSubject[]): readonly PlacedNumber[] {
  return texts.flatMap(({ prose, role, language }) => {
    if (language === 'en' || role === 'title' || role === 'formula' || role === 'name') return [];
    return findTypedPlaces(prose.node.text).map((place) => ({ ...place, prose }));
  });
}

function united(all: readonly Typed[]): Typed {
  const some = all.filter((one) => one.places.length > 0 || one.tables > 0 || one.formulas > 0);
  if (some.length < 2) return some[0] ?? nothing;
  return {
    places: some.flatMap(({ places }) => places),
    tables: some.reduce((sum, one) => sum + one.tables, 0),
    formulas: some.reduce((sum, one) => sum + one.formulas, 0),
  };
}
