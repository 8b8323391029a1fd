import { findVagueReferences } from '../../model/wording/vague-reference.ts';
import { english, inProvision } from '../kit/prose-example.ts';
import { wordsAtFault } from '../kit/words-at-fault.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'prose/vague-reference',
  severity: 'info',
  title: { en: 'A reference to no document in particular', 'zh-Hant': '引用沒有指明的文件' },
  message: {
    en: '“{words}” does not say which document. Give its number or title, or write out what it asks for.',
    'zh-Hant': '「{words}」沒有指明是哪份文件。請寫明編號或名稱，或直接寫出要求。',
  },
  why: {
    en: 'Nobody can look up what has to be met, and two readers will take it for different documents.',
    'zh-Hant': '讀者無從查找要符合什麼，不同的人會理解成不同的文件。',
  },
  fix: 'none',
  ...wordsAtFault({ under: 'gbt, iso', find: findVagueReferences }),
  examples: () => ({
    bad: [
      inProvision('requirement', '室內空氣質量應符合國家有關標準。'),
      inProvision('requirement', '食品采购应符合相关规定。', { language: 'zh-Hans' }),
      inProvision('requirement', '消防設施的設置應滿足現行有關要求。'),
      inProvision('requirement', '客房卫生应符合国家标准的规定。', { language: 'zh-Hans' }),
      inProvision('requirement', 'Food shall be handled in accordance with applicable regulations.', english),
      inProvision('requirement', 'Stands shall comply with the relevant national standards and codes.', english),
      inProvision('requirement', '遺體火化應符合國家有關環保標準。'),
      inProvision('requirement', '排水应符合国家现行有关水污染物排放标准的规定。', { language: 'zh-Hans' }),
      inProvision('requirement', '装修应遵守相关的消防安全规定。', { language: 'zh-Hans' }),
      inProvision('instruction', '按照有關法律、法規和標準的要求處理醫療廢物。'),
    ],
    good: [
      inProvision('requirement', 'Stands shall meet the applicable requirements of the lease.', english),
      inProvision(
        'requirement',
        'Staff shall know the relevant standards and meet the following requirements.',
        english,
      ),
      inProvision('instruction', '按《室內空氣質量標準》等有關標準的規定檢測室內空氣質量。'),
      inProvision('requirement', '食品采购应符合《餐饮服务食品安全操作规范》的相关要求。', { language: 'zh-Hans' }),
      inProvision('requirement', '服務人員應熟悉有關規定，並按合同約定的要求提供服務。'),
      inProvision('requirement', '应参与国家标准的制定。', { language: 'zh-Hans' }),
      inProvision('requirement', '設施應符合5.2的有關要求。'),
    ],
  }),
});
