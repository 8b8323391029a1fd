import { LogMessageNotification, MessageType } from 'vscode-languageserver';
import { type Arguments, say, type Words } from '../base/words.ts';
import { kindByName } from '../protocol/kinds.ts';
import type { Publisher } from './publisher.ts';
import type { Session } from './session.ts';

const words = {
  reading: { en: 'Reading {folders}', 'zh-Hant': '開始讀取 {folders}' },
  nothing: { en: 'no folder', 'zh-Hant': '（沒有文件夾）' },
  read: {
    en: 'Read after {ms} ms: standards {standards}, self-reports {reports}, settings {settings}. As they were the last time, and not read: {kept}. Cannot be read: {unread}.',
    'zh-Hant':
      '讀取完畢，用時 {ms} 毫秒：標準 {standards} 個，自評報告 {reports} 個，設置 {settings} 個。其中與上次相同、無需重讀的 {kept} 個；無法讀取的 {unread} 個。',
  },
  checked: {
    en: 'Checked after {ms} ms: errors {errors}, warnings {warnings}, notes and hints {others}, in {files} files.',
    'zh-Hant':
      '檢查完畢，用時 {ms} 毫秒：{files} 個文件中有錯誤 {errors} 處、警告 {warnings} 處、說明和提示 {others} 處。',
  },
  file: { en: 'Read: {uri}', 'zh-Hant': '已讀：{uri}' },
} satisfies Readonly<Record<string, Words>>;

/** Writes into the editor's log what was read and found, and how long it took since the reading began; details for whoever asks for more. */
export interface Journal {
  began(folders: readonly string[]): void;
  read(files: { readonly all: readonly string[]; readonly kept: number; readonly unread: number }): void;
  /** Nothing is left to be checked. */
  idle(publisher: Publisher): void;
}

export function createJournal({ connection, client }: Session): Journal {
  let beginning = 0;
  let awaited = false;
  const write = (type: MessageType, sentence: Words, args: Arguments): void => {
    const message = say(sentence, client().reader.locale, args);
    void connection.sendNotification(LogMessageNotification.type, { type, message });
  };
  const ms = () => Math.round(performance.now() - beginning);
  return {
    began(folders) {
      beginning = performance.now();
      write(MessageType.Info, words.reading, { folders: folders.length === 0 ? words.nothing : folders });
    },
    read({ all, kept, unread }) {
      const count = (kind: string) => all.filter((uri) => kindByName(uri) === kind).length;
      const [standards, reports, settings] = ['standard', 'report', 'config'].map(count);
      write(MessageType.Info, words.read, {
        ms: ms(),
        standards: standards ?? 0,
        reports: reports ?? 0,
        settings: settings ?? 0,
        kept,
        unread,
      });
      for (const uri of all.slice(0, mostNamed)) write(MessageType.Debug, words.file, { uri });
      awaited = true;
    },
    idle(publisher) {
      if (!awaited) return;
      awaited = false;
      write(MessageType.Info, words.checked, { ms: ms(), ...publisher.told() });
    },
  };
}

/** A log of thousands of names helps nobody. */
const mostNamed = 200;
