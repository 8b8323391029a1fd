import { findMattersOfLaw } from '../../model/wording/slips-of-pen.ts';
import { inProvision } from '../kit/prose-example.ts';
import { wordsAtFault } from '../kit/words-at-fault.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'prose/matter-of-law',
  severity: 'warning',
  title: { en: 'A penalty that only law can lay down', 'zh-Hant': '標準中出現罰則' },
  message: {
    en: '“{words}” is for laws and contracts, not for a standard. Leave it out, and say what is required.',
    'zh-Hant': '「{words}」屬於法律法規或合同的內容，標準中不作規定。請刪去，只寫要求。',
  },
  why: {
    en: 'A standard says how something is to be; what follows from a breach is decided elsewhere.',
    'zh-Hant': '標準只規定應達到什麼；違反了如何處理，由法律法規或合同規定。',
  },
  cites: { document: 'GB/T 1.1—2020' },
  fix: 'none',
  ...wordsAtFault({ under: 'gbt', mayBe: /[罰罚]|[沒没]收|吊[銷销]|[刑法行民][事律政]/, find: findMattersOfLaw }),
  examples: () => ({
    bad: [
      inProvision('requirement', '快遞員應按時投遞，違者每次罰款50元。'),
      inProvision('requirement', '造成损失的，应追究刑事责任。', { language: 'zh-Hans' }),
      inProvision('requirement', '經營者應亮證經營，逾期不改的吊銷營業執照。'),
    ],
    good: [
      inProvision('requirement', '經營者應近三年無行政處罰記錄。'),
      inProvision('requirement', '机构不应以罚款方式管理护理员。', { language: 'zh-Hans' }),
      inProvision('requirement', '快遞員應熟悉與投遞有關的法律知識。'),
    ],
  }),
});
