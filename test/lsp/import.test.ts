import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../server/protocol/base64.ts';
import { type ImportParams, type ImportResult, importRequest } from '../../server/protocol/import.ts';
import { session } from '../support/session.ts';
import { paragraph, relations, wordSource } from '../support/word-source.ts';

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
  expect(made.pictures.map(({ name, bytes }) => [name, [...(fromBase64(bytes) ?? [])]])).toEqual([
    ['a.png', [137, 80, 0, 255]],
  ]);
  expect(made.told).toEqual(['It holds macros. They were not read.']);
  const lines = made.text.split('\n');
  expect(made.doubts.map(({ line }) => lines[line]?.trim())).toContain(
    '# To look at: No modal verb, but a limit is given: taken as a requirement.',
  );
  expect(await ask('memo.docx', new Uint8Array([0x50, 0x4b]))).toEqual({
    refused: 'It is damaged or cut off. Open it in Word and save it anew.',
  });
  await running.end();
});
