import { describe, expect, test } from 'vitest';
import { hover } from '../../server/features/hover/hover.ts';
import type { Reader } from '../../server/features/reader.ts';
import { markedFiles, shown } from '../support/marked-files.ts';

const reader: Reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: true };

/** 𠮷 lies outside the plane whose signs are one UTF-16 unit each: before the word under the cursor, and in it. */
const standard = `standard: d@2020
title: 示例
language: zh-Hant
class: policy
status: draft
terms:
  𠮷地: {name: 𠮷地, definition: 創業者聚集之處}
indicators:
  𠮷數: {title: 導師人數, unit: 名, kind: stock}
evidence-kinds:
  𠮷冊: {title: 名冊}
chapters:
  - id: 章𠮷
    title: 輔導
    clauses:
      - id: 條𠮷
        title: 導師
        provision: requirement
        text: |-
          在𠮷地應配備導師。
        criteria: [{indicator: 𠮷數, at-least: 3}]
        evidence: [𠮷冊]
`;

interface Case {
  readonly title: string;
  readonly file: string;
  readonly says: string;
}

const report = (body: string) => `report: r\nagainst: d@2020\noperator: {name: 𠮷}\nperiod: 2020\n${body}`;
const variant = (body: string) =>
  `standard: v@2020\ntitle: 𠮷\nlanguage: zh-Hant\nclass: policy\nstatus: draft\nextends: d@2020\nvariant: 甲\n${body}`;

const cases: readonly Case[] = [
  {
    title: 'a clause that is answered',
    file: report('answers:\n  條𠮷$0: {status: implemented}\n  ^^^'),
    says: '導師人數 不少於 3',
  },
  {
    title: 'a figure of a report',
    file: report('figures: {𠮷數$0: 3}\n          ^^^'),
    says: '單位：名',
  },
  {
    title: 'an edition',
    file: 'report: r\noperator: {name: 𠮷}\nperiod: 2020\nagainst: d@20$020 # 𠮷\n         ^^^^^^',
    says: '1 章，1 條',
  },
  {
    title: 'a key behind 𠮷 on the same line',
    file: report('space: {name: 𠮷, ty$0pe: co-working}\n                  ^^^^'),
    says: '空間類型',
  },
  {
    title: 'a value of a closed choice behind 𠮷',
    file: report(
      'answers:\n  條𠮷: {statement: 𠮷𠮷, status: impl$0emented}\n                                 ^^^^^^^^^^^',
    ),
    says: '已實施',
  },
  {
    title: 'a reference inside a text, behind 𠮷',
    file: variant('foreword: 𠮷見[[條𠮷$0]]。\n               ^^^'),
    says: '不少於',
  },
  {
    title: 'a term by its name, inside a folded text',
    file: variant('foreword: >-\n  𠮷𠮷在\n  𠮷$0地之內。\n  ^^^'),
    says: '創業者聚集之處',
  },
  {
    title: 'an item of a list of evidence behind 𠮷',
    file: variant(
      'adapt:\n  - {clause: 條𠮷, because: 𠮷, evidence: [𠮷冊$0]}\n                                          ^^^',
    ),
    says: '名冊',
  },
];

describe.each([
  { ends: 'LF', lineEnd: '\n' },
  { ends: 'CRLF', lineEnd: '\r\n' },
])('hover on $ends', ({ lineEnd }) => {
  test.each(cases)('$title', ({ file, says }) => {
    const name = file.startsWith('report') ? 'a.report.yaml' : 'v.standard.yaml';
    const { snapshot, document, position, expected } = markedFiles(
      { 'd.standard.yaml': standard, [name]: file },
      lineEnd,
    );
    const found = hover(snapshot, document, position, reader);
    expect(found?.markdown.replaceAll('\\', '')).toContain(says);
    expect(found && [shown(document.uri, found.range)]).toEqual(expected);
  });
});

/** A clause with everything that a hover puts together, and a report that brings half of it. */
const spoken = `standard: s@2020
title: 示例
language: zh-Hant
class: policy
status: draft
terms:
  mentor: {name: 創業導師, definition: 輔導創業的人}
indicators:
  people: {title: 服務人員數, unit: 人, kind: stock}
  mentors: {title: 導師人數, unit: 人, kind: stock, part-of: people}
evidence-kinds:
  roster: {title: 名冊}
  contract: {title: 聘書}
  photo: {title: 圖片}
chapters:
  - id: one
    title: 輔導
    clauses:
      - id: a
        title: 隊伍
        provision: requirement
        text: 應有[[mentor]]，見[[b]]和[[form]]，不見[[none]]。
        figures: [mentors]
        verification: {method: examine, text: 查驗名冊。}
        evidence: [{any: [roster, contract, photo]}]
      - {id: b, title: 次數, provision: requirement, text: 應輔導, verification: {method: [examine, survey], text: 查驗記錄。}}
annexes:
  - {id: form, title: 樣式, nature: informative, text: 見[[a]]。}
`;
const bringing = `report: r\nagainst: s@2020\nfigures: {mentors: 3}\nanswers:\n  a:\n    status: implemented\n    evidence: [{kind: roster, title: 名冊}, {kind: contract, title: 聘書}]\n  b: {status: planned}\n`;

