import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { BookWriter } from '../../server/export/format.ts';
import { exportWriters } from '../../server/export/formats.ts';
import { bookIn } from '../support/book-text.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const standard = `standard: s@1
title: 示例
language: zh-Hant
class: policy
status: draft
indicators: {count: {title: 人數, unit: 人, kind: stock}}
evidence-kinds: {roster: {title: 名單, sensitive: true}, paper: {title: 文件}}
chapters:
  - id: one
    title: 甲
    clauses:
      - {id: a, title: 乙, provision: requirement, text: 應有3人。, criteria: [{indicator: count, at-least: 3}], evidence: [roster]}
`;

/** Sensitive documents wherever a report names one, one whose secrets are blacked out, and one that is not sensitive. */
const report = `report: r
against: s@1
operator: {name: 丙}
period: 2020
figures:
  count: {value: 5, evidence: [{kind: roster, title: 秘密甲, file: geheim-a.pdf}]}
attachments:
  list: {kind: roster, title: 秘密乙, url: 'https://geheim.example/b'}
  open: {kind: paper, title: 公開文件, file: open.pdf}
  black: {kind: roster, title: 遮好的名單, file: black.pdf, redacted: true}
answers:
  a:
    status: implemented
    statement: 有。
    evidence: [list, open, black, {kind: roster, title: 秘密丙, file: geheim-c.pdf}, {kind: nobody, title: 秘密丁, file: geheim-d.pdf}]
`;

/** All that a file says, what is zipped in it too; escapes of JSON are read. */
function said(written: string | Uint8Array): string {
  const text =
    typeof written === 'string'
      ? written
      : Object.values(unzipSync(written))
          .map((part) => strFromU8(part))
          .join('\n');
  return text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

// A PDF is the page of HTML, printed.
const formats = Object.entries<BookWriter>(exportWriters).filter(([name]) => name !== 'pdf');

test.each(formats)('as %s a report shows nothing that is masked, and what is blacked out already', async (_, write) => {
  const service = workspace({ 's.standard.yaml': standard, 'r.report.yaml': report });
  const [document, snapshot] = [service.document(uriOf('r.report.yaml')), service.snapshot()];
  const book = bookIn(service, 'r.report.yaml', { mask: true });
  const written = document && (await write(book, { snapshot, document, images: new Map() }));
  if (written === undefined) return;
  const text = said(written);
  expect(text).not.toMatch(/秘密|geheim/);
  // Where documents are named at all, those that may be are.
  if (text.includes('公開文件')) expect(text).toContain('遮好的名單');
  expect(book.leftOut).toHaveLength(2);
});
