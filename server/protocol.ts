import { localeOfTag } from './base/locale-tag.ts';

/**
 * What the editor's side and the server's side say to each other beyond LSP: the one file of `server/` that `client/`
 * may import, and the whole of what they share. Plain JSON both ways; every URI is a string as VS Code writes it.
 */

/** What a placeholder looks like: a text that says what is to be written in its place. */
export const placeholderForm = /^‹[^‹›]*›$/;

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
  /** Whether what is found is kept on the disk for the next start. */
  readonly cache: boolean;
}

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

/** A command of the editor: shows a rule's page, whose URI is its one argument. */
export const explainRuleCommand = 'clausewright.explainRule';

/**
 * A command of the editor: puts the cursor at a place, and may ask for completions there. Its arguments are URI, line, character (as LSP
 * counts), whether to, and how many signs to select.
 */
export const goToCommand = 'clausewright.goTo';

/** A command of the editor's side: writes the next thing of a kind, that of the group (`NextOfferItem`) or what the cursor is in. */
export const nextCommand = 'clausewright.next';

/**
 * A command of the editor's side: notes that the lines from the first to the last were just written to be filled in, and asks
 * at once for what may stand at the first of them where told so.
 */
export const skeletonWrittenCommand = 'clausewright.skeletonWritten';

/** A command of the editor: opens the folder whose URI is its one argument. */
export const openFolderCommand = 'clausewright.openFolder';

/** Read-only documents that the server writes: shipped standards and resolved standards. */
export const documentScheme = 'clausewright';

/** Documents of these schemes are shown and explained, never reported on, changed or indexed. */
export const readOnlySchemes: readonly string[] = [documentScheme, 'git'];

/** `name`: the file's name in `standards/`, `makerspace-service@2017.standard.yaml`. */
export function shippedUri(name: string): string {
  return `${documentScheme}:/standards/${encodeURIComponent(name)}`;
}

/** `edition`: `makerspace-service@2017`. The name ends so that the editor knows its language. */
export function resolvedUri(edition: string): string {
  return `${documentScheme}:/resolved/${encodeURIComponent(`${edition}.standard.yaml`)}`;
}

/** The edition that a resolved standard's URI names, however the editor encodes it; undefined for any other URI. */
export function resolvedEdition(uri: string): string | undefined {
  const start = `${documentScheme}:/resolved/`;
  if (!uri.startsWith(start) || !uri.endsWith('.standard.yaml')) return undefined;
  const name = uri.slice(start.length, -'.standard.yaml'.length);
  return /%(?![\da-f]{2})/i.test(name) ? undefined : decodeURIComponent(name);
}

/** A clause of an edition: its text of that digest, or today's. */
export function clauseUri(edition: string, clause: string, digest = 'today'): string {
  const [folder, name] = [edition, `${clause}.standard.yaml`].map(encodeURIComponent);
  return `${documentScheme}:/clauses/${folder}/${digest}/${name}`;
}

/** The page of a report's answers to clauses that have changed since, in the reader's language. */
export function staleAnswersUri(report: string, locale: ReaderLocale): string {
  return `${documentScheme}:/stale-answers/${locale}/${encodeURIComponent(report)}.md`;
}

/** Client to server, request: the text of a `clausewright:` document, nothing when there is none of that name. */
export const documentRequest = 'clausewright/document';
export interface DocumentParams {
  readonly uri: string;
}
export interface DocumentResult {
  readonly text: string;
}

/** Server to client, notification: a `clausewright:` document reads differently now. */
export const documentChangedNotification = 'clausewright/documentChanged';

/** Client to server, request: what the status item says of a file; nothing for a file that is none of ours. */
export const fileStatusRequest = 'clausewright/fileStatus';
export interface FileStatus {
  readonly kind: 'standard' | 'report' | 'settings';
  /** One line in the reader's language that names kind, standard and edition. */
  readonly text: string;
  /** A second line: the standard's title, score, what is still being read. */
  readonly detail: string;
  readonly severity: 'information' | 'warning' | 'error';
  /** The edition that the file defines or answers (`makerspace-service@2017`), when it names one. */
  readonly standard?: string;
  /** Whether that edition is known, so that it can be shown resolved. */
  readonly resolvable?: boolean;
  /** The file that defines that edition, as a URI. */
  readonly home?: string;
}

