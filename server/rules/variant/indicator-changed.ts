import type { Indicator } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { Place } from '../../syntax/tree.ts';
import { inVariant } from '../example.ts';
import { changedKeys, type LastingKey } from '../kit/loosening/measure.ts';
import { keyLabel, nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const base = `
  indicators:
    area: {title: 面積, unit: 平方米, kind: stock}
    public: {title: 公共面積, unit: 平方米, kind: stock, part-of: area}
    share: {title: 占比, unit: '%', kind: ratio, ratio: {of: [public], to: area}}
    income: {title: 收入, unit: 千元, kind: flow}
  chapters:
    - {id: one, title: 甲, text: 有}
`;

const redefining = (indicator: string, language?: string) => inVariant(`indicators:\n  ${indicator}`, base, language);

export const rule = defineCheck({
  code: 'variant/indicator-changed',
  severity: 'error',
  title: { en: 'An indicator that measures something else', 'zh-Hant': '變體改變了指標' },
  message: {
    en: '“{indicator}” keeps its name but changes its {keys} from {base}. Keep them, or define a new indicator under another id.',
    'zh-Hant': '「{indicator}」沿用 {base} 的標識，卻改了{keys}。請保持不變，或另設一個標識定義新指標。',
  },
  why: {
    en: 'Figures and bounds of the two standards could no longer be compared.',
    'zh-Hant': '否則兩份標準的數據和界限無法比較。',
  },
  fix: 'none',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { imports, setting }) {
    const base = imports.resolution?.base;
    for (const indicator of standard.indicators) {
      const before = base?.indicators.get(idKey(indicator.id.text));
      if (base === undefined || before === undefined) continue;
      const keys = changedKeys(before.value, indicator);
      const [first] = keys;
      if (first === undefined) continue;
      const words = { en: 'The base defines it here.', 'zh-Hant': '所依據的標準在這裡定義。' };
      yield {
        at: placeOf(indicator, keys),
        args: {
          indicator: nameOf(indicator.title, indicator.id.text, setting.language),
          keys: keys.map((key) => keyLabel('indicator', key)),
          base: base.edition ?? '',
        },
        related: [{ document: before.document, place: before.value.id, words }],
      };
    }
  },
  examples: () => ({
    bad: [
      redefining('area: {title: 面積, unit: 萬平方米, kind: stock}'),
      redefining('area: {title: 面积, unit: 平方米, kind: flow}', 'zh-Hans'),
      redefining('area: {title: 面積, unit: 平方米}'),
      redefining('public: {title: 公共面積, unit: 平方米, kind: stock}'),
      redefining("share: {title: 占比, unit: '%', kind: ratio, ratio: {of: [area], to: public}}"),
      redefining('income: {title: 收入, unit: 萬元, kind: stock}'),
    ],
    good: [
      redefining('area: {title: 服務面積, unit: ㎡, kind: stock, definition: 期末面積。}'),
      redefining("share: {title: 占比, unit: '%', kind: ratio, ratio: {of: public, to: [area]}}"),
      redefining('staff: {title: 人員, unit: 人, kind: stock}'),
    ],
  }),
});

/** The first changed value; where it was left out, the indicator's own key. */
function placeOf(indicator: Indicator, keys: readonly LastingKey[]): Place {
  const given = keys.map((key) => indicator.given.get(key)).find((field) => field !== undefined);
  return given ?? indicator.id;
}
