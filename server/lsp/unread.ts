import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { type Locale, say, type Words } from '../base/words.ts';
import type { Outcome, Unread } from '../collection/examiner.ts';
import type { FileText } from '../service.ts';
import { fileNameOf } from '../workspace/paths.ts';
import type { Environment } from './environment.ts';

/** The names come first: an editor shows a message as one line, cut off where it ends. */
const notRead: Words = {
  en: 'Files not checked ({count}): {names}. They are not text in UTF-8, are too large, or may not be opened.',
  'zh-Hant': '未檢查的文件（{count} 個）：{names}。這些文件不是 UTF-8 文本、過大，或沒有讀取權限。',
};

/** As many files are named in a message. */
const mostNamed = 5;

/** A file with its text, or why it has none. */
export async function readFrom(environment: Environment, uri: string): Promise<FileText | Unread> {
  return { uri, ...(await environment.readFile(uri)) };
}

/** What comes of reading a file that is not there. */
export function missing(uri: string): Unread {
  return { uri, problem: 'missing' };
}

/** Whether a file has no text though it is there. */
export function isUnread(result: Outcome): boolean {
  return 'problem' in result && result.problem !== 'missing';
}

/** Tells the reader of files that are there and cannot be read, if there are any. */
export function tellUnread(connection: Connection, locale: Locale, uris: readonly string[]): void {
  if (uris.length === 0) return;
  const names = [...uris.slice(0, mostNamed).map(fileNameOf), ...(uris.length > mostNamed ? ['…'] : [])];
  const message = say(notRead, locale, { count: uris.length, names });
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}
