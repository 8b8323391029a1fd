import { describe, expect, test } from 'vitest';
import { complete } from '../../server/features/completion/complete.ts';
import { createService, type Service } from '../../server/service.ts';
import { marked } from '../support/marked.ts';

const disk = [
  'reports/2020/名單.pdf',
  'reports/2020/.DS_Store',
  'reports/2020/~$報告.docx',
  'reports/2020/a.report.yaml',
  'reports/2020/證明/合同/甲 (1).pdf',
  'reports/2020/證明/合同/乙.pdf',
  'reports/2020/證明/照片.jpg',
  'reports/2019/名單.pdf',
  'shared/deep/er/流水.xlsx',
  'demo.standard.yaml',
  '.git/objects/x',
];

/** Looks where the service asks, until it asks no more. */
function lookAround(service: Service, uri: string, namesIn: (folder: string) => readonly string[]): number {
  for (let rounds = 0; ; rounds++) {
    const { files, folders } = service.wanted([uri]);
    if (folders.length + files.length === 0) return rounds;
    service.learn([
      { kind: 'folders', folders: new Map(folders.map((folder) => [folder, namesIn(folder)])) },
      { kind: 'files', files: new Map(files.map((file) => [file, 'missing' as const])) },
    ]);
  }
}

function namesOn(paths: readonly string[], folder: string): readonly string[] {
  const path = decodeURIComponent(folder.replace('file:///work', '')).slice(1);
  const below = paths.filter((one) => path === '' || one.startsWith(`${path}/`));
  const names = below.map((one) => one.slice(path === '' ? 0 : path.length + 1).replace(/\/.*/, '/'));
  return [...new Set(names)].sort();
}

function offered(
  name: string,
  source: string,
  roots: readonly string[] = ['file:///work'],
  world: { readonly disk: readonly string[]; readonly standard?: string } = { disk },
): readonly string[] {
  const { text, cursor } = marked(source);
  if (cursor === undefined) throw new Error('no cursor');
  const service = createService('2020-06-01');
  service.learn([{ kind: 'roots', roots }]);
  const uri = `file:///work/${name}`;
  if (world.standard !== undefined) service.load([{ uri: 'file:///work/demo.standard.yaml', text: world.standard }]);
  service.open({ uri, text }, 1, name.endsWith('.report.yaml') ? 'service-report' : 'service-standard');
  lookAround(service, uri, (folder) => namesOn(world.disk, folder));
  const document = service.document(uri);
  if (document === undefined) throw new Error('no document');
  const reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: false } as const;
  return complete(service.snapshot(), document, cursor, reader).items.map(({ label }) => label);
}

const naming = (path: string) =>
  `report: a\nattachments:\n  list:\n    kind: roster\n    title: 名單\n    file: ${path}\n`;
const report = 'reports/2020/a.report.yaml';

test('files of the whole workspace, nearest first, folders on the way to others', () => {
  expect(offered(report, naming('$0'))).toEqual([
    '名單.pdf',
    '證明/',
    '證明/照片.jpg',
    '證明/合同/',
    '../2019/',
    '證明/合同/乙.pdf',
    '證明/合同/甲 (1).pdf',
    '../2019/名單.pdf',
    '../../shared/',
    '../../shared/deep/',
    '../../shared/deep/er/',
    '../../shared/deep/er/流水.xlsx',
  ]);
});

test.each([
  [
    'what is in a folder, once it is taken',
    '證明/$0',
    ['證明/照片.jpg', '證明/合同/', '證明/合同/乙.pdf', '證明/合同/甲 (1).pdf'],
  ],
  ['the next folder', '證明/合同/$0', ['證明/合同/乙.pdf', '證明/合同/甲 (1).pdf']],
  ['by anything in the path', '流水$0', ['../../shared/deep/er/流水.xlsx']],
  ['in either script', '证明/照$0', ['證明/照片.jpg']],
  ['in the folder above', '../2019/$0', ['../2019/名單.pdf']],
])('%s', (_, path, labels) => {
  expect(offered(report, naming(path))).toEqual(labels);
});

test('without a workspace, the folder of the file and what lies below', () => {
  expect(offered(report, naming('$0'), [])).toEqual([
    '名單.pdf',
    '證明/',
    '證明/照片.jpg',
    '證明/合同/',
    '證明/合同/乙.pdf',
    '證明/合同/甲 (1).pdf',
  ]);
});

test('settings are offered folders wherever they lie', () => {
  expect(offered('.clausewright.yaml', 'standards: [$0]')).toEqual([
    'reports/',
    'shared/',
    'reports/2019/',
    'reports/2020/',
    'shared/deep/',
    'reports/2020/證明/',
    'shared/deep/er/',
    'reports/2020/證明/合同/',
  ]);
});

describe('files that are called like the evidence come first', () => {
  const answering = `standard: demo@2020
language: zh-Hant
evidence-kinds:
  roster: {title: 導師名單}
  proof: {title: 場地證明, definition: 產權證明和租賃合同。}
chapters:
  - id: one
    clauses:
      - {id: talks, title: 項目診斷, provision: requirement, text: 應診斷, evidence: [roster]}
`;
  const names = [
    '甲.pdf',
    '活動照片.zip',
    '租賃合同.pdf',
    '項目診斷報告.pdf',
    '2020年導師名單.xlsx',
    'mentor-roster.csv',
  ];
  const first = (report: string, count: number): readonly string[] => {
    const files = [...names.map((one) => `證明/${one}`), 'a.report.yaml'];
    return offered('a.report.yaml', `report: a\nagainst: demo@2020\n${report}`, undefined, {
      disk: files,
      standard: answering,
    }).slice(0, count);
  };
  const answer = (kind: string) =>
    `answers:\n  talks:\n    evidence:\n      - kind: ${kind}\n        title: 名單\n        file: $0\n`;

  test('by its title and kind in every language, then by the clause', () => {
    expect(first(answer('roster'), 3)).toEqual([
      '證明/2020年導師名單.xlsx',
      '證明/項目診斷報告.pdf',
      '證明/mentor-roster.csv',
    ]);
  });

  test('by what the standard says of the kind', () => {
    expect(first('attachments:\n  a:\n    kind: proof\n    title: 平面圖\n    file: ‹文件$0›\n', 1)).toEqual([
      '證明/租賃合同.pdf',
    ]);
  });

  test('one that is named already, after one that is as likely', () => {
    const named = 'attachments:\n  a: {kind: roster, title: 名單, file: 證明/2020年導師名單.xlsx}\n';
    expect(first(named + answer('roster'), 2)[0]).toBe('證明/項目診斷報告.pdf');
  });

  test('where nothing is alike, the nearest', () => {
    expect(first('attachments:\n  a:\n    kind: other\n    title: 乙\n    file: $0\n', 2)).toEqual([
      '證明/',
      '證明/2020年導師名單.xlsx',
    ]);
  });
});

test('an image of a standard is one of the images around it', () => {
  const images = ['images/平面.png', 'images/說明.docx', 'images/流程.svg', '證明/照片.jpg', 'demo.standard.yaml'];
  const source =
    'standard: demo@2020\nchapters:\n  - id: a\n    clauses:\n      - id: b\n        images:\n          - file: $0\n';
  expect(offered('demo.standard.yaml', source, ['file:///work'], { disk: images })).toEqual([
    'images/',
    '證明/',
    'images/平面.png',
    'images/流程.svg',
    '證明/照片.jpg',
  ]);
});
