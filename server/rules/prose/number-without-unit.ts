import { findBareNumbers } from '../../model/wording/number-without-unit.ts';
import { inProvision } from '../kit/prose-example.ts';
import { placeIn, provisionTexts } from '../kit/prose-text.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'prose/number-without-unit',
  severity: 'warning',
  title: { en: 'A number that does not say of what', 'zh-Hant': '數值沒有單位' },
  message: {
    en: '“{number}” has no unit. Write what it counts or measures behind it.',
    'zh-Hant': '「{number}」沒有單位。請在數值後寫明單位或量詞。',
  },
  why: {
    en: 'A threshold without a unit can be met in several ways.',
    'zh-Hant': '沒有單位的指標，可以有幾種理解。',
  },
  fix: 'none',
  on: 'content',
  reads: [],
  *check(content, { setting }) {
    if (content.provision?.value !== 'requirement') return;
    for (const texts of provisionTexts(content, setting.language).values()) {
      for (const { prose, reading } of texts) {
        for (const span of findBareNumbers(reading)) {
          yield { at: placeIn(prose, span), args: { number: reading.text.slice(span.start, span.end) } };
        }
      }
    }
  },
  examples: () => ({
    bad: [
      inProvision('requirement', '動手活動應不少於總時間的60。'),
      inProvision('requirement', '应按不低于5的比例抽检。', { language: 'zh-Hans' }),
      inProvision('requirement', '救援人員應在接到報修後30內到達。'),
      inProvision('requirement', '單件重量超過32的應分裝。'),
      inProvision('requirement', 'Chats shall be accepted within 45.', { rules: 'iso-iec-2', language: 'en' }),
      inProvision('requirement', '專職人員應不少於3。'),
      inProvision('requirement', '服务场地总面积应达到500以上。', { language: 'zh-Hans' }),
      inProvision('requirement', 'The space shall have at least 3.', { rules: 'iso-iec-2', language: 'en' }),
      inProvision('requirement', '快件应在30内送达。', { language: 'zh-Hans' }),
      inProvision('requirement', '室內溫度應為24~28。'),
    ],
    good: [
      inProvision('requirement', '動手活動應不少於總時間的3/5，座椅不少於車輛數的2倍。'),
      inProvision('requirement', '师生比应不低于1:5，按1:5的比例配备。', { language: 'zh-Hans' }),
      inProvision('requirement', '維修人員應在樓後3內院值守。'),
      inProvision('requirement', '快件應在30 min內送達，應在2號樓內設自提點。'),
      inProvision('requirement', '專職人員應不少於3名，工位應為30~50個，占比應不低於75%。'),
      inProvision('requirement', '导师与团队之比应不低于1∶5，应有三分之二以上为专职。', { language: 'zh-Hans' }),
      inProvision('requirement', '飲用水的pH值應為6.5~8.5。'),
      inProvision('requirement', '应在9:00至17:30提供咨询，热线为12345。', { language: 'zh-Hans' }),
      inProvision('requirement', 'The circulation rate shall be not less than 0.8.', {
        rules: 'iso-iec-2',
        language: 'en',
      }),
      inProvision('requirement', '場地應配備GB/T 39668—2020的5.2所列的設備，並符合表2。'),
    ],
  }),
});
