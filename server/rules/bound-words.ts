import type { Words } from '../base/words.ts';
import type { Bound, Comparator, Criterion } from '../model/standard.ts';

const forms: Readonly<Record<Comparator, readonly [string, string]>> = {
  'at-least': ['needs at least {a}', '要求不少於 {a}'],
  'at-most': ['needs at most {a}', '要求不超過 {a}'],
  'more-than': ['needs more than {a}', '要求大於 {a}'],
  'less-than': ['needs less than {a}', '要求小於 {a}'],
  equals: ['needs exactly {a}', '要求等於 {a}'],
  between: ['needs between {a} and {b}', '要求介於 {a} 與 {b} 之間'],
};

/** What a criterion asks of its indicator, as a phrase: needs at least 3 人. */
export function boundWords(criterion: Criterion, unit: string): Words {
  const said = criterion.bounds.map((bound) => words(bound, unit));
  return { en: said.map((one) => one.en).join(', '), 'zh-Hant': said.map((one) => one['zh-Hant']).join('，') };
}

function words({ comparator, quantities }: Bound, unit: string): Words {
  const [a = '', b = ''] = quantities.map((one) => withUnit(one.value?.text ?? one.text, unit));
  const [en, hant] = forms[comparator].map((form) => form.replace('{a}', a).replace('{b}', b));
  return { en: en ?? '', 'zh-Hant': hant ?? '' };
}

/** A bare number takes the indicator's unit; one that brings its own keeps it. */
function withUnit(text: string, unit: string): string {
  return /^[\d.]+$/.test(text) ? `${text} ${unit}`.trim() : text;
}
