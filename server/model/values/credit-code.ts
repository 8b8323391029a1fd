import { toHalfWidth } from '../../base/width.ts';
import { type Misread, read, type ValueReading } from './reading.ts';

type CreditCodeSlip =
  | { readonly problem: 'empty' | 'full-width' | 'lower-case' | 'white-space' }
  | { readonly problem: 'length'; readonly length: number }
  /** A letter that the alphabet leaves out because it looks like a digit (I O Z S V), or no letter or digit at all. */
  | { readonly problem: 'alphabet'; readonly character: string; readonly position: number }
  /** `position` 17 (of the organisation code, GB 11714) or 18 (of the whole, GB 32100); the one that is wrong, else both. */
  | { readonly problem: 'check-character'; readonly wrong: readonly WrongCheck[] };

interface WrongCheck {
  readonly position: 17 | 18;
  readonly found: string;
  readonly expected: string;
}

const length = 18;

/** GB 32100—2015: digits, and letters without I, O, Z, S and V; a character's place is its value. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A unified social credit code 統一社會信用代碼. Positions count from 1, as people count them. */
export function readCreditCode(text: string): ValueReading<string, CreditCodeSlip> {
  if (text.trim() === '') return { ok: false, problem: 'empty' };
  const plain = toHalfWidth(text).replace(/[\s-]/g, '').toUpperCase();
  const slip = slipOf(plain);
  if (text === plain) return slip ?? read(text);
  if (slip !== undefined) return slip;
  return { ok: false, problem: spellingSlip(text), repaired: plain, value: plain };
}

function spellingSlip(text: string): 'full-width' | 'lower-case' | 'white-space' {
  if (toHalfWidth(text) !== text) return 'full-width';
  return /[a-z]/.test(text) ? 'lower-case' : 'white-space';
}

function slipOf(code: string): Misread<string, CreditCodeSlip> | undefined {
  const characters = Array.from(code);
  if (characters.length !== length) return { ok: false, problem: 'length', length: characters.length };
  const at = characters.findIndex((character) => !alphabet.includes(character));
  if (at >= 0) {
    const meant = code.replace(/[OIZS]/g, (letter) => lookalikes[letter] ?? letter);
    const sure = meant !== code && slipOf(meant) === undefined;
    const repair = sure ? { repaired: meant, value: meant } : {};
    return { ok: false, problem: 'alphabet', character: characters[at] ?? '', position: at + 1, ...repair };
  }
  const wrong = [
    { position: 17, found: code.charAt(16), expected: organisationCheck(code.slice(8, 16)) },
    { position: 18, found: code.charAt(17), expected: wholeCheck(code.slice(0, 17)) },
  ] as const;
  const really = wrong.filter((check) => check.found !== check.expected);
  return really.length === 0 ? undefined : { ok: false, problem: 'check-character', wrong: really };
}

const lookalikes: Readonly<Record<string, string>> = { O: '0', I: '1', Z: '2', S: '5' };

/** GB 11714: weights of the eight characters; letters count from A = 10 through the whole alphabet. */
function organisationCheck(eight: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number.parseInt(eight.charAt(at), 36), 0);
  const rest = 11 - (sum % 11);
  return rest === 11 ? '0' : rest === 10 ? 'X' : String(rest);
}

/** GB 32100: weights are the powers of 3 modulo 31. */
function wholeCheck(seventeen: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of seventeen) {
    sum += weight * alphabet.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** The code that begins with these 16 characters of the alphabet. */
export function completeCreditCode(sixteen: string): string {
  const seventeen = sixteen + organisationCheck(sixteen.slice(8, 16));
  return seventeen + wholeCheck(seventeen);
}
