import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { wordFile } from '../../server/export/word/file.ts';
import { importStandard } from '../../server/import/import-standard.ts';
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
