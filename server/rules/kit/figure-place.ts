import type { Figure } from '../../model/report.ts';
import type { Place } from '../../syntax/tree.ts';
import { amountPlace } from '../../workspace/assess/figures.ts';

/** What says in which unit a figure is: of one written as a map with a `unit`, that. */
export function unitPlace(figure: Figure): Place {
  return figure.given.get('unit') ?? amountPlace(figure);
}
