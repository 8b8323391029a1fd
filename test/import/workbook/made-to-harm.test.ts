import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../server/import/workbook/read-workbook.ts';
import { relations } from '../../support/word-source.ts';
import { workbookSource } from '../../support/workbook-source.ts';

const sheet = [{ name: 'a', rows: [['x', 1]] }];

describe('a workbook that is made to harm', () => {
  test.each<[string, string, () => Uint8Array]>([
    [
      'packs to nothing',
      'bomb',
      () => workbookSource(sheet, { 'xl/worksheets/s0.xml': `<worksheet>${' '.repeat(60 << 20)}</worksheet>` }),
    ],
    [
      'declares entities',
      'declares',
      () => workbookSource(sheet, { 'xl/worksheets/s0.xml': '<!DOCTYPE a [<!ENTITY b "b">]><worksheet/>' }),
    ],
    ['is cut off', 'damaged', () => workbookSource(sheet).subarray(0, 300)],
    [
      'has a part that is no XML',
      'damaged',
      () => workbookSource(sheet, { 'xl/worksheets/s0.xml': '<worksheet><row' }),
    ],
    ['has names that are paths', 'path', () => workbookSource(sheet, { '../../a': '' })],
    ['is nested without end', 'too-deep', () => workbookSource(sheet, { 'xl/styles.xml': '<a>'.repeat(1000) })],
    ['is a Word file', 'not-excel', () => workbookSource(sheet, { 'xl/workbook.xml': '<document/>' })],
    ['is one of before 2007', 'old-excel', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
    ['is nothing', 'empty', () => new Uint8Array()],
  ])('and %s is refused', (_, reason, make) => {
    expect(readWorkbook(make())).toEqual({ refused: reason });
  });

  test('and points elsewhere is read without it, which is told', () => {
    const bytes = workbookSource(sheet, {
      'xl/_rels/workbook.xml.rels': relations(
        ['s0', 'worksheet', 'worksheets/s0.xml'],
        ['e', 'externalLink', 'externalLinks/e.xml'],
      ),
      'xl/externalLinks/_rels/e.xml.rels': relations([
        'p',
        'externalLinkPath',
        'https://example.com/a.xlsx',
        'External',
      ]),
      'xl/externalLinks/e.xml': '<externalLink/>',
      'xl/vbaProject.bin': 'x',
    });
    const read = readWorkbook(bytes);
    expect('workbook' in read && read.workbook.aside).toEqual([
      { kind: 'linked', target: 'https://example.com/a.xlsx' },
      { kind: 'macros' },
    ]);
  });

  test('and any bytes changed in it are refused or read, never thrown at', () => {
    const bytes = workbookSource([{ name: 'a', rows: [['x', 1, { n: 2, style: 'date' }]] }]);
    const property = fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
      const other = bytes.slice();
      other[at] = value;
      readWorkbook(other);
    });
    fc.assert(property, { numRuns: 200 });
  });
});
