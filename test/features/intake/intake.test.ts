import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeIn } from '../../../server/features/intake/intake.ts';
import { plainBlocks } from '../../../server/features/intake/plain-blocks.ts';
import type { SourceBlock } from '../../../server/features/intake/source-block.ts';
import { lostText } from '../../support/lost-text.ts';
import { findings, workspace } from '../../support/workspace.ts';

const folder = join(import.meta.dirname, 'cases');
const options = { locale: 'en', year: '2026', fileName: 'memo' } as const;
const cases = readdirSync(folder).filter((name) => name.endsWith('.txt'));

/** What a text that was taken in may still be told: nothing that taking it in did wrong. */
const deserved = /^(?:prose|standard)\//;

describe.each(cases)('%s', (name) => {
  const blocks = plainBlocks(readFileSync(join(folder, name), 'utf8'));
  const taken = takeIn(blocks, options);
  test('becomes this standard', async () => {
    await expect(taken.text).toMatchFileSnapshot(join(folder, name.replace('.txt', '.made')));
  });
  test('loses nothing', () => {
    expect(lostText(blocks, taken).lost).toBe('');
  });
  test('is sound: only what the text itself deserves is found', () => {
    const found = findings(workspace({ 'a.standard.yaml': taken.text }), 'a.standard.yaml');
    expect(
      found.filter(({ code }) => !deserved.test(String(code))).map(({ code, message }) => [code, message]),
    ).toEqual([]);
  });
  test('what is to be looked at stands at its line', () => {
    const lines = taken.text.split('\n');
    for (const { line, text } of taken.doubts) expect(lines[line]?.trim()).toBe(`# ${text}`);
    expect(taken.doubts).toHaveLength(lines.filter((one) => /^\s*# To look at: /.test(one)).length);
  });
});

describe('whatever blocks there are', () => {
  const sentence = fc.constantFrom(
    ...[
      '眾創空間應設立服務台。',
      '服務人員宜持證上崗，',
      '前言',
      '1 範圍',
      '3 術語和定義',
      '3.1',
      '眾創空間 makerspace',
      '4 服務',
      '4.1 人員',
    ],
    ...[
      'a) 甲；',
      '1) 乙；',
      '——丙',
      '（一）丁',
      '一、總則',
      '第一章 總則',
      '第五條 應當公開。',
      '附錄A',
      '（資料性）',
      '表1 時限',
      '注：說明',
      '示例：',
      '目次',
    ],
    ...[
      'GB/T 1.1—2020 標準化工作導則',
      '參考文獻',
      '[1] ISO 9001:2015',
      '2.5萬元',
      '‹標題›',
      '#不是註釋',
      '- 甲: {乙',
      '"',
      '|',
      'key: value',
      '2026-03-31發布',
    ],
    ...[
      '本文件由甲提出。',
      '起草單位：甲、乙。',
      '圖1 流程',
      'ICS 03.080',
      'SaaS：軟件即服務',
      '\u3000\u00a0應\u00ad急',
      '代替 GB/T 1—2000',
    ],
    ...[
      '壹、總則',
      '二、本辦法自印發之日起施行。',
      '附件1',
      '附 錄 A',
      '附件：1. 申請表',
      'S = A / B × 100% ………（1）',
      '式中：',
      'S——滿意率；',
      '單位：元',
      'a 指高峰期。',
      '注1：不含節假日。',
      '（1）',
    ],
    ...[
      'GB/T 10757界定的以及下列術語和定義適用於本文件。',
      '中華民國113年1月15日府社字第113號函訂定',
      '文件編號：Q/WY 002-2024　版本：A/0',
      '狀態　現行',
      '術語',
      '定義',
      '姓名*',
      '□ 是　□ 否',
      '床位數（張）',
      '年　　月　　日',
      '',
    ],
    ...[
      '序號',
      '項目',
      '要求',
      '分值',
      '評分標準',
      '評價方法',
      '合計',
      '5分',
      '無標識扣2分，髒亂不得分。',
      '現場查看',
      '一票否決',
    ],
  );
  const text = fc.oneof(
    { weight: 6, arbitrary: sentence },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  );
  const paragraph = fc.record(
    {
      kind: fc.constant('paragraph' as const),
      text,
      label: fc.constantFrom('1', '4.1', 'a)', '•', '第一章', '1.', '步驟1'),
      depth: fc.nat(2),
      level: fc.integer({ min: 1, max: 4 }),
      isBold: fc.constant(true as const),
      remarks: fc.array(text, { maxLength: 2 }),
      revisions: fc.array(fc.record({ kind: fc.constantFrom('inserted' as const, 'deleted' as const), text }), {
        maxLength: 2,
      }),
      clauseLevel: fc.integer({ min: 2, max: 4 }),
      role: fc.constantFrom('caption' as const, 'note' as const, 'annex' as const, 'title' as const),
    },
    { requiredKeys: ['kind', 'text'] },
  );
  const cell = fc.record(
    { text, columns: fc.integer({ min: 1, max: 3 }), rows: fc.integer({ min: 1, max: 3 }) },
    { requiredKeys: ['text'] },
  );
  const table = fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.record({ cells: fc.array(cell, { maxLength: 4 }) }), { maxLength: 4 }),
  });
  const formula = fc.record({ kind: fc.constant('formula' as const), text });
  const block: fc.Arbitrary<SourceBlock> = fc.oneof({ weight: 12, arbitrary: paragraph }, table, formula);
  const isWhole = (blocks: readonly SourceBlock[]): void => {
    const taken = takeIn(blocks, options);
    expect(lostText(blocks, taken).lost).toBe('');
    const found = findings(workspace({ 'a.standard.yaml': taken.text }), 'a.standard.yaml');
    expect(found.filter(({ code }) => String(code).startsWith('yaml/'))).toEqual([]);
  };
  test('nothing is lost, and what comes out reads as a standard', () => {
    const group: readonly SourceBlock[] = [
      { kind: 'paragraph', text: '定義' },
      { kind: 'paragraph', text: '4 服務', level: 2, remarks: ['眾創空間應設立服務台。'] },
      { kind: 'paragraph', text: '3.1' },
    ];
    fc.assert(fc.property(fc.array(block, { maxLength: 24 }), isWhole), { examples: [[[...group]]] });
  });
});

