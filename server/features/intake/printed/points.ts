import { ofLevels } from '../../../rules/kit/words/bound-words.ts';
import { deductionForms, stepWords } from '../../../rules/kit/words/point-words.ts';
import type { Printed, PrintedEntry } from '../../../syntax/print.ts';
import { leadColon } from '../../book/reckoning-facts.ts';
import { entries, list } from '../print-parts.ts';
import { criterionOf, heardAtLevel, isNumber, numberOf } from './criteria.ts';
import type { ToldLine } from './fact-lines.ts';
import { heard, heardRow } from './heard.ts';
import type { NamedThings } from './named.ts';

/** 未佩戴工牌：每次扣 0.5 分，最多扣 2 分. */
export function deductionsOf(lines: readonly ToldLine[]): Printed | undefined {
  const made = lines.map(({ text }) => deductionOf(text));
  const read = made.flatMap((one) => (one === undefined ? [] : [one]));
  return read.length < made.length ? undefined : list(read);
}

function deductionOf(line: string): Printed | undefined {
  for (const colon of [leadColon['zh-Hant'], leadColon.en]) {
    for (let at = line.lastIndexOf(colon); at > 0; at = line.lastIndexOf(colon, at - 1)) {
      const said = line.slice(at + colon.length);
      const found =
        heard<'points' | 'most'>(deductionForms.eachUpTo, said) ?? heard<'points' | 'most'>(deductionForms.each, said);
      const points = pointsOf(found?.points);
      const most = pointsOf(found?.most);
      if (points === undefined || (found?.most !== undefined && most === undefined)) continue;
      return { kind: 'map', entries: entries({ for: line.slice(0, at).trim(), points, 'at-most': most }) };
    }
  }
  return undefined;
}

/** 持證率不少於80%：得 6 分. */
export function stepsOf(lines: readonly ToldLine[], named: NamedThings): Printed | undefined {
  const made = lines.map(({ text }) => {
    const { bound, points: said } = heard<'bound' | 'points'>(stepWords, text) ?? {};
    const points = pointsOf(said);
    const more: readonly PrintedEntry[] = points === undefined ? [] : [{ key: 'points', value: points }];
    return points === undefined || bound === undefined ? undefined : criterionOf(bound, named, more);
  });
  const read = made.flatMap((one) => (one === undefined ? [] : [one]));
  return read.length < made.length ? undefined : list(read);
}

/** So many points; where they differ by level, those of each. */
export function pointsOf(text: string | undefined): Printed | undefined {
  if (text === undefined) return undefined;
  if (isNumber(text)) return numberOf(text);
  const byLevel = heardRow(text, ofLevels, (one) => {
    const said = heardAtLevel(one);
    return said !== undefined && isNumber(said.bound) ? ([said.level, numberOf(said.bound)] as const) : undefined;
  });
  return byLevel && { kind: 'map', entries: entries(Object.fromEntries(byLevel)) };
}