/**
 * Client to server, request: the places behind a lens on a clause, for the editor to list: how variants change it, or which
 * answers are given to it. Answered with LSP locations.
 */
export const impactRequest = 'clausewright/impact';
export interface ImpactParams {
  readonly uri: string;
  /** On the clause's id. */
  readonly position: { readonly line: number; readonly character: number };
  readonly kind: 'changes' | 'answers';
}

/** The command of the editor's side that a lens on a clause runs, with one argument: `ImpactParams`. */
export const showImpactCommand = 'clausewright.showImpact';

/** Client to server, request: a report's answers to clauses that have changed since; nothing for a file that is no report. */
export const staleAnswersRequest = 'clausewright/staleAnswers';
export interface StaleAnswersParams {
  readonly uri: string;
}
export interface StaleAnswersResult {
  /** The address of a page that shows each with what changed. */
  readonly page: string;
  readonly answers: readonly StaleAnswerItem[];
}
export interface StaleAnswerItem extends SeenAnswer {
  /** The clause by number and title. */
  readonly name: string;
  readonly status: string;
  /** What changed, on one line; nothing where that is not known. */
  readonly changes?: string;
}

/** A stale answer as a reader saw it: the key it stands under, and its clause's digest at that time. */
export interface SeenAnswer {
  readonly clause: string;
  readonly digest: string;
}

/**
 * Client to server, request: what takes today's digests over into answers that the reader has looked at. Answered with an LSP
 * workspace edit; nothing where one of them is no longer as it was seen.
 */
export const reaffirmRequest = 'clausewright/reaffirm';
export interface ReaffirmParams {
  readonly uri: string;
  readonly seen: readonly SeenAnswer[];
}

/**
 * Client to server, request: a clause as it was answered beside what it says today. `clause`: the key that the answer stands
 * under; else the answer at `position`. Nothing where no answer is there.
 */
export const compareAnsweredRequest = 'clausewright/compareAnswered';
export interface CompareAnsweredParams {
  readonly uri: string;
  readonly clause?: string;
  readonly position?: { readonly line: number; readonly character: number };
}
export interface CompareAnsweredResult {
  /** Addresses of two documents, and what stands above them. */
  readonly sides?: { readonly before: string; readonly after: string; readonly title: string };
  /** What the reader has to know, above all where something is not known. */
  readonly note?: string;
}

/** Commands of the editor's side: go through a report's stale answers (its URI), compare one (the report's URI, the answer's key). */
export const reaffirmCommand = 'clausewright.reaffirmAnswers';
export const compareAnsweredCommand = 'clausewright.compareAnswered';

/**
 * Client to server, request: what writes a whole file in the other script of Chinese. Answered with an LSP workspace edit;
 * nothing where nothing changes.
 */
export const convertFileRequest = 'clausewright/convertFile';
export interface ConvertFileParams {
  readonly uri: string;
  readonly to: 'zh-Hans' | 'zh-Hant';
}

/** Client to server, request: the variants in which a clause may be tightened, and what it is called; nothing for a file that is no standard. */
export const variantsRequest = 'clausewright/variants';
export interface VariantsParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}
export interface VariantsResult {
  /** Absent where no clause is there. */
  readonly clause?: string;
  readonly variants: readonly { readonly uri: string; readonly name: string; readonly edition: string }[];
}

/**
 * Client to server, request: what derives a variant of a standard, or tightens the clause at a position in one. Nothing for a file that
 * is no standard, or has no edition.
 */
export const deriveRequest = 'clausewright/derive';
export interface DeriveParams {
  readonly uri: string;
  readonly position?: { readonly line: number; readonly character: number };
  /** The variant's file; absent: a new one. */
  readonly into?: string;
}
export interface DeriveResult {
  /** The text of a new variant, for an editor without a file. */
  readonly text?: string;
  /** An LSP workspace edit of the file `uri`; absent where the clause is adapted there already. */
  readonly edit?: unknown;
  readonly uri?: string;
  /** What to fill in first. */
  readonly selection: PlainRange;
}

