import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  classesOf,
  type DocumentNumber,
  type DocumentNumberKind,
  documentKey,
  fullYear,
  sameDocument,
  sameEdition,
  writeDocumentNumber,
} from '../../../server/model/values/document-number.ts';
import { looksLikeDocumentNumber, readDocumentNumber } from '../../../server/model/values/document-number-text.ts';

function number(text: string): DocumentNumber {
  const reading = readDocumentNumber(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.problem}`);
  return reading.value;
}

describe('document numbers', () => {
  test.each<[string, DocumentNumberKind, string]>([
    ['GB/T 39668—2020', 'national', 'GB/T 39668—2020'],
    ['GB/T 39668-2020', 'national', 'GB/T 39668—2020'],
    ['GB/T 39668–2020', 'national', 'GB/T 39668—2020'],
    ['GB/T39668 - 2020', 'national', 'GB/T 39668—2020'],
    ['GB/T 39668', 'national', 'GB/T 39668'],
    ['GB/T 20001.5-2017', 'national', 'GB/T 20001.5—2017'],
    ['GB 3100-93', 'national', 'GB 3100—93'],
    ['GB/Z 1—2001', 'national', 'GB/Z 1—2001'],
    ['JJF 1059.1—2012', 'national', 'JJF 1059.1—2012'],
    ['SZ/T 12—2015', 'sector', 'SZ/T 12—2015'],
    ['DB/T 45—2012', 'sector', 'DB/T 45—2012'],
    ['YY 0068', 'sector', 'YY 0068'],
    ['DB51/T 2698-2020', 'local', 'DB51/T 2698—2020'],
    ['DB4416/T 30—2025', 'local', 'DB4416/T 30—2025'],
    ['DB11 307-2005', 'local', 'DB11/307—2005'],
    ['DB11/501—2017', 'local', 'DB11/501—2017'],
    ['DB11/ 501', 'local', 'DB11/501'],
    ['JGJ 38', 'sector', 'JGJ 38'],
    ['JGJ 38-2015', 'sector', 'JGJ 38—2015'],
    ['CJJ/T 263', 'sector', 'CJJ/T 263'],
    ['TSG T5002', 'sector', 'TSG T5002'],
    ['TSG T5002-2017', 'sector', 'TSG T5002—2017'],
    ['JTG D20', 'sector', 'JTG D20'],
    ['JTG/T D70—2010', 'sector', 'JTG/T D70—2010'],
    ['JTS 149', 'sector', 'JTS 149'],
    ['JTS 149-1', 'sector', 'JTS 149-1'],
    ['建標 144', 'sector', '建標 144'],
    ['建标 144-2010', 'sector', '建标 144—2010'],
    ['EN 1176-1', 'foreign', 'EN 1176-1'],
    ['EN 1176-1:2017', 'foreign', 'EN 1176-1:2017'],
    ['EN ISO 9001:2015', 'foreign', 'EN ISO 9001:2015'],
    ['ASTM F1487', 'foreign', 'ASTM F1487'],
    ['ASTM F1487-21', 'foreign', 'ASTM F1487-21'],
    ['T/CHAS 10-4-3—2019', 'group', 'T/CHAS 10-4-3—2019'],
    ['商務部令2012年第11號', 'policy', '商務部令2012年第11號'],
    ['商务部令（2012年第11号）', 'policy', '商务部令2012年第11号'],
    ['國務院令第588號', 'policy', '國務院令第588號'],
    ['T/CAS 290—2017', 'group', 'T/CAS 290—2017'],
    ['T/CAS290-2017', 'group', 'T/CAS 290—2017'],
    ['T/GXAS 452—2023', 'group', 'T/GXAS 452—2023'],
    ['T/CHEAA 0001-2017', 'group', 'T/CHEAA 0001—2017'],
    ['T/31SCTA 001—2022', 'group', 'T/31SCTA 001—2022'],
    ['Q/ABC 0001—2008', 'enterprise', 'Q/ABC 0001—2008'],
    ['Q/ABC/J 0001S—2008', 'enterprise', 'Q/ABC/J 0001S—2008'],
    ['Q/A1O2 0001', 'enterprise', 'Q/A1O2 0001'],
    ['ISO 9001:2015', 'international', 'ISO 9001:2015'],
    ['ISO/IEC 27001:2022', 'international', 'ISO/IEC 27001:2022'],
    ['ISO/IEC 15504-1', 'international', 'ISO/IEC 15504-1'],
    ['ISO/IEC Guide 76:2020', 'international', 'ISO/IEC Guide 76:2020'],
    ['ISO/TS 9002:2016', 'international', 'ISO/TS 9002:2016'],
    ['CNS 12681', 'taiwan', 'CNS 12681'],
    ['CNS 12681-1', 'taiwan', 'CNS 12681-1'],
    ['國辦發〔2016〕7號', 'policy', '國辦發〔2016〕7號'],
    ['国办发[2015]9 号', 'policy', '国办发〔2015〕9号'],
    ['国办发〔2015〕09号', 'policy', '国办发〔2015〕9号'],
    ['武科规﹝2020﹞1号', 'policy', '武科规〔2020〕1号'],
    ['國科發火〔2015〕297号', 'policy', '國科發火〔2015〕297號'],
    ['国科发火〔2015〕297號', 'policy', '国科发火〔2015〕297号'],
    ['市府〔2015〕2號', 'policy', '市府〔2015〕2號'],
    ['GB/T 39668—2020#5.2', 'national', 'GB/T 39668—2020#5.2'],
    ['GB/T 39668#A.1', 'national', 'GB/T 39668#A.1'],
    ['GB/T 39668-2020#I.1', 'national', 'GB/T 39668—2020#I.1'],
    ['國辦發〔2016〕7號#二', 'policy', '國辦發〔2016〕7號#二'],
  ])('%s is %s', (text, kind, display) => {
    const read = number(text);
    expect(read.kind).toBe(kind);
    expect(writeDocumentNumber(read)).toBe(display);
    expect(looksLikeDocumentNumber(text)).toBe(true);
  });

  test.each([
    ['GB/T 1.1:2020', 'colon-before-year', 'GB/T 1.1—2020'],
    ['GB/T 1.1：2020', 'colon-before-year', 'GB/T 1.1—2020'],
    ['T/CAS 290:2017', 'colon-before-year', 'T/CAS 290—2017'],
    ['ISO 9001-2015', 'dash-before-year', 'ISO 9001:2015'],
    ['ISO 9001—2015', 'dash-before-year', 'ISO 9001:2015'],
    ['GB/T 39668——2020', 'dash', 'GB/T 39668—2020'],
    ['GB/T 39668−2020', 'dash', 'GB/T 39668—2020'],
    ['ＧＢ／Ｔ ３９６６８－２０２０', 'full-width', 'GB/T 39668—2020'],
    ['gb/t 39668-2020', 'lower-case', 'GB/T 39668—2020'],
    ['国办发（2016）7号', 'brackets', '国办发〔2016〕7号'],
    ['国办发【2016】7号', 'brackets', '国办发〔2016〕7号'],
    ['国办发〔2016〕７号', 'full-width', '国办发〔2016〕7号'],
    ['GB/T 39668—2020#', 'place-missing', 'GB/T 39668—2020'],
    ['GB/T 5O89—2010', 'lookalike-glyph', 'GB/T 5089—2010'],
    ['GB/T 5089—2O1O', 'lookalike-glyph', 'GB/T 5089—2010'],
    ['GB/T l2345—2010', 'lookalike-glyph', 'GB/T 12345—2010'],
    ['GB/T 12345—2010#4.O.l', 'lookalike-glyph', 'GB/T 12345—2010#4.0.1'],
    ['IS0 9001:2015', 'lookalike-glyph', 'ISO 9001:2015'],
    ['国办发〔2O16〕l2号', 'lookalike-glyph', '国办发〔2016〕12号'],
    ['GB/T 5O89：2010', 'lookalike-glyph', 'GB/T 5089—2010'],
  ])('%s: %s', (text, problem, repaired) => {
    expect(readDocumentNumber(text)).toEqual(expect.objectContaining({ ok: false, problem, repaired }));
    expect(readDocumentNumber(text).value).toEqual(number(repaired));
  });

  test('names the glyph and what it stands for', () => {
    expect(readDocumentNumber('GB/T 5O89—2010')).toMatchObject({ glyph: 'O', meant: '0', at: 6 });
    expect(readDocumentNumber('IS0 9001')).toMatchObject({ glyph: '0', meant: 'O', at: 2 });
  });

  test.each([
    '',
    'GB/T',
    'GB/T 39668—202',
    'GB/T ABC—2020',
    'GB/X 1—2020',
    'T/C 1—2020',
    'DB5/T 1—2020',
    'DB513/T 1—2020',
    '國辦發〔2016〕號',
    '國辦發2016第7號',
    'makerspace-service',
    'CNS',
    'ISO',
    'GB/T 39668—2020 科技企業孵化器服務規範',
    `ISO ${' '.repeat(100_000)}x`,
  ])('%.40s is none', (text) => {
    const reading = readDocumentNumber(text);
    expect(reading).toEqual({ ok: false, problem: text === '' ? 'empty' : 'unreadable' });
  });

  test('what is shown reads as the same, and is shown as it was', () => {
    const years = fc.constantFrom('—2020', '-2015', '–1999', '', '-93');
    const series = fc.constantFrom('GB/T', 'SZ/T', 'DB51/T', 'DB4416/T', 'T/CAS', 'Q/ABC', 'DB/T', 'GB');
    const standards = fc
      .tuple(
        series,
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom('', '.1', '.12'),
        years,
        fc.constantFrom('', '#5.2'),
      )
      .map(([code, serial, part, year, place]) => `${code} ${serial}${part}${year}${place}`);
    const issuers = fc.constantFrom('國辦發', '国办发', '市府', '國科發火', '武科规');
    const brackets = fc.constantFrom('〔〕', '[]', '﹝﹞');
    const policies = fc
      .tuple(
        issuers,
        brackets,
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom('號', '号', ' 号'),
        fc.constantFrom('', '0'),
      )
      .map(([issuer, pair, serial, sign, pad]) => `${issuer}${pair[0]}2016${pair[1]}${pad}${serial}${sign}`);
    fc.assert(
      fc.property(fc.oneof(standards, policies), (text) => {
        const reading = readDocumentNumber(text);
        fc.pre(reading.ok);
        const shown = writeDocumentNumber(number(text));
        expect(writeDocumentNumber(number(shown))).toBe(shown);
        expect(documentKey(number(shown))).toBe(documentKey(number(text)));
      }),
    );
  });

  test('never throws', () => {
    const text = fc.string({ unit: fc.constantFrom(...'GBTDISOQ/0159.—-:〔〕[]號号國發#Ol （'), maxLength: 16 });
    fc.assert(
      fc.property(text, (one) => {
        const reading = readDocumentNumber(one);
        if (!reading.ok && reading.repaired !== undefined) expect(readDocumentNumber(reading.repaired).ok).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('which document is meant', () => {
  test.each([
    ['GB/T 39668—2020', 'GB/T 39668', true, false],
    ['GB/T 39668—2020', 'GB/T 39668-2020#5.2', true, true],
    ['GB/T 39668—2020', 'GB/T 39668—2018', true, false],
    ['GB/T 39668', 'GB 39668', false, false],
    ['T/CHEAA 0001—2017', 'T/CHEAA 1—2017', true, true],
    ['GB 3100—93', 'GB 3100—1993', true, true],
    ['國辦發〔2016〕7號', '国办发[2016]07号', true, true],
    ['國辦發〔2016〕7號', '國辦發〔2015〕7號', false, false],
    ['ISO/IEC 15504-1', 'ISO/IEC 15504-2', false, false],
    ['GB/T 20001.5', 'GB/T 20001.6', false, false],
  ])('%s and %s: one document %s, one edition %s', (a, b, document, edition) => {
    expect(sameDocument(number(a), number(b))).toBe(document);
    expect(sameEdition(number(a), number(b))).toBe(edition);
  });

  test('years in full, and the classes that a kind fits', () => {
    expect(fullYear(number('GB 3100—93'))).toBe(1993);
    expect(fullYear(number('GB 3100'))).toBeUndefined();
    expect(classesOf('local')).toEqual(['local']);
    expect(classesOf('taiwan')).toEqual(['national']);
  });
});
