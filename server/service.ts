import type { Locale } from './base/words.ts';
import { rules } from './generated/rules.ts';
import { shipped } from './generated/shipped.ts';
import { viewUri } from './protocol/views.ts';
import type { Examined, Summarized } from './rules/engine/examine.ts';
import { type Affected, createFindingsMemory } from './rules/engine/findings-memory.ts';
import { type Diagnostic, render } from './rules/engine/render.ts';
import type { Reported } from './rules/engine/reported.ts';
import { tell } from './rules/engine/tell.ts';
import type { Rule } from './rules/rule.ts';
import { learn } from './service/learn.ts';
import { documentIn, type ServiceState } from './service/state.ts';
import { admit, know } from './service/summaries.ts';
import { close, edit, forget, load, open, replace } from './service/texts.ts';
import { transacted } from './service/transact.ts';
import type { Edit } from './syntax/problem.ts';
import { type ClosedTexts, closedReports, type FileText } from './workspace/closed-reports.ts';
import type { Document, DocumentOrigin, KnownDocument, KnownReport } from './workspace/document.ts';
import { reportsBehind } from './workspace/peers.ts';
import { shippedStandard } from './workspace/shipped-standard.ts';
import { type Change, emptySnapshot, type Snapshot } from './workspace/snapshot.ts';
import { type WantedFacts, wantedFacts } from './workspace/wanted-facts.ts';

/**
 * The only door to the core: holds the current snapshot, changes it by transactions, and answers. Synchronous and
 * without a world of its own: files, clock and transport are the caller's.
 */
export interface Service {
  readonly rules: readonly Rule[];
  snapshot(): Snapshot;
  /** A file with all that is in it; a closed report is read again for it. */
  document(uri: string): Document | undefined;
  /** A file as the snapshot holds it. */
  known(uri: string): KnownDocument | undefined;
  /** The files that the editor has open: few, however many there are. */
  readonly opened: ReadonlySet<string>;
  /** Files read from disk, or `elsewhere` for schemes that are shown but not indexed. Open documents are left alone. */
  load(files: readonly FileText[], origin?: DocumentOrigin): readonly string[];
  /** The editor opened a document. Each of these answers whose findings may differ now. */
  open(file: FileText, version: number, languageId: string, origin?: DocumentOrigin): readonly string[];
  /** Of an edit, those that are open at once. */
  edit(uri: string, version: number, edits: readonly Edit[]): Affected;
  /** The editor sent the whole text anew. */
  replace(uri: string, version: number, text: string): Affected;
  /** The editor closed a document; `text` is what the disk holds, absent when nothing is there. */
  close(uri: string, text: string | undefined, digest?: string): readonly string[];
  /** Files that are gone from disk. */
  forget(uris: readonly string[]): readonly string[];
  /** Takes over closed reports as they were summarized elsewhere, what is found in them left to be admitted or worked out. */
  know(summarized: readonly Summarized[]): readonly string[];
  /**
   * Takes over what a check made elsewhere found in closed files: by a worker, or in an earlier session. It was made in this
   * world, but perhaps without reports that are known here; a file that was not compared with the same reports is left to be
   * checked. Open files are left alone.
   */
  admit(examined: readonly Examined[]): readonly string[];
  /** Whether the findings of a closed file are at hand, so that telling them costs no check. */
  isExamined(uri: string): boolean;
  /** The same, where it can be told without reading the file that what was found before an edit elsewhere would be found now. */
  isStillExamined(uri: string): boolean;
  /** What was found in closed files so far, as far as it holds now. */
  examinations(): Iterable<Examined>;
  /** The reports that a file was compared with when it was last checked. */
  peersOf(uri: string): readonly KnownReport[];
  /** Roots, clock, what was learnt of the disk. */
  learn(changes: readonly Change[]): readonly string[];
  /** What reports ask about the disk that is not known yet. */
  wanted(uris: Iterable<string>): WantedFacts;
  /** Findings at the severities that the settings give them, in the order of the text. */
  findings(uri: string): readonly Reported[];
  /** The same as a reader sees them. */
  diagnostics(uri: string, locale: Locale): readonly Diagnostic[];
}

/** What ships is read once, however many services there are: documents are immutable. */
const shippedStandards = shipped.map((one) => shippedStandard(viewUri('standards', { name: one.name }), one));

/** `texts`: where closed files are read again when somebody asks for all of one; without it their texts are kept. */
export function createService(today: string, texts?: ClosedTexts): Service {
  const opened = new Set<string>();
  const memory = createFindingsMemory(rules, opened);
  const closed = closedReports(texts);
  const state: ServiceState = { snapshot: emptySnapshot(today), languageIds: new Map(), opened, memory, closed };
  transacted(
    state,
    shippedStandards.map((document) => ({ kind: 'put', document })),
  );
  const known = (uri: string) => state.snapshot.documents.get(uri);
  const document = (uri: string) => documentIn(state, uri);
  return {
    rules,
    snapshot: () => state.snapshot,
    document,
    known,
    opened,
    load: (files, origin = 'workspace') => load(state, files, origin),
    open: (file, version, languageId, origin = 'workspace') => open(state, file, version, languageId, origin),
    edit: (uri, version, edits) => edit(state, uri, version, edits),
    replace: (uri, version, text) => replace(state, uri, version, text),
    close: (uri, text, digest) => close(state, uri, text, digest),
    forget: (uris) => forget(state, uris),
    know: (all) => know(state, all),
    admit: (all) => admit(state, all),
    isExamined: memory.isExamined,
    isStillExamined: (uri) => memory.isStillExamined(state.snapshot, uri),
    examinations: () => memory.examinations(state.snapshot),
    peersOf: (uri) => [...memory.readBy(uri)].flatMap((one) => reportsBehind(state.snapshot, one)),
    learn: (changes) => learn(state, changes),
    wanted: (uris) => wantedFacts(state.snapshot, uris),
    findings(uri) {
      const whole = document(uri);
      return whole === undefined ? [] : memory.reported(state.snapshot, whole);
    },
    diagnostics(uri, locale) {
      const file = known(uri);
      if (file === undefined) return [];
      if (!file.open) return tell(memory.examined(state.snapshot, file).findings, rules, locale);
      return memory
        .reported(state.snapshot, file)
        .map(({ finding, severity }) => render(finding, file, severity, locale));
    },
  };
}
