import type { Locale } from './base/words.ts';
import { rules } from './generated/rules.ts';
import { shipped } from './generated/shipped.ts';
import { shippedUri } from './protocol/documents.ts';
import type { Examined } from './rules/engine/examine.ts';
import { type Affected, createFindingsMemory } from './rules/engine/findings-memory.ts';
import { type Diagnostic, render } from './rules/engine/render.ts';
import type { Reported } from './rules/engine/reported.ts';
import { tell } from './rules/engine/tell.ts';
import type { Rule } from './rules/rule.ts';
import { lineText } from './syntax/line-text.ts';
import type { Edit } from './syntax/problem.ts';
import { changedBy } from './workspace/changed-by.ts';
import { closedReports, type TextRead, type Texts } from './workspace/closed-reports.ts';
import { type Dependency, dependency } from './workspace/dependency.ts';
import {
  type Document,
  type DocumentOrigin,
  isClosed,
  type Known,
  type KnownReport,
  wholeOf,
} from './workspace/document.ts';
import { reportsBehind } from './workspace/peers.ts';
import { readDocument, type Source } from './workspace/read-document.ts';
import { shippedStandard } from './workspace/shipped-standard.ts';
import { type Change, change, emptySnapshot, type Snapshot } from './workspace/snapshot.ts';
import { type WantedFacts, wantedFacts } from './workspace/wanted-facts.ts';

/** A file as read from disk, or as the editor holds it. */
export interface FileText extends TextRead {
  readonly uri: string;
}

/** A closed report as its summary. */
export type Summarized = Pick<Examined, 'uri' | 'summary'>;

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
  known(uri: string): Known | undefined;
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
  /** The same, with fixes worked out from the file as it is now. */
  fixable(uri: string): readonly Reported[];
  /** The same as a reader sees them. */
  diagnostics(uri: string, locale: Locale): readonly Diagnostic[];
}

/** What ships is read once, however many services there are: documents are immutable. */
const shippedStandards = shipped.map((one) => shippedStandard(shippedUri(one.name), one));

