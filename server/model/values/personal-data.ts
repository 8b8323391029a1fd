/** A number in prose that belongs to a person. Offsets are UTF-16 units; `end` is the first that no longer belongs to it. */
export interface PersonalNumber {
  readonly kind: 'identity-card' | 'mobile';
  readonly start: number;
  readonly end: number;
}

/** Digits in either width; letters and digits next to a number make it part of something longer. */
const digit = '[0-9０-９]';
const notBefore = '(?<![0-9０-９A-Za-zＡ-Ｚａ-ｚ])(?<![0-9０-９][.．:：—–-])';
const notBehind = '(?![0-9０-９A-Za-zＡ-Ｚａ-ｚ])(?![.．:：—–-][0-9０-９])';

const identityCard = new RegExp(`${notBefore}${digit}{17}[0-9０-９XxＸｘ]${notBehind}`, 'g');

/** With or without +86; an amount (13812345678元) is no telephone number. */
const mobile = new RegExp(
  `${notBefore}(?:[+＋]?86[- ]?)?[1１][3-9３-９](?:${digit}{9}|${digit}[- ]${digit}{4}[- ]${digit}{4})${notBehind}(?!\\s*[元千萬万億亿個个家人㎡%％]|\\s*平方)`,
  'g',
);

/**
 * Identity-card numbers (GB 11643: a real date of birth, and the check digit fits) and mobile numbers, in order, never a
 * part of a longer number.
 */
export function personalNumbersIn(text: string): readonly PersonalNumber[] {
  const cards = [...text.matchAll(identityCard)].filter(([number]) => isIdentityCard(halfWidth(number)));
  const found = [
    ...cards.map((match) => spanOf('identity-card', match)),
    ...[...text.matchAll(mobile)].map((match) => spanOf('mobile', match)),
  ];
  return found.sort((a, b) => a.start - b.start);
}

const enoughDigits = new RegExp(`${digit}{3}[- ]?${digit}{4}`);

/** Whether so many digits stand together as in any of these numbers. */
export function mayHoldPersonalNumbers(text: string): boolean {
  return enoughDigits.test(text);
}

function spanOf(kind: PersonalNumber['kind'], match: RegExpExecArray): PersonalNumber {
  return { kind, start: match.index, end: match.index + match[0].length };
}

function halfWidth(number: string): string {
  return number.normalize('NFKC').toUpperCase();
}

/** The 18 characters of GB 11643: six of region, eight of birth, three of sequence, one check (ISO 7064, MOD 11-2). */
export function isIdentityCard(number: string): boolean {
  if (!/^[1-8]\d{16}[\dX]$/.test(number)) return false;
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1850 || year > 2150) return false;
  const born = new Date(Date.UTC(year, month - 1, day));
  if (born.getUTCMonth() !== month - 1 || born.getUTCDate() !== day) return false;
  return checkDigit(number.slice(0, 17)) === number.charAt(17);
}

function checkDigit(seventeen: string): string {
  let sum = 0;
  for (const [at, one] of Array.from(seventeen).entries()) sum += Number(one) * (2 ** (17 - at) % 11);
  return '10X98765432'.charAt(sum % 11);
}

/** The number with stars for what tells whose it is: 310***************, 138****5678. */
export function maskPersonalNumber(text: string, { kind, start, end }: PersonalNumber): string {
  const digits = text.slice(start, end);
  if (kind === 'identity-card') return digits.slice(0, 3) + '*'.repeat(digits.length - 3);
  const local = digits.slice(-11);
  if (!/[- ]/.test(local)) return `${digits.slice(0, -11)}${local.slice(0, 3)}****${local.slice(-4)}`;
  return digits.replace(/([- ])[0-9０-９]{4}([- ][0-9０-９]{4})$/, '$1****$2');
}
