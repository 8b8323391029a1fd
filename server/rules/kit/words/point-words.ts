import type { Words } from '../../../base/words.ts';
import type { Deduction } from '../../../model/standard.ts';
import { phrase } from './phrases.ts';

const each: Words = { en: '{points} off each time', 'zh-Hant': '每次扣 {points} 分' };
const eachUpTo: Words = {
  en: '{points} off each time, {most} at most',
  'zh-Hant': '每次扣 {points} 分，最多扣 {most} 分',
};

/** What a deduction takes off. */
export function deductionWords({ points, atMost }: Deduction): Words {
  const args = { points: points?.text ?? '—', most: atMost?.text ?? '' };
  return phrase(atMost === undefined ? each : eachUpTo, args);
}

/** What a step earns. */
export const stepWords: Words = { en: '{bound}: {points} points', 'zh-Hant': '{bound}：得 {points} 分' };
