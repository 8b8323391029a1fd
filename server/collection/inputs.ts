import { recentOnes } from '../base/recent.ts';
import { editsBetween } from '../syntax/edits-between.ts';
import { lineText } from '../syntax/line-text.ts';
import type { Edit } from '../syntax/problem.ts';
import {
  type Document,
  type DocumentKind,
  isStandard,
  isWhole,
  type KnownDocument,
  type StandardDocument,
} from '../workspace/document.ts';
import { readDocument } from '../workspace/read-document.ts';
import { type Change, change, type Snapshot } from '../workspace/snapshot.ts';

/**
 * What checks of closed reports rest on beside other reports, as data that can be sent to where they are made: by what it
 * differs from what was sent before.
 */
export interface InputsUpdate {
  readonly today: string;
  readonly roots: readonly string[];
  /** Standards and settings that read differently, or are new. */
  readonly put: readonly SentFile[];
  readonly gone: readonly string[];
  /** What standards said earlier, newest first: one that was sent before by its place then, one that is in force by its file. */
  readonly earlier: readonly (number | { readonly uri: string } | SentFile)[];
}

/** Its text, or what makes it of the text that was sent before. */
interface SentFile {
  readonly uri: string;
  readonly kind: DocumentKind;
  readonly text?: string;
  readonly edits?: readonly Edit[];
}

/** The last one: by a weak map from the later snapshot, which holds the earlier one, every snapshot would stay. */
const workedOut = recentOnes<Snapshot, { readonly before: Snapshot | undefined; readonly update: InputsUpdate }>(1);

/** What is to be sent so that a inputs that reads like `before` reads like `after`: the same to every thread. */
export function updateBetween(before: Snapshot | undefined, after: Snapshot): InputsUpdate {
  const known = workedOut.get(after);
  if (known !== undefined && known.before === before) return known.update;
  const update = difference(before, after);
  workedOut.set(after, { before, update });
  return update;
}

function difference(before: Snapshot | undefined, after: Snapshot): InputsUpdate {
  const [known, now] = [filesOf(before), filesOf(after)];
  const files = [...now.values()];
  return {
    today: after.facts.today,
    roots: after.roots,
    put: files.filter((one) => known.get(one.uri) !== one).map((one) => sent(one, known.get(one.uri))),
    gone: [...known.keys()].filter((uri) => !now.has(uri)),
    earlier: after.facts.earlier.map((state) => sentState(state, before?.facts.earlier ?? [], now)),
  };
}

/** The inputs that an update makes of the one that it was worked out for. */
export function updated(snapshot: Snapshot, { today, roots, put, gone, earlier }: InputsUpdate): Snapshot {
  const { documents } = snapshot;
  const after = change(snapshot, [
    { kind: 'today', today },
    { kind: 'roots', roots },
    ...put.map((one): Change => ({ kind: 'put', document: received(one, documents.get(one.uri)) })),
    ...gone.map((uri): Change => ({ kind: 'remove', uri })),
  ]);
  const states = earlier.map((one) => {
    if (typeof one === 'number') return snapshot.facts.earlier[one];
    return 'kind' in one ? received(one, undefined) : after.documents.get(one.uri);
  });
  return { ...after, facts: { ...after.facts, earlier: states.filter(isStandard) } };
}

/** The files that reports can rest on, by URI: those that ship are known everywhere. */
function filesOf(snapshot: Snapshot | undefined): ReadonlyMap<string, Document> {
  if (snapshot === undefined) return new Map();
  const files: readonly KnownDocument[] = [...[...snapshot.standards.values()].flat(), ...snapshot.configs];
  return new Map(files.filter(isWhole).map((one) => [one.uri, one]));
}

function sent(document: Document, before: Document | undefined): SentFile {
  const { uri, kind, tree } = document;
  if (before?.kind !== kind) return { uri, kind, text: tree.text.toString() };
  return { uri, kind, edits: editsBetween(before.tree.text, tree.text) };
}

function sentState(
  state: StandardDocument,
  known: readonly StandardDocument[],
  now: ReadonlyMap<string, Document>,
): InputsUpdate['earlier'][number] {
  const place = known.indexOf(state);
  if (place >= 0) return place;
  return now.get(state.uri)?.tree === state.tree ? { uri: state.uri } : sent(state, undefined);
}

function received({ uri, kind, text, edits }: SentFile, before: KnownDocument | undefined): Document {
  const source = { uri, kind, version: 0, open: false, origin: 'workspace' } as const;
  if (edits === undefined || !isWhole(before)) return readDocument({ ...source, text: lineText(text ?? '') });
  return readDocument({ ...source, text: before.tree.text.edit(edits) }, { document: before, edits });
}
