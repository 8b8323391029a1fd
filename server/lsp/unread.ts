import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { say, type Words } from '../base/words.ts';
import { type Outcome, type Unread, uriOf } from '../collection/examiner.ts';
import type { FileText } from '../workspace/closed-reports.ts';
import { fileNameOf } from '../workspace/paths.ts';
import type { Environment } from './environment.ts';
import type { Failures } from './failures.ts';
import { label } from './label.ts';
import type { Publisher } from './publisher.ts';
import type { Session } from './session.ts';

/** The names come first: an editor shows a message as one line, cut off where it ends. */
const notRead: Words = {
  en: 'Not checked ({count}): {names}. These cannot be read: see whether you may open them, save a text as UTF-8, and split what is too large.',
  'zh-Hant': '未檢查（{count} 項）：{names}。無法讀取：請查看是否有權打開；文本請以 UTF-8 編碼保存，過大的請拆分。',
};

const notSearched: Words = {
  en: 'Not searched ({count}): {names}. These folders cannot be opened: see whether you may open them, then restart Clausewright, which reads all folders anew.',
  'zh-Hant':
    '未查看（{count} 個文件夾）：{names}。無法打開：請查看是否有權打開，然後重新啟動 Clausewright，所有文件夾都會重新讀取。',
};

const notFollowed: Words = {
  en: 'Not read ({count}): {names}. These are links that lead out of the workspace, where nothing is read: put the files themselves here.',
  'zh-Hant':
    '未讀取（{count} 項）：{names}。這些是指向工作區之外的鏈接，工作區之外的內容一概不讀：請把文件本身放到這裡。',
};

/** As many are named in a message. */
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
  return 'problem' in result && result.problem !== 'missing' && result.problem !== 'failed-inside';
}

/** Of files that were checked, those that could not be read; what failed is told. */
export function unreadAmong(outcomes: readonly Outcome[], failures: Failures): readonly string[] {
  for (const one of outcomes)
    if ('problem' in one && one.problem === 'failed-inside') failures.tell({ file: one.uri }, one.reason);
  return outcomes.filter(isUnread).map(uriOf);
}

/** Tells the reader, once, what is there and cannot be read. */
export interface UnreadTeller {
  /** Files that could not be read, and were forgotten then: those that nobody has read since. */
  tellFiles(uris: readonly string[]): void;
  /** Folders that may not be looked into, each with a trailing `/`: all there were at a reading of the workspace. */
  tellFolders(sealed: readonly string[]): void;
  /** Links that lead out of the workspace: all there were at a reading of it. */
  tellLinks(outside: readonly string[]): void;
  /** Findings of these files are looked for: those that are known by now have been read, and are told again when they no longer can be. */
  readAgain(uris: readonly string[]): void;
}

export function createUnreadTeller(session: Session, publisher: Publisher): UnreadTeller {
  const { service } = session;
  const told = new Set<string>();
  const folders = newsTeller((news) => tell(session, notSearched, news));
  const links = newsTeller((news) => tell(session, notFollowed, news));
  return {
    tellFiles(uris) {
      const lost = uris.filter((uri) => service.known(uri) === undefined);
      const news = lost.filter((uri) => !told.has(uri));
      for (const uri of news) told.add(uri);
      if (news.length > 0) tell(session, notRead, news);
      for (const uri of lost) publisher.withdraw(uri);
    },
    tellFolders: folders,
    tellLinks: links,
    readAgain(uris) {
      if (told.size > 0) for (const uri of uris) if (service.known(uri) !== undefined) told.delete(uri);
    },
  };
}

/** Tells of what was not there the last time; what was gone in between is told anew. */
function newsTeller(tellNews: (news: readonly string[]) => void): (all: readonly string[]) => void {
  let told: ReadonlySet<string> = new Set();
  return (all) => {
    const news = all.filter((uri) => !told.has(uri));
    if (news.length > 0) tellNews(news);
    told = new Set(all);
  };
}

function tell({ connection, client }: Session, words: Words, uris: readonly string[]): void {
  const names = [...uris.slice(0, mostNamed).map(nameOf), ...(uris.length > mostNamed ? ['…'] : [])];
  const message = label(say(words, client().reader.locale, { count: uris.length, names }));
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}

function nameOf(uri: string): string {
  return uri.endsWith('/') ? `${fileNameOf(uri)}/` : fileNameOf(uri);
}
