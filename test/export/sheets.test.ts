import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { csvOf, harmless } from '../../server/export/sheets/csv.ts';
import { workbookOf } from '../../server/export/sheets/excel.ts';
import { jsonOf } from '../../server/export/sheets/json.ts';
import { shownIn } from '../../server/export/sheets/sheet.ts';
import { sheetsOf } from '../../server/export/sheets/sheets-of.ts';
import type { Service } from '../../server/service.ts';
import { brokenTexts, freeTexts } from '../edge/hostile/files.ts';
import { hostile } from '../edge/hostile/texts.ts';
import { bookIn } from '../support/book-text.ts';
import { flawlessFolders, ourFilesIn } from '../support/our-files.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const root = resolve(import.meta.dirname, '../..');

const examples = ourFilesIn(...flawlessFolders);
const schema = JSON.parse(readFileSync(join(root, 'schemas/export.schema.json'), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);

function exported(service: Service, name: string, language: 'zh-Hant' | 'en' = 'zh-Hant') {
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error(name);
  return [
    bookIn(service, name, { language, mask: true }),
    { snapshot: service.snapshot(), document, images: new Map() },
  ] as const;
}

/** A table of RFC 4180, read as it says. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the examples', () => {
  const service = workspace(examples);
  test.each(Object.keys(examples))('%s: every cell stands in CSV, JSON fits its schema', (name) => {
    for (const language of ['zh-Hant', 'en'] as const) {
      const [book, from] = exported(service, name, language);
      const [sheet] = sheetsOf(book, from) ?? [];
      const csv = csvOf(book, from) ?? '';
      expect(csv.startsWith('\ufeff')).toBe(true);
      const rows = rowsOf(csv);
      expect(rows[0]).toHaveLength(sheet?.columns.length ?? -1);
      const cells = sheet?.rows.map((row) => row.map((cell) => harmless(String(shownIn(cell) ?? ''))));
      expect(rows.slice(1)).toEqual(cells);
      validate(JSON.parse(jsonOf(book, from) ?? ''));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  test.each(Object.keys(examples))('%s: the workbook is the same to the byte wherever it is written', async (name) => {
    const [book, from] = exported(service, name);
    const written = async (place: string) => {
      vi.stubEnv('TZ', place);
      return workbookOf(sheetsOf(book, from) ?? [], ['zh-Hant']);
    };
    const [here, there] = [await written('Asia/Taipei'), await written('America/Lima')];
    vi.unstubAllEnvs();
    expect(Buffer.compare(here, there)).toBe(0);
    const parts = unzipSync(here);
    expect(parts['xl/workbook.xml']).toBeDefined();
    for (const part of Object.values(parts)) expect(strFromU8(part)).not.toMatch(/20[12]\d-\d\d-\d\dT/);
  });

  test('a score is reckoned by formulas', async () => {
    const [book, from] = exported(service, 'qingshi-2017.report.yaml');
    const parts = unzipSync(await workbookOf(sheetsOf(book, from) ?? [], ['zh-Hant']));
    // Behind it only what is hidden.
    const last = Object.keys(parts).filter((one) => one.startsWith('xl/worksheets/sheet')).length - 1;
    const sheet = strFromU8(parts[`xl/worksheets/sheet${last}.xml`] ?? new Uint8Array());
    expect(sheet).toMatch(/<f>=?SUM\(D2:D\d+\)<\/f>/);
  });
});

test('a cell begins no formula', () => {
  expect(harmless('=HYPERLINK("x")')).toBe('\'=HYPERLINK("x")');
  expect(harmless('-1')).toBe("'-1");
  expect(harmless('不少於3人')).toBe('不少於3人');
});

describe.each(Object.entries(hostile))('%s', (_, text) => {
  test.each([
    ['where an author is free', freeTexts],
    ['where something else belongs', brokenTexts],
  ])('%s', async (_, make) => {
    const files = make(text);
    const service = workspace(files);
    for (const name of Object.keys(files).filter((one) => /\.(standard|report)\.yaml$/.test(one))) {
      const [book, from] = exported(service, name);
      const json = jsonOf(book, from);
      if (json === undefined) continue;
      validate(JSON.parse(json));
      expect(validate.errors ?? []).toEqual([]);
      const sheets = Object.entries(unzipSync(await workbookOf(sheetsOf(book, from) ?? [], ['zh-Hant'])));
      for (const [, part] of sheets)
        expect(strFromU8(part)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe]/);
      for (const row of rowsOf(csvOf(book, from) ?? '').flat()) expect(row).not.toMatch(/^[=+@]/);
    }
  });
});