describe('a hover reads as a person would write it', () => {
  const said = (mark: string, locale: Reader['locale'] = 'zh-Hant') => {
    const files = { 's.standard.yaml': spoken, 'a.report.yaml': bringing.replace(mark, `${mark}$0`) };
    const { snapshot, document, position } = markedFiles(files, '\n');
    return hover(snapshot, document, position, { ...reader, locale })?.markdown.replaceAll('\\', '') ?? '';
  };
  test('ids by their titles', () => {
    expect(said('  a')).toContain('應有創業導師，見1.2 次數和附錄A 樣式，不見[[none]]。');
    expect(said('  a')).toContain('**須填數據**：導師人數 `mentors`');
    expect(said('mentors')).toContain('屬於服務人員數 `people`');
  });
  test('no word twice', () => {
    expect(said('  a')).toContain('**證實方法**：查驗名冊。');
    expect(said('  b')).toContain('**證實方法**：查驗、調查：查驗記錄。');
  });
  test('a space behind a sign', () => {
    expect(said('  a')).toContain('名冊 ✓ 或聘書 ✓ 或圖片');
    expect(said('  a', 'zh-Hans')).toContain('名冊 ✓ 或聘書 ✓ 或圖片');
    expect(said('  a', 'en')).toContain('名冊 ✓ or 聘書 ✓ or 圖片');
  });
});

test('the evidence of a clause and of its list items, each marked by what is brought for it', () => {
  const items =
    'items: [{id: gate, text: 門。, evidence: [photo]}, {id: team, text: 人。, evidence: [{any: [photo, roster]}], items: [{id: lead, text: 長。}]}]';
  const standard = spoken.replace(
    'evidence: [{any: [roster, contract, photo]}]',
    `evidence: [contract]\n        ${items}`,
  );
  const said = (answer: string) => {
    const report = bringing.replace(/ {4}status: implemented\n.*\n/, answer).replace('  a:', '  a$0:');
    const { snapshot, document, position } = markedFiles(
      { 's.standard.yaml': standard, 'a.report.yaml': report },
      '\n',
    );
    const told = hover(snapshot, document, position, { ...reader, locale: 'zh-Hant' })?.markdown.replaceAll('\\', '');
    return told?.match(/\*\*佐證材料\*\*[^*]*?(?=\n\n)/)?.[0];
  };
  const photo = 'evidence: [{kind: photo, title: 圖}]';
  expect(said(`    status: implemented\n    ${photo}\n`)).toBe('**佐證材料**：聘書\n- a) 圖片 ✓\n- b) 圖片 ✓ 或名冊');
  expect(said(`    items:\n      gate: {status: implemented, ${photo}}\n      team: {status: implemented}\n`)).toBe(
    '**佐證材料**：聘書\n- a) 圖片 ✓\n- b) 圖片或名冊',
  );
  expect(said(`    items:\n      gate: {status: implemented}\n      lead: {status: implemented, ${photo}}\n`)).toBe(
    '**佐證材料**：聘書\n- a) 圖片\n- b) 圖片 ✓ 或名冊',
  );
});

test('a text that says another number than the criteria of its clause', () => {
  const base = standard.replace('在𠮷地應配備導師。', '應配備不少於3名導師。');
  const adapt = 'adapt:\n  - {clause: 條𠮷, because: 甲, criteria: [{indicator: 𠮷數, at-least: 5}]}\n';
  const said = (against: string) => {
    const files = {
      'd.standard.yaml': base,
      'v.standard.yaml': variant(adapt),
      'a.report.yaml': report('answers:\n  條𠮷$0: {status: implemented}\n').replace('d@2020', against),
    };
    const { snapshot, document, position } = markedFiles(files, '\n');
    return hover(snapshot, document, position, reader)?.markdown.replaceAll('\\', '') ?? '';
  };
  expect(said('v@2020')).toContain('正文是3名，判定條件是 5名：以判定條件為準。');
  expect(said('d@2020')).not.toContain('判定條件是');
});
