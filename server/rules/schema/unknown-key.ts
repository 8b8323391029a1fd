import { inClause, inHeader, standardFile } from '../example.ts';
import { keyShown, keyWords, mapWords, spellings } from '../kit/words/schema-words.ts';
import { defineSlip } from '../rule.ts';

export const rule = defineSlip({
  code: 'schema/unknown-key',
  severity: 'error',
  title: { en: 'A key that does not belong here', 'zh-Hant': '此處沒有這個鍵' },
  message: {
    default: {
      en: 'This {map} has no key “{key}”. Remove it, or write a key that is known here.',
      'zh-Hant': '此{map}中沒有「{key}」這個鍵。請刪去，或改用此處已有的鍵。',
    },
    near: {
      en: 'This {map} has no key “{key}”. Did you mean {suggestions}?',
      'zh-Hant': '此{map}中沒有「{key}」這個鍵。是否指{suggestions}？',
    },
    elsewhere: {
      en: 'This {map} has no key “{key}”; it belongs in {others}. Move it there.',
      'zh-Hant': '此{map}中沒有「{key}」這個鍵，它屬於{others}。請移到那裡。',
    },
    beside: {
      en: '“{key}” cannot stand next to “{beside}” in this {map}. Keep one of the two.',
      'zh-Hant': '在此{map}中，「{key}」不能與「{beside}」並列。請只保留一個。',
    },
  },
  why: {
    en: 'What stands under an unknown key is read by nobody.',
    'zh-Hant': '寫在未知鍵下的內容不會被讀取。',
  },
  fix: 'choose',
  slip: 'schema/unknown-key',
  word({ at, data, repair }, fragment) {
    const { key, maps, suggestions, knownIn, beside } = data;
    const map = maps.map(mapWords);
    const [name = ''] = maps;
    const args = {
      key: keyShown(key),
      map,
      suggestions: suggestions.map((one) => keyWords(name, one)),
      others: knownIn.map(mapWords),
      ...(beside === undefined ? {} : { beside }),
    };
    const wording = beside ? 'beside' : suggestions.length > 0 ? 'near' : knownIn.length > 0 ? 'elsewhere' : 'default';
    if (suggestions.length === 0) return { args, wording };
    const sure = repair !== undefined;
    return {
      args,
      wording,
      fixes: () => spellings(suggestions, (text) => ({ fragment, range: at, text }), sure),
    };
  },
  examples: () => ({
    bad: [
      inHeader('標題: 示例'),
      inHeader('标题: 示例', 'zh-Hans'),
      inClause('provision: statement\ntext: 無\n权重: 3'),
      inHeader('zzz: 1'),
      inClause('provison: requirement\ntext: 应公布收费。\nweight: 100', 'scoring: {total: 100}', 'zh-Hans'),
    ],
    good: [
      inHeader('scope: 本規範適用於眾創空間。'),
      standardFile(
        'standard: demo@2020\ntitle: 示例\nlanguage: zh-Hant\nclass: policy\nstatus: draft\nchapters:\n  - id: one\n    title: 甲\n    text: 無',
      ),
    ],
  }),
});
