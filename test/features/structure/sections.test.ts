import { describe, expect, test } from 'vitest';
import { plainText } from '../../../server/features/completion/snippet.ts';
import type { Reader } from '../../../server/features/reader.ts';
import { next } from '../../../server/features/structure/next.ts';
import { beginSection, newSections } from '../../../server/features/structure/sections.ts';
import { markedFiles } from '../../support/marked-files.ts';

const reader: Reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: true };
const head = 'standard: demo@2020\ntitle: 示例\nlanguage: zh-Hant\nclass: policy\nstatus: draft\n';
const base = `${head.replace('demo', 'base')}chapters:
  - id: one
    title: 甲
    clauses:
      - {id: a, provision: requirement, text: 應有}
`;

/** What may be begun at the end of a file, and the file once it is. */
function sections(text: string, name = 'a.standard.yaml') {
  const { snapshot, document } = markedFiles({ [name]: text, 'base.standard.yaml': base });
  const offers = newSections(snapshot, document, reader);
  const begin = (title: string): string => {
    const { group } = offers.find((one) => one.title === title) ?? {};
    const change = group === undefined ? undefined : beginSection(snapshot, document, reader, group);
    return change === undefined
      ? ''
      : document.tree.text.edit([{ ...change, text: plainText(change.text) }]).toString();
  };
  return { titles: offers.map(({ title }) => title), begin };
}

describe('sections that are not begun', () => {
  test('in a standard, and in a variant what it changes', () => {
    expect(sections(`${head}$0`).titles).toEqual(expect.arrayContaining(['新增章', '新增指標', '新增附錄']));
    expect(sections(`${head}$0`).titles).not.toContain('新增刪去的條款');
    expect(sections(`${head}extends: base@2020\n$0`).titles).toContain('新增刪去的條款');
    expect(sections(`${head}chapters: []$0\n`).titles).not.toContain('新增章');
  });
  test('go to the end, on a line of their own', () => {
    const section =
      'indicators:\n  ‹指標的短名 如 room-count›:\n    title: ‹名稱›\n    unit: ‹單位›\n    kind: ‹指標性質›';
    for (const end of ['', '\n', '\n\n']) {
      expect(sections(`${head.trimEnd()}$0${end}`).begin('新增指標')).toBe(`${head}${section}`);
    }
  });
  test('in a report', () => {
    const { titles } = sections('report: a$0\nagainst: base@2020\n', 'a.report.yaml');
    expect(titles).toEqual(['新增數據', '新增逐條答覆', '新增附件']);
  });
});

test.each([
  ['nothing yet', '    because: 乙', '\n    '],
  ['something', '    because: 乙\n    text: 應常有', '\n  - clause: '],
])('Enter behind a change of a clause that changes %s', (_, rest, expected) => {
  const { snapshot, document, position } = markedFiles({
    'a.standard.yaml': `${head}extends: base@2020\nvariant: 丙\nadapt:\n  - clause: a\n${rest}$0\n`,
    'base.standard.yaml': base,
  });
  const found = next(snapshot, document, position, reader, { since: 8 });
  expect(found).toMatchObject({ text: expect.stringContaining(expected) });
  expect(found !== undefined && 'again' in found && found.again === true).toBe(expected === '\n    ');
});
