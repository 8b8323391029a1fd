import type { Position } from '../../../server/base/position.ts';
import { complete } from '../../../server/features/completion/complete.ts';
import { plainText } from '../../../server/features/completion/snippet.ts';
import type { Suggestion } from '../../../server/features/completion/suggestion.ts';
import type { Reader } from '../../../server/features/reader.ts';
import { placeAt } from '../../../server/features/typed-place.ts';
import { itemOf, keyedOf, scalarOf, specAt } from '../../../server/model/keys/type-at.ts';
import type { ValueType, WordKind } from '../../../server/model/keys/types.ts';
import { lineText } from '../../../server/syntax/line-text.ts';
import type { Edit } from '../../../server/syntax/problem.ts';
import type { Document } from '../../../server/workspace/document.ts';
import { readDocument } from '../../../server/workspace/read-document.ts';
import { change, type Snapshot } from '../../../server/workspace/snapshot.ts';

/** Picks one of so many, as whoever walks decides. */
export type Pick = (count: number) => number;

/** A file that somebody fills by nothing but accepting what is offered and typing over placeholders. */
export interface Walk {
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly pick: Pick;
  /** What was done, for whoever reads why it went wrong. */
  readonly steps: string[];
  /** How many values were typed: each id is another. */
  typed: number;
  /** Placeholders that nobody could fill, by their texts: ids that nothing gives yet. */
  readonly left: Set<string>;
}

const reader: Reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: true };

/** Whatever is of a form, by its form; the rest is text. */
const forms: Partial<Readonly<Record<WordKind, string>>> = {
  unit: '人',
  date: '2026-01-31',
  number: '1',
  amount: '3',
  integer: '1',
  boolean: 'true',
  'document-number': 'T/CAS 290—2017',
  ics: '03.080.99',
  ccs: 'A 20',
  'credit-code': '91310000MA1K35QX2X',
  digest: "'7d41c2f0'",
  file: 'evidence/list.pdf',
  folder: 'standards',
  glob: "'reports/**'",
  url: 'https://example.com/list',
  email: 'office@example.com',
  phone: '021-12345678',
};

function valueFor(type: ValueType, typed: number): string | undefined {
  const scalar = scalarOf(type) ?? itemOf(type) ?? type;
  switch (scalar.kind) {
    case 'definition':
      if (scalar.of === 'edition') return `walk-${typed}@2026`;
      return scalar.of === 'grade' ? `等級${typed}` : `one-${typed}`;
    case 'word':
      return forms[scalar.word] ?? `文字${typed}`;
    case 'quantity':
      return '3';
    case 'period':
      return '2025';
    case 'text':
      return `文字${typed}`;
    default:
      return undefined;
  }
}

function edited(walk: Walk, edits: readonly Edit[]): Walk {
  const { document, snapshot } = walk;
  const text = lineText(document.tree.text.edit(edits).toString());
  const after = readDocument({ ...document, text });
  return {
    ...walk,
    document: after,
    snapshot: change(snapshot, [{ kind: 'put', document: after }]),
    typed: walk.typed + 1,
  };
}

function accepted(walk: Walk, { label, range, snippet }: Suggestion): Walk {
  walk.steps.push(`accept ${label} at ${range.start.line + 1}:${range.start.character + 1}`);
  return edited(walk, [{ range, text: plainText(snippet) }]);
}

interface Stop {
  readonly text: string;
  readonly start: Position;
  readonly end: Position;
}

function nextPlaceholder({ document, left }: Walk): Stop | undefined {
  const { text } = document.tree;
  for (let line = 0; line < text.lineCount; line++) {
    for (const found of text.line(line).matchAll(/‹[^‹›]*›/g)) {
      const start = { line, character: found.index };
      if (left.has(`${line} ${found[0]}`)) continue;
      return { text: found[0], start, end: { line, character: found.index + found[0].length } };
    }
  }
  return undefined;
}

/** Fills the next placeholder: by what is offered there, or by what somebody would type. Undefined where none is left. */
export function filled(walk: Walk): Walk | undefined {
  const stop = nextPlaceholder(walk);
  if (stop === undefined) return undefined;
  const { items } = complete(walk.snapshot, walk.document, stop.end, reader);
  const choices = items.filter(({ kind }) => kind !== 'blank' && kind !== 'item');
  const choice = choices[walk.pick(Math.max(1, choices.length))];
  if (choice !== undefined) return accepted(walk, choice);
  if (items.length === 0) throw new Error(`nothing is offered at ${stop.text} in line ${stop.start.line + 1}`);
  const place = placeAt(walk.document, stop.end);
  const isKey = place?.location.part === 'key';
  const type = isKey
    ? keyedOf(specAt(place.root, place.path.slice(0, -1))?.type ?? { kind: 'text' })?.by
    : place?.entry?.type;
  const value = type && valueFor(type, walk.typed);
  if (value === undefined) {
    walk.left.add(`${stop.start.line} ${stop.text}`);
    return walk;
  }
  walk.steps.push(`type ${value} over ${stop.text}`);
  return edited(walk, [{ range: { start: stop.start, end: stop.end }, text: value }]);
}

/** Begins something new, where and as it is offered: at the end of the file, or on a new line below another. */
export function begun(walk: Walk): Walk {
  const { text } = walk.document.tree;
  const line = walk.pick(2) === 0 ? text.lineCount - 1 : walk.pick(text.lineCount);
  const end = { line, character: text.line(line).length };
  const column = walk.pick(8) * 2;
  const newLine = text.toString() === '' ? '' : `\n${' '.repeat(column)}`;
  const opened = edited(walk, [{ range: { start: end, end }, text: newLine }]);
  const position = newLine === '' ? end : { line: line + 1, character: column };
  const { items } = complete(opened.snapshot, opened.document, position, reader);
  const wanted = items.filter(({ rank }) => rank === items[0]?.rank);
  const among = walk.pick(3) === 0 ? items : wanted;
  const one = among[walk.pick(Math.max(1, among.length))];
  return one === undefined ? walk : accepted(opened, one);
}

/** Adds what must still stand there, for as long as something is asked for first. */
export function completed(walk: Walk): Walk {
  let now = walk;
  for (let step = 0; step < 40; step++) {
    const next = filled(now) ?? missing(now);
    if (next === undefined) return now;
    now = next;
  }
  return now;
}

function missing(walk: Walk): Walk | undefined {
  const { text } = walk.document.tree;
  const last = text.lineCount - 1;
  const end = { line: last, character: text.line(last).length };
  const newLine = text.line(last).trim() === '' && text.line(last).length === 0 ? '' : '\n';
  const opened = edited(walk, [{ range: { start: end, end }, text: newLine }]);
  const position = newLine === '' ? end : { line: last + 1, character: 0 };
  const { items } = complete(opened.snapshot, opened.document, position, reader);
  const [first] = items;
  return first?.rank === 0 && first.kind === 'key' ? accepted(opened, first) : undefined;
}
