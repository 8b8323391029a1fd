import type { Words } from '../../../base/words.ts';
import type { AtLevel, Field } from '../../../model/field.ts';
import type { Deduction } from '../../../model/standard.ts';
import { atLevelWords, ofLevels } from './bound-words.ts';
import { asWritten, joined, phrase } from './phrases.ts';

export const deductionForms = {
  each: { en: '{points} off each time', 'zh-Hant': '每次扣 {points} 分' },
  eachUpTo: { en: '{points} off each time, {most} at most', 'zh-Hant': '每次扣 {points} 分，最多扣 {most} 分' },
} satisfies Readonly<Record<string, Words>>;

/** What a deduction takes off. */
export function deductionWords({ points, atMost }: Deduction): Words {
  const args = { points: pointsWords(points), most: pointsWords(atMost) };
  return phrase(atMost.length === 0 ? deductionForms.each : deductionForms.eachUpTo, args);
}

/** So many points; where they differ by level, those of each. */
export function pointsWords(points: readonly AtLevel<Field<number>>[]): Words {
  if (points.length === 0) return asWritten('—');
  return joined(
    points.map(({ text, level }) => atLevelWords(asWritten(text), level)),
    ofLevels,
  );
}

/** What a step earns. */
export const stepWords: Words = { en: '{bound}: {points} points', 'zh-Hant': '{bound}：得 {points} 分' };
