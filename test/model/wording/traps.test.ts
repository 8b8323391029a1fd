import { describe, expect, test } from 'vitest';
import { toSimplified } from '../../../server/base/simplify.ts';
import type { Language } from '../../../server/model/field.ts';
import { profileOf } from '../../../server/model/wording/profile-of.ts';
import { readProse } from '../../../server/model/wording/reading.ts';
import { findPhrasingSlips } from '../../../server/model/wording/self-reference.ts';
import { findVague } from '../../../server/model/wording/vague-wording.ts';
import { findModals } from '../../../server/model/wording/verbs.ts';
import { findWeakened } from '../../../server/model/wording/weakened-requirement.ts';
import { traps } from './traps.ts';

/** Sentences around a word, with the modal verbs that are really in them. */
const frames: readonly (readonly [string, string])[] = [
  ['{}', ''],
  ['{}。', ''],
  ['本節介紹{}和其他內容。', ''],
  ['{}的記錄按季度歸檔。', ''],
  ['運營機構負責{}。', ''],
  ['資料包括{}、名單和照片。', ''],
  ['眾創空間應就{}作出說明。', '應'],
  ['檔案宜與{}一併保存。', '宜'],
  ['在{}方面，導師應每年培訓2次。', '應'],
  ['管理人員應熟悉{}。', '應'],
];

const words = [...new Set(Object.values(traps).flatMap((group) => group.trim().split(/\s+/)))];
const scripts: readonly Language[] = ['zh-Hant', 'zh-Hans'];
const profile = profileOf('gbt-1.1-2020');

describe('words that only look like a modal verb', () => {
  test('are more than four hundred', () => {
    expect(words.length).toBeGreaterThan(400);
  });
  test.each(scripts)('never are one, %s', (script) => {
    const wrong: string[] = [];
    for (const word of words) {
      for (const [frame, own] of frames) {
        const sentence = frame.replace('{}', word);
        const text = script === 'zh-Hans' ? toSimplified(sentence) : sentence;
        const reading = readProse(text, script);
        const verbs = findModals(reading).filter(({ role }) => role === 'main' || role === 'stacked');
        const found = verbs.map(({ start, end }) => text.slice(start, end)).join(' ');
        if (found !== (script === 'zh-Hans' ? toSimplified(own) : own)) wrong.push(`${text} → ${found}`);
        for (const span of [
          // 相應 is no verb, and vague all the same.
          ...findVague(reading).filter(({ start, end }) => !/^相[應应]$/.test(text.slice(start, end))),
          ...findPhrasingSlips(reading, profile),
          ...findWeakened(reading, profile),
        ]) {
          wrong.push(`${text} → ${text.slice(span.start, span.end)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
