import type { Clause, Division } from '../../model/standard.ts';
import { inHeader, standardFile } from '../example.ts';
import { nameOf } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

/** Chapter, sections and clause together: a number has no more than five parts. */
const most = 5;

/** A standard whose one chapter nests the sections of the given ids, the innermost of which holds the lines. */
function nested(sections: readonly string[], inside: string, language = 'zh-Hant', root = 'chapters') {
  const lines = sections.map((id, at) => {
    const indent = ' '.repeat(4 + 4 * at);
    return `${indent}sections:\n${indent}  - {id: ${id}0, title: 甲${at}, text: 有}\n${indent}  - id: ${id}\n${indent}    title: 乙${at}\n${indent}    text: 有`;
  });
  const indent = ' '.repeat(4 + 4 * sections.length);
  const held = inside.replace(/^/gm, indent);
  return standardFile(`
standard: demo@2020
title: 示例
language: ${language}
class: policy
drafting-rules: none
status: current
${root === 'annexes' ? 'chapters:\n  - {id: zero, title: 甲, text: 有}\n' : ''}${root}:
  - id: one
    title: 甲
    text: 有
${lines.join('\n')}
${held}`);
}

const clauses =
  'clauses:\n  - {id: k, title: 丙, provision: statement, text: 有}\n  - {id: l, title: 丁, provision: statement, text: 有}';
const section = 'sections:\n  - {id: k, title: 丙, text: 有}\n  - {id: l, title: 丁, text: 有}';

export const rule = defineCheck({
  code: 'standard/too-many-levels',
  severity: 'warning',
  title: { en: 'More than five levels', 'zh-Hant': '層次超過五層' },
  message: {
    en: '“{title}” stands at the sixth level: chapter, sections and clause come to five at most. Move it up a level, or write it as items.',
    'zh-Hant': '「{title}」已到第六層：章、節、條合計最多五層。請上移一層，或改用列項。',
  },
  why: {
    en: 'A number of six parts is hard to cite, and a text so divided is hard to find one’s way in.',
    'zh-Hant': '六段的編號難以引用，分得這樣細的文本也難以查找。',
  },
  fix: 'none',
  on: 'standard',
  reads: [],
  *check(standard, { setting }) {
    for (const division of [...standard.chapters, ...standard.annexes]) {
      for (const { handle, title, id } of tooDeep(division, 1)) {
        yield { at: handle, args: { title: nameOf(title, id?.text ?? '', setting.language) } };
      }
    }
  },
  examples: () => ({
    bad: [
      nested(['a', 'b', 'c', 'd'], clauses),
      nested(['a', 'b', 'c', 'd'], clauses, 'zh-Hans'),
      nested(['a', 'b', 'c', 'd'], section),
      nested(['a', 'b', 'c', 'd'], clauses, 'en', 'annexes'),
    ],
    good: [
      nested(['a', 'b', 'c'], clauses),
      nested(['a', 'b', 'c'], section, 'zh-Hans'),
      nested(['a', 'b', 'c'], clauses, 'en', 'annexes'),
      inHeader('ics: 03.080.99'),
    ],
  }),
});

/** What is the first to stand too deep in each part of a division; what stands below or beside it is not told as well. */
function* tooDeep(division: Division, level: number): Iterable<Division | Clause> {
  if (level < most) {
    for (const section of division.sections) yield* tooDeep(section, level + 1);
    return;
  }
  // A clause that goes behind another one stands where that does.
  const first = division.sections[0] ?? division.clauses.find(({ after }) => after === undefined);
  if (first !== undefined) yield first;
}
