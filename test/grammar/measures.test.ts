import { describe, expect, it } from 'vitest';
import { toSimplified } from '../../server/base/simplify.ts';
import { coloured, tokensOf } from './colours.ts';

const kinds: Readonly<Record<string, string>> = {
  'keyword.operator.approximation': '~',
  'constant.numeric.clausewright': 'n',
  'constant.numeric.date': 'd',
  'keyword.other.unit': 'u',
  'entity.name.type.document-number': 'D',
  'entity.name.type.edition': 'E',
  'entity.name.type.clause': 'C',
};

/** What is coloured in a prose text: a letter for the kind, and the text. */
async function figuresIn(prose: string): Promise<string> {
  const tokens = await tokensOf('service-report', `summary: >-\n  ${prose}\n`);
  const found = tokens.flatMap((token) => {
    const kind = Object.keys(kinds).find((prefix) => token.scopes.some((scope) => scope.startsWith(prefix)));
    return kind ? [`${kinds[kind]}:${token.text}`] : [];
  });
  return found.join(' ');
}

const table: readonly [prose: string, found: string][] = [
  ['面積500平方米', 'n:500 u:平方米'],
  ['約539.6億元，近40萬家', '~:約 n:539.6億 u:元 ~:近 n:40萬 u:家'],
  ['3200餘家、十餘家、十多家', 'n:3200 ~:餘 u:家 n:十 ~:餘 u:家 n:十 ~:多 u:家'],
  ['占26.6%，滿18個月，逾200萬人次', 'n:26.6 u:% n:18 u:個月 ~:逾 n:200萬 u:人次'],
  ['１．５萬元，１２家', 'n:１．５萬 u:元 n:１２ u:家'],
  ['每年 10 場，10家/年', 'n:10 u:場 n:10 u:家/年'],
  ['1,200平方米，1200 m²，5 kW', 'n:1,200 u:平方米 n:1200 u:m² n:5 u:kW'],
  ['三分之二，百分之七十五', 'n:三分之二 n:百分之七十五'],
  ['78.8億', 'n:78.8億'],
  ['一對一，十分重要，萬眾創新', ''],
  ['2017年9月15日起，2016年度，9月15日前', 'd:2017年9月15日 d:2016年度 d:9月15日'],
  ['2017-09-15，15 September 2017，9:00', 'd:2017-09-15 d:15 September 2017 d:9:00'],
  ['按照GB/T 39668—2020，DB4416/T 30—2025', 'D:GB/T 39668—2020 D:DB4416/T 30—2025'],
  ['見T/CAS 290-2017與Q/ABC 0001—2008', 'D:T/CAS 290-2017 D:Q/ABC 0001—2008'],
  ['ISO 9001:2015和CNS 12681', 'D:ISO 9001:2015 D:CNS 12681'],
  ['依據國辦發〔2016〕7號、國發[2015]32 號', 'D:國辦發〔2016〕7號 D:國發[2015]32 號'],
  ['見[[mentor-team]]和makerspace-service@2017#x', 'C:mentor-team E:makerspace-service C:x'],
  ['寄 a@163.com 或 400-820-8820', ''],
  ['B2B、A4紙、3D打印、v1.2.3-beta', ''],
];

describe('figures, dates and citations in prose', () => {
  it.each(table)('%s', async (prose, found) => {
    expect(await figuresIn(prose)).toBe(found);
    expect(await figuresIn(toSimplified(prose))).toBe(toSimplified(found));
  });

  it('reads a quantity in a figure', async () => {
    const text = 'figures:\n  a: 約539.6億元\n  b: 1200\n  c: 十餘\n  d: 近40萬\n';
    const tokens = await tokensOf('service-report', text);
    expect(coloured(tokens, 'constant.numeric.clausewright')).toEqual(['539.6億', '1200', '十', '40萬']);
    expect(coloured(tokens, 'entity.name.type.indicator')).toEqual(['a', 'b', 'c', 'd']);
  });
});
