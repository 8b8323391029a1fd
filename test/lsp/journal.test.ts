import { afterEach, expect, test } from 'vitest';
import { LogMessageNotification, MessageType } from 'vscode-languageserver/node';
import { type Session, type SessionOptions, session } from '../support/session.ts';

let running: Session | undefined;
afterEach(() => running?.end());

const standard = 'standard: a@2020\ntitle: 甲\nlanguage: zh-Hant\nclass: policy\nstatus: draft\nchapters: []\n';

test('the log says what was read, what was found and how long it took, in the language of the reader', async () => {
  const files = { 'a.standard.yaml': standard, 'b.report.yaml': 'report: b\n', '.clausewright.yaml': 'locale: en\n' };
  const info: string[] = [];
  await new Promise<void>((resolve) => {
    const prepare: SessionOptions['prepare'] = (client) =>
      client.onNotification(LogMessageNotification.type, ({ type, message }) => {
        if (type === MessageType.Info) info.push(message.replace(/\d+ 毫秒/, '… 毫秒'));
        if (message.startsWith('檢查完畢')) resolve();
      });
    void session(files, 'zh-Hant', { prepare }).then((s) => {
      running = s;
    });
  });
  expect(info).toEqual([
    expect.stringMatching(/^開始讀取 file:/),
    '讀取完畢，用時 … 毫秒：標準 1 個，自評報告 1 個，設置 1 個。其中與上次相同、無需重讀的 0 個；無法讀取的 0 個。',
    expect.stringMatching(/^檢查完畢，用時 … 毫秒：1 個文件中有錯誤 \d+ 處、警告 \d+ 處、說明和提示 \d+ 處。$/),
  ]);
});
