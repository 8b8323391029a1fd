import { describe, expect, test } from 'vitest';
import { hover } from '../../server/features/hover/hover.ts';
import { fileRange } from '../../server/features/location.ts';
import { resolvedText } from '../../server/features/resolved-text.ts';
import { printResolved } from '../../server/workspace/resolve/print.ts';
import { divisionField, type Resolution } from '../../server/workspace/resolve/resolution.ts';
import { resolveEdition } from '../../server/workspace/resolve/resolve.ts';
import { markedFiles, shown } from '../support/marked-files.ts';
import { workspace } from '../support/workspace.ts';

const header = (edition: string) =>
  `standard: ${edition}\ntitle: 甲\nlanguage: zh-Hant\nclass: policy\nstatus: draft\n`;
const files = {
  'base.standard.yaml': `${header('base@2020')}chapters:
  - id: one
    title: 服務
    text: 本章規定服務內容。
    sections:
      - {id: sec, title: 場地, text: 場地分兩類。, clauses: [{id: a, provision: statement, text: 甲}]}
      - {id: other, clauses: [{id: b, provision: statement, text: 乙}]}
annexes:
  - {id: forms, title: 表格, nature: informative, text: 樣式如下。}
`,
  'variant.standard.yaml': `${header('variant@2020')}extends: base@2020
variant: 乙
chapters:
  - id: one
    sections:
      - {id: sec, text: 場地分三類。}
      - {id: other, title: 設備}
annexes:
  - {id: forms, text: {zh-Hant: 樣式見下, en: As below}, clauses: [{id: c, provision: statement, text: 丙}]}
`,
  'second.standard.yaml': `${header('second@2020')}extends: variant@2020
variant: 丙
chapters:
  - {id: one, title: 服務要求}
`,
};

function resolved(edition: string): Resolution {
  const resolution = resolveEdition(workspace(files).snapshot(), edition);
  if (resolution === undefined) throw new Error(edition);
  return resolution;
}

/** `file line:column value` of each field that a chapter, section or annex has. */
function fieldsOf(edition: string, id: string): readonly string[] {
  const division = resolved(edition).divisions.get(id);
  return (['title', 'text', 'nature'] as const).flatMap((key) => {
    const field = division && divisionField(division, key);
    if (field === undefined) return [];
    const { uri, range } = fileRange({ document: field.document, place: field.value });
    return [`${key} ${shown(uri, range)}`];
  });
}

describe('a chapter, section or annex with an inherited id', () => {
  test('keeps what it does not give anew, and says where each field comes from', () => {
    expect(fieldsOf('base@2020', 'sec')).toEqual([
      'title base.standard.yaml 10:25-27',
      'text base.standard.yaml 10:35-41',
    ]);
    expect(fieldsOf('variant@2020', 'sec')).toEqual([
      'title base.standard.yaml 10:25-27',
      'text variant.standard.yaml 10:24-30',
    ]);
    expect(fieldsOf('variant@2020', 'other')).toEqual(['title variant.standard.yaml 11:27-29']);
    expect(fieldsOf('variant@2020', 'forms').map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      'title base.standard.yaml',
      'text variant.standard.yaml',
      'nature base.standard.yaml',
    ]);
    expect(fieldsOf('second@2020', 'one')).toEqual([
      'title second.standard.yaml 8:21-25',
      'text base.standard.yaml 8:10-19',
    ]);
  });
  test('does not change its base', () => {
    const before = printResolved(resolved('base@2020'));
    resolved('second@2020');
    expect(printResolved(resolved('base@2020'))).toBe(before);
    expect(before).toContain('場地分兩類。');
  });
  test('is printed with what was given last', () => {
    const printed = printResolved(resolved('second@2020'));
    expect(printed).toContain('title: 服務要求\n    text: 本章規定服務內容。');
    expect(printed).toContain('title: 場地\n        text: 場地分三類。');
    expect(printed).toContain(
      'title: 表格\n    nature: informative\n    text:\n      zh-Hant: 樣式見下\n      en: As below',
    );
    expect(printed).not.toMatch(/分兩類|樣式如下/);
  });
  test('says in the resolved standard who changed it', () => {
    const text = resolvedText(resolved('second@2020'), 'en');
    expect(text).toContain('  # Changed by second@2020: title\n  - id: one');
    expect(text).toContain('      # Changed by variant@2020: text\n      - id: sec');
  });
  test('is shown so on hover', () => {
    const asking = files['second.standard.yaml'].replace('title: 服務要求', 'text: 見[[s$0ec]]');
    const { document, position, snapshot } = markedFiles({ ...files, 'second.standard.yaml': asking });
    const reader = { locale: 'zh-Hant', markdown: true, snippets: false, opensPages: false } as const;
    expect(JSON.stringify(hover(snapshot, document, position, reader))).toContain('場地分三類');
  });
});
