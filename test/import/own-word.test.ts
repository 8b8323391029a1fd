import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { imagesIn } from '../../server/export/images.ts';
import { wordFile } from '../../server/export/word/file.ts';
import { importStandard } from '../../server/import/import-standard.ts';
import { readCarried } from '../../server/import/read-carried.ts';
import { readDocument } from '../../server/import/read-document.ts';
import { bookIn } from '../support/book-text.ts';
import { uriOf, workspace } from '../support/workspace.ts';

interface Held {
  readonly id: string;
  readonly provision?: string;
  readonly weight?: number;
  readonly veto?: boolean;
  readonly clauses?: readonly Held[];
  readonly sections?: readonly Held[];
}

const root = join(import.meta.dirname, '../../examples');

/** Each clause with where it stands and what is to be told of it by words alone. */
function clausesOf(text: string): readonly string[] {
  const { chapters } = parse(text) as { readonly chapters: readonly Held[] };
  const visit = ({ id, clauses = [], sections = [] }: Held): readonly string[] => [
    // An order without a modal verb reads like a statement.
    ...clauses.map(
      (one) =>
        `${id}/${one.id} ${one.provision?.replace('instruction', 'statement')} ${one.weight ?? 1} ${one.veto ?? false}`,
    ),
    ...sections.flatMap(visit),
  ];
  return chapters.flatMap(visit);
}

function indicatorsOf(text: string): readonly string[] {
  const { indicators } = parse(text) as {
    readonly indicators: Readonly<
      Record<string, { readonly title: string | Readonly<Record<string, string>>; readonly unit: string }>
    >;
  };
  return Object.values(indicators).map(({ title, unit }) =>
    [typeof title === 'string' ? title : title['zh-Hant'], unit].join(' '),
  );
}

test.each(['express/express-outlet.standard.yaml', 'library/community-library.standard.yaml'])(
  '%s without what its Word file carries keeps ids, provisions and points, and its title',
  (path) => {
    const written = readFileSync(join(root, path), 'utf8');
    const name = basename(path);
    const service = workspace({ [name]: written });
    const bytes = wordFile(bookIn(service, name, { mask: true, reported: [] }), service.document(uriOf(name)));
    const read = readDocument('a.docx', bytes);
    if ('refused' in read) throw new Error(read.refused);
    const made = importStandard('a.docx', read, { locale: 'en', today: '2026-11-30' });
    if ('refused' in made) throw new Error(made.refused);
    const found = clausesOf(made.text);
    expect(clausesOf(written).filter((one) => !found.includes(one))).toEqual([]);
    expect(indicatorsOf(made.text)).toEqual(indicatorsOf(written));
    const { title } = parse(made.text) as { readonly title: Readonly<Record<string, string>> | string };
    expect(Object.values(typeof title === 'string' ? { title } : title).join('')).not.toMatch(/状态|狀態|Status/);
  },
);

