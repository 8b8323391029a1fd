import type { ServiceLevel } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { inHeader } from '../example.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'standard/level-twice',
  severity: 'error',
  title: { en: 'A level named twice', 'zh-Hant': '級別重複' },
  message: {
    en: '“{level}” is already one of the levels. Remove it, or name another.',
    'zh-Hant': '「{level}」已在分級中。請刪去，或改為別的名稱。',
  },
  why: {
    en: 'Its place among the levels is not clear.',
    'zh-Hant': '級別的高低順序不明確。',
  },
  fix: 'none',
  on: 'standard',
  reads: [],
  *check({ levels }, { document }) {
    const seen = new Map<string, ServiceLevel>();
    for (const level of levels) {
      const key = idKey(level.id?.text ?? '');
      const first = seen.get(key);
      if (key === '' || level.id === undefined) continue;
      if (first === undefined) seen.set(key, level);
      else {
        const words = { en: 'It is named here.', 'zh-Hant': '在這裡寫過。' };
        const related = [{ document, place: first.id ?? first.handle, words }];
        yield { at: level.id, args: { level: level.id.text }, related };
      }
    }
  },
  examples: () => ({
    bad: [inHeader('levels: [甲級, 乙級, 甲級]'), inHeader('levels: [{id: 一级, title: 一级}, 二级, 一级]', 'zh-Hans')],
    good: [inHeader('levels: [甲級, 乙級, 丙級]'), inHeader('levels: [{id: 一级, text: 规模较大。}, 二级]', 'zh-Hans')],
  }),
});
