import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { say, type Words } from '../base/words.ts';
import { type Client, withFolders, withSettings } from './client.ts';
import type { Edge } from './edge/edge.ts';
import { normalFolder } from './edge/normal-uri.ts';
import type { Folders } from './folders.ts';
import type { Rechecks } from './rechecks.ts';
import type { Session } from './session.ts';
import { showsOtherFindings, showsOtherHints } from './settings.ts';

const notSpoken: Words = {
  en: 'Clausewright does not speak “{language}”. It goes on in English; it also speaks zh-Hans and zh-Hant.',
  'zh-Hant': 'Clausewright 沒有「{language}」這種語言，改用繁體中文。可選：en、zh-Hans、zh-Hant。',
  'zh-Hans': 'Clausewright 没有“{language}”这种语言，改用简体中文。可选：en、zh-Hans、zh-Hant。',
};

/** The client by what it has said of itself so far. */
export interface Introduction {
  client: Client;
}

/** Its settings. */
export function followSettings({ connection, client }: Session, introduction: Introduction, rechecks: Rechecks): void {
  connection.onDidChangeConfiguration(async ({ settings: sent }) => {
    const pushed = (sent as { clausewright?: unknown } | null)?.clausewright;
    const pulls = pushed === undefined && introduction.client.capabilities.workspace?.configuration === true;
    const settings = pulls ? await connection.workspace.getConfiguration('clausewright') : pushed;
    const { locale } = client().reader;
    const { unspoken, settings: before } = introduction.client;
    introduction.client = withSettings(introduction.client, settings);
    if (introduction.client.unspoken !== unspoken) tellUnspoken({ connection, client });
    const { settings: now } = introduction.client;
    if (client().reader.locale !== locale || showsOtherFindings(now, before)) rechecks.tellEverything();
    else if (showsOtherHints(now, before)) rechecks.refresh();
  });
}

/** Its folders, which are read and watched now and whenever they are others. `watchDisk`: has what changes on disk told. */
export function followFolders(
  { connection, failures }: Session,
  introduction: Introduction,
  edge: Edge,
  folders: Folders,
  watchDisk: () => Promise<void>,
): void {
  const beside = (work: Promise<void>): void => void work.catch((error) => failures.tell('background', error));
  beside(watchDisk());
  beside(folders.read());
  const { workspace } = introduction.client.capabilities;
  if (!workspace?.workspaceFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders((event) => {
    edge.meetFolders(event.added);
    introduction.client = withFolders(introduction.client, event);
    folders.leave(event.removed.map(({ uri }) => normalFolder(uri)));
    if (!workspace.didChangeWatchedFiles?.dynamicRegistration) beside(watchDisk());
    beside(folders.read());
  });
}

/** Somebody asked for a language by name, and is not to wonder why it is another. */
export function tellUnspoken({ connection, client }: Pick<Session, 'connection' | 'client'>): void {
  const { unspoken: language, reader } = client();
  if (language === undefined) return;
  const message = say(notSpoken, reader.locale, { language });
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}
