import type { readers } from '../generated/kind-readers.ts';
import type { Config } from '../model/config.ts';
import type { Language } from '../model/field.ts';
import type { Report } from '../model/report.ts';
import type { DraftingRules, Standard } from '../model/standard.ts';
import type { FileKind } from '../protocol/kinds.ts';
import type { Tree } from '../syntax/tree.ts';
import type { ReportSummary } from './report-summary.ts';
import type { StandardHeader } from './standard-header.ts';

/** Whichever kind's own key stands at the top level; failing all, the file's name decides. */
export type DocumentKind = FileKind | 'other';

/** What is read from a file of ours. */
export type Model = ReturnType<(typeof readers)[FileKind]>;

/** Where a file comes from: the workspace, this project's own standards, or elsewhere (an untitled or `git:` document). */
export type DocumentOrigin = 'workspace' | 'shipped' | 'elsewhere';

/** One file at one moment. Immutable; an edit makes a new one that shares what did not change. */
export interface Document {
  readonly uri: string;
  readonly kind: DocumentKind;
  /** The editor's version; 0 for a file that is not open. */
  readonly version: number;
  readonly open: boolean;
  readonly origin: DocumentOrigin;
  readonly tree: Tree;
  readonly model: Model | undefined;
  /** Stands for the bytes that it was read from; absent where whoever read them gave none, and once it was edited. */
  readonly digest?: string;
  /** Stands without any text for a closed file that could not be read when somebody asked for all of it. */
  readonly unread?: true;
}

/**
 * A report that nobody has open, as it is kept: without text, tree and model, with what others ask of it. A collection has
 * thousands of them.
 */
export interface ClosedReport {
  readonly uri: string;
  readonly kind: 'report';
  readonly version: 0;
  readonly open: false;
  readonly origin: 'workspace';
  readonly summary: ReportSummary;
  /** The whole of it, read anew, or `unread`; not to be kept for longer than one question takes to answer. */
  whole(): ReportDocument;
}

/** A standard that ships: read when somebody asks for the whole. A workspace rests on few of them, and most on none. */
export interface ShippedStandard {
  readonly uri: string;
  readonly kind: 'standard';
  readonly version: 0;
  readonly open: false;
  readonly origin: 'shipped';
  readonly model: StandardHeader;
  readonly textDigest: string;
  /** Each with the id that its clause bears now. */
  readonly formerIds: readonly (readonly string[])[];
  /** The same object each time. */
  whole(): StandardDocument;
}

/** A file as a snapshot holds it. */
export type KnownDocument = Document | ClosedReport | ShippedStandard;

export type KnownReport = ReportDocument | ClosedReport;
export type KnownStandard = StandardDocument | ShippedStandard;

export type StandardDocument = Document & { readonly kind: 'standard'; readonly model: Standard };
export type ReportDocument = Document & { readonly kind: 'report'; readonly model: Report };
export type ConfigDocument = Document & { readonly kind: 'config'; readonly model: Config };

export function isClosed(known: KnownDocument | undefined): known is ClosedReport {
  return known !== undefined && 'summary' in known;
}

export function isWhole(known: KnownDocument | undefined): known is Document {
  return known !== undefined && !('whole' in known);
}

/** All of a file, whether it is kept so or not. */
export function wholeOf(known: KnownReport): ReportDocument;
export function wholeOf(known: KnownStandard): StandardDocument;
export function wholeOf(known: KnownDocument): Document;
export function wholeOf(known: KnownDocument): Document {
  return isWhole(known) ? known : known.whole();
}

export function isStandard(known: KnownDocument | undefined): known is StandardDocument {
  return isWhole(known) && known.model?.kind === 'standard';
}

export function isReport(known: KnownDocument | undefined): known is ReportDocument {
  return isWhole(known) && known.model?.kind === 'report';
}

/** A standard, whole or as far as it is known without being read. */
export function isKnownStandard(known: KnownDocument | undefined): known is KnownStandard {
  return known !== undefined && known.kind === 'standard' && (!isWhole(known) || isStandard(known));
}

/** A report, whole or as a summary. */
export function isKnownReport(known: KnownDocument | undefined): known is KnownReport {
  return isClosed(known) || isReport(known);
}

export function isConfig(known: KnownDocument | undefined): known is ConfigDocument {
  return isWhole(known) && known.model?.kind === 'config';
}

/** The language a file's plain texts are in; Traditional, the field's own, where it does not say. */
export function languageOf(known: Document | ClosedReport): Language {
  if (isClosed(known)) return known.summary.language ?? 'zh-Hant';
  const { model } = known;
  return (model?.kind === 'standard' || model?.kind === 'report' ? model.language?.value : undefined) ?? 'zh-Hant';
}

/** The drafting rules a standard follows: GB/T 1.1—2020 unless it says otherwise, none for a policy. Reports follow none. */
export function draftingRulesOf(document: Document): DraftingRules {
  if (!isStandard(document)) return 'none';
  const { draftingRules, class: kind } = document.model;
  return draftingRules?.value ?? (kind?.value === 'policy' ? 'none' : 'gbt-1.1-2020');
}
