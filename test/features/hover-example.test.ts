import { expect, test } from 'vitest';
import type { Locale } from '../../server/base/words.ts';
import { hover } from '../../server/features/hover/hover.ts';
import { markedFiles } from '../support/marked-files.ts';

const standard = `standard: inn@2026
title: 民宿服務規範
language: zh-Hant
class: policy
status: draft
indicators:
  rooms: {title: 客房數, unit: 間, kind: stock}
evidence-kinds:
  photo: {title: 照片}
chapters:
  - id: safety
    title: 安全
    clauses:
      - id: exit
        provision: requirement
        text: 應有疏散通道。
        criteria:
          - {indicator: rooms, at-least: 1}
      - id: linen
        provision: requirement
        text: 應更換布草。
        criteria:
          - {indicator: rooms, at-least: 3}
        evidence: [photo]
`;

const report = `report: r
against: inn@2026
operator: {name: 甲}
period: 2026
attachments:
  list: {kind: photo, proves: [rooms]}
`;

/** The example on a key's page. */
function exampleAt(files: Readonly<Record<string, string>>, locale: Locale = 'zh-Hant'): string {
  const { snapshot, document, position } = markedFiles(files);
  const page = hover(snapshot, document, position, { locale, markdown: true, snippets: true, opensPages: true });
  return /```yaml\n([\s\S]*?)\n```/.exec(page?.markdown ?? '')?.[1] ?? '';
}

test('an example is one of the file’s own standard, and another than the one that is looked at', () => {
  const at = (mark: string) => exampleAt({ 'a.standard.yaml': standard.replace(mark.replace('$0', ''), mark) });
  expect(at('cri$0teria:\n          - {indicator: rooms, at-least: 1}')).toBe(
    'criteria:\n  - indicator: rooms\n    at-least: 3',
  );
  expect(at('te$0xt: 應更換布草。')).toBe('text: 應有疏散通道。');
  expect(at('evi$0dence: [photo]')).toBe('evidence: [photo]');
});

test('in a report, an id that its standard gives', () => {
  const at = (mark: string) =>
    exampleAt({ 'a.report.yaml': report.replace(mark.replace('$0', ''), mark), 'a.standard.yaml': standard });
  expect(at('ki$0nd: photo')).toBe('kind: photo');
  expect(at('pro$0ves: [rooms]')).toBe('proves: [rooms]');
});

test('where the standard has none, the table’s is in the script of the reader', () => {
  const files = { 'a.standard.yaml': standard.replace('status:', 'issu$0er: 甲\nstatus:') };
  expect(exampleAt(files)).toBe('issuer: 科學技術部火炬高技術產業開發中心');
  expect(exampleAt(files, 'zh-Hans')).toBe('issuer: 科学技术部火炬高技术产业开发中心');
});
