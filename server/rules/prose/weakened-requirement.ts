import { findWeakened } from '../../model/wording/weakened-requirement.ts';
import { mainVerbFor, sayInstead } from '../kit/fixes/modal-fixes.ts';
import { inProvision } from '../kit/prose-example.ts';
import { placeIn, profileUnder, provisionTexts, replaceIn } from '../kit/prose-text.ts';
import { defineCheck, type Fix } from '../rule.ts';

export const rule = defineCheck({
  code: 'prose/weakened-requirement',
  severity: 'warning',
  title: { en: 'A requirement taken back by its own words', 'zh-Hant': '要求被自己的用詞削弱' },
  message: {
    en: '“{word}” takes back what “{verb}” demands. Leave it out, or make it a recommendation (宜, should).',
    'zh-Hant': '「{word}」削弱了「{verb}」。請刪去，或改為推薦（「宜」）。',
  },
  why: {
    en: 'A requirement admits no deviation; nobody can check whether somebody did as much as possible.',
    'zh-Hant': '要求不允許有偏差；「盡量」做到了沒有，無法檢驗。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '3.3.2' },
  fix: 'choose',
  on: 'content',
  reads: [],
  *check(content, { setting }) {
    const profile = profileUnder(setting.draftingRules);
    for (const texts of provisionTexts(content, setting.language).values()) {
      for (const text of texts) {
        for (const weakening of findWeakened(text.reading, profile)) {
          const { verb } = weakening;
          const written = (span: { start: number; end: number }) => text.reading.text.slice(span.start, span.end);
          const cut: Fix = {
            title: { en: 'Leave out “{word}”', 'zh-Hant': '刪去「{word}」' },
            args: { word: written(weakening) },
            edits: [replaceIn(text.prose, weakening, '')],
          };
          const softer = mainVerbFor(profile, 'recommendation', verb.entry, text.language === 'en');
          const soften = softer === undefined ? [] : [sayInstead(text, verb, softer)];
          const both = soften.map((fix) => ({ ...fix, edits: [...fix.edits, ...cut.edits] }));
          yield {
            at: placeIn(text.prose, weakening),
            args: { word: written(weakening), verb: written(verb) },
            fixes: () => (text.language === 'en' ? both : [...both, cut]),
          };
        }
      }
    }
  },
  examples: () => ({
    bad: [
      inProvision('requirement', '路演場地應盡量設在一層。'),
      inProvision('requirement', '运营机构应尽可能降低收费。', { language: 'zh-Hans' }),
      inProvision('requirement', '運營主體原則上應具有獨立法人資格。'),
      inProvision('requirement', '工位一般应集中布置。', { language: 'zh-Hans' }),
    ],
    good: [
      inProvision('requirement', '一般工作人員應佩戴工牌。'),
      inProvision('requirement', '通常状态下的照度应不低于300 lx。', { language: 'zh-Hans' }),
      inProvision('requirement', '服務守則應按管理原則上牆公示。'),
      inProvision('recommendation', '路演場地宜盡量設在一層。'),
    ],
  }),
});
