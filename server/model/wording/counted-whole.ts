import type { Language } from '../field.ts';
import type { ProseReading } from './reading.ts';
import type { Span } from './span.ts';

/** Where a number stands. */
interface Counting {
  /** A part of a sentence, without the sign that ends it. */
  readonly words: string;
  readonly number: Span;
  readonly language: Language;
  /** Whether nothing follows in the sentence. */
  readonly last: boolean;
}

const between =
  /^(?:人?数量?|总数|家数|场数|场次|人次|次数|面积|金额|总额|量|额)?(?:共计|共有|合计|总计|现有|共|有|为|达到|达|是|计|:|约|大约|将近|近|超过|超|逾|不足|\s|\b(?:is|are|was|were|has|have|total|totals|of|about|nearly|over))*$/;
const behindUnit = /^(?:余|多|左右|上下)?的?\s*$/;

/** What may stand before a count of everything: nothing, or a word of having, doing or time; no word that picks some out. */
const whole =
  /(?:^|[有聘请任备设置立建办行展织签订引进入供成现共计总了年月日底末:：为达是]|空间|单位|机构|公司|中心|我们|目前|当前|累计)\s*$/;
const wholeInEnglish =
  /(?:^|\b(?:have|has|had|are|is|were|was|employs?|held|organised|organized|offers?|total|of|we|the|our))\s*$/;

/** What makes a number before its name a count of everything, whatever else the sentence says. */
const inAll = /共有?|总共|合计|总计|现有|拥有/;
const endOfCount = /^(?:余|多|左右|上下)?$/;
const endInEnglish = /^s?(?: in total| in all| altogether)?$/;

/**
 * Whether the number says how many there are of what is named: 導師6人, 導師共有約6名, 有6名導師. Not 導師中有6人, 導師組長6人 or
 * 駐場導師6人; nor, since these are some of them, 導師6人駐場, 6名導師駐場 and 有6名導師，每週到場.
 */
export function isCounted(name: string, { words, number, language, last }: Counting): boolean {
  const english = language === 'en';
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const end = at + name.length;
    const before = words.slice(0, Math.min(at, number.start)).replace(approximately, '');
    if (!(english ? wholeInEnglish : whole).test(before)) continue;
    const behind = words.slice(Math.max(end, number.end));
    if (!(english ? endInEnglish : endOfCount).test(behind)) continue;
    if (end <= number.start && between.test(words.slice(end, number.start))) return true;
    if (at >= number.end && behindUnit.test(words.slice(number.end, at)) && (last || inAll.test(before))) return true;
  }
  return false;
}

/** What may stand between a verb and its number. */
const approximately = /(?:大约|约|将近|近|超过|超|逾|不足|about |nearly |almost |over |under )\s*$/;
const behind = /^\s*(?:余|多|左右|上下)/;

/** `around`: what it stands in. */
export function withApproximation(
  { start, end }: Span,
  around: Span,
  { text, folded }: ProseReading,
): Span & { readonly written: string } {
  const from = start - (approximately.exec(folded.slice(around.start, start))?.[0].length ?? 0);
  const to = end + (behind.exec(folded.slice(end))?.[0].length ?? 0);
  return { start: from, end: to, written: text.slice(from, to) };
}
