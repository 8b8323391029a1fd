import type { KindFile } from '../../../protocol/kind-file.ts';

export const file: KindFile = {
  rank: 3,
  title: { en: 'Settings of the checks', 'zh-Hant': '檢查設置' },
  many: { en: 'Settings', 'zh-Hant': '設置' },
  named: { name: '.clausewright.yaml' },
  language: { id: 'clausewright-config', alias: 'Clausewright Settings' },
};
