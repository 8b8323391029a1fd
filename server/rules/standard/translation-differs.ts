import { proseOf } from '../../model/field.ts';
import { compareLanguages } from '../../model/wording/parity.ts';
import { inProvision } from '../kit/prose-example.ts';
import { placeIn, profileUnder, readText } from '../kit/prose-text.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'standard/translation-differs',
  severity: 'warning',
  title: { en: 'The languages of one text say different things', 'zh-Hant': '同一文字的不同語言內容不一致' },
  message: {
    default: {
      en: '“{here}” differs from the other language, which says “{there}”. Make both say the same.',
      'zh-Hant': '這裡是「{here}」，另一種語言是「{there}」。請改為一致。',
    },
    extra: {
      en: '“{here}” has nothing that corresponds to it in the other language. Make both say the same.',
      'zh-Hant': '「{here}」在另一種語言中沒有對應的內容。請改為一致。',
    },
    lacking: {
      en: '“{there}” of the other language is not said here. Make both say the same.',
      'zh-Hant': '另一種語言有「{there}」，這裡沒有。請改為一致。',
    },
  },
  why: {
    en: 'A reader relies on the language they read, and only one can be right.',
    'zh-Hant': '讀者只看自己讀的那種語言，而兩者只有一個是對的。',
  },
  fix: 'none',
  on: 'text',
  reads: [],
  concerns: ({ text }) => text.by.size > 0,
  *check({ text, prose, language, role }, { setting, document }) {
    const all = proseOf(text, setting.language);
    const base = all.find((one) => one.language === setting.language) ?? all[0];
    // Every language of a text comes by here; the one that the others are held against looks at them all.
    if (base === undefined || base.language !== language || all.length < 2) return;
    const binding = role === 'text' || role === 'item';
    const profile = profileUnder(binding ? setting.draftingRules : 'none');
    const first = readText(prose, language);
    for (const one of all) {
      if (one === base) continue;
      const second = readText(one.prose, one.language);
      const difference = compareLanguages(first.reading, second.reading, profile);
      if (difference === undefined) continue;
      const whole = difference.end - difference.start === second.reading.text.length;
      const here = second.reading.text.slice(difference.start, difference.end);
      const related = [{ document, place: base.prose, words: { en: 'The other language', 'zh-Hant': '另一種語言' } }];
      const wording = whole ? 'lacking' : difference.other === '' ? 'extra' : 'default';
      yield { at: placeIn(one.prose, difference), args: { here, there: difference.other }, wording, related };
    }
  },
  examples: () => ({
    bad: [
      inProvision('requirement', '\n  zh-Hant: 導師應不少於3名。\n  en: There shall be at least 5 mentors.'),
      inProvision(
        'requirement',
        '\n  zh-Hant: 眾創空間應公布收費標準。\n  en: The makerspace should publish its prices.',
      ),
      inProvision('requirement', '\n  zh-Hans: 应在3个月内答复。\n  en: It shall be answered within 3 years.', {
        language: 'zh-Hans',
      }),
      inProvision('requirement', '\n  zh-Hant: 應在2017年9月15日前完成。\n  zh-Hans: 应在2017年9月5日前完成。'),
    ],
    good: [
      inProvision(
        'requirement',
        '\n  zh-Hant: 導師應不少於三名。\n  zh-Hans: 导师应不少于3名。\n  en: There shall be at least three mentors.',
      ),
      inProvision(
        'requirement',
        '\n  zh-Hans: 面积应不低于1.5万平方米。\n  en: The area shall be at least 15,000 m².',
        {
          language: 'zh-Hans',
        },
      ),
      inProvision('requirement', '\n  zh-Hant: 館藏應不少於1萬冊。\n  en: There shall be at least 10 000 books.'),
      inProvision('requirement', '\n  zh-Hant: 占比應不低於四分之三。\n  en: The share shall be at least 75 %.'),
    ],
  }),
});
