import { comparePositions } from '../base/position.ts';
import type { Words } from '../base/words.ts';
import { nearestIds } from '../model/keys/nearest-ids.ts';
import { kindByName, kindNames, kinds } from '../protocol/kinds.ts';
import type { DocumentEdits } from '../rules/engine/fix-edits.ts';
import type { Reported } from '../rules/engine/reported.ts';
import { reportedFindings } from '../rules/engine/reported.ts';
import { lineText } from '../syntax/line-text.ts';
import type { LineText } from '../syntax/text.ts';
import { type Document, wholeOf } from '../workspace/document.ts';
import { readDocument } from '../workspace/read-document.ts';
import { change, type Snapshot } from '../workspace/snapshot.ts';
import { wantedFacts } from '../workspace/wanted-facts.ts';
import { choiceField, type ProposedEdit, textField } from './fields.ts';
import type { Inquiry } from './inquiry.ts';
import { type NoAnswer, refuse } from './no-answer.ts';
import { pathOf, rangeOf, uriNamed } from './places.ts';

const words = {
  nothing: {
    en: 'Give “path”, the file to look at, or “text”, what is to stand in it.',
    'zh-Hant': '請給出「path」（要看的文件）或「text」（文件的內容）。',
  },
  outside: {
    en: '“{path}” does not lie in the folders that Clausewright was given: {roots}. Nothing else is read.',
    'zh-Hant': '「{path}」不在交給 Clausewright 的文件夾中：{roots}。其他位置一概不讀。',
  },
  noFolder: {
    en: 'Clausewright was given no folder, so there is no file “{path}”. Give its “text” instead.',
    'zh-Hant': '沒有交給 Clausewright 任何文件夾，因此沒有文件「{path}」。請改為給出「text」。',
  },
  unknown: {
    en: 'There is no standard, self-report or settings file “{path}”. Known: {known}.',
    'zh-Hant': '沒有「{path}」這份標準、自評報告或設置文件。已知的有：{known}。',
  },
  near: {
    en: 'There is no standard, self-report or settings file “{path}”. Did you mean {near}?',
    'zh-Hant': '沒有「{path}」這份標準、自評報告或設置文件。是否指 {near}？',
  },
  notOurs: {
    en: 'A file of ours is called {names}; “{path}” is not. Choose such a name, or say its “kind”.',
    'zh-Hant': '這類文件的名稱形如 {names}，「{path}」不是。請改用這樣的名稱，或給出「kind」。',
  },
  clash: {
    en: 'The edits are not apart from each other, or end before they begin: see the one on line {line}. Each counts in the text as it is before all of them.',
    'zh-Hant': '各處改動互有重疊，或終點在起點之前：請看第 {line} 行的一處。每處的位置均按改動之前的文本計。',
  },
  tooLong: {
    en: 'The text has {length} characters; at most {most} are taken.',
    'zh-Hant': '文本有 {length} 個字符，最多接受 {most} 個。',
  },
} satisfies Readonly<Record<string, Words>>;

/** What every tool about a file is told of it. */
export const fileFields = {
  path: textField(
    'A standard (*.standard.yaml), self-report (*.report.yaml) or settings file, from the workspace folder. With "text": where that text lies, or is to lie.',
  ),
  text: textField('Whole text of the file, in place of what is on disk. Nothing is written.'),
  kind: choiceField('What the text is, where its name and keys do not tell.', kindNames),
};

export interface NamedFile {
  readonly path: string | undefined;
  readonly text: string | undefined;
  readonly kind: Document['kind'] | undefined;
}

/** A file in a state of the workspace in which it reads so. */
export interface AskedFile {
  readonly snapshot: Snapshot;
  readonly document: Document;
  /** Whether it is as the service holds it: what was found in it is known there. */
  readonly isKept: boolean;
}

/** As long as a text may be (UTF-16 units): more than any standard there is. */
const longest = 8_000_000;
const mostNamed = 10;

/** The file that is asked about, as it is or as it would be. */
export function fileAsked({ service, found }: Inquiry, { path, text, kind }: NamedFile): AskedFile | NoAnswer {
  const snapshot = service.snapshot();
  const { roots } = snapshot;
  if (path === undefined && text === undefined) return refuse(words.nothing);
  if (text !== undefined && text.length > longest) return refuse(words.tooLong, { length: text.length, most: longest });
  const uri = path === undefined ? unnamed(roots, kind) : uriNamed(path, roots);
  if (uri === undefined) return notThere(path ?? '', roots);
  if (text !== undefined) {
    if (path !== undefined && kind === undefined && kindByName(uri) === undefined) return notOurs(path);
    return asIf(snapshot, uri, text, kind);
  }
  const document = service.document(uri);
  if (document === undefined || document.kind === 'other') return unknownFile(path ?? '', snapshot, found?.());
  return { snapshot, document, isKept: true };
}

