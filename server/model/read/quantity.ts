import { kindOf } from '../../syntax/view.ts';
import type { Field } from '../field.ts';
import type { WrittenQuantity } from '../values/quantity-text.ts';
import { readFieldAs, readOneOf, readWord, type Slot, slotsOf } from './fields.ts';

/** A quantity as written, `{value, unit, approx}` or a scalar; undefined where it is neither. */
function readWritten(slot: Slot): WrittenQuantity | undefined {
  if (kindOf(slot.view) === 'scalar') {
    const text = readWord(slot)?.value;
    return text === undefined ? undefined : { text };
  }
  const slots = slotsOf(slot.view);
  const text = readWord(slots.slot('value'))?.value;
  if (text === undefined) return undefined;
  const unit = readWord(slots.slot('unit'))?.value;
  const approx = readOneOf(slots.slot('approx'), 'approximation')?.value;
  return { text, ...(unit === undefined ? {} : { unit }), ...(approx === undefined ? {} : { approx }) };
}

export function readQuantity(slot: Slot): Field<WrittenQuantity> | undefined {
  return readFieldAs(slot, readWritten(slot));
}