describe('pictures of a file of ours', () => {
  const shown = (file: string, edition = 'pictures@2020') => `standard: ${JSON.stringify(edition)}
title: 甲
language: zh-Hant
class: policy
status: draft
chapters:
  - id: one
    title: 一
    clauses:
      - id: a
        provision: statement
        text: 甲。
        images: [{title: 平面圖, file: ${JSON.stringify(file)}, alt: 台在右}]
        processes:
          - {title: 流程, steps: [{id: first, title: 先}, {id: then, title: 後}]}
`;
  // One dot of a PNG, as far as its size is told by it.
  const dot = new Uint8Array(24);
  dot.set([0x89, 0x50, 0x4e, 0x47]);
  dot.set([1, 0, 0, 0, 1], 19);
  const back = (text: string) => {
    const service = workspace({ 'd.standard.yaml': text });
    const book = bookIn(service, 'd.standard.yaml');
    const images = new Map(imagesIn(book).map((address) => [address, dot]));
    const read = readDocument('d.docx', wordFile(book, service.document(uriOf('d.standard.yaml')), images));
    if ('refused' in read) throw new Error(read.refused);
    const made = readCarried(read.document, { locale: 'en', today: '2026-11-30' }, { readDocument, wordFile });
    if (made === undefined) throw new Error('not ours');
    return made;
  };

  test('come back under the paths that the standard has for them; what we have drawn does not', () => {
    const { text, pictures, told } = back(shown('plans/平面 圖.png'));
    expect(text).toContain('plans/平面 圖.png');
    expect([...pictures]).toEqual([['plans/平面 圖.png', dot]]);
    expect(told).toEqual([]);
  });

  test.each(['../../plan.png', '.git/plan.png', '/etc/plan.png', 'C:\\plan.png', 'a/../../plan.png', 'a//plan.png'])(
    '%s leads to no place beside it, so nothing is written there',
    (file) => expect([...back(shown(file)).pictures.keys()]).toEqual([]),
  );

  test.each(['../../evil@2020', '/tmp/evil@2020', '..\\evil@2020', 'con@2020', '@2020', '.@2020'])(
    'nor does %s say where the standard is written',
    (edition) => expect(back(shown('a.png', edition)).name).toMatch(/^[\p{L}\p{N}_-][\p{L}\p{N}._-]*$/u),
  );
});

/** What is told below clauses and in the tables behind them, line by line. */
function toldIn(read: ReturnType<typeof readDocument>): readonly string[] {
  if ('refused' in read) throw new Error(read.refused);
  return read.document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.role === 'fact' ? [`${block.depth} ${block.text}`] : [],
  );
}

const folders = [
  '../../standards',
  ...['', '/express', '/library', '/care-home', '/statistics'].map((one) => `../../examples${one}`),
];
const standards = folders.flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((name) => name.endsWith('.standard.yaml'))
    .map((name) => join(import.meta.dirname, folder, name)),
);
const shipped = standards.filter((path) => /makerspace-(?:service|coworking|filing)/.test(path));
const inLanguages = standards.flatMap((path) =>
  (['zh-Hant', 'zh-Hans', 'en'] as const).map((one) => [path, one] as const),
);

test.each(inLanguages)(
  '%s in %s without what its Word file carries tells the same below its clauses',
  (path, language) => {
    const texts = Object.fromEntries([...shipped, path].map((one) => [basename(one), readFileSync(one, 'utf8')]));
    const service = workspace(texts);
    const setting = { mask: true, reported: [], language } as const;
    const read = readDocument('a.docx', wordFile(bookIn(service, basename(path), setting)));
    if ('refused' in read) throw new Error(read.refused);
    const made = importStandard('a.docx', read, { locale: 'en', today: '2026-11-30' });
    if ('refused' in made) throw new Error(made.refused);
    expect(made.doubts.filter(({ text }) => text.includes('Printed below'))).toEqual([]);
    const again = readDocument(
      'a.docx',
      wordFile(bookIn(workspace({ 'made.standard.yaml': made.text }), 'made.standard.yaml', setting)),
    );
    const sees = /^0 (?:參見|参见|See also)/;
    expect(toldIn(again).filter((one) => !sees.test(one))).toEqual(toldIn(read).filter((one) => !sees.test(one)));
  },
);

test('a policy document without a number keeps its class, its edition and its title', () => {
  const text = `standard: way@2020
title: 民宿服務規範
language: zh-Hant
class: policy
status: draft
scope: 本文件規定了民宿的服務。
chapters: [{id: safety, title: 安全, clauses: [{id: exits, title: 出口, provision: requirement, text: 民宿應設置疏散出口。}]}]
`;
  const read = readDocument('a.docx', wordFile(bookIn(workspace({ 'way.standard.yaml': text }), 'way.standard.yaml')));
  if ('refused' in read) throw new Error(read.refused);
  const made = importStandard('a.docx', read, { locale: 'en', today: '2026-11-30' });
  expect(made).toMatchObject({ doubts: [] });
  if ('refused' in made) throw new Error(made.refused);
  expect(parse(made.text)).toMatchObject(parse(text));
});
