import { type Language, proseOf } from '../../model/field.ts';
import type { ClauseContent } from '../../model/standard.ts';
import { judgeModals } from '../../model/wording/modal-judgement.ts';
import type { Profile } from '../../model/wording/profile.ts';
import { sourceWords } from '../../model/wording/source-words.ts';
import { findVerbs } from '../../model/wording/verbs.ts';
import { inScriptOf, sayInstead } from '../kit/fixes/modal-fixes.ts';
import { inProvision } from '../kit/prose-example.ts';
import { placeIn, profileUnder, provisionTexts, readText } from '../kit/prose-text.ts';
import { defineCheck, type Found } from '../rule.ts';

export const rule = defineCheck({
  code: 'prose/forbidden-modal',
  severity: 'warning',
  title: { en: 'A verb that the drafting rules do not allow', 'zh-Hant': '起草規則不用的能願動詞' },
  message: {
    en: '“{verb}” is none of the verbs that express a requirement ({source}). Write “{instead}”.',
    'zh-Hant': '表示要求的能願動詞（{source}）中沒有「{verb}」。請改為「{instead}」。',
  },
  why: {
    en: 'Each kind of provision has its verbs, so that readers see at once what binds.',
    'zh-Hant': '每類條款只用規定的詞，讀者才能一眼看出哪些必須做到。',
  },
  fix: 'once',
  on: 'content',
  reads: [],
  *check(content, { setting }) {
    const provision = content.provision?.value;
    const profile = profileUnder(setting.draftingRules);
    for (const texts of provisionTexts(content, setting.language).values()) {
      const { forbidden } = judgeModals(
        texts.map(({ reading }) => reading),
        provision ?? 'requirement',
        profile,
      );
      for (const verb of forbidden) {
        const text = texts[verb.part];
        const { instead, source } = verb.entry;
        if (text === undefined || instead === undefined) continue;
        const args = {
          verb: text.reading.text.slice(verb.start, verb.end),
          instead: inScriptOf(text, instead),
          source: sourceWords(source),
        };
        const found = { at: placeIn(text.prose, verb), args };
        // Elsewhere another verb may be meant, and the author has to say which.
        yield provision === 'requirement' ? { ...found, fixes: () => [sayInstead(text, verb, instead, true)] } : found;
      }
    }
    yield* inCells(content, setting.language, profile);
  },
  examples: () => ({
    bad: [
      inProvision('requirement', '护理员要洗手。', { language: 'zh-Hans' }),
      inProvision('requirement', '眾創空間必須建立導師檔案。'),
      inProvision('requirement', '运营机构应当公布收费标准。', { language: 'zh-Hans' }),
      inProvision('requirement', '導師不得收取入駐企業的費用。'),
      inProvision('requirement', '工位不可轉租。', { rules: 'gbt-1.1-2009' }),
      inProvision('requirement', '入驻团队需提交商业计划书。', { language: 'zh-Hans' }),
      inProvision('requirement', '眾創空間要主動走訪入駐企業。'),
      inProvision('requirement', '服務項目應符合表1的要求。', {
        fields: 'tables:\n  - title: 服務項目\n    columns: [項目, 要求]\n    rows:\n      - [巡房, 必須每2 h一次]',
      }),
      inProvision('requirement', '夜間要每2 h巡查一次。'),
      inProvision('requirement', '护理员需每2 h协助老年人翻身。', { language: 'zh-Hans' }),
      inProvision('requirement', 'The operator must keep a roster.', { rules: 'iso-iec-2', language: 'en' }),
    ],
    good: [
      inProvision('requirement', '登機應按頭等艙、需協助旅客、普通艙的順序組織。'),
      inProvision('requirement', '服务项目应符合表1的要求。', {
        language: 'zh-Hans',
        fields:
          'tables:\n  - title: 服务项目\n    columns: [项目, 要求]\n    rows:\n      - [探视, 需预约]\n      - [巡房, 每2 h一次]',
      }),
      inProvision('requirement', '依法必須招標的項目應公開招標。'),
      inProvision('requirement', '需變更場地的，應提前30日通知。'),
      inProvision('requirement', '应满足入驻企业的需要。', { language: 'zh-Hans' }),
      inProvision('requirement', '導師不得收取入駐企業的費用。', { rules: 'gbt-1.1-2009' }),
      inProvision('requirement', '疏散通道必須保持暢通，嚴禁堆放雜物。', { rules: 'engineering' }),
      inProvision('requirement', '應滿足所需每日3餐的供應量。'),
      inProvision('requirement', '合同應寫明「必須按期退租」。'),
    ],
  }),
});

/** A cell may name a need (需預約); what is plainly a verb of a requirement binds there as it does in a text. */
const needs: ReadonlySet<string> = new Set(['需', '需要', '要']);

function* inCells({ tables }: ClauseContent, language: Language, profile: Profile): Iterable<Found> {
  for (const cell of tables.flatMap(({ rows }) => rows.flat().flatMap(({ text }) => text ?? []))) {
    for (const { prose, language: own } of proseOf(cell, language)) {
      const text = readText(prose, own);
      for (const verb of findVerbs(text.reading, profile)) {
        const { standing, instead, source } = verb.entry;
        if (standing !== 'forbidden' || instead === undefined || verb.role !== 'main' || needs.has(verb.verb)) continue;
        const args = {
          verb: text.reading.text.slice(verb.start, verb.end),
          instead: inScriptOf(text, instead),
          source: sourceWords(source),
        };
        yield { at: placeIn(prose, verb), args, fixes: () => [sayInstead(text, verb, instead, true)] };
      }
    }
  }
}
