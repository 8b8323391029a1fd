import { proseIn, type Text } from '../../model/field.ts';
import type { RuleWords } from '../../rules/rule.ts';
import { type Document, languageOf } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Reader } from '../reader.ts';
import type { TypedPlace } from '../typed-place.ts';

/** What completion is asked: where, by whom, in which state of the world. */
export interface Request {
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly place: TypedPlace;
  readonly reader: Reader;
  /** The rules whose codes settings may name. */
  readonly rules: readonly RuleWords[];
}

/** A text for this reader, '' where there is none. */
export function shown(text: Text | undefined, request: Request, from: Document = request.document): string {
  return proseIn(text, request.reader.locale, languageOf(from))?.value ?? '';
}
