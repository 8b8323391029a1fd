import { getOrMake } from '../base/get-or-make.ts';
import { comparePositions, type Position } from '../base/position.ts';
import { remembering } from '../base/remembering.ts';
import { simplify } from '../base/simplify.ts';
import { type Locale, say, type Words } from '../base/words.ts';
import type { Figure } from '../model/report.ts';
import type { Indicator } from '../model/standard.ts';
import { lastPlace } from '../model/values/exact.ts';
import { idKey } from '../model/values/id.ts';
import type { Quantity } from '../model/values/quantity.ts';
import { formatQuantity } from '../model/values/quantity-display.ts';
import { kindOfUnit, sameUnit, unitOf } from '../model/values/unit.ts';
import { foldScript } from '../model/wording/fold.ts';
import { estimateWords, figureWords, writtenWords } from '../rules/kit/words/amount-words.ts';
import { absolute } from '../syntax/navigate.ts';
import { type AssessedClause, type Assessment, assess } from '../workspace/assess/assess.ts';
import { amountPlace, type GivenFigure, type ReckonedFigure, reckon } from '../workspace/assess/figures.ts';
import { indicatorsOf } from '../workspace/assess/spoken-of.ts';
import type { ReportDocument } from '../workspace/document.ts';
import { numbersOf } from '../workspace/resolve/numbers.ts';
import type { Resolution, SourcedDefinition } from '../workspace/resolve/resolution.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type FormerFigures, formerFigures } from './former-figures.ts';
import type { InlayHint } from './inlay-hint.ts';
import { lineFor } from './titles.ts';

const words = {
  reckoned: { en: 'from its parts {amount}', 'zh-Hant': '按構成計算為 {amount}' },
  former: { en: 'last time {amount}', 'zh-Hant': '上期 {amount}' },
  met: { en: 'meets {clauses}', 'zh-Hant': '滿足 {clauses}' },
  failed: { en: 'does not meet {clauses}', 'zh-Hant': '未滿足 {clauses}' },
  undecided: { en: 'undecided {clauses}', 'zh-Hant': '未定 {clauses}' },
  more: { en: '{clauses} and {count} more', 'zh-Hant': '{clauses} 等 {count} 條' },
} satisfies Readonly<Record<string, Words>>;

interface Hinting {
  readonly document: ReportDocument;
  readonly resolution: Resolution;
  readonly assessment: Assessment;
  readonly former: FormerFigures;
  readonly locale: Locale;
}

/**
 * Beside a figure what it is called; behind it the unit that goes without saying, or the amount in the standard's own; what its parts
 * make it, or it makes of a ratio that nobody gave; what the operator's former report said; whether the clauses that test it are met.
 */
export function figureHints(
  snapshot: Snapshot,
  document: ReportDocument,
  resolution: Resolution,
  isShown: (position: Position) => boolean,
  locale: Locale,
): readonly InlayHint[] {
  const near = document.model.figures.filter((one) => isShown(absolute(document.tree, one.indicator).start));
  if (near.length === 0) return [];
  const assessment = assess(document.model, resolution);
  const former = formerFigures(snapshot, document);
  return near.flatMap((figure) => hintsOf(figure, { document, resolution, assessment, former, locale }));
}

function hintsOf(figure: Figure, hinting: Hinting): readonly InlayHint[] {
  const { document, resolution, assessment } = hinting;
  const key = idKey(figure.indicator.text);
  const defined = resolution.indicators.get(key);
  const given = assessment.figures.get(key);
  // Of an indicator given twice the first counts.
  if (defined === undefined || given?.kind !== 'given' || given.figure !== figure) return [];
  const ratios = ratiosBehind(assessment).get(key) ?? [];
  const behind = [
    ...amount(given, hinting),
    ...reckonedAmount(defined, hinting),
    ...ratios.map(({ id, figure: ratio }) => `${nameOf(id, hinting)} ${say(figureWords(ratio), hinting.locale)}`),
    ...formerAmount(key, defined, hinting),
    ...verdicts([key, ...ratios.map(({ id }) => id)], hinting),
  ];
  const [name, after] = [behindKey(document, figure), behindAmount(document, figure)];
  const about = absolute(document.tree, figure.indicator).start;
  const all = [nameOf(key, hinting), ...behind].join(' · ');
  if (comparePositions(name, after) === 0) return [{ position: name, label: all, about }];
  const own = { position: name, label: nameOf(key, hinting), about };
  return behind.length === 0 ? [own] : [own, { position: after, label: behind.join(' · '), about }];
}

function nameOf(key: string, { resolution, locale }: Hinting): string {
  const defined = resolution.indicators.get(key);
  return (defined && lineFor(defined.value.title, defined.document, locale)) || (defined?.value.id.text ?? key);
}

const numeral = /^[約约近逾超過过\s]*[+-]?[\d.,，\s]*[萬万億亿千百十]*[餘余多]?/;

