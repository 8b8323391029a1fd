import { shapeOfType } from '../../model/keys/shape.ts';
import { itemOf, keyedOf, mapsOf, scalarOf } from '../../model/keys/type-at.ts';
import type { ValueType } from '../../model/keys/types.ts';
import { entriesOf, itemsOf, kindOf, type ValueView } from '../../syntax/view.ts';

/**
 * Whether a value could stand under a key of the type and be read there as it is now. `current` is the type it is read by;
 * absent where nothing is known of it.
 */
export function fitsUnder(view: ValueView | undefined, type: ValueType, current: ValueType | undefined): boolean {
  if (view === undefined) return true;
  switch (kindOf(view)) {
    case 'scalar':
      return scalarFits(view, type, current);
    case 'map':
      return mapFits(view, type, current);
    case 'list':
      return listFits(view, type, current);
    default:
      return true;
  }
}

/** Text is read with an eye to its signs, a word is not: what holds none of them, or stands in quotes, reads the same as either. */
function scalarFits({ node }: ValueView, type: ValueType, current: ValueType | undefined): boolean {
  if (scalarOf(type) === undefined || node?.kind !== 'scalar') return false;
  const [read, asked] = [current, type].map((one) => one && shapeOfType(one).scalar);
  if (read === asked || node.style === 'single' || node.style === 'double') return true;
  const { start, end } = node.range;
  return start.line === end.line && /^[\p{L}\p{N}][^"“”#:：,，、[\]{}＃]*$/u.test(node.text);
}

function mapFits(view: ValueView, type: ValueType, current: ValueType | undefined): boolean {
  const entries = entriesOf(view);
  const free = keyedOf(type);
  const wasFree = current && keyedOf(current);
  if (free !== undefined) return entries.every(({ value }) => fitsUnder(value, free.of, wasFree?.of));
  return mapsOf(type).some((map) =>
    entries.every(({ key, value }) => {
      const spec = Object.hasOwn(map.keys, key.text) ? map.keys[key.text] : undefined;
      const was = current && mapsOf(current).find((one) => Object.hasOwn(one.keys, key.text))?.keys[key.text];
      return spec !== undefined && fitsUnder(value, spec.type, was?.type ?? wasFree?.of);
    }),
  );
}

function listFits(view: ValueView, type: ValueType, current: ValueType | undefined): boolean {
  const item = itemOf(type);
  if (item === undefined) return false;
  const was = current && itemOf(current);
  return itemsOf(view).every((one) => fitsUnder(one, item, was));
}