function notThere(path: string, roots: readonly string[]): NoAnswer {
  if (roots.length === 0) return refuse(words.noFolder, { path });
  return refuse(words.outside, { path, roots: roots.map((root) => pathOf(root, [])) });
}

function notOurs(path: string): NoAnswer {
  const names = kindNames.map((kind) => {
    const { named } = kinds[kind];
    return 'ending' in named ? `*.${named.ending}.yaml` : named.name;
  });
  return refuse(words.notOurs, { path, names });
}

/** A text that nobody has named is to lie in the first folder, so that what it names is looked for there. */
function unnamed([root]: readonly string[], kind: Document['kind'] | undefined): string {
  return `${root ?? 'untitled:'}/.clausewright-draft.${kind === 'report' ? 'report' : 'standard'}.yaml`;
}

function unknownFile(path: string, { documents, roots }: Snapshot, found?: readonly string[]): NoAnswer {
  const ours = [...documents.values()].filter(({ kind, origin }) => kind !== 'other' && origin === 'workspace');
  const known = (found ?? ours.map(({ uri }) => uri)).map((uri) => pathOf(uri, roots));
  const { suggestions } = nearestIds(known, path);
  if (suggestions.length > 0) return refuse(words.near, { path, near: suggestions });
  const few = known.length > mostNamed ? [...known.slice(0, mostNamed), '…'] : known;
  return refuse(words.unknown, { path, known: few.length === 0 ? '—' : few });
}

/** The workspace as it would be if a file read so; the service goes on holding what it held. */
function asIf(before: Snapshot, uri: string, text: string, kind: Document['kind'] | undefined): AskedFile {
  const source = { uri, version: 0, open: false, origin: 'workspace', text: lineText(text) } as const;
  return put(before, readDocument(kind === undefined ? source : { ...source, kind }));
}

/** The same for one that is there, with edits: each counts in the text as it was before all of them. */
export function edited(file: AskedFile, edits: readonly ProposedEdit[]): AskedFile | NoAnswer {
  const inOrder = edits
    .map((one) => ({ range: rangeOf(one), text: one.newText }))
    .sort((a, b) => comparePositions(a.range.start, b.range.start));
  const clash = inOrder.find(({ range }, at) => {
    const before = inOrder[at - 1];
    const begins = before === undefined || comparePositions(before.range.end, range.start) <= 0;
    return !begins || comparePositions(range.start, range.end) > 0;
  });
  if (clash !== undefined) return refuse(words.clash, { line: clash.range.start.line + 1 });
  return changed(file, [{ document: file.document, edits: inOrder }]);
}

/** The same once changes are made that are apart from each other and in order, in it and in others. */
export function changed({ snapshot, document }: AskedFile, changes: readonly DocumentEdits[]): AskedFile {
  const after = changes.map(({ document: one, edits }) => {
    const whole = wholeOf(one);
    return reread(whole, whole.tree.text.edit(edits.toReversed()), false);
  });
  const puts = after.map((one) => ({ kind: 'put', document: one }) as const);
  const now = after.find(({ uri }) => uri === document.uri) ?? document;
  return { snapshot: change(snapshot, puts), document: now, isKept: false };
}

/** The same as if somebody had it open: only then is looked for what lies around it. */
export function opened({ snapshot, document }: AskedFile): AskedFile {
  return put(snapshot, reread(document, document.tree.text, true));
}

function reread({ uri, version, origin, kind }: Document, text: LineText, open: boolean): Document {
  return readDocument({ uri, version, open, origin, kind, text });
}

function put(before: Snapshot, document: Document): AskedFile {
  return { snapshot: change(before, [{ kind: 'put', document }]), document, isKept: false };
}

/** Everything that is found in it, by the rules and at the severities that hold for everybody. */
export function findingsIn(asked: Inquiry, { snapshot, document, isKept }: AskedFile): readonly Reported[] {
  asked.wants(wantedFacts(snapshot, [document.uri]));
  if (isKept) return asked.service.findings(document.uri);
  return reportedFindings(snapshot, document, asked.service.rules).reported;
}