/** The unit where none is written; the amount in the indicator's own where another is. */
function amount({ figure: { quantity }, indicator, reading }: GivenFigure, { locale }: Hinting): readonly string[] {
  const unit = indicator.value.unit?.value ?? '';
  const { value } = quantity;
  const written = value?.unit ?? value?.text.replace(numeral, '').trim() ?? '';
  if (unit === '') return [];
  if (written === '') return [unitName(unit, locale)];
  const isSame = sameUnit(unitOf(written), unitOf(unit)) || foldScript(value?.text ?? '').endsWith(foldScript(unit));
  return isSame || reading?.value === undefined ? [] : [`= ${formatQuantity(withoutNoughts(reading.value), locale)}`];
}

/** As a plain number of its unit: 120 萬元 for 1,200 千元, whatever is known of its last digits. */
function withoutNoughts(quantity: Quantity): Quantity {
  return { ...quantity, place: Math.min(0, lastPlace(quantity.value) ?? 0), rounded: false };
}

function unitName(unit: string, locale: Locale): string {
  if (locale === 'en') return kindOfUnit(unitOf(unit))?.en[1] ?? unit;
  return locale === 'zh-Hans' ? simplify(unit) : unit;
}

/** What the parts of a ratio make it. */
function reckonedAmount(defined: SourcedDefinition<Indicator>, { assessment, locale }: Hinting): readonly string[] {
  const estimate = reckon(defined, assessment.figures);
  const unit = defined.value.unit?.value ?? '';
  return estimate === undefined ? [] : [say(words.reckoned, locale, { amount: estimateWords(estimate, unit) })];
}

function formerAmount(
  key: string,
  { value: { unit } }: SourcedDefinition<Indicator>,
  hinting: Hinting,
): readonly string[] {
  const before = hinting.former.get(key)?.quantity;
  if (before?.value === undefined) return [];
  const amount = writtenWords(before.value, before.text, unit?.value ?? '');
  return [say(words.former, hinting.locale, { amount })];
}

interface RatioHint {
  readonly id: string;
  readonly figure: ReckonedFigure;
}

/** Ratios that nobody gave, by the one of their parts that stands last in the report. */
const ratiosBehind = remembering(({ figures }: Assessment): ReadonlyMap<string, readonly RatioHint[]> => {
  const order = [...figures.keys()];
  const behind = new Map<string, RatioHint[]>();
  for (const [id, figure] of figures) {
    const { ratio } = figure.indicator.value;
    if (figure.kind !== 'reckoned' || ratio === undefined) continue;
    const parts = [...ratio.of, ...ratio.to].map((one) => order.indexOf(idKey(one.text)));
    const last = order[Math.max(...parts)];
    if (last !== undefined) getOrMake(behind, last, () => []).push({ id, figure });
  }
  return behind;
});

/** The clauses that test an indicator. */
const testing = remembering(({ clauses }: Assessment): ReadonlyMap<string, readonly AssessedClause[]> => {
  const byIndicator = new Map<string, AssessedClause[]>();
  for (const one of clauses) {
    for (const id of indicatorsOf(one.clause.content).tested) getOrMake(byIndicator, idKey(id), () => []).push(one);
  }
  return byIndicator;
});

/** More numbers than that say less. */
const mostNumbers = 3;

function verdicts(ids: readonly string[], { assessment, resolution, locale }: Hinting): readonly string[] {
  const clauses = [...new Set(ids.flatMap((id) => testing(assessment).get(id) ?? []))];
  const told = [
    [words.met, true],
    [words.failed, false],
    [words.undecided, 'unknown'],
  ] as const;
  return told.flatMap(([phrase, verdict]) => {
    const those = clauses.filter(({ criteria }) => criteria === verdict);
    if (those.length === 0) return [];
    const numbers = those.map(({ clause: { id } }) => numbersOf(resolution).get(idKey(id)) ?? id);
    const shown = numbers.slice(0, mostNumbers).join(locale === 'en' ? ', ' : '、');
    const left = numbers.length - mostNumbers;
    const count = locale === 'en' ? left : numbers.length;
    const listed = left > 0 ? say(words.more, locale, { clauses: shown, count }) : shown;
    return [say(phrase, locale, { clauses: listed })];
  });
}

/** Behind the id with its quotes and colon. */
function behindKey({ tree }: ReportDocument, { indicator }: Figure): Position {
  const { end } = absolute(tree, { fragment: indicator.fragment, range: indicator.node.range });
  const colon = tree.text.line(end.line)[end.character] === ':' ? 1 : 0;
  return { line: end.line, character: end.character + colon };
}

/** Behind the figure where it stands on one line, else behind its amount and unit; behind the key where nothing stands. */
function behindAmount(document: ReportDocument, figure: Figure): Position {
  const { tree } = document;
  const key = behindKey(document, figure);
  const whole = absolute(tree, figure.quantity);
  if (comparePositions(whole.end, key) < 0) return key;
  if (whole.start.line === whole.end.line) return whole.end;
  const [amount, unit] = [amountPlace(figure), figure.given.get('unit')].map(
    (place) => place && absolute(tree, place).end,
  );
  return unit !== undefined && amount !== undefined && unit.line === amount.line + 1 ? unit : (amount ?? whole.end);
}
