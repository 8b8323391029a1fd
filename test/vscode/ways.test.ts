import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordFile } from '../../server/export/word/file.ts';
import { cell, exported, rowsOf, sheetsIn } from '../import/workbook/changes.ts';
import { bookIn } from '../support/book-text.ts';
import { workbookSource } from '../support/workbook-source.ts';
import { workspace } from '../support/workspace.ts';
import { answerPath, asked, choose, explorerMenu, runCommand } from './questions.ts';
import { line, notification, openFile, photograph } from './screen.ts';
import { type Stage, setStage } from './stage.ts';

/** Beside a server that is a process and files on a disk, and in a browser, where a worker sees them only as the editor lends them. */
const hosts = [
  {
    name: 'node-en',
    server: 'node',
    locale: 'en',
    isVirtual: false,
    words: {
      format: 'Export as',
      language: 'In which language?',
      changes: 'changed in 1 place',
      workbookChanges: 'changed in 2 place',
      take: 'Take All',
      mend: 'Mend All',
      questions: ['Standard', 'Operator', 'Reporting period', 'File'],
    },
  },
  {
    name: 'web-zh-Hant',
    server: 'web',
    locale: 'zh-Hant',
    isVirtual: true,
    words: {
      format: '導出為',
      language: '用哪種語言？',
      changes: '有 1 處改動',
      workbookChanges: '有 2 處改動',
      take: '全部採用',
      mend: '全部改正',
      questions: ['依據的標準', '運營機構', '報告期', '文件'],
    },
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

const withRow = `${changed.replace('兩個', '三個')}      - id: 滅火器
        title: 滅火器
        provision: requirement
        text: 應配備滅火器。
`;

const slip = 'mistakes/schema/invalid-format.report.yaml';

function asWord(text: string): Uint8Array {
  return wordFile(bookIn(workspace({ 'way.standard.yaml': text }), 'way.standard.yaml'));
}

/** Its workbook as somebody changed it in another program: a text, and a clause more. */
async function changedWorkbook(text: string): Promise<Uint8Array> {
  const service = workspace({ 'way.standard.yaml': text });
  const sheets = sheetsIn(await exported(service, 'way.standard.yaml', 'zh-Hant'));
  cell('條款', 'exits', '條文', '民宿應設置三個疏散出口。')(sheets);
  rowsOf('條款', (rows) => [...rows, ['', '', '', '滅火器', '要求', '應配備滅火器。']])(sheets);
  return workbookSource(sheets);
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
  const closeTab = (): Promise<void> => page.locator('.tab.active').click({ button: 'middle' });
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

  test.each([
    ['old.docx', 'of-word.standard.yaml'],
    ['way.standard.html', 'of-html.standard.yaml'],
    ['way.standard.md', 'of-markdown.standard.yaml'],
  ])('%s becomes a standard, from the menu of the Explorer', async (file, made) => {
    await explorerMenu(page, file, 'Make a Standard of a Word File');
    await answerPath(page, '.standard.yaml', made);
    await page.locator('.tab.active', { hasText: made }).waitFor();
    await line(page, 'text: 民宿應設置疏散出口。').waitFor();
    expect((await isWritten(made)).toString('utf8')).toContain('民宿應設置疏散出口。');
    await photographed(`import-${made}`);
    await closeTab();
    rmSync(place(made));
  });

  test('what somebody changed in a Word file is shown beside the standard, and taken', async () => {
    await runCommand(page, 'Clausewright: Compare with Word or Excel File');
    // What was exported of it lies beside it, as a workbook last.
    await answerPath(page, '/way.standard.xlsx', 'changed.docx');
    await line(page, '民宿應設置兩個疏散出口。').waitFor();
    const question = await notification(page, words.changes);
    await photographed('compare');
    // What the Word file says is no second file of the same edition.
    expect(await page.locator('.tab').count()).toBe(2);
    await question.getByRole('button', { name: words.take }).click();
    await expect.poll(() => page.locator('.editor-instance .view-line', { hasText: '兩個' }).count()).toBe(2);
    await closeTab();
    await line(page, '民宿應設置兩個疏散出口。').waitFor();
    await page.keyboard.press('Control+S');
    await expect.poll(() => readFileSync(place('way.standard.yaml'), 'utf8')).toBe(changed);
  });

  test('what somebody changed in a workbook, and a row that they added, is shown and taken', async () => {
    // Of the two files that lie beside it, the one that was changed last is meant.
    writeFileSync(place('way.standard.xlsx'), await changedWorkbook(changed));
    await runCommand(page, 'Clausewright: Compare with Word or Excel File');
    await answerPath(page, '/way.standard.xlsx');
    await line(page, '民宿應設置三個疏散出口。').waitFor();
    const question = await notification(page, words.workbookChanges);
    await photographed('compare-workbook');
    await question.getByRole('button', { name: words.take }).click();
    await expect.poll(() => page.locator('.editor-instance .view-line', { hasText: '三個' }).count()).toBe(2);
    await closeTab();
    await line(page, '民宿應設置三個疏散出口。').waitFor();
    await page.keyboard.press('Control+S');
    await expect.poll(() => readFileSync(place('way.standard.yaml'), 'utf8')).toBe(withRow);
  });

  test('what is beyond doubt is mended in all files', async () => {
    await runCommand(page, 'Clausewright: Mend All Files of the Workspace');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    await photographed('mend');
    await dialog.getByRole('button', { name: words.mend }).click();
    await expect.poll(() => readFileSync(place(slip), 'utf8')).toContain('opened: 2019-05-01');
  });

  test('a report is begun in the folder that was chosen, and packed for handing in', async () => {
    await explorerMenu(page, 'reports', 'New Service Standard or Report', 'New Self-report');
    const [standards, ...questions] = words.questions;
    await asked(page, standards);
    await page.keyboard.insertText('way@2020');
    await choose(page, 'way@2020');
    for (const question of questions) {
      await asked(page, question);
      // The period is this year, unless somebody says another.
      if (question !== questions[1]) await page.keyboard.insertText('山居');
      await page.keyboard.press('Enter');
    }
    await line(page, 'against: way@2020').waitFor();
    const report = 'reports/山居.report.yaml';
    expect((await isWritten(report)).toString('utf8')).toContain('# 民宿應設置三個疏散出口。');
    await photographed('begun');
    await explorerMenu(page, '山居.report.yaml', 'Pack for Handing In');
    await asked(page, words.language);
    await page.keyboard.press('Enter');
    await answerPath(page, '山居.report.pack.zip');
    const parts = Object.keys(unzipSync(await isWritten('reports/山居.report.pack.zip')));
    expect(parts.join()).toContain('report.docx');
  });
});
