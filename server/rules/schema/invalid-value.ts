import { inAnswer, inClause, inHeader } from '../example.ts';
import { choiceWords, enumWords, spellings } from '../kit/words/schema-words.ts';
import { defineSlip } from '../rule.ts';

const flag = { en: 'yes or no', 'zh-Hant': '是非值' };
const flags = { en: 'true, false', 'zh-Hant': 'true（是）、false（否）' };

export const rule = defineSlip({
  code: 'schema/invalid-value',
  severity: 'error',
  title: { en: 'Not one of the allowed values', 'zh-Hant': '不是允許的值' },
  message: {
    default: {
      en: '“{value}” is no {choice}. Write one of {allowed}.',
      'zh-Hant': '「{value}」不是允許的{choice}。請從中選一個：{allowed}。',
    },
    near: {
      en: '“{value}” is no {choice}. Did you mean {suggestions}? Allowed are {allowed}.',
      'zh-Hant': '「{value}」不是允許的{choice}。是否指 {suggestions}？可用的值：{allowed}。',
    },
  },
  why: {
    en: 'Only these values are understood by the checks and by readers of the file.',
    'zh-Hant': '只有這些值才能被核對，也才能被他人理解。',
  },
  fix: 'choose',
  required: true,
  slip: 'schema/invalid-value',
  word({ at, data, repair }, fragment) {
    const { value, choice, allowed, suggestions } = data;
    const args = {
      value,
      choice: choice === 'flag' ? flag : enumWords(choice),
      allowed: choice === 'flag' ? flags : choiceWords(choice),
      suggestions: [...suggestions],
    };
    const offered = suggestions.length > 0 ? suggestions : allowed;
    const sure = repair !== undefined;
    return {
      args,
      wording: suggestions.length > 0 ? 'near' : 'default',
      fixes: () => spellings(offered, (text) => ({ fragment, range: at, text }), sure),
    };
  },
  examples: () => ({
    bad: [
      inClause('provision: 陳述\ntext: 無'),
      inAnswer('status: 已实施'),
      inHeader('document-type: manual'),
      inClause('provision: statement\ntext: 無\nveto: yes'),
      inClause('provision: requirment\ntext: 應公布收費。\nweight: 100', 'scoring: {total: 100}'),
    ],
    good: [inHeader('document-type: guideline')],
  }),
});
