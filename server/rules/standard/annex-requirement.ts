import { proseOf } from '../../model/field.ts';
import { findVerbs, type Verb } from '../../model/wording/verbs.ts';
import { inHeader, simplified, standardFile } from '../example.ts';
import { replace } from '../kit/fixes/edits.ts';
import { bindsAnnexes, requirementsIn } from '../kit/informative-annex.ts';
import { placeIn, profileUnder, readText } from '../kit/prose-text.ts';
import { nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const annexed = (nature: string, clause: string, options: { rules?: string; language?: string } = {}) =>
  standardFile(
    (options.language === 'zh-Hans' ? simplified : (text: string) => text)(`
standard: demo@2020
title: 示例
language: ${options.language ?? 'zh-Hant'}
class: policy
document-type: statistics
drafting-rules: ${options.rules ?? 'gbt-1.1-2020'}
status: current
chapters:
  - {id: one, title: 甲, text: 見附錄A。}
annexes:
  - id: forms
    title: 表格
    nature: ${nature}
    clauses:
      - {id: a, title: 乙, ${clause}}`),
  );

const withText = (text: string, language: 'zh-Hant' | 'zh-Hans' = 'zh-Hant') =>
  inHeader(
    `drafting-rules: gbt-1.1-2020\nscope: 附${language === 'zh-Hans' ? '录' : '錄'}A。\nannexes:\n  - {id: slip, title: 甲, nature: informative, text: ${text}}`,
    language,
  );

export const rule = defineCheck({
  code: 'standard/annex-requirement',
  severity: 'warning',
  title: { en: 'A requirement in an informative annex', 'zh-Hant': '資料性附錄中有要求' },
  message: {
    default: {
      en: '“{clause}” is a requirement, but annex “{annex}” is informative. Move it into a chapter, or make the annex normative.',
      'zh-Hant': '「{clause}」是要求，而附錄「{annex}」是資料性的。請移到正文的章中，或把附錄改為規範性。',
    },
    text: {
      en: '“{verb}” makes this text a requirement, but annex “{annex}” is informative. State it as a fact, move it into a clause, or make the annex normative.',
      'zh-Hant':
        '「{verb}」使這段文字成為要求，而附錄「{annex}」是資料性的。請改為陳述，移入條款，或把附錄改為規範性。',
    },
  },
  why: {
    en: 'An informative annex helps to understand the document; whoever passes over it has passed over the requirement.',
    'zh-Hant': '資料性附錄只幫助理解文件；略過它的讀者，也就略過了這項要求。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '9.6' },
  fix: 'choose',
  on: 'division',
  reads: [],
  *check(division, { setting }) {
    const { kind, title, id, nature } = division;
    if (kind !== 'annex' || nature?.value !== 'informative' || !bindsAnnexes(setting.draftingRules)) return;
    const annex = nameOf(title, id?.text ?? '', setting.language);
    const fix = {
      title: { en: 'Make the annex normative', 'zh-Hant': '把附錄改為規範性' },
      edits: [replace(nature, 'normative')],
    };
    for (const { prose, language } of division.text ? proseOf(division.text, setting.language) : []) {
      const { reading } = readText(prose, language);
      const verb = findVerbs(reading, profileUnder(setting.draftingRules)).find(isRequiring);
      if (verb === undefined) continue;
      const args = { verb: reading.text.slice(verb.start, verb.end), annex };
      yield { at: placeIn(prose, verb), wording: 'text', args, fixes: () => [fix] };
    }
    for (const clause of requirementsIn(division)) {
      const { provision } = clause;
      if (provision === undefined) continue;
      yield {
        at: provision,
        args: { clause: nameOf(clause.title, clause.id?.text ?? '', setting.language), annex },
        fixes: () => [fix],
      };
    }
  },
  examples: () => ({
    bad: [
      annexed('informative', 'provision: requirement, text: 登記表應由本人簽字。'),
      annexed('informative', 'provision: requirement, text: 登记表应由本人签字。', { language: 'zh-Hans' }),
      withText('洗衣憑證應使用本附錄的樣式。'),
      withText('洗衣凭证应使用本附录的样式。', 'zh-Hans'),
    ],
    good: [
      withText('洗衣憑證的樣式見本附錄，也可自行印製。'),
      annexed('normative', 'provision: requirement, text: 登記表應由本人簽字。'),
      annexed('informative', 'provision: recommendation, text: 登记表宜由本人签字。', { language: 'zh-Hans' }),
      annexed('informative', 'provision: requirement, text: 登記表應由本人簽字。', { rules: 'none' }),
    ],
  }),
});

function isRequiring({ role, entry }: Verb): boolean {
  return role === 'main' && entry.provision === 'requirement';
}
