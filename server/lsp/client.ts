import type { InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../base/words.ts';
import type { Reader } from '../features/reader.ts';
import type { InitializationOptions, Settings } from '../protocol.ts';

/** What the editor can do with what it is sent. */
export interface Abilities {
  /** Whether edits may name the version of the document they are for. */
  readonly versionedEdits: boolean;
  /** Whether edits may hold tab stops. */
  readonly snippetEdits: boolean;
  /** Whether it asks for an action's edits when somebody takes it. */
  readonly lazyEdits: boolean;
}

export const noAbilities: Abilities = { versionedEdits: false, snippetEdits: false, lazyEdits: false };

export const defaultSettings: Settings = {
  locale: 'auto',
  onTypeRepair: true,
  pinyin: 'auto',
  hoverOtherScript: false,
  cache: true,
};

export function optionsOf(params: InitializeParams): Partial<InitializationOptions> {
  return (params.initializationOptions as Partial<InitializationOptions> | undefined) ?? {};
}

export function abilitiesOf({ capabilities }: InitializeParams): Abilities {
  const edits = capabilities.workspace?.workspaceEdit;
  const actions = capabilities.textDocument?.codeAction;
  return {
    versionedEdits: edits?.documentChanges === true,
    snippetEdits: edits?.documentChanges === true && edits.snippetEditSupport === true,
    lazyEdits: actions?.dataSupport === true && actions.resolveSupport?.properties.includes('edit') === true,
  };
}

export function readerOf(params: InitializeParams): Reader {
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

/** Settings as an editor sends them; what is missing or does not read stays as it is. */
export function settingsFrom(sent: unknown, known: Settings): Settings {
  if (typeof sent !== 'object' || sent === null) return known;
  const { locale, pinyin, ...switches } = sent as { readonly [key in keyof Settings]?: unknown };
  return {
    locale: oneOf(locale, ['auto', 'en', 'zh-Hans', 'zh-Hant'], known.locale),
    onTypeRepair: booleanOr(switches.onTypeRepair, known.onTypeRepair),
    pinyin: oneOf(pinyin, ['auto', 'on', 'off'], known.pinyin),
    hoverOtherScript: booleanOr(switches.hoverOtherScript, known.hoverOtherScript),
    cache: booleanOr(switches.cache, known.cache),
  };
}

function booleanOr(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}
