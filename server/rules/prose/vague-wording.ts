import { findVague } from '../../model/wording/vague-wording.ts';
import { inProvision } from '../kit/prose-example.ts';
import { placeIn, profileUnder, provisionTexts } from '../kit/prose-text.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'prose/vague-wording',
  severity: 'info',
  title: { en: 'A requirement that nobody can check', 'zh-Hant': '無法檢驗的用詞' },
  message: {
    en: '“{word}” cannot be checked. Say how much, how soon or who.',
    'zh-Hant': '「{word}」無法檢驗。請寫明數量、時限或主體。',
  },
  why: {
    en: 'Two readers will judge it differently, and a report cannot prove it.',
    'zh-Hant': '不同的人會有不同判斷，報告也無從證明。',
  },
  fix: 'none',
  on: 'content',
  reads: [],
  *check(content, { setting }) {
    if (content.provision?.value !== 'requirement') return;
    if (profileUnder(setting.draftingRules).id === 'none') return;
    for (const texts of provisionTexts(content, setting.language).values()) {
      for (const { prose, reading } of texts) {
        for (const span of findVague(reading)) {
          yield { at: placeIn(prose, span), args: { word: reading.text.slice(span.start, span.end) } };
        }
      }
    }
  },
  examples: () => ({
    bad: [
      inProvision('requirement', '眾創空間應及時公布服務信息。'),
      inProvision('requirement', '运营机构应配备足够的工作人员。', { language: 'zh-Hans' }),
      inProvision('requirement', '場地變更應報有關部門備案。'),
    ],
    good: [
      inProvision('requirement', '投遞及時率應不低於98%，每月統計一次。'),
      inProvision('requirement', '及时投递率应达到95%以上。', { language: 'zh-Hans' }),
      inProvision('requirement', '服務時長以及時間安排應每月公布。'),
      inProvision('requirement', '应在2个工作日内及时答复咨询。', { language: 'zh-Hans' }),
      inProvision('recommendation', '宜適當延長開放時間。'),
    ],
  }),
});
