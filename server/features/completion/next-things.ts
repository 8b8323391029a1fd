import type { Position, Range } from '../../base/position.ts';
import type { Document } from '../../workspace/document.ts';
import type { Reader } from '../reader.ts';
import { type NextOffer, nextOffers } from '../structure/openings.ts';
import { placeAt } from '../typed-place.ts';
import { closeness } from './match.ts';

export interface NextThing extends NextOffer {
  /** The word that was typed to mean it. */
  readonly range: Range;
}

/**
 * The things that can be written next and elsewhere than at the cursor, for an editor that has a command for it: on a line of
 * its own, as far as the word typed there allows.
 */
export function nextThings(document: Document, position: Position, reader: Reader): readonly NextThing[] {
  const { line, character } = position;
  const written = document.tree.text.line(line);
  const place = placeAt(document, position);
  const word = /^\s*(\S*)$/.exec(written.slice(0, character))?.[1];
  if (word === undefined || written.slice(character).trim() !== '' || place?.location.part === 'value') return [];
  const range = { start: { line, character: character - word.length }, end: position };
  return nextOffers(document, position, reader.locale)
    .filter(({ title, also }) => closeness(word, [title, ...also], reader.spell) !== undefined)
    .map((one) => ({ ...one, range }));
}
