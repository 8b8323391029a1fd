import { classesOf, type DocumentNumberKind } from '../../model/values/document-number.ts';
import { inClause, inHeader } from '../example.ts';
import { citationsOf } from '../kit/citations.ts';
import { replace } from '../kit/fixes/edits.ts';
import { valueLabel } from '../kit/words/labels.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'standard/number-class',
  severity: 'error',
  title: { en: 'A number of another class', 'zh-Hant': '編號與類別不符' },
  message: {
    default: {
      en: '“{number}” is a number of {kind}, but the class is {class}. Correct one of the two.',
      'zh-Hant': '「{number}」是{kind}的編號，而類別是{class}。請更正其中之一。',
    },
    colon: {
      en: 'A colon before the year is ISO’s way; Chinese standards have a dash there: {repaired}.',
      'zh-Hant': '年號前用冒號是 ISO 的寫法；中國標準用一字線：{repaired}。',
    },
  },
  why: {
    en: 'The number tells readers who issued the document and how far it binds.',
    'zh-Hant': '讀者從編號看出文件由誰發布、效力如何。',
  },
  fix: 'choose',
  on: 'standard',
  reads: [],
  *check(standard) {
    for (const { in: where, at, text, reading, number } of citationsOf(standard)) {
      if (!reading.ok && reading.problem === 'colon-before-year' && reading.repaired !== undefined) {
        const { repaired } = reading;
        const fix = { title: write, args: { text: repaired }, edits: [replace(at, repaired)], preferred: true };
        yield { at, wording: 'colon', args: { repaired }, fixes: () => [fix] };
        continue;
      }
      const own = standard.class;
      if (where !== 'own' || own?.value === undefined || number === undefined) continue;
      const classes = classesOf(number.kind);
      if (classes.includes(own.value)) continue;
      yield {
        at,
        args: { number: text, kind: kinds[number.kind], class: valueLabel('class', own.value) },
        fixes: () => classes.map((one) => ({ title: write, args: { text: one }, edits: [replace(own, one)] })),
      };
    }
  },
  examples: () => ({
    bad: [
      inHeader('class: group\nnumber: Q/XTD 0003—2020'),
      inHeader('class: enterprise\nnumber: GB/T 39668—2020', 'zh-Hans'),
      inHeader('class: policy\nnumber: T/CAS 290—2020'),
      inHeader('class: national\nnumber: GB/T 99999:2020'),
      inClause('provision: statement\ntext: 另見GB/T 39668:2020。'),
      inHeader('bibliography:\n  - number: GB/T 39668:2020'),
    ],
    good: [
      inHeader('class: group\nnumber: T/CAS 290—2020'),
      inHeader('class: local\nnumber: DB4416/T 30—2020'),
      inHeader('class: sector\nnumber: DB/T 12—2020'),
      inHeader('class: national\nnumber: CNS 12681'),
      inHeader('class: policy\nnumber: 國辦發〔2020〕7號'),
      inClause('provision: statement\ntext: 另見ISO 9001:2015。'),
    ],
  }),
});

const write = { en: 'Write {text}', 'zh-Hant': '改為 {text}' };

const kinds: Readonly<Record<DocumentNumberKind, { en: string; 'zh-Hant': string }>> = {
  national: { en: 'a national standard', 'zh-Hant': '國家標準' },
  sector: { en: 'a sector standard', 'zh-Hant': '行業標準' },
  local: { en: 'a local standard', 'zh-Hant': '地方標準' },
  group: { en: 'a group standard', 'zh-Hant': '團體標準' },
  enterprise: { en: 'an enterprise standard', 'zh-Hant': '企業標準' },
  international: { en: 'an international standard', 'zh-Hant': '國際標準' },
  foreign: { en: 'a standard of another country', 'zh-Hant': '國外標準' },
  taiwan: { en: 'a CNS standard', 'zh-Hant': 'CNS 標準' },
  policy: { en: 'an official paper', 'zh-Hant': '政策文件' },
};
