import { findCitedNumbers } from '../../model/values/cited-numbers.ts';
import { dateIn } from './dates.ts';

/** By which letter a document was issued, and when. */
interface IssuingLetter {
  readonly number?: string;
  readonly published?: string;
  readonly effective?: string;
}

/** （某文旅規〔2025〕4號，2025年5月20日印發，自2025年7月1日起施行）; undefined where it says more than that. */
export function issuingLetter(written: string): IssuingLetter | undefined {
  const inner = /^[（(](.*)[）)]$/u.exec(written.trim())?.[1];
  if (inner === undefined) return undefined;
  let letter: IssuingLetter = {};
  for (const part of inner.split(/[，,；;、]|\s{2,}/).map((one) => one.trim())) {
    const found = saidBy(part);
    if (found === undefined) return undefined;
    letter = { ...letter, ...found };
  }
  return letter;
}

const published = /^(?:\p{Script=Han}{0,20}?[於于]?)\s*(?:印發|印发|發布|发布|公布|頒布|颁布|批准|通過|通过)$/u;
const effective = /^自?起?(?:施行|實施|实施|生效)$/;

function saidBy(part: string): IssuingLetter | undefined {
  const day = dateIn(part.normalize('NFKC'));
  if (day !== undefined) {
    const words = part.normalize('NFKC').replace(day.written, '').replace(/\s/g, '');
    if (effective.test(words)) return { effective: day.date };
    return published.test(words) ? { published: day.date } : undefined;
  }
  const [number] = findCitedNumbers(part);
  return number?.start === 0 && number.end === part.length ? { number: part } : undefined;
}
