import { toNfc } from '../../base/nfc.ts';
import { toHalfWidth } from '../../base/width.ts';
import { type Misread, read, type ValueReading } from './reading.ts';

export type IdSlip =
  | { readonly problem: 'empty' | 'full-width' | 'white-space' }
  | { readonly problem: 'too-long'; readonly length: number }
  | { readonly problem: 'first-character' | 'character'; readonly character: string };

const firstCharacter = /[\p{L}\p{N}]/u;
const laterCharacter = /[\p{L}\p{N}._-]/u;
const longestId = 64;
/** What nearly every id is: it has no other spelling, and nothing in it to mend. */
const plainId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/**
 * An id as FORMAT.md has it, in NFC. Full-width letters and digits are letters and digits to Unicode, but nobody means
 * them in an id, so they are a slip with a sure repair.
 */
export function readId(text: string): ValueReading<string, IdSlip> {
  if (plainId.test(text)) return read(text);
  const id = idKey(text);
  const slip = slipOf(id);
  return slip ?? read(id);
}

/** Two ids are one when their keys are equal. */
export function idKey(text: string): string {
  return toNfc(text);
}

function slipOf(id: string): Misread<string, IdSlip> | undefined {
  if (id === '') return { ok: false, problem: 'empty' };
  const half = toHalfWidth(id);
  if (half !== id) {
    const sure = slipOf(half) === undefined;
    return { ok: false, problem: 'full-width', ...(sure && { repaired: half, value: half }) };
  }
  if (/\s/.test(id)) return { ok: false, problem: 'white-space' };
  const characters = Array.from(id);
  const [first = ''] = characters;
  if (!firstCharacter.test(first)) return { ok: false, problem: 'first-character', character: first };
  const character = characters.find((one) => !laterCharacter.test(one));
  if (character !== undefined) return { ok: false, problem: 'character', character };
  if (characters.length > longestId) return { ok: false, problem: 'too-long', length: characters.length };
  return undefined;
}
