import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../server/protocol/base64.ts';
import { type ExportParams, type ExportResult, exportRequest } from '../../server/protocol/book.ts';
import {
  type CompareFileResult,
  compareFileRequest,
  type ImportParams,
  type ImportResult,
  importRequest,
} from '../../server/protocol/import.ts';
import { session } from '../support/session.ts';
import { paragraph, relations, wordSource } from '../support/word-source.ts';
import { uriOf } from '../support/workspace.ts';

test('the editor is given a standard with its pictures, the places to look at, and what was left aside', async () => {
  const running = await session({}, 'en');
  const ask = (name: string, bytes: Uint8Array) => {
    const params: ImportParams = { name, bytes: toBase64(bytes) };
    return running.ask<ImportResult>(importRequest, params);
  };
  const picture = '<w:p><w:r><w:drawing><a:blip r:embed="p"/></w:drawing></w:r></w:p>';
  const body = [paragraph('1 服務'), paragraph('1.1 應有導師。'), picture, paragraph('1.2 導師不少於3名。')].join('');
  const made = await ask(
    'memo.docm',
    wordSource(body, {
      'word/_rels/document.xml.rels': relations(['p', 'image', 'media/a.png']),
      'word/media/a.png': new Uint8Array([137, 80, 0, 255]),
      'word/vbaProject.bin': 'x',
    }),
  );
  if ('refused' in made) throw new Error(made.refused);
  expect(made.pictures.map(({ path, bytes }) => [path, [...(fromBase64(bytes) ?? [])]])).toEqual([
    ['images/memo-a.png', [137, 80, 0, 255]],
  ]);
  expect(made.told).toEqual(['It holds macros. They were not read.']);
  const lines = made.text.split('\n');
  expect(made.doubts.map(({ line }) => lines[line]?.trim())).toContain(
    '# To look at: No modal verb, but a limit is given: taken as a requirement.',
  );
  expect(await ask('memo.docx', new Uint8Array([0x50, 0x4b]))).toEqual({
    refused: 'It is damaged or cut off. Open it in the program that wrote it and save it anew.',
  });
  await running.end();
});

test('a Word file of ours comes back as what was changed in it, for the diff of the editor', async () => {
  const source = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: draft
chapters:
  - {id: one, title: 甲, clauses: [{id: a, title: 乙, provision: requirement, text: 應有導師。, weight: 2}]}
`;
  const running = await session({ 'demo.standard.yaml': source }, 'en');
  const uri = uriOf('demo.standard.yaml');
  const written = await running.ask<ExportResult>(exportRequest, { uri, format: 'docx' } satisfies ExportParams);
  const parts = unzipSync(fromBase64(written.content) ?? new Uint8Array());
  const page = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('有導師', '有創業導師');
  const changed = zipSync({ ...parts, 'word/document.xml': strToU8(page) });
  const compare = (bytes: Uint8Array) =>
    running.ask<CompareFileResult>(compareFileRequest, { uri, name: 'a.docx', bytes: toBase64(bytes) });
  const compared = await compare(changed);
  if ('refused' in compared) throw new Error(compared.refused);
  expect(compared.text).toBe(source.replace('應有導師', '應有創業導師'));
  expect(compared.changes).toEqual([{ text: '乙 (a): text', how: 'takeable' }]);
  expect(await compare(wordSource(paragraph('別的')))).toHaveProperty('refused');
  const imported = await running.ask<ImportResult>(importRequest, { name: 'a.docx', bytes: toBase64(changed) });
  if ('refused' in imported) throw new Error(imported.refused);
  expect(imported.text).toContain('text: 應有創業導師。\n        weight: 2');
  await running.end();
});
