import { afterEach, expect, test } from 'vitest';
import { type FileStatus, fileStatusRequest, statusChangedNotification } from '../../server/protocol/status.ts';
import { type Session, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

const standard = 'standard: d@2020\ntitle: 示例\nlanguage: zh-Hant\nclass: policy\nstatus: draft\n';

let running: Session | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

const status = (s: Session, name: string) => s.ask<FileStatus>(fileStatusRequest, { uri: uriOf(name) });

/** The next word that a status has changed. */
const changed = (s: Session) => new Promise<void>((done) => s.client.onNotification(statusChangedNotification, done));

test('the status item is told when its file is opened, edited, and when what it names arrives', async () => {
  running = await session({}, 'zh-Hant');
  const opened = changed(running);
  running.open('a.report.yaml', 'report: r\n');
  await opened;
  expect(await status(running, 'a.report.yaml')).toMatchObject({ kind: 'report', severity: 'warning' });

  const edited = changed(running);
  running.change('a.report.yaml', 2, 'report: r\nagainst: d@2020\n');
  await edited;
  const unknown = await status(running, 'a.report.yaml');
  expect(unknown).toMatchObject({ text: '自評報告，對照 d@2020', standard: 'd@2020', resolvable: false });

  const arrived = changed(running);
  running.open('d.standard.yaml', standard);
  await arrived;
  expect(await status(running, 'a.report.yaml')).toMatchObject({
    detail: '示例：0 條 · 尚不能提交：待填 2 處、沒有真實性承諾',
    severity: 'information',
    resolvable: true,
    home: uriOf('d.standard.yaml'),
  });
  expect(await status(running, 'd.standard.yaml')).toMatchObject({ kind: 'standard', text: '標準 d@2020' });
});

test('the status item is not told of an edit that changes nothing of it', async () => {
  running = await session({ 'd.standard.yaml': standard }, 'en');
  const opened = changed(running);
  running.open('a.report.yaml', 'report: r\nagainst: d@2020\n');
  await opened;
  await status(running, 'a.report.yaml');
  let told = 0;
  running.client.onNotification(statusChangedNotification, () => {
    told += 1;
  });
  const published = running.published('a.report.yaml', ({ version }) => version === 2);
  running.change('a.report.yaml', 2, 'report: r\nagainst: d@2020\nsummary: x\n');
  await published;
  await status(running, 'a.report.yaml');
  expect(told).toBe(0);
});
