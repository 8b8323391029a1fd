import type { Standard } from '../../model/standard.ts';
import { type DocumentNumber, sameDocument, writeDocumentNumber } from '../../model/values/document-number.ts';
import { inClause, inHeader } from '../example.ts';
import { citationsOf, numberOf } from '../kit/citations.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'standard/undated-clause-reference',
  severity: 'warning',
  title: { en: 'A place in a document without its year', 'zh-Hant': '引用具體條款未注日期' },
  message: {
    default: {
      en: '{place} of {number} is named without the year. Add the year of the edition that was meant.',
      'zh-Hant': '引用 {number} 的 {place}，卻沒有注明年號。請補上所指版本的年號。',
    },
    listed: {
      en: '{place} of {number} is named without the year. The file lists it as {dated}: write that, if it is the edition that was meant.',
      'zh-Hant': '引用 {number} 的 {place}，卻沒有注明年號。文件中列出的是 {dated}，如指這一版，請照此注明。',
    },
  },
  why: {
    en: 'In the next edition that number may stand on something else.',
    'zh-Hant': '換了版本，同一條號可能指別的內容。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '9.5' },
  fix: 'none',
  on: 'standard',
  reads: [],
  *check(standard) {
    for (const { in: where, at, number, place } of citationsOf(standard)) {
      if (number === undefined || place === undefined || number.year !== undefined || where === 'own') continue;
      const name = writeDocumentNumber({ ...number, place: undefined });
      const dated = datedIn(standard, number);
      yield {
        at,
        wording: dated === undefined ? 'default' : 'listed',
        args: { number: name, place, ...(dated === undefined ? {} : { dated }) },
      };
    }
  },
  examples: () => ({
    bad: [
      inClause('provision: statement\ntext: 另見GB/T 19012第5章。', 'bibliography: [{number: GB/T 19012—2019}]'),
      inClause('provision: statement\ntext: 有\nsee: [GB/T 19012#5.2]'),
      inClause('provision: statement\ntext: 另见GB/T 19012第5章。', '', 'zh-Hans'),
      inHeader('terms:\n  maker: {name: 創客甲, source: "GB/T 39668, 3.1"}'),
    ],
    good: [
      inClause('provision: statement\ntext: 有\nsee: [GB/T 19012—2019#5.2, GB/T 19012—2019]'),
      inClause('provision: statement\ntext: 另見GB/T 19012，其中的5.2萬元不計。\nsee: [GB/T 19012]'),
      inClause('provision: statement\ntext: 另見國辦發〔2016〕7號第五條。'),
    ],
  }),
});

/** The dated number under which the file itself lists the document. */
function datedIn({ references, bibliography }: Standard, number: DocumentNumber): string | undefined {
  for (const one of [...references, ...bibliography]) {
    const listed = numberOf(one);
    if (listed?.year !== undefined && sameDocument(listed, number)) return writeDocumentNumber(listed);
  }
  return undefined;
}
