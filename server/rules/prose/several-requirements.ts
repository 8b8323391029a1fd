import { findFurtherRequirements } from '../../model/wording/several-requirements.ts';
import { inProvision } from '../kit/prose-example.ts';
import { placeIn, profileUnder, provisionTexts } from '../kit/prose-text.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'prose/several-requirements',
  severity: 'off',
  title: { en: 'Several requirements in one clause', 'zh-Hant': '一個條款含多項要求' },
  message: {
    en: 'A further requirement begins at “{verb}”. Give it a clause of its own, or make a list.',
    'zh-Hant': '「{verb}」處開始另一項要求。請單列一條，或改用列項。',
  },
  why: {
    en: 'A report answers a clause as a whole: half met cannot be said.',
    'zh-Hant': '報告按條款作答，只做到一半時無法如實填寫。',
  },
  fix: 'none',
  on: 'content',
  reads: [],
  *check(content, { setting }) {
    const profile = profileUnder(setting.draftingRules);
    const [text] = [...provisionTexts(content, setting.language).values()].flatMap((texts) => texts.slice(0, 1));
    const [verb] = text ? findFurtherRequirements(text.reading, profile) : [];
    if (!text || !verb) return;
    yield { at: placeIn(text.prose, verb), args: { verb: text.reading.text.slice(verb.start, verb.end) } };
  },
  examples: () => ({
    bad: [
      inProvision('requirement', '眾創空間應建立導師檔案。導師應每年考核一次。'),
      inProvision('requirement', '应公布收费标准，并应设置投诉电话。', { language: 'zh-Hans' }),
    ],
    good: [
      inProvision('requirement', '眾創空間應建立導師檔案，並每年更新。'),
      inProvision('requirement', '场地应符合下列要求：', {
        language: 'zh-Hans',
        fields: 'items:\n  - 出入口应保持畅通；\n  - 照明应完好。',
      }),
    ],
  }),
});
