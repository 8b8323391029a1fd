import { findTitleStop } from '../../model/wording/title-punctuation.ts';
import { inHeader } from '../example.ts';
import { inProvision } from '../kit/prose-example.ts';
import { placeIn, replaceIn } from '../kit/prose-text.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'prose/title-punctuation',
  severity: 'info',
  title: { en: 'A title that ends with a stop', 'zh-Hant': '標題末尾有標點' },
  message: {
    en: 'A title has no “{mark}” at its end. Leave it out.',
    'zh-Hant': '標題末尾不用「{mark}」，請刪去。',
  },
  why: {
    en: 'A title names what follows and is no sentence; tables of contents show it as it stands.',
    'zh-Hant': '標題不是句子，目次也會原樣列出。',
  },
  fix: 'once',
  on: 'text',
  reads: [],
  within: 'standard',
  concerns: ({ role }) => role === 'title',
  *check({ prose }) {
    const { text } = prose.node;
    const stop = findTitleStop(text);
    if (stop === undefined) return;
    const mark = text.slice(stop.start, stop.end);
    yield {
      at: placeIn(prose, stop),
      args: { mark },
      fixes: () => [
        {
          title: { en: 'Leave out “{mark}”', 'zh-Hant': '刪去「{mark}」' },
          args: { mark },
          edits: [replaceIn(prose, stop, '')],
          preferred: true,
        },
      ],
    };
  },
  examples: () => ({
    bad: [
      inProvision('requirement', '眾創空間應配備導師。', { fields: 'title: 創業導師隊伍。' }),
      inProvision('requirement', '应公布收费标准。', { language: 'zh-Hans', fields: 'title: 收费公示：' }),
    ],
    good: [
      inProvision('requirement', '眾創空間應配備導師。', { fields: 'title: 創業導師隊伍（專職）' }),
      inProvision('requirement', '应公布收费标准。', { language: 'zh-Hans', fields: 'title: 收费的“明码标价”' }),
      inHeader('drafting-rules: gbt-1.1-2020'),
    ],
  }),
});
