import type { Approximation } from './quantity.ts';

/** What a text says beside the number; in Simplified script and half width. */
interface Approximated {
  readonly rest: string;
  readonly approx: Approximation | undefined;
}

const before: readonly (readonly [Approximation, RegExp])[] = [
  ['about', /^(?:大约|约为|约|大概|about |around |approximately |approx\.? |ca\.? |[~≈])\s*/i],
  ['under', /^(?:将近|接近|近|不足|不到|不满|未满|nearly |almost |under |less than |<)\s*/i],
  ['over', /^(?:超过|超|逾|多于|高于|over |more than |>)\s*/i],
];

/** The word in front, such as 約 or nearly. */
export function wordBefore(text: string): Approximated {
  for (const [approx, word] of before) {
    const match = word.exec(text);
    if (match) return { rest: text.slice(match[0].length), approx };
  }
  return { rest: text, approx: undefined };
}

/** The word behind the unit: 500平方米左右. */
export function wordBehind(text: string): Approximated {
  const rest = text.replace(/\s*(?:左右|上下)$/, '');
  return { rest, approx: rest === text ? undefined : 'about' };
}

/**
 * 餘 and 多 behind the digits or behind 萬: 3200餘, 10餘萬, 1萬多, 十幾. A lone 百, 千 or 萬 before it means one of them
 * (百餘家); without the word it would be no number. 十來 is about ten.
 */
export function wordInside(numeral: string): Approximated {
  const match =
    /^(.*[\d零一二两三四五六七八九十百千万亿〇壹贰叁肆伍陆柒捌玖拾佰仟])\s*([余多几来])\s*([十百千万亿]*)$/.exec(
      numeral,
    );
  if (!match) return { rest: numeral, approx: undefined };
  const [, digits = '', word = '', multiplier = ''] = match;
  if ((word === '几' || word === '来') && !/[十拾百佰]$/.test(digits)) return { rest: numeral, approx: undefined };
  const number = /^[百千万亿]$/.test(digits) ? `一${digits}` : digits;
  return { rest: number + multiplier, approx: word === '来' ? 'about' : 'over' };
}

/** Words of a bound, which a figure can't have: a figure is one amount, not a limit. */
export function namesBound(text: string): boolean {
  return /^(?:至少|至多|最多|最少|不少于|不低于|不大于|不超过|不多于|不高于|[≥≤⩾⩽])|(?:以上|以下|以内|及以上)$/.test(
    text,
  );
}
