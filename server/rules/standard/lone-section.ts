import { divisionsOf } from '../../model/divisions.ts';
import { idKey } from '../../model/values/id.ts';
import { inVariant, standardFile } from '../example.ts';
import { nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

const lone = `
chapters:
  - id: one
    title: 甲
    sections:
      - {id: a, title: 乙, text: 有}
`;

const standard = (entries: string, language = 'zh-Hant') =>
  standardFile(`
standard: demo@2020
title: 示例
language: ${language}
class: policy
status: current
${entries.trim()}`);

export const rule = defineCheck({
  code: 'standard/lone-section',
  severity: 'info',
  title: { en: 'A section alone in its chapter', 'zh-Hant': '只有一節' },
  message: {
    en: '“{title}” is the only section here. Add another, or put its clauses straight into the chapter.',
    'zh-Hant': '「{title}」是這裡唯一的一節。請再分出一節，或把條款直接放在章下。',
  },
  why: {
    en: 'A level with a single member divides nothing.',
    'zh-Hant': '只有一節就不必分節，編號平白多了一層。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '7.3' },
  fix: 'none',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { imports: { resolution }, setting }) {
    // A variant's chapter may add its one section to others that are inherited.
    if (resolution?.broken !== undefined) return;
    for (const division of divisionsOf(standard)) {
      const [section] = division.sections;
      if (section === undefined || division.sections.length > 1 || division.clauses.length > 0) continue;
      const whole = resolution?.divisions.get(idKey(division.id?.text ?? ''));
      if (whole !== undefined && (whole.sections.length > 1 || whole.clauses.length > 0)) continue;
      yield { at: section.handle, args: { title: nameOf(section.title, section.id?.text ?? '', setting.language) } };
    }
  },
  examples: () => ({
    bad: [
      standard(lone),
      standard(lone, 'zh-Hans'),
      inVariant(lone.replace('one', 'two').replace('id: a', 'id: b'), lone),
    ],
    good: [
      standard(`${lone.trimEnd()}\n      - {id: b, title: 丙, text: 有}`),
      inVariant(lone.replace('id: a', 'id: b'), lone),
    ],
  }),
});
