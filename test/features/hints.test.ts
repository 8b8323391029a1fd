import { expect, test } from 'vitest';
import { rangeOf } from '../../server/base/position.ts';
import type { Locale } from '../../server/base/words.ts';
import { hints } from '../../server/features/hints.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { uriOf, workspace } from '../support/workspace.ts';

/** The file with every hint written into it as `⟨…⟩`. */
function hinted(files: Readonly<Record<string, string>>, name: string, locale: Locale = 'en', lineEnd = '\n'): string {
  const texts = Object.entries(files).map(([file, text]) => [file, text.replaceAll('\n', lineEnd)]);
  const service = workspace(Object.fromEntries(texts));
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error(name);
  const found = hints(service.snapshot(), document, rangeOf(0, 0, 99, 0), locale);
  const edits = found.map(({ position, label }) => ({ range: { start: position, end: position }, text: `⟨${label}⟩` }));
  edits.sort((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character);
  return lineText(document.tree.text.toString()).edit(edits).toString().replaceAll(lineEnd, '\n');
}

const base = `standard: base@2020
class: policy
indicators:
  big: {title: 面積, unit: 平方米}
chapters:
  - id: one
    clauses:
      - {id: a, title: {zh-Hant: 場地, en: Venue}, aliases: [old], criteria: [{indicator: big, at-least: 10}]}
      - id: '𠮷'
        text: 見[[a]]和[[ one ]]，不見[[nobody]]
        see: [a, 'base@2020#a']
`;

test.each(['\n', '\r\n'])('numbers behind ids, in prose too (line ends %j)', (lineEnd) => {
  expect(hinted({ 'a.standard.yaml': base }, 'a.standard.yaml', 'en', lineEnd)).toBe(`standard: base@2020
class: policy
indicators:
  big: {title: 面積, unit: 平方米}
chapters:
  - id: one⟨1⟩
    clauses:
      - {id: a⟨1.1⟩, title: {zh-Hant: 場地, en: Venue}, aliases: [old], criteria: [{indicator: big, at-least: 10}]}
      - id: '𠮷'⟨1.2⟩
        text: 見[[a]]⟨1.1⟩和[[ one ]]⟨1⟩，不見[[nobody]]
        see: [a⟨1.1⟩, 'base@2020#a'⟨1.1⟩]
`);
});

test('numbers of the resolved standard in a variant; of the base where a clause is omitted', () => {
  const variant = `standard: variant@2020
class: policy
extends: base@2020
adapt:
  - clause: 𠮷
omit:
  - clause: a
`;
  expect(hinted({ 'a.standard.yaml': base, 'b.standard.yaml': variant }, 'b.standard.yaml')).toBe(
    variant.replace('𠮷', '𠮷⟨1.1⟩').replace('clause: a', 'clause: a⟨1.1⟩'),
  );
});

test('number and title behind what a report answers, and whether its figures meet the criteria', () => {
  const report = (figures: string) =>
    `report: r\nagainst: base@2020\n${figures}answers:\n  old: {status: implemented}\n  𠮷:\n    status: partial\n`;
  const shown = (figures: string, locale: Locale) =>
    hinted({ 'a.standard.yaml': base, 'r.report.yaml': report(figures) }, 'r.report.yaml', locale)
      .split('\n')
      .slice(-4);
  expect(shown('figures: {big: 9}\n', 'en')).toEqual([
    '  old:⟨1.1 Venue⟩ {status: implemented⟨criteria not met⟩}',
    '  𠮷:⟨1.2 見1.1 Venue和1 one，不見[[nobody]]⟩',
    '    status: partial',
    '',
  ]);
  expect(shown('', 'zh-Hans')[0]).toBe('  old:⟨1.1 場地⟩ {status: implemented⟨判定条件未定⟩}');
  expect(shown('figures: {big: 10}\n', 'zh-Hant')[0]).toBe('  old:⟨1.1 場地⟩ {status: implemented⟨滿足判定條件⟩}');
});

test('only what is asked for', () => {
  const service = workspace({ 'a.standard.yaml': base });
  const document = service.document(uriOf('a.standard.yaml'));
  const found = document && hints(service.snapshot(), document, rangeOf(5, 0, 7, 0), 'en');
  expect(found?.map((one) => one.label)).toEqual(['1']);
});
