import { findNotesInside } from '../../model/wording/slips-of-pen.ts';
import { inProvision } from '../kit/prose-example.ts';
import { wordsAtFault } from '../kit/words-at-fault.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'prose/note-in-text',
  severity: 'info',
  title: { en: 'A note inside a text', 'zh-Hant': '注寫在了正文裡' },
  message: {
    en: 'What follows “{words}” is no part of the provision. Move it to “notes” or “examples” of the clause.',
    'zh-Hant': '「{words}」之後的內容不是條款本身。請移到本條的「notes」（注）或「examples」（示例）。',
  },
  why: {
    en: 'A text binds, a note only informs; whoever answers the clause has to tell them apart.',
    'zh-Hant': '正文有約束力，注只提供信息；作答時要分得清。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '9.11' },
  fix: 'none',
  ...wordsAtFault({ under: 'any', mayBe: /注|示例/, find: findNotesInside }),
  examples: () => ({
    bad: [
      inProvision('requirement', '應公布收費標準。注：收費標準包括退費辦法。'),
      inProvision('requirement', '应设应急出口。示例：安全门。', { language: 'zh-Hans' }),
    ],
    good: [
      inProvision('requirement', '應公布收費標準。', { fields: 'notes: [收費標準包括退費辦法。]' }),
      inProvision('requirement', '应标注：床号、姓名、入住日期。', { language: 'zh-Hans' }),
      inProvision('requirement', '包裝箱應有下列備注：易碎、防潮。'),
    ],
  }),
});
