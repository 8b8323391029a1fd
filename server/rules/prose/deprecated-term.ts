import { findTerms } from '../../model/wording/terms.ts';
import { nameIn, termsIn } from '../../workspace/resolve/term-index.ts';
import { inChapter, inHeader, simplified } from '../example.ts';
import { placeIn, replaceIn } from '../kit/prose-text.ts';
import { defineCheck } from '../rule.ts';

const term = `terms:
  makerspace:
    name: {zh-Hant: 眾創空間, en: makerspace}
    definition: 為創業者提供場地和服務的平台
    deprecated: [創客空間, {en: hackerspace}]
  pro:
    name: 專業創客空間
    definition: 依託龍頭企業的平台`;

const clause = (text: string) => `- id: a\n  provision: permission\n  text: ${text}\n  see: [makerspace, pro]`;

export const rule = defineCheck({
  code: 'prose/deprecated-term',
  severity: 'warning',
  title: { en: 'A deprecated term', 'zh-Hant': '用了不再使用的術語' },
  message: {
    en: '“{written}” is deprecated here. Write “{preferred}”.',
    'zh-Hant': '「{written}」是不再使用的叫法，請改為「{preferred}」。',
  },
  why: {
    en: 'One thing with two names reads as two things.',
    'zh-Hant': '一物兩名，讀者會以為是兩樣東西。',
  },
  fix: 'once',
  on: 'text',
  reads: ['definitions'],
  within: 'standard',
  // Names are what they are: of cited documents, of the terms themselves.
  concerns: ({ role }, { definitions }) => role !== 'name' && (definitions.of?.terms.size ?? 0) > 0,
  *check({ prose, language, element }, { definitions: { of: known } }) {
    if (known === undefined) return;
    for (const use of findTerms(prose.node.text, termsIn(known))) {
      if (!use.form.deprecated || use.form.term.value === element) continue;
      const name = nameIn(use.form.term, language);
      if (name === undefined) continue;
      yield {
        at: placeIn(prose, use),
        args: { written: prose.node.text.slice(use.start, use.end), preferred: name },
        fixes: () => [
          {
            title: { en: 'Write “{preferred}”', 'zh-Hant': '改為「{preferred}」' },
            args: { preferred: name },
            edits: [replaceIn(prose, use, name)],
            preferred: true,
          },
        ],
      };
    }
  },
  examples: () => ({
    bad: [
      inChapter(clause('創客空間可延長開放時間。'), term),
      inChapter(clause('创客空间可延长开放时间。'), simplified(term), 'zh-Hans'),
      inChapter(clause('The hackerspace may open longer.'), term, 'en'),
    ],
    good: [
      inChapter(clause('眾創空間可延長開放時間。'), term),
      inChapter(clause('专业创客空间可延长开放时间。'), simplified(term), 'zh-Hans'),
      inChapter(clause('眾創空間可採用《創客空間管理辦法》的分類。'), term),
      inHeader('scope: 本文件適用於創客空間。'),
    ],
  }),
});
