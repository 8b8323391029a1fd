import type { Locale } from '../../base/words.ts';
import { mapType } from '../../model/keys/table.ts';
import { inAnswer, inChapter, inReport, standardFile } from '../example.ts';
import { missingEntry } from '../kit/fixes/missing-entry.ts';
import { keyWords, mapWords } from '../kit/words/schema-words.ts';
import { defineSlip, type Fix } from '../rule.ts';

const add = { en: 'Add {key}, to be filled in', 'zh-Hant': '補寫{key}，內容待填' };

export const rule = defineSlip({
  code: 'schema/missing-key',
  severity: 'error',
  title: { en: 'A required key is missing', 'zh-Hant': '缺少必填的鍵' },
  message: {
    default: {
      en: 'This {map} lacks {key}. Add it.',
      'zh-Hant': '此{map}缺少{key}。請補寫。',
    },
    one: {
      en: 'This {map} needs one of {oneOf}. Add one.',
      'zh-Hant': '此{map}須有{oneOf}之一。請補寫。',
    },
  },
  why: {
    en: 'Without it the rest cannot be understood or checked.',
    'zh-Hant': '缺少它，其餘內容無法理解和核對。',
  },
  lacks: 'value',
  fix: 'once',
  required: true,
  slip: 'schema/missing-key',
  looksAround: true,
  word({ at, data }, fragment, document) {
    const { key, map, oneOf } = data;
    const args = { key: keyWords(map, key), map: mapWords(map), oneOf: oneOf.map((one) => keyWords(map, one)) };
    const fixes = (reader: Locale): readonly Fix[] => {
      const edit = missingEntry(document, { fragment, range: at }, map, key, reader);
      const order = Object.keys(mapType(map).keys).indexOf(key);
      return edit === undefined ? [] : [{ title: add, args: { key: args.key }, edits: [edit], preferred: true, order }];
    };
    return { args, wording: oneOf.length > 1 ? 'one' : 'default', fixes };
  },
  examples: () => ({
    bad: [
      inChapter('- id: a\n  text: 無'),
      inAnswer('statement: 已配備導師三名'),
      inAnswer('{statement: 已配備導師三名}'),
      inAnswer('status: implemented\nevidence:\n  - title: 導師名單\n    collected: 2020-12-31 # 掃描件'),
      inReport('figures: {mentor-count: {approx: about}}'),
      inReport('operator: {}'),
      standardFile(
        'standard: demo@2020\ntitle: 示例\nlanguage: zh-Hant\nclass: policy\nchapters:\n  - id: one\n    title: 甲\n    text: 無',
      ),
    ],
    good: [inChapter('- id: a\n  provision: statement\n  text: 無')],
  }),
});