/** `texts`: where closed files are read again when somebody asks for all of one; without it their texts are kept. */
export function createService(today: string, texts?: Texts): Service {
  let snapshot = emptySnapshot(today);
  const languageIds = new Map<string, string>();
  const opened = new Set<string>();
  const memory = createFindingsMemory(rules, opened);
  const closed = closedReports(texts);

  /** Makes the changes of files in one step and answers what they affect: the files themselves, and who read of them. */
  const transact = (changes: readonly FileChange[]): Affected => {
    const before = snapshot;
    snapshot = change(snapshot, changes);
    const open = new Set<string>();
    const own = new Set<string>();
    const others: (() => readonly string[])[] = [];
    const add = (affected: Affected): void => {
      for (const uri of affected.open) open.add(uri);
      if (affected.closed !== undefined) others.push(affected.closed);
    };
    let everything = false;
    for (const one of changes) {
      const uri = one.kind === 'put' ? one.document.uri : one.uri;
      const states = [before.documents.get(uri), snapshot.documents.get(uri)] as const;
      if (states[1]?.open === true) opened.add(uri);
      else opened.delete(uri);
      (opened.has(uri) ? open : own).add(uri);
      memory.changed(uri, states[1]);
      if (!isClosed(states[1])) closed.forget(uri);
      if (!memory.isEmpty()) {
        const changed = changedBy(...states, { before, after: snapshot });
        add(memory.outdate(changed, before, uri));
        add(memory.moved(uri, ...states));
      }
      everything ||= states.some((state) => state?.kind === 'config');
    }
    if (everything) {
      memory.clear();
      others.push(() => [...snapshot.documents.keys()].filter((uri) => !opened.has(uri)));
      for (const uri of opened) open.add(uri);
    }
    if (own.size + others.length === 0) return { open: [...open] };
    return { open: [...open], closed: () => [...new Set([...own, ...others.flatMap((listed) => listed())])] };
  };

  /** A change of files of which those that are affected are asked for at once. */
  const transacted = (changes: readonly FileChange[]): readonly string[] => {
    return changes.length === 0 ? [] : everyone(transact(changes));
  };

  const keptOf = (document: Document): FileChange => ({ kind: 'put', document: closed.kept(document) });

  const put = (documents: readonly Document[]): readonly string[] => transacted(documents.map(keptOf));

  const isShipped = (uri: string): boolean => snapshot.documents.get(uri)?.origin === 'shipped';

  /** One look for each: there are thousands, whose addresses differ in their last characters. */
  const isClosedHere = ({ uri }: Summarized): boolean => {
    const known = snapshot.documents.get(uri);
    return known?.open !== true && known?.origin !== 'shipped';
  };

  /** What a summary makes known of a closed file; nothing where it is known already, or cannot be read when it is asked for. */
  const knownBy = ({ uri, summary }: Summarized): readonly FileChange[] => {
    const before = snapshot.documents.get(uri);
    if (summary === undefined || !closed.canRead(uri) || (isClosed(before) && before.summary === summary)) return [];
    return [{ kind: 'put', document: closed.summarized(uri, summary, before) }];
  };

  const source = (file: FileText, version: number, open: boolean, origin: DocumentOrigin): Source => {
    const languageId = languageIds.get(file.uri);
    const { uri, text, digest } = file;
    const base = { uri, version, open, origin, text: lineText(text), ...(digest !== undefined && { digest }) };
    return languageId === undefined ? base : { ...base, languageId };
  };

  const document = (uri: string): Document | undefined => {
    const known = snapshot.documents.get(uri);
    return known && wholeOf(known);
  };

  transacted(shippedStandards.map((document) => ({ kind: 'put', document })));

  return {
    rules,
    snapshot: () => snapshot,
    document,
    known: (uri) => snapshot.documents.get(uri),
    opened,
    load(files, origin = 'workspace') {
      const notOpen = files.filter((file) => snapshot.documents.get(file.uri)?.open !== true);
      return put(notOpen.map((file) => readDocument(source(file, 0, false, origin))));
    },
    open(file, version, languageId, origin = 'workspace') {
      // What ships is shown as it is known here: nobody can change it, and closing it must not take it away.
      if (isShipped(file.uri)) return [];
      languageIds.set(file.uri, languageId);
      return put([readDocument(source(file, version, true, origin))]);
    },
    edit(uri, version, edits) {
      const before = document(uri);
      if (before === undefined) return { open: [] };
      const languageId = languageIds.get(uri);
      const text = before.tree.text.edit(edits);
      const edited = { uri, version, open: true, origin: before.origin, text };
      const previous = { document: before, edits };
      return transact([keptOf(readDocument(languageId === undefined ? edited : { ...edited, languageId }, previous))]);
    },
    replace(uri, version, text) {
      const before = snapshot.documents.get(uri);
      if (before === undefined) return { open: [] };
      return transact([keptOf(readDocument(source({ uri, text }, version, true, before.origin)))]);
    },
    close(uri, text, digest) {
      if (isShipped(uri)) return [];
      const origin = snapshot.documents.get(uri)?.origin ?? 'workspace';
      languageIds.delete(uri);
      if (text === undefined || origin === 'elsewhere') return this.forget([uri]);
      return put([readDocument(source({ uri, text, ...(digest !== undefined && { digest }) }, 0, false, origin))]);
    },
    forget: (uris) => transacted(uris.map((uri) => ({ kind: 'remove', uri }))),
    know: (all) => transacted(all.filter(isClosedHere).flatMap(knownBy)),
    admit(all) {
      const closedHere = all.filter(isClosedHere);
      const affected = transacted(closedHere.flatMap(knownBy));
      for (const one of closedHere) if (snapshot.documents.has(one.uri)) memory.admit(snapshot, one);
      return [...new Set([...affected, ...closedHere.map(({ uri }) => uri)])];
    },
    isExamined: memory.isExamined,
    isStillExamined: (uri) => memory.isStillExamined(snapshot, uri),
    examinations: () => memory.examinations(snapshot),
    peersOf: (uri) => [...memory.readBy(uri)].flatMap((one) => reportsBehind(snapshot, one)),
    learn(changes) {
      const before = snapshot;
      snapshot = change(snapshot, changes);
      if (changes.some((one) => one.kind === 'roots')) memory.clear();
      return everyone(memory.outdate(changes.flatMap(learntBy), before));
    },
    wanted: (uris) => wantedFacts(snapshot, uris),
    findings(uri) {
      const whole = document(uri);
      return whole === undefined ? [] : memory.reported(snapshot, whole);
    },
    fixable(uri) {
      const whole = document(uri);
      return whole === undefined ? [] : memory.fixable(snapshot, whole);
    },
    diagnostics(uri, locale) {
      const known = snapshot.documents.get(uri);
      if (known === undefined) return [];
      if (!known.open) return tell(memory.examined(snapshot, known).findings, rules, locale);
      return memory.reported(snapshot, known).map(({ finding, severity }) => render(finding, known, severity, locale));
    },
  };
}

type FileChange = Extract<Change, { readonly kind: 'put' | 'remove' }>;

function everyone({ open, closed }: Affected): readonly string[] {
  return closed === undefined ? open : [...open, ...closed()];
}

/** What findings may have been worked out from that a change of the world outside makes stale. */
function learntBy(one: Change): readonly Dependency[] {
  switch (one.kind) {
    case 'files':
      return [...one.files.keys()].map(dependency.file);
    case 'folders':
      return [dependency.folders];
    case 'stale':
      return [...one.files.map(dependency.file), dependency.folders];
    case 'today':
      return [dependency.today];
    case 'earlier':
      return [dependency.earlier];
    case 'loading':
      return [dependency.loading];
    default:
      return [];
  }
}
