import { judgeModals } from '../../model/wording/modal-judgement.ts';
import { sourceWords } from '../../model/wording/source-words.ts';
import { inProvision } from '../kit/prose-example.ts';
import { ownTexts, placeIn, profileUnder } from '../kit/prose-text.ts';
import { valueLabel } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'prose/mixed-modals',
  severity: 'warning',
  title: { en: 'Two provision types in one clause', 'zh-Hant': '一個條款混用兩類能願動詞' },
  message: {
    en: 'The clause’s type is {provision}, but “{verb}” beside its verb makes a {reads}. Split it into two clauses or use one verb ({source}).',
    'zh-Hant': '條款類型是{provision}，句中「{verb}」又表示{reads}。請分成兩條，或統一用詞（{source}）。',
  },
  why: {
    en: 'Nobody can tell which part has to be met, and a report has one answer for both.',
    'zh-Hant': '讀者分不清哪一部分必須做到，報告也只能給一個答覆。',
  },
  fix: 'none',
  on: 'content',
  reads: [],
  *check(content, { setting }) {
    const provision = content.provision?.value;
    if (provision === undefined) return;
    const profile = profileUnder(setting.draftingRules);
    const texts = ownTexts(content, setting.language);
    const readings = texts.map(({ reading }) => reading);
    for (const verb of judgeModals(readings, provision, profile).mixed) {
      const text = texts[verb.part];
      if (text === undefined) continue;
      yield {
        at: placeIn(text.prose, verb),
        args: {
          provision: valueLabel('provision', provision),
          reads: valueLabel('provision', verb.entry.provision),
          verb: text.reading.text.slice(verb.start, verb.end),
          source: sourceWords(verb.entry.source),
        },
      };
    }
  },
  examples: () => ({
    bad: [
      inProvision('requirement', '眾創空間應配備3名導師，宜配備5名。'),
      inProvision('recommendation', '宜建立导师档案。导师应具有从业经历。', { language: 'zh-Hans' }),
      inProvision('requirement', '工位應宜採用可調節的桌椅。'),
    ],
    good: [
      inProvision('requirement', '眾創空間應配備3名導師。宜配備5名。'),
      inProvision('requirement', '入駐申請應在10個工作日內答覆，可延長5個工作日。'),
      inProvision('requirement', '场地应能满足路演活动的需要。', { language: 'zh-Hans' }),
    ],
  }),
});
