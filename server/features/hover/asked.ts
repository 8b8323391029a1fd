import { proseIn, type Text } from '../../model/field.ts';
import { idKey } from '../../model/values/id.ts';
import { type Document, languageOf } from '../../workspace/document.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { code, escaped, escapedLine } from '../markup.ts';
import type { Reader } from '../reader.ts';

/** Who asks, standing in which file, in which state. */
export interface HoverContext {
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly reader: Reader;
}

/** A text for this reader, escaped; '' where there is none. */
export function textOf(text: Text | undefined, from: Document, { reader }: HoverContext): string {
  const prose = proseIn(text, reader.locale, languageOf(from));
  return prose?.value === undefined ? '' : escaped(prose.value);
}

/** As `textOf`, on one line: for titles, names and whatever else stands in the midst of a sentence. */
export function lineOf(text: Text | undefined, from: Document, { reader }: HoverContext): string {
  const prose = proseIn(text, reader.locale, languageOf(from));
  return prose?.value === undefined ? '' : escapedLine(prose.value);
}

/** Indicators by their titles, each with the id by which a file names it. */
export function indicatorNames(
  ids: readonly { readonly text: string }[],
  resolution: Resolution | undefined,
  asked: HoverContext,
): readonly string[] {
  return ids.map(({ text }) => {
    const found = resolution?.indicators.get(idKey(text));
    const title = found ? lineOf(found.value.title, found.document, asked) : '';
    return [title, code(text)].filter((part) => part !== '').join(' ');
  });
}