describe('a document in Chinese and English', () => {
  const pairs = [
    ['服務台應每天開放。', 'The desk shall be open every day.'],
    ['宜設夜間服務。', 'Night service should be offered.'],
    ['可預約。', 'Visitors may book.'],
    ['注：節假日除外。', 'NOTE Except on holidays.'],
    ['應提供下列資料：', 'The following shall be provided:'],
    ['a) 地圖；', 'a) maps;'],
    ['4 服務', '4 Services'],
    ['4.1 諮詢', '4.1 Information'],
    ['前言', 'Foreword'],
  ] as const;
  const paragraph = (text: string): SourceBlock => ({ kind: 'paragraph', text });
  test('that sets them side by side is read as one that sets them below each other', () => {
    const cells = pairs.slice(0, 6).map((pair) => ({ cells: pair.map((text) => ({ text })) }));
    const above = [paragraph('4 服務'), paragraph('Services')];
    const below = pairs.slice(0, 6).flatMap((pair) => pair.map(paragraph));
    const { text } = takeIn([...above, { kind: 'table', rows: cells }], options);
    expect(text).toBe(takeIn([...above, ...below], options).text);
    expect(text).toContain('en: |-\n            The desk shall be open every day.\n');
  });
  test('loses nothing, in whatever order', () => {
    const [open, night, , , data, , service, desk] = pairs;
    const mostlyEnglish = [[...desk], [...desk], [...night], [service.join('\n')], [data.join('\n')], [...open]];
    const one = fc.constantFrom(
      ...pairs.flatMap(([chinese, english]) => [[chinese, english], [`${chinese}\n${english}`], [chinese]]),
    );
    fc.assert(
      fc.property(fc.array(one, { minLength: 6, maxLength: 30 }), (all) => {
        const blocks = all.flat().map(paragraph);
        expect(lostText(blocks, takeIn(blocks, options)).lost).toBe('');
      }),
      { examples: [[mostlyEnglish]] },
    );
  });
  test('names of terms in English are no translations: such a document stays in one language', () => {
    const term = ['3.1', '眾創空間', 'makerspace', '為創業者提供服務的平台。', '4 服務', '4.1 應設立服務台。'].map(
      paragraph,
    );
    expect(takeIn([paragraph('3 術語和定義'), ...term], options).text).not.toContain('zh-Hant:\n');
  });
});

test('a number of another country names the edition, and is told: no class of standard bears it', () => {
  const lines = [
    'EN 17999:2025',
    'Beach services',
    'European foreword',
    'This document supersedes EN 17999:2018.',
    '1 Scope',
  ];
  const { text } = takeIn(
    lines.map((one) => ({ kind: 'paragraph', text: one })),
    options,
  );
  expect(text).toContain('# To look at: On the cover there is also: EN 17999:2025\nstandard: en-17999@2025\n');
  expect(text).not.toContain('\nnumber: ');
  expect(text).toContain("\nforeword: 'This document supersedes");
});

test('a remark on a line that says nothing is told at its chapter', () => {
  const blocks: readonly SourceBlock[] = [
    { kind: 'paragraph', text: '4 服務' },
    { kind: 'paragraph', text: '示例：', remarks: ['此處待補。'] },
  ];
  const taken = takeIn(blocks, options);
  expect(taken.doubts.map((one) => one.text).join()).toContain('此處待補。');
  expect(lostText(blocks, taken).lost).toBe('');
});