/**
 * Client to server, request: a change of the structure that the cursor is in, as one edit. `next` writes a thing like the one there behind
 * it, or one of `group`; `leave` goes one level out from a line with nothing on it. Answered with a note for the reader where
 * it cannot be done, and with nothing where there is no structure that it would be about.
 */
export const restructureRequest = 'clausewright/restructure';
export type Restructuring = 'next' | 'move-up' | 'move-down' | 'deeper' | 'outwards' | 'leave';
export interface RestructureParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  readonly change: Restructuring;
  /** Of `NextOfferItem`. */
  readonly group?: string;
  /** With `next`: the things that begin on this line or below it alone. */
  readonly since?: number;
}
export type RestructureResult = StructureEdit | { readonly note: string };
export interface StructureEdit {
  readonly range: PlainRange;
  readonly text: string;
  /** Where the cursor then stands; absent where the text is a snippet, whose tab stops tell. */
  readonly cursor?: { readonly line: number; readonly character: number };
  /** Whether to ask at once for what may stand there. */
  readonly again: boolean;
}
interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Client to server, request: the kinds of things that can be written next from a position, the nearest first. */
export const nextOffersRequest = 'clausewright/nextOffers';
export interface NextOffersParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}
export interface NextOfferItem {
  readonly group: string;
  readonly title: string;
}

/** Client to server, request: the places of a file that still need their author, in the order of the text. */
export const openPlacesRequest = 'clausewright/openPlaces';
export interface OpenPlacesParams {
  readonly uri: string;
}
export interface OpenPlaceItem {
  /** What to type over, or nothing where to write. */
  readonly range: PlainRange;
  readonly label: string;
}

/**
 * A command of the editor's side: derives a variant. Its arguments are the standard's URI, and for a clause line and character (as LSP
 * counts) and the variant's URI, empty for a new one; without any, of the active editor.
 */
export const deriveCommand = 'clausewright.deriveVariant';
/** The same for the clause under the cursor, in a variant to be chosen. */
export const tightenCommand = 'clausewright.tightenClause';

/**
 * Client to server, request: what lays out an answer for each clause that asks for one and has none in a report. Answered with an LSP
 * workspace edit; nothing where none is missing.
 */
export const missingAnswersRequest = 'clausewright/missingAnswers';

/**
 * Client to server, request: what makes files that were dropped on a report its attachments. Answered with an LSP workspace edit;
 * nothing where the file takes none.
 */
export const attachRequest = 'clausewright/attach';
export interface AttachParams {
  readonly uri: string;
  /** Where they were dropped. */
  readonly position: { readonly line: number; readonly character: number };
  /** `uri` where they lie in some place that can be named. */
  readonly files: readonly { readonly uri?: string; readonly name: string }[];
}
export interface AttachResult {
  readonly edit: unknown;
  /** For each file: where a copy of it has to be put, for the report to name it there; null where it stays. */
  readonly copies: readonly (string | null)[];
}

/** Server to client, notification without parameters: any file's status may differ now. */
export const statusChangedNotification = 'clausewright/statusChanged';

/** Server to client, request: the files of a workspace folder that any of the globs matches, as URIs. */
export const findFilesRequest = 'clausewright/findFiles';
export interface FindFilesParams {
  readonly folder: string;
  readonly globs: readonly string[];
}

/** Server to client, request: a file's text. */
export const readFileRequest = 'clausewright/readFile';
export interface ReadFileParams {
  readonly uri: string;
  /** Bytes; a larger file is not read. */
  readonly limit: number;
}
export type ReadFileResult =
  | { readonly text: string }
  | { readonly problem: 'missing' | 'unreadable' | 'too-large' | 'not-text' };

/** Server to client, request: what stands at a place, for evidence that a report points to. */
export const statFileRequest = 'clausewright/statFile';
export interface StatFileParams {
  readonly uri: string;
}
export type StatFileResult = 'file' | 'folder' | 'missing' | 'unreadable';

/** Server to client, request: the names in a folder, folders with a trailing `/`; empty where it cannot be listed. */
export const listFolderRequest = 'clausewright/listFolder';
export interface ListFolderParams {
  readonly uri: string;
}
