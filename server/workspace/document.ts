import type { Config } from '../model/config.ts';
import type { Language } from '../model/field.ts';
import type { Report } from '../model/report.ts';
import type { DraftingRules, Standard } from '../model/standard.ts';
import type { Tree } from '../syntax/tree.ts';

/** Whichever of `standard:` and `report:` stands at the top level; failing both, the file's name decides. */
export type DocumentKind = 'standard' | 'report' | 'config' | 'other';

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
  readonly model: Standard | Report | Config | undefined;
}

export type StandardDocument = Document & { readonly kind: 'standard'; readonly model: Standard };
export type ReportDocument = Document & { readonly kind: 'report'; readonly model: Report };
export type ConfigDocument = Document & { readonly kind: 'config'; readonly model: Config };

export function isStandard(document: Document | undefined): document is StandardDocument {
  return document?.model?.kind === 'standard';
}

export function isReport(document: Document | undefined): document is ReportDocument {
  return document?.model?.kind === 'report';
}

export function isConfig(document: Document | undefined): document is ConfigDocument {
  return document?.model?.kind === 'config';
}

/** The language a file's plain texts are in; Traditional, the field's own, where it does not say. */
export function languageOf(document: Document): Language {
  const { model } = document;
  return (model?.kind === 'standard' || model?.kind === 'report' ? model.language?.value : undefined) ?? 'zh-Hant';
}

/** The drafting rules a standard follows: GB/T 1.1—2020 unless it says otherwise, none for a policy. Reports follow none. */
export function draftingRulesOf(document: Document): DraftingRules {
  if (!isStandard(document)) return 'none';
  const { draftingRules, class: kind } = document.model;
  return draftingRules?.value ?? (kind?.value === 'policy' ? 'none' : 'gbt-1.1-2020');
}
