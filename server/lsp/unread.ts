import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { type Locale, say, type Words } from '../base/words.ts';
import type { Outcome, Unread } from '../collection/examiner.ts';
import type { FileText } from '../service.ts';
import { fileNameOf } from '../workspace/paths.ts';
import type { Environment } from './environment.ts';

/** The names come first: an editor shows a message as one line, cut off where it ends. */
const notRead: Words = {
  en: 'Not checked ({count}): {names}. These cannot be read: see whether you may open them, save a text as UTF-8, and split what is too large.',
  'zh-Hant': '未檢查（{count} 項）：{names}。無法讀取：請查看是否有權打開；文本請以 UTF-8 編碼保存，過大的請拆分。',
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

function nameOf(uri: string): string {
  return uri.endsWith('/') ? `${fileNameOf(uri)}/` : fileNameOf(uri);
}

/** Whether a file has no text though it is there. */
export function isUnread(result: Outcome): boolean {
  return 'problem' in result && result.problem !== 'missing';
}

/** Tells the reader of files and folders (with a trailing `/`) that are there and cannot be read, if there are any. */
export function tellUnread(connection: Connection, locale: Locale, uris: readonly string[]): void {
  if (uris.length === 0) return;
  const names = [...uris.slice(0, mostNamed).map(nameOf), ...(uris.length > mostNamed ? ['…'] : [])];
  const message = say(notRead, locale, { count: uris.length, names });
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}
