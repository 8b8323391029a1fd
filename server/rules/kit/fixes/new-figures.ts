import type { Locale, Words } from '../../../base/words.ts';
import type { Report } from '../../../model/report.ts';
import { idKey } from '../../../model/values/id.ts';
import type { Document } from '../../../workspace/document.ts';
import type { Indicators } from '../../../workspace/resolve/resolution.ts';
import type { PlacedEdit } from '../../rule.ts';
import { indicatorName } from '../answered.ts';
import { phrase } from '../words/phrases.ts';
import { addToKeyed } from './additions.ts';
import { hint } from './hint.ts';
import { entry } from './new-entry.ts';

const measured: Words = { en: '{name} ({unit})', 'zh-Hant': '{name}（{unit}）' };

/** A figure that is yet to be given: what it is, and in which unit; the indicator’s own unless told. */
export function openFigure(id: string, definitions: Indicators, reader: Locale, told?: string): string {
  const name = indicatorName(id, definitions);
  const unit = told ?? definitions.indicators.get(idKey(id))?.value.unit?.value;
  return hint(unit === undefined ? name : phrase(measured, { name, unit }), reader);
}

/** Lays out a figure for each of the indicators behind those that are there, before a ratio what it is reckoned from. */
export function figuresEdit(
  document: Document,
  report: Report,
  ids: readonly string[],
  definitions: Indicators,
  reader: Locale,
): PlacedEdit | undefined {
  const given = new Set(report.figures.map((figure) => idKey(figure.indicator.text)));
  const added = withParts(ids, definitions, given).map((id) =>
    entry(definitions.indicators.get(id)?.value.id.text ?? id, openFigure(id, definitions, reader)),
  );
  const last = report.figures.at(-1);
  return addToKeyed(document, report, 'figures', last && { key: last.indicator, value: last.quantity }, added);
}

/** The indicators in their order, before a ratio what it is reckoned from; none twice. */
export function withParts(
  ids: readonly string[],
  { indicators }: Indicators,
  given: ReadonlySet<string>,
): readonly string[] {
  const all = ids.flatMap((id) => {
    const ratio = indicators.get(id)?.value.ratio;
    const parts = ratio === undefined ? [] : [...ratio.of, ...ratio.to].map((one) => idKey(one.text));
    return [...parts.filter((part) => indicators.has(part) && !given.has(part)), id];
  });
  return [...new Set(all)];
}
