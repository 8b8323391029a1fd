import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { localeOfTag } from '../base/locale-tag.ts';
import type { Locale } from '../base/words.ts';
import type { Reader } from '../features/reader.ts';
import type { InitializationOptions, Settings } from '../protocol/settings.ts';
import { type Abilities, abilitiesOf } from './abilities.ts';
import { normalFolder } from './edge/normal-uri.ts';
import { type LanguageChoices, readLanguage, spokenTo } from './language.ts';
import { defaultSettings, settingsFrom } from './settings.ts';

/** The editor, and what its reader wishes. */
export interface Client {
  readonly capabilities: InitializeParams['capabilities'];
  readonly abilities: Abilities;
  readonly reader: Reader;
  readonly languages: LanguageChoices;
  /** A language that was asked for and that nobody here speaks. */
  readonly unspoken: string | undefined;
  readonly settings: Settings;
  /** Of the workspace, in their normal form. */
  readonly folders: readonly string[];
  /** Where the editor has room for what is found, as a path. */
  readonly cacheFolder: string | undefined;
  /** What it said it understands beyond the protocol. */
  readonly extras: Extras;
}

/** What only an editor gets that asked for it as it introduced itself. */
export interface Extras {
  /** Whether it reads files for the server. */
  readonly readsFiles: boolean;
  /** Whether it shows `clausewright:` documents and has our commands. */
  readonly opensPages: boolean;
  /** Whether it is told that what it shows of a file's status differs now. */
  readonly showsStatus: boolean;
  /** Whether it has the commands of VS Code. */
  readonly editorCommands: boolean;
}

const noExtras: Extras = { readsFiles: false, opensPages: false, showsStatus: false, editorCommands: false };

/** Until it has introduced itself. */
export const unknownClient: Client = {
  capabilities: {},
  abilities: abilitiesOf({}),
  reader: { locale: 'en', markdown: false, snippets: false, opensPages: false },
  languages: { set: undefined, started: undefined, display: undefined, system: undefined },
  unspoken: undefined,
  settings: defaultSettings,
  folders: [],
  cacheFolder: undefined,
  extras: noExtras,
};

/** `system`: the machine's language as it names it. Whatever is not as it should be counts as not sent. */
export function clientOf(params: InitializeParams, system = ''): Client {
  const options = optionsOf(params);
  const capabilities = params.capabilities ?? {};
  const settings = settingsFrom(options.settings, defaultSettings);
  const started = readLanguage(options.locale);
  const set = readLanguage((options.settings as Partial<Settings> | null | undefined)?.locale);
  const languages = {
    set: set.locale,
    started: started.locale,
    display: typeof params.locale === 'string' ? localeOfTag(params.locale) : undefined,
    system: localeOfTag(system),
  };
  const extras = extrasOf(options);
  return {
    capabilities,
    abilities: abilitiesOf(capabilities),
    reader: readerOf(capabilities, spokenTo(languages, undefined), extras),
    languages,
    unspoken: set.unspoken ?? started.unspoken,
    settings,
    folders: foldersOf(params),
    cacheFolder: typeof options.cacheFolder === 'string' ? options.cacheFolder : undefined,
    extras,
  };
}

/** With settings as the editor sends them. */
export function withSettings(client: Client, sent: unknown): Client {
  const settings = settingsFrom(sent, client.settings);
  const written = (sent as { readonly locale?: unknown } | null | undefined)?.locale;
  const { locale, unspoken } = readLanguage(written);
  const isSaid = written === 'auto' || locale !== undefined;
  const languages = isSaid ? { ...client.languages, set: locale } : client.languages;
  return { ...client, settings, languages, unspoken };
}

/** As the settings of the workspace have it. The same client where that changes nothing. */
export function readingIn(client: Client, workspace: Locale | undefined): Client {
  const locale = spokenTo(client.languages, workspace);
  return locale === client.reader.locale ? client : { ...client, reader: { ...client.reader, locale } };
}

export function withFolders(client: Client, { added, removed }: WorkspaceFoldersChangeEvent): Client {
  const gone = new Set(removed.map(({ uri }) => normalFolder(uri)));
  const came = added.map(({ uri }) => normalFolder(uri));
  return { ...client, folders: [...client.folders.filter((one) => !gone.has(one)), ...came] };
}

/** An editor that knows of no folders of a workspace names its root, or the path of that. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (Array.isArray(workspaceFolders)) return workspaceFolders.map(({ uri }) => normalFolder(uri));
  if (rootUri) return [normalFolder(rootUri)];
  return rootPath ? [normalFolder(URI.file(rootPath).toString())] : [];
}

function optionsOf({ initializationOptions: sent }: InitializeParams): {
  readonly [key in keyof InitializationOptions]?: unknown;
} {
  return typeof sent === 'object' && sent !== null ? sent : {};
}

function extrasOf(options: ReturnType<typeof optionsOf>): Extras {
  return {
    readsFiles: options.clientReadsFiles === true,
    opensPages: options.opensPages === true,
    showsStatus: options.showsStatus === true,
    editorCommands: options.editorCommands === true,
  };
}

function readerOf({ textDocument }: InitializeParams['capabilities'], locale: Locale, extras: Extras): Reader {
  const { hover, completion } = textDocument ?? {};
  return {
    locale,
    markdown: hover?.contentFormat?.includes('markdown') === true,
    snippets: completion?.completionItem?.snippetSupport === true,
    opensPages: extras.opensPages,
  };
}
