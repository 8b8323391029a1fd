import { findPhrasingSlips } from '../../model/wording/self-reference.ts';
import { sourceWords } from '../../model/wording/source-words.ts';
import { inHeader } from '../example.ts';
import { inScriptOf } from '../kit/fixes/modal-fixes.ts';
import { inProvision } from '../kit/prose-example.ts';
import { placeIn, profileUnder, readText, replaceIn } from '../kit/prose-text.ts';
import { defineCheck } from '../rule.ts';

const annexed = {
  header: `annexes:
  - {id: a1, title: 格式, nature: informative, text: "格式見[[b1]]。"}
  - {id: b1, title: 流程, nature: informative, text: 見附錄A。}`,
};

export const rule = defineCheck({
  code: 'prose/self-reference',
  severity: 'warning',
  title: { en: 'Not what these drafting rules call it', 'zh-Hant': '自稱或提及的用語與起草規則不符' },
  message: {
    en: 'Under these rules “{written}” reads “{instead}” ({source}).',
    'zh-Hant': '按所依據的起草規則，「{written}」寫作「{instead}」（{source}）。',
  },
  why: {
    en: 'The words tell a reader which edition of the rules the document follows.',
    'zh-Hant': '讀者據此判斷文件依據哪一版起草規則。',
  },
  fix: 'once',
  on: 'text',
  reads: [],
  within: 'standard',
  concerns: ({ role }, { setting }) => role !== 'name' && profileUnder(setting.draftingRules).phrasings.length > 0,
  *check({ prose, language }, { setting }) {
    const text = readText(prose, language);
    for (const slip of findPhrasingSlips(text.reading, profileUnder(setting.draftingRules))) {
      const instead = inScriptOf(text, slip.phrasing.instead);
      const written = text.reading.text.slice(slip.start, slip.end);
      yield {
        at: placeIn(prose, slip),
        args: { written, instead, source: sourceWords(slip.phrasing.source) },
        fixes: () => [
          {
            title: { en: 'Write “{instead}”', 'zh-Hant': '改為「{instead}」' },
            args: { instead },
            edits: [replaceIn(prose, slip, instead)],
            preferred: true,
          },
        ],
      };
    }
  },
  examples: () => ({
    bad: [
      inHeader('drafting-rules: gbt-1.1-2020\nscope: 本標準規定了眾創空間的服務要求。'),
      inHeader('drafting-rules: gbt-1.1-2020\nscope: 本規範規定了眾創空間的服務要求。'),
      inHeader('drafting-rules: gbt-1.1-2009\nscope: 本文件规定了众创空间的服务要求。', 'zh-Hans'),
      inProvision('requirement', '名單的格式應符合要求，詳見附錄A。', annexed),
      inProvision('requirement', '应按流程办理（另参见附录A）。参见附录B。', { ...annexed, language: 'zh-Hans' }),
    ],
    good: [
      inHeader('drafting-rules: gbt-1.1-2020\nscope: 本文件規定了服務要求，供本標準化技術委員會使用。'),
      inHeader('drafting-rules: gbt-1.1-2009\nscope: 本标准规定了众创空间的服务要求。', 'zh-Hans'),
      inProvision('requirement', '引用日本標準時應附樣本文件，見附錄A。', annexed),
      inHeader('scope: 本標準規定了眾創空間的服務要求。'),
    ],
  }),
});
