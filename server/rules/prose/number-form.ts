import { findNumberForms } from '../../model/wording/number-form.ts';
import { sign, signsOf } from '../../model/wording/signs.ts';
import { inScriptOf } from '../kit/fixes/modal-fixes.ts';
import { inProvision } from '../kit/prose-example.ts';
import { isOfProvision, placeIn, readText, replaceIn } from '../kit/prose-text.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'prose/number-form',
  severity: 'info',
  title: { en: 'A number not written as standards write it', 'zh-Hant': '數和單位的寫法不合規範' },
  message: {
    range: {
      en: 'In “{written}” the first number lacks its unit. Write {instead}.',
      'zh-Hant': '「{written}」中前一個數缺少單位。請寫作 {instead}。',
    },
    hyphen: {
      en: 'A range is written with “～”: “{written}” is a hyphen.',
      'zh-Hant': '表示範圍用「～」，不用連字符「{written}」。',
    },
    percent: {
      en: '“{written}” is a measured value: write it in figures, {instead}.',
      'zh-Hant': '「{written}」是量值，請用阿拉伯數字寫作 {instead}。',
    },
    unit: {
      en: 'Square and cubic units have a raised figure: write {instead} for “{written}”.',
      'zh-Hant': '面積、體積單位的指數用上標：「{written}」應寫作 {instead}。',
    },
    sign: {
      en: 'In a sentence the sign “{written}” is written in words: {instead}.',
      'zh-Hant': '句子裡不用符號「{written}」，請寫作「{instead}」。',
    },
    spoken: {
      en: '“{written}” is how it is said: write {instead}.',
      'zh-Hant': '「{written}」是口頭說法，請寫作 {instead}。',
    },
    numeral: {
      en: 'Beside the sign of a unit the number stands in figures: write {instead} for “{written}”.',
      'zh-Hant': '單位符號前用阿拉伯數字：「{written}」應寫作 {instead}。',
    },
    date: {
      en: 'A date ends in “日”, not “號”.',
      'zh-Hant': '日期寫作「日」，不寫「號」。',
    },
    'no-date': {
      en: 'There is no “{written}” in any year. Correct the date.',
      'zh-Hant': '沒有「{written}」這一天。請更正日期。',
    },
    time: {
      en: 'A time of day is written as 10:00 or 10時, not with “點”.',
      'zh-Hant': '時刻寫作「10:00」或「10時」，不用「點」。',
    },
  },
  why: {
    en: 'Values written in one way cannot be misread, and are found by whoever searches.',
    'zh-Hant': '寫法統一的數值不會被讀錯，也便於檢索。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '9.4' },
  fix: 'once',
  on: 'text',
  reads: [],
  within: 'standard',
  concerns: (subject, { setting }) =>
    isOfProvision(subject) &&
    setting.draftingRules.startsWith('gbt') &&
    (/百分之|[℃%‰A-Za-z]/.test(subject.prose.node.text) || (signsOf(subject.prose.node.text) & sign.digit) !== 0),
  *check({ prose, language }) {
    const text = readText(prose, language);
    for (const { kind, start, end, instead } of findNumberForms(text.reading)) {
      const written = text.reading.text.slice(start, end);
      const better = instead === undefined ? '' : inScriptOf(text, instead);
      const title = { en: 'Write “{instead}”', 'zh-Hant': '改為「{instead}」' };
      yield {
        at: placeIn(prose, { start, end }),
        wording: kind,
        args: { written, instead: better },
        fixes: () =>
          better === ''
            ? []
            : [
                {
                  title,
                  args: { instead: better },
                  edits: [replaceIn(prose, { start, end }, better)],
                  preferred: true,
                },
              ],
      };
    }
  },
  examples: () => ({
    bad: [
      inProvision('requirement', '室內相對濕度應為40～60%。'),
      inProvision('requirement', '播报语速应为160-180字/分钟。', { language: 'zh-Hans' }),
      inProvision('requirement', '投遞準確率應達到百分之九十八。'),
      inProvision('requirement', '母婴室面积应不小于10 m2。', { language: 'zh-Hans' }),
      inProvision('requirement', '活動室的噪聲應≤45 dB。'),
      inProvision('requirement', '应在每年12月1号前公布开放时间。', { language: 'zh-Hans' }),
      inProvision('requirement', '票據應於每月5號前交接。'),
      inProvision('requirement', '自评结果应于次年1月32日前报送。', { language: 'zh-Hans' }),
      inProvision('requirement', '雪層的厚度應不小於30公分。'),
      inProvision('requirement', '閱覽室應在上午10點前開放。'),
      inProvision('requirement', '阅览室应在10点开门，午餐应于12:00前送达。', { language: 'zh-Hans' }),
      inProvision('requirement', '注册资金应为3～5万元。', { language: 'zh-Hans' }),
      inProvision('requirement', '洗滌車間的面積應不小於20平方。'),
      inProvision('requirement', '櫃檯應在起飛前兩h開放。'),
      inProvision('requirement', '收衣台的照度应不低于五百lx。', { language: 'zh-Hans' }),
    ],
    good: [
      inProvision('requirement', '室內相對濕度應為40 %～60 %，溫度應為18 ℃～26 ℃。'),
      inProvision('requirement', '播报语速应为160字/分钟～180字/分钟，热线为010-12345678。', { language: 'zh-Hans' }),
      inProvision('requirement', '應在次月5號樓例會前、閏年2月29日前公布。'),
      inProvision('requirement', '應說明下列3點要求，並在12月1日10:00前公布，滿意率提高2個百分點。'),
      inProvision('requirement', '应在3号楼12号房设母婴室，面积不小于10 m²。', { language: 'zh-Hans' }),
      inProvision('requirement', '房間編號應為2-301，型號為A-3。'),
      inProvision('requirement', '洗涤车间应不小于20平方米，设三A级标识和两台空调。', { language: 'zh-Hans' }),
      inProvision('requirement', '噪声应≤45 dB。', { language: 'zh-Hans', rules: 'engineering' }),
    ],
  }),
});
