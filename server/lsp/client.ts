import type { InitializeParams, WorkspaceFolder, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { Locale } from '../base/words.ts';
import type { Reader } from '../features/reader.ts';
import type { InitializationOptions, Settings } from '../protocol.ts';
import { defaultSettings, settingsFrom } from './settings.ts';

/** What the editor can do with what it is sent. */
export interface Abilities {
  /** Whether edits may name the version of the document they are for. */
  readonly versionedEdits: boolean;
  /** Whether edits may hold tab stops. */
  readonly snippetEdits: boolean;
  /** Whether it asks for an action's edits when somebody takes it. */
  readonly lazyEdits: boolean;
}

/** The editor, and what its reader wishes. */
export interface Client {
  readonly capabilities: InitializeParams['capabilities'];
  readonly abilities: Abilities;
  readonly reader: Reader;
  /** The reader's language where the settings leave it to the editor. */
  readonly spoken: Locale;
  readonly settings: Settings;
  /** Of the workspace, without a trailing `/`. */
  readonly folders: readonly string[];
  /** Where the editor has room for what is found, as a path. */
  readonly cacheFolder: string | undefined;
}

/** Until it has introduced itself. */
export const unknownClient: Client = {
  capabilities: {},
  abilities: { versionedEdits: false, snippetEdits: false, lazyEdits: false },
  reader: { locale: 'en', markdown: false, snippets: false, opensPages: false },
  spoken: 'en',
  settings: defaultSettings,
  folders: [],
  cacheFolder: undefined,
};

export function clientOf(params: InitializeParams): Client {
  const options = optionsOf(params);
  const reader = readerOf(params);
  return {
    capabilities: params.capabilities,
    abilities: abilitiesOf(params),
    reader,
    spoken: reader.locale,
    settings: settingsFrom(options.settings, defaultSettings),
    folders: (params.workspaceFolders ?? []).map(folderUri),
    cacheFolder: options.cacheFolder,
  };
}

/** With settings as the editor sends them. */
export function withSettings(client: Client, sent: unknown): Client {
  const settings = settingsFrom(sent, client.settings);
  const locale = settings.locale === 'auto' ? client.spoken : settings.locale;
  return { ...client, settings, reader: { ...client.reader, locale } };
}

export function withFolders(client: Client, { added, removed }: WorkspaceFoldersChangeEvent): Client {
  const gone = new Set(removed.map(folderUri));
  return { ...client, folders: [...client.folders.filter((one) => !gone.has(one)), ...added.map(folderUri)] };
}

/** A folder's URI, without a trailing `/`. */
export function folderUri({ uri }: WorkspaceFolder): string {
  return uri.replace(/\/$/, '');
}

function optionsOf(params: InitializeParams): Partial<InitializationOptions> {
  return (params.initializationOptions as Partial<InitializationOptions> | undefined) ?? {};
}

function abilitiesOf({ capabilities }: InitializeParams): Abilities {
  const edits = capabilities.workspace?.workspaceEdit;
  const actions = capabilities.textDocument?.codeAction;
  return {
    versionedEdits: edits?.documentChanges === true,
    snippetEdits: edits?.documentChanges === true && edits.snippetEditSupport === true,
    lazyEdits: actions?.dataSupport === true && actions.resolveSupport?.properties.includes('edit') === true,
  };
}

function readerOf(params: InitializeParams): Reader {
  const options = optionsOf(params);
  const { hover, completion } = params.capabilities.textDocument ?? {};
  return {
    locale: options.locale ?? localeOf(params.locale),
    markdown: hover?.contentFormat?.includes('markdown') === true,
    snippets: completion?.completionItem?.snippetSupport === true,
    opensPages: options.opensPages === true,
  };
}

/** An editor's language tag as one of ours. */
function localeOf(tag: string | undefined): Locale {
  if (tag === undefined || !/^zh\b/i.test(tag)) return 'en';
  return /hant|tw|hk|mo/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
}
