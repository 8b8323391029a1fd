import { findUnclearLogic } from '../../model/wording/slips-of-pen.ts';
import { inProvision } from '../kit/prose-example.ts';
import { wordsAtFault } from '../kit/words-at-fault.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'prose/unclear-logic',
  severity: 'info',
  title: { en: 'Words whose logic has to be puzzled out', 'zh-Hant': '邏輯不清的寫法' },
  message: {
    either: {
      en: '“{words}” leaves open whether one will do. Write “or” (或) where one will, “and” (和) where both are needed, or list them.',
      'zh-Hant': '「{words}」沒有說明是否滿足其一即可。滿足其一即可的寫「或」，都要滿足的寫「和」，或列項說明。',
    },
    'twice-not': {
      en: '“{words}” says no twice. Say what is to be done.',
      'zh-Hant': '「{words}」是雙重否定。請正面寫明應做到什麼。',
    },
  },
  why: {
    en: 'What a requirement asks for has to be told at first reading, and by a check of it as well.',
    'zh-Hant': '要求什麼，應一讀就懂，也要能據以判定。',
  },
  fix: 'none',
  ...wordsAtFault({ under: 'gbt, iso', mayBe: /[/／]|不[應应宜]/, find: findUnclearLogic }),
  examples: () => ({
    bad: [
      inProvision('requirement', '應設休息區和/或閱覽區。'),
      inProvision('requirement', '应公布收费标准及/或退费办法。', { language: 'zh-Hans' }),
      inProvision('requirement', '護理員不應不佩戴工牌。'),
      inProvision('requirement', 'Badges shall be printed and/or sent by e-mail.', {
        rules: 'iso-iec-2',
        language: 'en',
      }),
    ],
    good: [
      inProvision('requirement', '護理員應不少於10人，行進速度應不大於4 km/h。'),
      inProvision('requirement', '应设休息区或阅览区，网速不应不足100 Mbit/s。', { language: 'zh-Hans' }),
      inProvision('statement', '服務方式分為上門服務/到店服務。'),
    ],
  }),
});
