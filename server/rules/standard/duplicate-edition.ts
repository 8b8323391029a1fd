import { isStandard } from '../../workspace/document.ts';
import { fileNameOf } from '../../workspace/paths.ts';
import { standardFile } from '../example.ts';
import { defineCheck } from '../rule.ts';

const one = `
  standard: demo@2020
  title: 示例
  language: zh-Hant
  class: policy
  status: current
  chapters:
    - id: one
      title: 甲
      clauses:
        - id: a
          provision: statement
          text: 有
`;

const pointedAtMost = 5;

export const rule = defineCheck({
  code: 'standard/duplicate-edition',
  severity: 'error',
  title: { en: 'One edition in two files', 'zh-Hant': '兩個文件定義同一版本' },
  message: {
    en: '“{edition}” is also defined in {file}. Give one of the two another id or edition, or delete it.',
    'zh-Hant': '「{edition}」在 {file} 中也有定義。請給其中一個換標識或版本，或刪去一個。',
  },
  why: {
    en: 'Variants and reports that name this edition could mean either file.',
    'zh-Hant': '變體和報告引用這個版本時，分不清指哪個文件。',
  },
  fix: 'none',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { document, imports }) {
    const { edition } = standard;
    if (edition?.value === undefined) return;
    // A copy of a shipped standard replaces it, and what is open from elsewhere (an older state in a diff) counts for nobody.
    const others = imports
      .standardsOf(edition.value)
      .filter(isStandard)
      .filter((other) => other.uri !== document.uri && other.origin === 'workspace');
    const [other] = others;
    if (other?.model.edition === undefined) return;
    const file = fileNameOf(other.uri);
    const words = { en: 'The same edition is defined here.', 'zh-Hant': '這裡定義了同一個版本。' };
    yield {
      at: edition,
      args: { edition: edition.value, file },
      // Of all of them, each file would point at each.
      related: others
        .slice(0, pointedAtMost)
        .flatMap((document) =>
          document.model.edition === undefined ? [] : [{ document, place: document.model.edition, words }],
        ),
    };
  },
  examples: () => ({
    bad: [standardFile(one, { 'folder/other.standard.yaml': one })],
    good: [
      standardFile(one, { 'other.standard.yaml': one.replace('demo@2020', 'demo@2021') }),
      standardFile(one.replace('demo@2020', 'makerspace-service@2017')),
    ],
  }),
});
