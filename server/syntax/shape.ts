/**
 * What may stand at a place, as far as reading needs to know: the key table's types in plain words. Repair and cutting
 * follow it; nothing here judges.
 */
export interface Shape {
  /** `prose`: running text, where full-width signs are right. `word`: ids, numbers, dates, enum values. Absent: no scalar. */
  readonly scalar?: 'prose' | 'word';
  readonly map?: MapShape;
  /** The shape of a list's items. Absent: no list. */
  readonly list?: Shape;
  /** Whether its children are read as fragments of their own. */
  readonly cut?: boolean;
}

export interface MapShape {
  /** Keys known at this place. */
  readonly keys: ReadonlyMap<string, Shape>;
  /** The shape under any other key, where keys are free (ids). */
  readonly other?: Shape;
}

/** Nothing known: read as plain YAML, mend nothing. */
export const anyShape: Shape = {};
