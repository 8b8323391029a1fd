import type { KindFile } from '../../../protocol/kind-file.ts';

export const file: KindFile = {
  rank: 2,
  title: { en: 'Self-report', 'zh-Hant': '自評報告' },
  many: { en: 'Self-reports', 'zh-Hant': '自評報告' },
  named: { ending: 'report' },
  language: { id: 'service-report', alias: 'Service Report', topKey: 'report', icon: 'report' },
};
