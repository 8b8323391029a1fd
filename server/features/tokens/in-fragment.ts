import type { Range } from '../../base/position.ts';
import { type Language, languages } from '../../model/field.ts';
import { valuesOf } from '../../model/keys/enums.ts';
import { itemOf, scalarOf, type TableEntry, under } from '../../model/keys/type-at.ts';
import type { ProseKeySpec, TextRole } from '../../model/keys/types.ts';
import type { Reference } from '../../model/reference.ts';
import type { Provision } from '../../model/standard.ts';
import { sourceRange } from '../../syntax/navigate.ts';
import type { Node, ScalarNode } from '../../syntax/tree.ts';
import { isUnwritten } from '../../syntax/unwritten.ts';
import type { Document } from '../../workspace/document.ts';
import type { TokenGround } from './ground.ts';
import { meaningOf } from './ids.ts';
import { kindNumber, type MeaningToken, modifierBit } from './token.ts';
import { strengthBit, wordsIn } from './words.ts';

/** What stands in one fragment: its ids, and a value below which texts stand. */
interface Content {
  readonly ids: readonly Reference[];
  readonly value: { readonly node: Node; readonly entry: TableEntry } | undefined;
}

/** The tokens of a fragment in the order of its text, none overlapping another. */
export function tokensIn({ ids, value }: Content, document: Document, ground: TokenGround): readonly MeaningToken[] {
  const tokens = ids.flatMap((one) => {
    const meaning = meaningOf(one, document, ground);
    // Without the quotes that it stands in.
    return one.range === one.node.range ? placedIn(one.node, 0, one.text.length, meaning) : placed(one.range, meaning);
  });
  if (value !== undefined) {
    const { node, entry } = value;
    inValue(node, entry, { ground, language: ground.words.language, role: roleOf(entry), tokens });
  }
  tokens.sort((a, b) => a.line - b.line || a.character - b.character);
  return tokens.filter((one, at) => !isCovered(one, tokens[at - 1]));
}

function isCovered({ line, character }: MeaningToken, before: MeaningToken | undefined): boolean {
  return before !== undefined && before.line === line && before.character + before.length > character;
}

interface Texts {
  readonly ground: TokenGround;
  readonly language: Language;
  readonly role: TextRole | 'none';
  readonly tokens: MeaningToken[];
}

function roleOf({ spec }: TableEntry): TextRole | 'none' {
  return (spec as ProseKeySpec | undefined)?.role ?? 'other';
}

/** Names are what they are; a formula has no words. */
const wordless: ReadonlySet<TextRole | 'none'> = new Set(['name', 'formula', 'none']);

/** The keys of a term that say how it is, or is not, to be written. */
const formKeys: Readonly<Record<string, number>> = {
  name: modifierBit('declaration'),
  admitted: modifierBit('declaration'),
  deprecated: modifierBit('declaration') | modifierBit('deprecated'),
};

function inValue(node: Node, entry: TableEntry, texts: Texts): void {
  if (node.kind === 'scalar') inScalar(node, entry, texts);
  else if (node.kind === 'list') {
    const type = itemOf(entry.type) ?? entry.type;
    for (const item of node.items) inValue(item, { ...entry, type }, texts);
  } else if (node.kind === 'map') {
    for (const { key, value } of node.entries) {
      const below = under(entry.type, key.text);
      if (below !== undefined) inEntry(key.text, value, entry, below, texts);
    }
  }
}

function inEntry(key: string, value: Node, entry: TableEntry, below: TableEntry, texts: Texts): void {
  const language = below.map?.name === 'translations' ? languages.find((one) => one === key) : undefined;
  if (language !== undefined) inValue(value, { ...entry, type: below.type }, { ...texts, language });
  else inValue(value, below, { ...texts, role: roleOf(below) });
}

function inScalar(node: ScalarNode, { type, key, map }: TableEntry, { ground, language, role, tokens }: Texts): void {
  if (isUnwritten(node)) return;
  const meant = scalarOf(type) ?? type;
  if (meant.kind === 'enum' && meant.values === 'provision') {
    const provision = valuesOf('provision').find(({ value }) => value === node.text);
    if (provision === undefined) return;
    const modifiers = strengthBit(provision.value as Provision);
    tokens.push(...placed(node.range, { kind: kindNumber('provision'), modifiers }));
  }
  if (meant.kind !== 'text') return;
  const form = map?.name === 'term' && key !== undefined ? formKeys[key] : undefined;
  if (form !== undefined)
    tokens.push(...placedIn(node, 0, node.text.length, { kind: kindNumber('term'), modifiers: form }));
  else if (!wordless.has(role)) {
    for (const word of wordsIn(node, language, ground.words))
      tokens.push(...placedIn(node, word.start, word.end, word));
  }
}

type Meaning = Pick<MeaningToken, 'kind' | 'modifiers'>;

/** No token reaches over the end of a line. */
function placed({ start, end }: Range, { kind, modifiers }: Meaning): readonly MeaningToken[] {
  const length = end.character - start.character;
  if (start.line !== end.line || length <= 0) return [];
  return [{ line: start.line, character: start.character, length, kind, modifiers }];
}

/** A stretch of a text; where it is broken over lines, what stands on each. */
function placedIn(node: ScalarNode, from: number, to: number, meaning: Meaning): readonly MeaningToken[] {
  const range = sourceRange(node, from, to);
  if (range.start.line === range.end.line) return placed(range, meaning);
  const tokens: MeaningToken[] = [];
  for (let at = from; at < to; at++) {
    const [one] = placed(sourceRange(node, at, at + 1), meaning);
    const last = tokens.at(-1);
    if (one === undefined) continue;
    if (last?.line === one.line && last.character + last.length === one.character) {
      tokens[tokens.length - 1] = { ...last, length: last.length + one.length };
    } else tokens.push(one);
  }
  return tokens;
}
