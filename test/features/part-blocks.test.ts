import { expect, test } from 'vitest';
import { complete } from '../../server/features/completion/complete.ts';
import { plainText } from '../../server/features/completion/snippet.ts';
import { findings, uriOf, workspace } from '../support/workspace.ts';

const name = 'a.standard.yaml';
const reader = { locale: 'zh-Hant', opensPages: true, markdown: true, snippets: true } as const;
const begun = `standard: a@2020
title: 民宿服務規範
language: zh-Hant
class: enterprise
status: draft
chapters:
  - id: staff
    title: 人員
    clauses:
      - {id: a, title: 甲, provision: statement, text: 民宿有人。}
  `;

function offers(text: string) {
  const service = workspace({ [name]: text });
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error('no file');
  const lines = text.split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return complete(service.snapshot(), document, position, reader).items;
}

test('behind a chapter the parts that are still missing are offered, that which follows first', () => {
  const labels = offers(begun).map(({ label }) => label);
  expect(labels).toEqual(['新增章', '場所設施', '服務內容與流程', '安全', '投訴', '評價與改進', '服務提供者']);
});

test('a part is written as a chapter with its clauses, with nothing wrong but what is open', () => {
  for (const { label, snippet, range } of offers(begun).slice(1)) {
    const lines = begun.split('\n');
    const text = [...lines.slice(0, range.start.line), (lines[range.start.line] ?? '').slice(0, range.start.character)];
    const written = `${text.join('\n')}${plainText(snippet)}\n`;
    const codes = findings(workspace({ [name]: written }), name).map(({ code }) => code);
    expect([...new Set(codes)], `${label}\n${written}`).toEqual(['schema/to-fill-in']);
  }
});
