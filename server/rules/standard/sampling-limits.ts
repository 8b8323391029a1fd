import { allSaid } from '../../model/item-duties.ts';
import { inClause } from '../example.ts';
import { defineCheck } from '../rule.ts';

const sampling = (plan: string, text = '應保存記錄', language?: string) =>
  inClause(
    `provision: requirement\ntext: ${text}\nverification: {method: examine, sampling: {from: 服務記錄, size: 20份, ${plan}}}`.replace(
      language === 'zh-Hans' ? '服務記錄' : '',
      language === 'zh-Hans' ? '服务记录' : '',
    ),
    '',
    language,
  );

export const rule = defineCheck({
  code: 'standard/sampling-limits',
  severity: 'warning',
  title: { en: 'A sampling plan that does not decide', 'zh-Hant': '抽樣方案無法判定' },
  message: {
    crossed: {
      en: 'A sample is rejected from {reject} failures on, but {accept} are accepted. The rejection number is greater than the acceptance number.',
      'zh-Hant': '不合格數達到 {reject} 即拒收，而不多於 {accept} 卻接收。拒收數應大於接收數。',
    },
    gap: {
      en: 'Up to {accept} failures are accepted and from {reject} on rejected: what lies between is not decided. Of a single sample, write {next} as the rejection number.',
      'zh-Hant': '不多於 {accept} 接收，達到 {reject} 拒收，介於兩者之間的無法判定。一次抽樣的拒收數請寫 {next}。',
    },
  },
  why: {
    en: 'Every sample has to be either accepted or rejected.',
    'zh-Hant': '每次抽樣都須判為接收或拒收。',
  },
  cites: { document: 'GB/T 2828.1—2012' },
  fix: 'none',
  on: 'content',
  reads: [],
  *check(content) {
    for (const { sampling } of allSaid(content, 'verification')) {
      const { accept, reject } = sampling ?? {};
      if (accept?.value === undefined || reject?.value === undefined || reject.value === accept.value + 1) continue;
      const args = { accept: accept.text, reject: reject.text, next: accept.value + 1 };
      yield { at: reject, wording: reject.value <= accept.value ? 'crossed' : 'gap', args };
    }
  },
  examples: () => ({
    bad: [
      sampling('accept: 2, reject: 2'),
      sampling('accept: 1, reject: 3'),
      sampling('accept: 2, reject: 1', '应保存记录', 'zh-Hans'),
      inClause(
        'provision: requirement\ntext: 應保存：\nitems:\n  - {id: log, text: 服務記錄。, verification: {method: examine, sampling: {size: 20份, accept: 1, reject: 3}}}',
      ),
    ],
    good: [
      sampling('accept: 1, reject: 2'),
      sampling('accept: 1, reject: 2', '应保存记录', 'zh-Hans'),
      sampling('how: 隨機'),
    ],
  }),
});
