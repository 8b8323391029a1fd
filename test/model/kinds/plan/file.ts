import type { KindFile } from '../../../../server/protocol/kind-file.ts';

export const file: KindFile = {
  rank: 4,
  title: { en: 'Assessment plan', 'zh-Hant': '檢查表' },
  many: { en: 'Assessment plans', 'zh-Hant': '檢查表' },
  named: { ending: 'plan' },
  language: { id: 'service-plan', alias: 'Service Plan', topKey: 'plan-of', icon: 'report' },
};
