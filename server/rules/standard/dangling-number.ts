import { firstChapter, isNumbered } from '../../workspace/resolve/numbers.ts';
import { countWith, partsOfNumber } from '../../workspace/resolve/part-numbers.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { inClause, inVariant } from '../example.ts';
import { placeIn } from '../kit/prose-text.ts';
import { type PlacedNumber, typedPlacesOf } from '../kit/typed-places.ts';
import { defineCheck } from '../rule.ts';

const drafted = 'drafting-rules: gbt-1.1-2020';
const statement = (text: string, more = '') => `provision: statement\ntext: ${text}${more === '' ? '' : `\n${more}`}`;
const table = 'tables:\n  - {title: 項目, columns: [項目, 數量], rows: [[工位, 30個]]}';

export const rule = defineCheck({
  code: 'standard/dangling-number',
  severity: 'warning',
  title: { en: 'A typed number that leads nowhere', 'zh-Hant': '手寫的編號找不到所指' },
  message: {
    clause: {
      en: 'There is no {number} in this document. Correct the number, or write [[ ]] with the id of what is meant, and it stays right.',
      'zh-Hant': '本文件中沒有 {number}。請更正編號，或寫成「[[標識]]」，編號便會自動保持正確。',
    },
    annex: {
      en: 'There is no annex {number}. Correct the letter, or write [[ ]] with the id of the annex that is meant.',
      'zh-Hant': '本文件沒有附錄{number}。請更正字母，或寫成「[[附錄的標識]]」。',
    },
    table: {
      en: 'There is no table {number}: {count} are there. Correct the number, or add the table.',
      'zh-Hant': '沒有表{number}：共有 {count} 個表。請更正編號，或補上該表。',
    },
    formula: {
      en: 'There is no formula ({number}): {count} are there. Correct the number, or add the formula.',
      'zh-Hant': '沒有式（{number}）：共有 {count} 個公式。請更正編號，或補上該公式。',
    },
  },
  why: {
    en: 'Clauses move while a document is written, and whoever follows the number finds nothing, or something else.',
    'zh-Hant': '編寫中條款會移動，讀者照編號去找，會找不到，或找到別的內容。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '9.5' },
  fix: 'none',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { imports, setting }) {
    const { resolution, complete } = imports;
    if (!setting.draftingRules.startsWith('gbt') || !complete || resolution === undefined) return;
    const places = typedPlacesOf(standard);
    if (places.length === 0) return;
    const there = whatIsThere(resolution);
    for (const place of places) {
      const count = there.countFor(place);
      if (there.has(place)) continue;
      yield { at: placeIn(place.prose, place), wording: place.kind, args: { number: place.number, count } };
    }
  },
  examples: () => ({
    bad: [
      inClause(statement('工具的數量不低於表3的規定。', table), drafted),
      inClause(statement('收費的公布見4.9。'), drafted),
      inClause(statement('收费的公布见第7章。'), drafted, 'zh-Hans'),
      inClause(statement('服務項目見表2。', table), drafted),
      inClause(statement('登记表的样式见附录B。'), drafted, 'zh-Hans'),
      inClause(statement('滿意率按式(3)計算。', 'formula: a / b'), drafted),
      inVariant(
        `${drafted}\nadapt:\n  - {clause: a, because: 甲, text: 見1.5。}`,
        'chapters:\n  - id: one\n    title: 甲\n    clauses:\n      - {id: a, provision: statement, text: 有}',
      ),
    ],
    good: [
      inClause(statement('服務項目見表1，收費見1.1。', table), drafted),
      inClause(statement('投诉处理见GB/T 19012—2019的5.2、表2和附录B。'), drafted, 'zh-Hans'),
      inClause(statement('速度見1.5 m/s時的讀數，登記表2份，按5.5元計。'), drafted),
      inClause(statement('滿意率按式（1）計算。', 'formula: a / b'), drafted),
      inClause(
        statement('見附錄A和A.1。'),
        `${drafted}\nannexes:\n  - id: forms\n    title: 表\n    nature: informative\n    clauses: [{id: form, provision: statement, text: 有}]`,
      ),
      inClause(statement('收費的公布見4.9。'), 'drafting-rules: none'),
    ],
  }),
});

interface There {
  has(place: PlacedNumber): boolean;
  countFor(place: PlacedNumber): number;
}

/** All that bears a number; counted only for what is named at all. */
function whatIsThere(resolution: Resolution): There {
  const first = firstChapter(resolution);
  const countFor = ({ kind, number }: PlacedNumber): number =>
    kind === 'table' || kind === 'formula' ? countWith(kind, number, resolution) : 0;
  return {
    countFor,
    has(place) {
      const { kind, number } = place;
      // Scope, references and terms are no chapters of the file.
      if (kind === 'clause') return isNumbered(resolution, number) || Number(number.split('.')[0]) < first;
      if (kind === 'annex') return isNumbered(resolution, number);
      return partsOfNumber(number).place <= countFor(place);
    },
  };
}
