import { findWidthSlips } from '../../model/wording/half-width-marks.ts';
import { inProvision } from '../kit/prose-example.ts';
import { placeIn, readText, replaceIn } from '../kit/prose-text.ts';
import { defineCheck } from '../rule.ts';

const mayBe = /[,;:?!.０-９Ａ-Ｚａ-ｚ％]/;

export const rule = defineCheck({
  code: 'prose/sign-width',
  severity: 'info',
  title: { en: 'A mark or digit of the wrong width', 'zh-Hant': '標點或數字的全半角不對' },
  message: {
    mark: {
      en: 'Chinese prose has full-width marks: write “{instead}” for “{written}”.',
      'zh-Hant': '中文正文用全角標點：「{written}」應為「{instead}」。',
    },
    marks: {
      en: 'Chinese prose has full-width marks: “{written}” and {count} more marks of this text are half-width.',
      'zh-Hant': '中文正文用全角標點：「{written}」和本段另外 {count} 處用了半角。',
    },
    digit: {
      en: 'Digits and letters are written half-width: {instead}.',
      'zh-Hant': '數字和字母用半角：{instead}。',
    },
  },
  why: {
    en: 'Mixed widths look careless in print, and a search for the number finds only one of the two.',
    'zh-Hant': '全半角混用有損版面，檢索數字時也只能找到其中一種寫法。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '9.4' },
  fix: 'once',
  on: 'text',
  reads: [],
  within: 'standard',
  concerns: ({ prose, role, language }, { setting }) =>
    language !== 'en' &&
    setting.draftingRules.startsWith('gbt') &&
    role !== 'formula' &&
    role !== 'name' &&
    mayBe.test(prose.node.text),
  *check({ prose, language }) {
    const { reading } = readText(prose, language);
    const slips = findWidthSlips(reading);
    for (const kind of ['mark', 'digit'] as const) {
      const alike = slips.filter((one) => one.kind === kind);
      const [first] = alike;
      if (first === undefined) continue;
      const count = alike.length - 1;
      const edits = alike.map((one) => replaceIn(prose, one, one.instead));
      const title = { en: 'Write it in the right width', 'zh-Hant': '改為正確的全半角' };
      yield {
        at: placeIn(prose, first),
        wording: kind === 'mark' && count > 0 ? 'marks' : kind,
        args: { written: reading.text.slice(first.start, first.end), instead: first.instead, count },
        fixes: () => [{ title, edits, preferred: true }],
      };
    }
  },
  examples: () => ({
    bad: [
      inProvision('requirement', '護理員應佩戴工牌,並使用文明用語。'),
      inProvision('requirement', '应公布收费项目,收费标准,投诉电话.', { language: 'zh-Hans' }),
      inProvision('requirement', '每班護理員應不少於５人。'),
      inProvision('requirement', '应提供Wi-Fi,并公布密码。', { language: 'zh-Hans' }),
      inProvision('requirement', '差錯率應小於0.5 ％。'),
    ],
    good: [
      inProvision('requirement', '開放時間應為9:00～17:30，比例應不低於1:5，收費應不超過1,200元。'),
      inProvision('requirement', '应在网站 https://example.org/a,b 公布，格式为“A,B”。', { language: 'zh-Hans' }),
      inProvision('requirement', '應記錄下列內容：姓名、年齡（A類、B類）、No. 3號床位。'),
      inProvision('requirement', '收費應不超過1,200元,按月結算。', { rules: 'none' }),
    ],
  }),
});
