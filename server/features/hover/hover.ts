import type { Position } from '../../base/position.ts';
import { absolute } from '../../syntax/navigate.ts';
import type { Document } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Reader } from '../reader.ts';
import { referenceAt } from '../reference-at.ts';
import { placeAt } from '../typed-place.ts';
import type { Hover } from './answer.ts';
import { describeKey, describeValue } from './describe-key.ts';
import { describeReference } from './describe-reference.ts';
import { hoverWording } from './describe-wording.ts';
import { inOtherScript } from './other-script.ts';

/** What stands under the cursor: an id tells what it names, a key what it is for, a value what it means. */
export function hover(snapshot: Snapshot, document: Document, position: Position, reader: Reader): Hover | undefined {
  const reference = referenceAt(document, position);
  if (reference !== undefined) {
    const markdown = describeReference({ snapshot, document, reader }, reference);
    if (markdown !== undefined) return { markdown, range: absolute(document.tree, reference) };
  }
  const place = placeAt(document, position);
  if (place === undefined) return undefined;
  const wording = place.entry?.type.kind === 'text' ? hoverWording({ snapshot, document, reader }, place) : undefined;
  const other = inOtherScript({ snapshot, document, reader }, place);
  if (wording !== undefined) return { ...wording, markdown: together(wording.markdown, other) };
  const { part, range } = place.location;
  const markdown =
    part === 'key'
      ? describeKey(place, { snapshot, document, reader })
      : part === 'value'
        ? describeValue(place, reader)
        : undefined;
  const said = together(markdown, other);
  return said === '' ? undefined : { markdown: said, range };
}

function together(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('\n\n');
}
