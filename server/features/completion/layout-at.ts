import type { ValueType } from '../../model/keys/types.ts';
import { languageOf } from '../../workspace/document.ts';
import { indentStep } from './layout.ts';
import type { Request } from './request.ts';
import type { Layout } from './skeleton.ts';
import { numberStops } from './snippet.ts';
import { candidates } from './values.ts';

/** A fresh layout for one suggestion, whose tab stops count from 1; `indent` is the column of its keys. */
export function layoutAt(request: Request, indent: number): Layout {
  const { document, reader } = request;
  return {
    indent,
    step: indentStep(document),
    stops: numberStops(),
    language: languageOf(document),
    locale: reader.locale,
    only: (type, at) =>
      onlyValue(type, at === undefined ? request : { ...request, place: { ...request.place, entry: at } }),
  };
}

/** What an id must be that is given elsewhere, where just one is asked for here, or just one is known. */
function onlyValue(type: ValueType, request: Request): string | undefined {
  if (type.kind !== 'reference') return undefined;
  const known = candidates(type, request);
  const wanted = known.filter(({ rank }) => rank === 0);
  const [first, second] = wanted.length > 0 ? wanted : known;
  return second === undefined ? first?.text : undefined;
}
