import { scriptNames } from '../../model/values/script.ts';
import { findMixedScript, mayBeMixed, scriptEdits } from '../../model/wording/mixed-script.ts';
import { inHeader } from '../example.ts';
import { inProvision } from '../kit/prose-example.ts';
import { placeIn, replaceIn } from '../kit/prose-text.ts';
import { defineCheck, type Fix } from '../rule.ts';

export const rule = defineCheck({
  code: 'prose/mixed-script',
  severity: 'warning',
  title: { en: 'Two scripts in one text', 'zh-Hant': '繁簡混用' },
  message: {
    mixed: {
      en: 'The text is in {declared} script, but not “{characters}”. Convert them, or put a quotation in quotation marks.',
      'zh-Hant': '正文聲明為{declared}，「{characters}」不是。請轉換；如是引文，請加引號。',
    },
    whole: {
      en: 'The text is declared {declared}, but written in {other} script. Convert it, or change the language.',
      'zh-Hant': '正文聲明為{declared}，實際是{other}。請轉換，或改正所聲明的語言。',
    },
  },
  why: {
    en: 'Searching for a term finds only one of its two forms.',
    'zh-Hant': '檢索一個詞時，只能找到其中一種寫法。',
  },
  fix: 'once',
  on: 'text',
  reads: [],
  concerns({ prose, language, role, element }, { document }) {
    // Names of documents, files and people are quotations without the marks.
    if (role === 'name' && (document.kind === 'report' || ('number' in element && !('id' in element)))) return false;
    return mayBeMixed(prose.node.text, language);
  },
  *check({ prose, language }) {
    const { text } = prose.node;
    const mixed = findMixedScript(text, language);
    if (mixed === undefined) return;
    const { declared, characters, kind } = mixed;
    const other = declared === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant';
    const fixes = (): readonly Fix[] => {
      const edits = scriptEdits(text, declared)?.map((edit) => replaceIn(prose, edit, edit.text));
      const title = { en: 'Convert to {declared}', 'zh-Hant': '轉換為{declared}' };
      return edits ? [{ title, args: { declared: scriptNames[declared] }, edits, preferred: true }] : [];
    };
    const args = { declared: scriptNames[declared], other: scriptNames[other], characters };
    yield { at: placeIn(prose, mixed), args, wording: kind, fixes };
  },
  examples: () => ({
    bad: [
      inProvision('requirement', '眾創空間應在入口张貼導覽圖。'),
      inProvision('requirement', '众创空间应公布服務信息。', { language: 'zh-Hans' }),
      inProvision('requirement', '众创空间应公布收费标准。'),
      inHeader('scope: 本文件適用於众创空间。'),
    ],
    good: [
      inProvision('requirement', '眾創空間應依據《众创空间备案管理办法》公布資料，干部、公里、皇后等字兩種字形通用。'),
      inProvision('requirement', '牌匾应写“眾創空間”。', { language: 'zh-Hans' }),
    ],
  }),
});
