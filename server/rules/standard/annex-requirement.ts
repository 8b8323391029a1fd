import { simplified, standardFile } from '../example.ts';
import { replace } from '../kit/fixes/edits.ts';
import { bindsAnnexes, requirementsIn } from '../kit/informative-annex.ts';
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

export const rule = defineCheck({
  code: 'standard/annex-requirement',
  severity: 'warning',
  title: { en: 'A requirement in an informative annex', 'zh-Hant': '資料性附錄中有要求' },
  message: {
    en: '“{clause}” is a requirement, but annex “{annex}” is informative. Move it into a chapter, or make the annex normative.',
    'zh-Hant': '「{clause}」是要求，而附錄「{annex}」是資料性的。請移到正文的章中，或把附錄改為規範性。',
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
    for (const clause of requirementsIn(division)) {
      const { provision } = clause;
      if (provision === undefined) continue;
      const fix = {
        title: { en: 'Make the annex normative', 'zh-Hant': '把附錄改為規範性' },
        edits: [replace(nature, 'normative')],
      };
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
    ],
    good: [
      annexed('normative', 'provision: requirement, text: 登記表應由本人簽字。'),
      annexed('informative', 'provision: recommendation, text: 登记表宜由本人签字。', { language: 'zh-Hans' }),
      annexed('informative', 'provision: requirement, text: 登記表應由本人簽字。', { rules: 'none' }),
    ],
  }),
});
