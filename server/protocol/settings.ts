import { localeOfTag } from '../base/locale-tag.ts';

export type ReaderLocale = 'en' | 'zh-Hans' | 'zh-Hant';

/** A language by whatever tag an editor has for it; undefined for one that nobody here speaks. */
export const languageNamed: (tag: string) => ReaderLocale | undefined = localeOfTag;

/** The settings under `clausewright.` that the server reads, also pulled by `workspace/configuration`. */
export interface Settings {
  /** `auto` follows the display language that `InitializationOptions.locale` carries. */
  readonly locale: 'auto' | ReaderLocale;
  readonly onTypeRepair: boolean;
  /** `auto`: on for readers of Chinese. */
  readonly pinyin: 'auto' | 'on' | 'off';
  /** Whether hovering a short text in Chinese shows it in the other script. */
  readonly hoverOtherScript: boolean;
  /** Which kinds of inlay hints are shown. */
  readonly hintNumbers: boolean;
  readonly hintVerdicts: boolean;
  readonly hintFigures: boolean;
  /** Columns that formatting leaves a line, a Chinese character counting for two. */
  readonly formatWidth: number;
  /** What formatting does beside laying out, on wish. */
  readonly formatKeyOrder: boolean;
  readonly formatLongTexts: boolean;
  readonly formatSpacing: boolean;
  /** How this reader is shown what a rule finds, by its code; `off` for not at all. For others it stays as it is. */
  readonly severities: Readonly<Record<string, ShownSeverity>>;
  /** Whether what is found is kept on the disk for the next start. */
  readonly cache: boolean;
}
export const shownSeverities = ['error', 'warning', 'info', 'hint', 'off'] as const;
export type ShownSeverity = (typeof shownSeverities)[number];

export interface InitializationOptions {
  /** The reader's language, already decided; absent: the one that the editor is shown in, or that the folder's settings name. */
  readonly locale?: ReaderLocale;
  readonly settings: Settings;
  /**
   * Whether the server may ask the client for files (`findFiles`, `readFile`, `statFile`, `listFolder`). A server with a file system
   * asks for those of other schemes than `file:` only.
   */
  readonly clientReadsFiles: boolean;
  /** A folder on the server's disk in which it may keep what it found; absent: the one that the system has for it. */
  readonly cacheFolder?: string;
  /** Whether the editor shows `clausewright:` documents and has the commands that are named here. */
  readonly opensPages: boolean;
  /** Whether the editor wants to be told that what it shows of a file's status differs now. */
  readonly showsStatus: boolean;
  /** Whether the editor has the commands of VS Code (`editor.action.triggerSuggest`). */
  readonly editorCommands: boolean;
}
