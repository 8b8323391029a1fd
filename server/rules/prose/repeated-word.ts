import { findRepeated } from '../../model/wording/slips-of-pen.ts';
import { inProvision } from '../kit/prose-example.ts';
import { placeIn, readText, replaceIn } from '../kit/prose-text.ts';
import { defineCheck } from '../rule.ts';

const mayBe = /(\p{Script=Han}{1,2})\s?\1/u;
const mayBeEnglish = /\b([a-z]{2,6})\s+\1\b/i;

export const rule = defineCheck({
  code: 'prose/repeated-word',
  severity: 'warning',
  title: { en: 'A word that stands twice', 'zh-Hant': '重複的字詞' },
  message: {
    en: '“{word}” stands twice in a row. Leave one out.',
    'zh-Hant': '「{word}」重複了。請刪去一個。',
  },
  why: { en: 'It is left over from editing, and makes readers stop.', 'zh-Hant': '這是修改時留下的痕跡，會打斷閱讀。' },
  fix: 'once',
  on: 'text',
  reads: [],
  concerns: ({ prose, language }) => (language === 'en' ? mayBeEnglish : mayBe).test(prose.node.text),
  *check({ prose, language }) {
    const { reading } = readText(prose, language);
    for (const span of findRepeated(reading)) {
      const word = reading.text.slice(span.start, span.end);
      const title = { en: 'Leave out one “{word}”', 'zh-Hant': '刪去一個「{word}」' };
      const before = reading.text.slice(0, span.start).trimEnd().length;
      const edits = [replaceIn(prose, { start: before, end: span.end }, '')];
      yield {
        at: placeIn(prose, span),
        args: { word },
        fixes: () => [{ title, args: { word }, edits, preferred: true }],
      };
    }
  },
  examples: () => ({
    bad: [
      inProvision('requirement', '護理員應應佩戴工牌。'),
      inProvision('requirement', '机构应提供提供日间照料服务。', { language: 'zh-Hans' }),
      inProvision('requirement', '應公布服務的的收費標準。'),
      inProvision('requirement', '物業服務企業應每月每月公布報修情況。'),
      inProvision('requirement', '教师应蹲下与与幼儿交谈。', { language: 'zh-Hans' }),
      inProvision('requirement', 'The the organizer shall appoint a contact.', { rules: 'iso-iec-2', language: 'en' }),
    ],
    good: [
      inProvision('requirement', '應應急管理部門要求，機構應制定應急預案。'),
      inProvision('requirement', '应写明服务目的的依据，并并列公布收费标准。', { language: 'zh-Hans' }),
      inProvision('requirement', 'Forms shall be such that that of May may be reused.', { language: 'en' }),
      inProvision('requirement', '應人人持證、天天巡查，處處設標識。'),
    ],
  }),
});
