import { findBoundsConflicts } from '../../model/wording/bounds-conflict.ts';
import { english, inProvision } from '../kit/prose-example.ts';
import { ownTexts, placeIn, replaceIn } from '../kit/prose-text.ts';
import { defineCheck } from '../rule.ts';

const items = (...lines: readonly string[]) => ({ fields: `items:\n${lines.map((line) => `  - ${line}`).join('\n')}` });

export const rule = defineCheck({
  code: 'prose/bounds-conflict',
  severity: 'warning',
  title: { en: 'Bounds that do not go together', 'zh-Hant': '限值互相矛盾或重複' },
  message: {
    twice: {
      en: '“{beside}” already says the bound, so “{words}” is too much. Leave one of them out.',
      'zh-Hant': '「{beside}」已經說明界限，「{words}」多餘。請刪去其一。',
    },
    never: {
      en: 'Nothing can meet both {beside} and {words}. Correct one of the two bounds.',
      'zh-Hant': '{beside}與{words}不可能同時滿足。請更正其中一個限值。',
    },
    reversed: {
      en: 'The range {words} begins with the larger number. Put the smaller one first, or correct it.',
      'zh-Hant': '範圍「{words}」先寫了較大的數。請把較小的數放在前面，或更正。',
    },
    part: {
      en: '{words} are part of {beside}, and more than those. Correct one of the two numbers.',
      'zh-Hant': '{words}是{beside}的一部分，卻比整體還多。請更正其中一個數。',
    },
    levels: {
      en: 'This level asks for {words}, a lower level for {beside}. The higher level has to ask for at least as much.',
      'zh-Hant': '這一級要求{words}，較低的一級卻要求{beside}。較高等級的要求不應低於較低等級。',
    },
  },
  why: {
    en: 'Nobody can tell from which number on the requirement is met.',
    'zh-Hant': '讀者無法判斷達到哪個數才算滿足。',
  },
  fix: 'once',
  on: 'content',
  reads: [],
  *check(content, { setting }) {
    if (content.provision?.value === undefined || setting.draftingRules === 'none') return;
    const texts = ownTexts(content, setting.language);
    for (const one of findBoundsConflicts(texts.map(({ reading }) => reading))) {
      const text = texts[one.part];
      if (text === undefined) continue;
      const words = text.reading.text.slice(one.start, one.end);
      const title = { en: 'Leave out “{words}”', 'zh-Hant': '刪去「{words}」' };
      yield {
        at: placeIn(text.prose, one),
        wording: one.kind,
        args: { words, beside: one.beside },
        fixes: () =>
          one.kind === 'twice'
            ? [{ title, args: { words }, edits: [replaceIn(text.prose, one, '')], preferred: true }]
            : [],
      };
    }
  },
  examples: () => ({
    bad: [
      inProvision('requirement', '護理員應不少於10人以上。'),
      inProvision('requirement', '应在不超过2 h内答复投诉。', { language: 'zh-Hans' }),
      inProvision('requirement', '居室溫度應不低於26 ℃，不高於24 ℃。'),
      inProvision('requirement', '冷藏温度应不低于0 ℃，不高于-5 ℃。', { language: 'zh-Hans' }),
      inProvision('requirement', 'Each shift shall have at least 5 caregivers or more.', english),
      inProvision('requirement', 'Rooms shall be not less than 14 m² and not more than 12 m².', english),
      inProvision('requirement', '每班护理员应不少于10人且不超过5人。', { language: 'zh-Hans' }),
      inProvision('requirement', '室內相對濕度應為60%～40%。'),
      inProvision('requirement', '冷藏库的温度应保持在8 ℃至2 ℃。', { language: 'zh-Hans' }),
      inProvision('requirement', '每班學員應不超過8人，其中12歲以下的不超過10人。'),
      inProvision('requirement', '每年应参加培训不少于20学时，其中安全课程不少于25学时。', { language: 'zh-Hans' }),
      inProvision(
        'requirement',
        '專職人員應符合下列要求：',
        items('甲級不少於5名；', '乙級不少於8名；', '丙級不少於3名。'),
      ),
      inProvision('requirement', '甲级机构应不少于10名护士，乙级应不少于12名护士。', { language: 'zh-Hans' }),
    ],
    good: [
      inProvision('requirement', 'Aisles shall be not less than 3 m wide or more than 2 m high.', english),
      inProvision('requirement', '冷凍庫溫度應不高於-18 ℃，不低於-25 ℃。'),
      inProvision('requirement', '護理員應不少於10人，護士應在3人以上。'),
      inProvision('requirement', '護理員應不少於10人，其中夜班不少於3人。'),
      inProvision('requirement', '设备完好率应不低于90 %，其中消防设备不低于98 %。', { language: 'zh-Hans' }),
      inProvision('requirement', '通道宽度应不小于1.5 m，其中主通道不小于2 m。', { language: 'zh-Hans' }),
      inProvision('requirement', '熱食應在2 h內由60 ℃至10 ℃冷卻。'),
      inProvision('requirement', '每班护理员应不少于5人且不超过10人。', { language: 'zh-Hans' }),
      inProvision('requirement', '居室溫度應不低於18 ℃，濕度不高於60%。'),
      inProvision('requirement', '冬季室温应不低于26 ℃，夏季应不高于24 ℃。', { language: 'zh-Hans' }),
      inProvision('requirement', '夜間22時～6時應有人值班，12月～2月應供暖。'),
      inProvision(
        'requirement',
        '專職人員應符合下列要求：',
        items('甲級不少於8名；', '乙級不少於5名；', '丙級不少於3名。'),
      ),
    ],
  }),
});
