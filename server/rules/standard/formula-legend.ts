import type { ClauseParts, Indicator } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { KnownDefinitions } from '../../workspace/facts/definitions.ts';
import { inClause, simplified } from '../example.ts';
import { indicatorName } from '../kit/answered.ts';
import { defineCheck, type Found } from '../rule.ts';

const defined = `
  indicators:
    on-time: {title: 按時投遞件數, unit: 件, kind: flow}
    late: {title: 逾期件數, unit: 件, kind: flow}
    all: {title: 總件數, unit: 件, kind: flow}
    share: {title: 及時率, unit: '%', kind: ratio, ratio: {of: on-time, to: all}}
`;
const formula = (text: string, where: readonly string[], language?: string) =>
  inClause(
    `provision: statement\ntext: 有\nfigures: [late]\nformula:\n  text: ${text}\n  indicator: share\n  where:\n${where.map((one) => `    - {${one}}`).join('\n')}`,
    language === 'zh-Hans' ? simplified(defined) : defined,
    language,
  );
const a = 'symbol: A, means: 按時投遞件數, indicator: on-time';
const b = 'symbol: B, means: 總件數, indicator: all';
const late = 'symbol: A, means: 逾期件數, indicator: late';

export const rule = defineCheck({
  code: 'standard/formula-legend',
  severity: 'warning',
  title: { en: 'A formula and its legend do not fit', 'zh-Hant': '公式與式中說明不一致' },
  message: {
    absent: {
      en: '“{symbol}” does not stand in the formula. Correct the symbol, or remove it.',
      'zh-Hant': '公式中沒有「{symbol}」。請更正符號，或刪去。',
    },
    twice: {
      en: '“{symbol}” is explained twice. Remove one of them.',
      'zh-Hant': '「{symbol}」說明了兩次。請刪去一處。',
    },
    over: {
      en: 'The formula divides {symbol}, but {indicator} is not among what {share} divides. Correct the formula, or “ratio” of the indicator.',
      'zh-Hant':
        '公式的分子有 {symbol}（{indicator}），而「{share}」的分子中沒有它。請更正公式，或更正該指標的比率算法（「ratio」）。',
    },
    under: {
      en: 'The formula divides by {symbol}, but {indicator} is not among what {share} divides by. Correct the formula, or “ratio” of the indicator.',
      'zh-Hant':
        '公式的分母有 {symbol}（{indicator}），而「{share}」的分母中沒有它。請更正公式，或更正該指標的比率算法（「ratio」）。',
    },
    noRatio: {
      en: '{share} is no ratio of other figures, so the formula cannot be held against it. Give the indicator a “ratio”, or name another.',
      'zh-Hant': '「{share}」沒有寫明比率算法，無法與公式核對。請為該指標寫上「ratio」，或改指其他指標。',
    },
  },
  why: {
    en: 'Operators reckon by the formula, and are judged by the indicator.',
    'zh-Hant': '運營方按公式計算，報告卻按指標判定。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '9.9' },
  fix: 'none',
  on: 'content',
  reads: ['definitions'],
  *check({ formula: given }, { definitions }) {
    if (given === undefined) return;
    yield* symbolsOf(given);
    yield* againstIndicator(given, definitions);
  },
  examples: () => ({
    bad: [
      formula('η = A ÷ B × 100%', [late, b]),
      formula('η = A ÷ B × 100%', [simplified(late), simplified(b)], 'zh-Hans'),
      formula('η = B ÷ A × 100%', [a, 'symbol: B, means: 總件數']),
      formula('η = A ÷ B × 100%', [a, b, 'symbol: C, means: 其他']),
      formula('η = A ÷ B × 100%', [a, b, 'symbol: A, means: 件數']),
      inClause(
        'provision: statement\ntext: 有\nformula: {text: η = A ÷ B, indicator: late}',
        'indicators:\n  late: {title: 逾期件數, unit: 件, kind: flow}',
      ),
    ],
    good: [
      formula('η = A ÷ B × 100%', [a, b, 'symbol: η, means: 及時率']),
      formula('η = A ÷ B × 100%', [simplified(a), simplified(b)], 'zh-Hans'),
      formula('η = A / B', [a, b]),
      formula('η = (A) ÷ (B) × 100%', [a, b]),
      inClause('provision: statement\ntext: 有\nformula: 占比 = 面積 ÷ 總面積'),
    ],
  }),
});

function* symbolsOf({ text, where }: ClauseParts['formula']): Iterable<Found> {
  const said = [text?.plain, ...(text?.by.values() ?? [])].flatMap((prose) => prose?.text ?? []).join('\n');
  const seen = new Set<string>();
  for (const { symbol } of where) {
    if (symbol?.value === undefined) continue;
    const args = { symbol: symbol.text };
    if (seen.has(symbol.text)) yield { at: symbol, wording: 'twice', args };
    else if (said !== '' && !said.includes(symbol.text)) yield { at: symbol, wording: 'absent', args };
    seen.add(symbol.text);
  }
}

function* againstIndicator(
  { text, where, indicator }: ClauseParts['formula'],
  { of: known, complete }: KnownDefinitions,
): Iterable<Found> {
  const share = indicator?.value === undefined ? undefined : known?.indicators.get(idKey(indicator.value))?.value;
  if (indicator === undefined || known === undefined || share === undefined || !complete) return;
  const name = indicatorName(indicator.text, known);
  if (share.ratio === undefined) {
    yield { at: indicator, wording: 'noRatio', args: { share: name } };
    return;
  }
  const sides = sidesOf(text?.plain?.text ?? '');
  if (sides === undefined) return;
  for (const { symbol, indicator: counted } of where) {
    if (symbol?.value === undefined || counted?.value === undefined || idKey(counted.text) === idKey(indicator.text))
      continue;
    for (const side of ['over', 'under'] as const) {
      if (!sides[side].includes(symbol.text) || divides(share, side).includes(idKey(counted.text))) continue;
      yield {
        at: counted,
        wording: side,
        args: { symbol: symbol.text, indicator: indicatorName(counted.text, known), share: name },
      };
    }
  }
}

function divides({ ratio }: Indicator, side: 'over' | 'under'): readonly string[] {
  return ((side === 'over' ? ratio?.of : ratio?.to) ?? []).map(({ text }) => idKey(text));
}

/** What stands above and beneath the only stroke of a formula, behind its 「=」; undefined where there is not just one. */
function sidesOf(text: string): { readonly over: string; readonly under: string } | undefined {
  const right = text.slice(text.lastIndexOf('=') + 1);
  const [over, under, ...more] = right.split(/[÷/∕]/);
  return over === undefined || under === undefined || more.length > 0 ? undefined : { over, under };
}
