import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { uriOfPath } from '../../server/disk/uri.ts';
import { diskWorkspace } from '../../server/mcp/disk-workspace.ts';
import { allowedFolders } from '../../server/mcp/folders.ts';
import { type McpSetting, visitOf } from '../../server/mcp/visit.ts';
import { demoStandard } from '../support/demo-standard.ts';

const scratch = mkdtempSync(join(tmpdir(), 'clausewright-mcp-disk-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function folder(files: Readonly<Record<string, string>>): string {
  const here = mkdtempSync(join(scratch, 'work-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(here, name)), { recursive: true });
    writeFileSync(join(here, name), text);
  }
  return here;
}

const clause = (text: string) => `      - {id: a, title: 甲, provision: requirement, text: ${text}}\n`;
const good = demoStandard(clause('應公示。'));
const never = new AbortController().signal;
const noFormat = { en: '', 'zh-Hant': '' };

function visit(folders: readonly string[], more: Partial<McpSetting> = {}) {
  const told: unknown[] = [];
  const setting: McpSetting = {
    told: 'en',
    system: 'en',
    folders,
    current: scratch,
    open: (all) => diskWorkspace(all, () => '2026-11-30'),
    tell: (error) => told.push(error),
    ...more,
  };
  return { ...visitOf(setting, async () => undefined, noFormat), told };
}

type Answer = { readonly isError?: boolean; readonly content: readonly { readonly text?: string }[] };
const textOf = (answer: object) => (answer as Answer).content.map(({ text }) => text).join('\n');

test('an answer is about the files as they are on disk at that moment', async () => {
  const here = folder({ 'demo.standard.yaml': good });
  const { call } = visit([here]);
  const path = 'demo.standard.yaml';
  const check = async () => textOf(await call('check_text', { path }, never));
  expect(await check()).not.toContain('schema/invalid-value');
  writeFileSync(join(here, path), good.replace('requirement', 'requirment'));
  expect(await check()).toContain('schema/invalid-value');
  writeFileSync(join(here, path), good);
  expect(await check()).not.toContain('schema/invalid-value');
  rmSync(join(here, path));
  expect(await check()).toContain('There is no');
});

test('evidence that has come to lie where a report names it is seen', async () => {
  const report = `report: r\nagainst: demo@2020\noperator: {name: 甲}\nperiod: 2020\nanswers:\n  a: {status: implemented, statement: 已公示, evidence: [{file: proof.pdf, kind: photo}]}\n`;
  const here = folder({ 'demo.standard.yaml': good, 'r.report.yaml': report });
  const { call } = visit([here]);
  const check = async () => textOf(await call('check_text', { path: 'r.report.yaml' }, never));
  expect(await check()).toContain('report/evidence-file');
  writeFileSync(join(here, 'proof.pdf'), 'x');
  expect(await check()).not.toContain('report/evidence-file');
});

test('of thousands of reports those are read that one is compared with', async () => {
  const report = (id: string, operator: string) =>
    `report: ${id}\nagainst: demo@2020\noperator: {name: ${operator}}\nperiod: 2020\nanswers:\n  a: {status: implemented, statement: 已公示}\n`;
  const here = folder({
    'demo.standard.yaml': good,
    'r.report.yaml': report('r', '甲'),
    'copied.report.yaml': report('r', '乙'),
    'earlier.report.yaml': report('q', '甲').replace('2020\nanswers', '2019\nanswers'),
    'other.report.yaml': report('o', '丙'),
  });
  const workspace = diskWorkspace([here], () => '2026-11-30');
  const { call } = visit([here], { open: () => workspace });
  const read = () => [...workspace.service.snapshot().documents.keys()].filter((uri) => uri.endsWith('.report.yaml'));
  expect(textOf(await call('list_standards', {}, never))).toContain('demo@2020');
  expect(read()).toEqual([]);
  expect(textOf(await call('check_text', { path: 'none.report.yaml' }, never))).toContain('other.report.yaml');
  expect(textOf(await call('check_text', { path: 'r.report.yaml' }, never))).toContain('report/duplicate-id');
  expect(
    read()
      .map((uri) => uri.slice(uri.lastIndexOf('/') + 1))
      .sort(),
  ).toEqual(['copied.report.yaml', 'earlier.report.yaml', 'r.report.yaml']);
  const draft = report('o', '丁');
  expect(textOf(await call('check_text', { text: draft }, never))).toContain('report/duplicate-id');
});

test('a link that leads out of the folder is not read', async () => {
  const outside = folder({ 'secret.standard.yaml': good.replace('示例', '機密') });
  const here = folder({ 'demo.standard.yaml': good });
  symlinkSync(join(outside, 'secret.standard.yaml'), join(here, 'link.standard.yaml'));
  symlinkSync(outside, join(here, 'linked'));
  const { call } = visit([here]);
  for (const path of ['link.standard.yaml', 'linked/secret.standard.yaml'])
    expect(textOf(await call('check_text', { path }, never))).toContain('There is no');
  expect(textOf(await call('list_standards', {}, never))).not.toContain('機密');
});

describe('the folders that may be read', () => {
  const rootOf = (path: string) => ({ uri: uriOfPath(path) });
  test('are those named, whatever the client has opened', async () => {
    expect(await allowedFolders(['a'], '/x', async () => [rootOf('/y')]).now()).toEqual(['/x/a']);
  });
  test('are those that the client has opened, and others once it has opened others', async () => {
    const opened = [rootOf('/y')];
    const folders = allowedFolders([], '/x', async () => [...opened]);
    expect(await folders.now()).toEqual(['/y']);
    expect(await folders.now()).toBe(await folders.now());
    opened.push(rootOf('/z'), { uri: 'https://example.com/x' });
    folders.changed();
    expect(await folders.now()).toEqual(['/y', '/z']);
  });
  test('are the current one where the client does not tell, or refuses', async () => {
    expect(await allowedFolders([], '/x', async () => undefined).now()).toEqual(['/x']);
    expect(await allowedFolders([], '/x', () => Promise.reject(new Error('no'))).now()).toEqual(['/x']);
  });
  test('are none where that would be all that somebody has', async () => {
    expect(await allowedFolders([], '/', async () => undefined).now()).toEqual([]);
  });
});

test('a question that is withdrawn is dropped, and the next is answered', async () => {
  const here = folder({ 'demo.standard.yaml': good });
  const { call, told } = visit([here]);
  const withdrawn = new AbortController();
  const first = call('list_standards', {}, withdrawn.signal);
  withdrawn.abort();
  await expect(first).rejects.toThrow(/abort/i);
  expect(textOf(await call('list_standards', {}, never))).toContain('demo@2020');
  expect(told).toEqual([]);
});

test('what nobody foresaw is told apart, and the next is answered', async () => {
  const here = folder({ 'demo.standard.yaml': good });
  let fails = true;
  const { call, told } = visit([here], {
    open(all) {
      const workspace = diskWorkspace(all, () => '2026-11-30');
      return {
        ...workspace,
        async refresh(signal) {
          if (fails) throw new Error('the disk is gone');
          await workspace.refresh(signal);
        },
      };
    },
  });
  const answer = (await call('list_standards', {}, never)) as Answer;
  expect(answer.isError).toBe(true);
  expect(told).toHaveLength(1);
  fails = false;
  expect(textOf(await call('list_standards', {}, never))).toContain('demo@2020');
});
