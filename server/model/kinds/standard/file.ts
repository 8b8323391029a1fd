import type { KindFile } from '../../../protocol/kind-file.ts';

export const file: KindFile = {
  rank: 1,
  title: { en: 'Service Standard', 'zh-Hant': '服務標準' },
  many: { en: 'Standards', 'zh-Hant': '標準' },
  named: { ending: 'standard' },
  language: { id: 'service-standard', alias: 'Service Standard', topKey: 'standard', icon: 'standard' },
};
