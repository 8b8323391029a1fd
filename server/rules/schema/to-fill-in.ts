import { inAnswer, inClause, inHeader, inReport } from '../example.ts';
import { defineSlip } from '../rule.ts';

export const rule = defineSlip({
  code: 'schema/to-fill-in',
  severity: 'warning',
  title: { en: 'Still to be filled in', 'zh-Hant': '待填的內容' },
  message: {
    en: 'Still to be filled in: {hint}. Write it in place of the hint.',
    'zh-Hant': '待填：{hint}。請用實際內容代替這段提示。',
  },
  why: {
    en: 'The hint only says what belongs here; until something is written, nothing counts as given.',
    'zh-Hant': '提示只說明此處該寫什麼；寫上實際內容之前，等於沒有填寫。',
  },
  lacks: 'value',
  fix: 'none',
  required: true,
  slip: 'schema/to-fill-in',
  word: ({ data }) => ({ args: { hint: data.hint } }),
  examples: () => ({
    bad: [
      inHeader('scope: ‹範圍›'),
      inHeader('scope: ‹范围›', 'zh-Hans'),
      inHeader('published: ‹date of publication›'),
      inHeader('terms:\n  ‹術語的短名›: {name: 眾創空間}'),
      inHeader('abbreviations:\n  ‹縮略語›: 軟件即服務'),
      inClause('provision: statement\ntext: 無\nnotes:\n  - ‹注›'),
      inAnswer('status: ‹狀態›'),
      inReport('space: {type: ‹空間類型›}'),
    ],
    good: [inHeader("scope: '‹範圍›'"), inHeader('scope: ‹眾創空間›服務規範適用於‹眾創空間›')],
  }),
});
