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
