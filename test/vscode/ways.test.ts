import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordFile } from '../../server/export/word/file.ts';
import { bookIn } from '../support/book-text.ts';
import { workspace } from '../support/workspace.ts';
import { answerPath, asked, choose, runCommand } from './questions.ts';
import { line, openFile, photograph } from './screen.ts';
import { type Stage, setStage } from './stage.ts';

/** Beside a server that is a process and files on a disk, and in a browser, where a worker sees them only as the editor lends them. */
const hosts = [
  {
    name: 'node-en',
    server: 'node',
    locale: 'en',
    isVirtual: false,
    words: { format: 'Export as', language: 'In which language?', take: 'Take All' },
  },
  {
    name: 'web-zh-Hant',
    server: 'web',
    locale: 'zh-Hant',
    isVirtual: true,
    words: { format: '導出為', language: '用哪種語言？', take: '全部採用' },
  },
] as const;

const standard = `standard: way@2020
title: 民宿服務規範
language: zh-Hant
class: policy
status: draft
scope: 本文件規定了民宿的服務。
chapters:
  - id: safety
    title: 安全
    clauses:
      - id: exits
        title: 出口
        provision: requirement
        text: 民宿應設置疏散出口。
`;
const changed = standard.replace('疏散出口。', '兩個疏散出口。');

function asWord(text: string): Uint8Array {
  return wordFile(bookIn(workspace({ 'way.standard.yaml': text }), 'way.standard.yaml'));
}

describe.each(hosts)('ways in and out ($name)', ({ name, words, ...options }) => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await setStage({ ...options, extension: 'installed' });
    writeFileSync(join(stage.workspace, 'way.standard.yaml'), standard);
    writeFileSync(join(stage.workspace, 'old.docx'), asWord(standard));
    writeFileSync(join(stage.workspace, 'changed.docx'), asWord(changed));
    page = await openFile(stage, 'way.standard.yaml');
    await line(page, 'title: 民宿服務規範').click();
    await page.locator('[id="status.languageStatus"]').waitFor();
  });
  afterAll(() => stage?.end());

  const place = (file: string): string => join(stage.workspace, file);
  const isWritten = async (file: string): Promise<Buffer> => {
    await expect.poll(() => existsSync(place(file)) && readFileSync(place(file)).byteLength).toBeGreaterThan(100);
    return readFileSync(place(file));
  };
  const photographed = (what: string): Promise<void> => photograph(page, `ways-${name}-${what}`);

  test.each([
    ['Word', 'way.standard.docx', 'word/document.xml'],
    ['Excel', 'way.standard.xlsx', 'xl/workbook.xml'],
    ['HTML', 'way.standard.html', undefined],
    ['Markdown', 'way.standard.md', undefined],
  ])('a standard is written as %s', async (format, file, part) => {
    await runCommand(page, 'Clausewright: Export');
    await asked(page, words.format);
    await photographed(`export-${format}`);
    await page.keyboard.insertText(format);
    await choose(page, format);
    await asked(page, words.language);
    await page.keyboard.press('Enter');
    await answerPath(page, file);
    const bytes = await isWritten(file);
    if (part === undefined) expect(bytes.toString('utf8')).toContain('疏散出口');
    else expect(strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())).toContain('<');
  });
});
