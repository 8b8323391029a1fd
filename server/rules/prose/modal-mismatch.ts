import type { ClauseContent, Provision } from '../../model/standard.ts';
import { judgeModals, type ModalJudgement } from '../../model/wording/modal-judgement.ts';
import type { Profile } from '../../model/wording/profile.ts';
import { sourceWords } from '../../model/wording/source-words.ts';
import { callItInstead, mainVerbFor, sayInstead } from '../kit/fixes/modal-fixes.ts';
import { inProvision } from '../kit/prose-example.ts';
import { ownTexts, placeIn, profileUnder, type ReadText } from '../kit/prose-text.ts';
import { valueLabel } from '../kit/words/labels.ts';
import { defineCheck, type Fix, type Found } from '../rule.ts';

export const rule = defineCheck({
  code: 'prose/modal-mismatch',
  severity: 'warning',
  title: { en: 'A verb that does not fit the provision', 'zh-Hant': '能願動詞與條款類型不符' },
  message: {
    default: {
      en: 'The clause’s type is {provision}, but its text, with “{verb}”, reads as a {reads}. Change the verb or the “provision” ({source}).',
      'zh-Hant': '條款類型是{provision}，正文用了「{verb}」，讀起來是{reads}。請改用詞或改「provision」（{source}）。',
    },
    missing: {
      en: 'The clause is a requirement, but no verb in its text says so. Write “應” or change the “provision” ({source}).',
      'zh-Hant': '條款類型是要求，正文卻沒有「應」。請補上「應」或改「provision」（{source}）。',
    },
  },
  why: {
    en: 'Readers go by the verb: it tells them what they must do to conform.',
    'zh-Hant': '使用者按能願動詞判斷哪些必須做到。',
  },
  fix: 'choose',
  on: 'content',
  reads: [],
  *check(content, { setting }) {
    const provision = content.provision?.value;
    const profile = profileUnder(setting.draftingRules);
    if (provision === undefined) return;
    // What a translation says otherwise is the business of standard/translation-differs.
    const texts = ownTexts(content, setting.language);
    const readings = texts.map(({ reading }) => reading);
    const found = foundIn(content, texts, judgeModals(readings, provision, profile), provision, profile);
    if (found) yield found;
  },
  examples: () => ({
    bad: [
      inProvision('requirement', '眾創空間宜配備3名專職人員。'),
      inProvision('requirement', '众创空间可建立导师档案。', { language: 'zh-Hans' }),
      inProvision('statement', '运营机构应每年公布服务清单。', { language: 'zh-Hans' }),
      inProvision('recommendation', '導師應具有五年以上從業經歷。'),
      inProvision('permission', '工位宜按季度調整。', { rules: 'gbt-1.1-2009' }),
      inProvision('requirement', '創業導師不少於3名。'),
      inProvision('permission', '護理員應為老人提供可選擇的餐食。'),
      inProvision('recommendation', '机构应公布收支情况，便于业主监督。', { language: 'zh-Hans' }),
      inProvision('requirement', 'The operator should keep a roster.', { rules: 'iso-iec-2', language: 'en' }),
    ],
    good: [
      inProvision('requirement', '眾創空間應配備3名專職人員，可聘用兼職人員。'),
      inProvision('requirement', '服務記錄應可追溯。宜每季度匯總一次。'),
      inProvision('instruction', '先核對證件，再辦理入駐。'),
      inProvision('requirement', '護理員應記錄翻身情況，可使用電子終端。'),
      inProvision('requirement', '护理员应记录翻身情况，可使用电子终端。', { language: 'zh-Hans' }),
      inProvision('permission', '發生需延期辦理的情形，可書面申請延期。'),
      inProvision('statement', '服務流程與入駐協議相應調整。'),
      inProvision('permission', '依法必須公開的信息，可在網站發布。'),
      inProvision('permission', '应公开的信息可在网站发布。', { language: 'zh-Hans' }),
      inProvision('requirement', '眾創空間宜配備3名專職人員。', { rules: 'none' }),
    ],
  }),
});

function foundIn(
  content: ClauseContent,
  texts: readonly ReadText[],
  { mismatch, missing }: ModalJudgement,
  provision: Provision,
  profile: Profile,
): Found | undefined {
  if (mismatch) {
    const text = texts[mismatch.part];
    if (text === undefined) return undefined;
    const { entry } = mismatch;
    const args = {
      provision: valueLabel('provision', provision),
      reads: valueLabel('provision', entry.provision),
      verb: text.reading.text.slice(mismatch.start, mismatch.end),
      source: sourceWords(entry.source),
    };
    const verb = mainVerbFor(profile, provision, entry, text.language === 'en');
    const fixes = () => [
      ...(verb === undefined ? [] : [sayInstead(text, mismatch, verb)]),
      ...present(callItInstead(content, entry.provision)),
    ];
    return { at: placeIn(text.prose, mismatch), args, fixes };
  }
  const text = missing && texts[missing.part];
  if (!missing || !text) return undefined;
  const source = profile.chinese.find((entry) => entry.provision === provision)?.source ?? '';
  return {
    at: placeIn(text.prose, missing),
    wording: 'missing',
    args: { source: sourceWords(source) },
    fixes: () => present(callItInstead(content, 'statement')),
  };
}

function present(fix: Fix | undefined): readonly Fix[] {
  return fix === undefined ? [] : [fix];
}
