import { type Captures, include, type Rule } from './rule.ts';
import { plainStart } from './scalars.ts';
import { scopes } from './scopes.ts';

/**
 * An entry lasts as long as lines are indented further than its key, so nothing in it, not even an open quote, colours what
 * comes after. 1 is the indentation, 2 a dash before the key, 3 and 4 blanks as wide as the dash and what follows it: key
 * column = 1+3+4. A list may stand in its key's own column. Blank lines belong to it, comment lines too unless 8 says that a
 * block scalar stands here (the substituted `|#` or `>#` begins no line).
 */
const indent = '^([ \\t]*)(?:(-)(?=([ \\t]))([ \\t]+))?';
const whileEntry = '^(?=\\1\\3\\4(?:[ \\t]|-(?:[ \\t]|$))|[ \\t]*$|[ \\t]*\\8#)';
const beforeBlockScalar = '(?:[&!][^ \\t]*[ \\t]+)*([|>])[-+0-9]*[ \\t]*(?:$|#)';

const quotedKey = "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*'";
const freeKey = `${quotedKey}|${plainStart}(?:(?![ \\t]+#|:(?:[ \\t]|$)).)+?`;
const freeKeyInFlow = `${quotedKey}|${plainStart}(?:(?![ \\t]+#|:(?:[ \\t,\\[\\]{}]|$)|[,\\[\\]{}]).)+?`;

function captures(keyScope: string): Captures {
  return {
    '2': { name: scopes.dash },
    '5': { name: keyScope },
    '6': { name: scopes.colon },
    '7': { name: scopes.fullWidthColon },
  };
}

/** Keys known here. A full-width colon behind one is a slip, and the value is read as it was meant. */
export function knownEntry(keys: readonly string[], value: string): Rule {
  const colon = '[ \\t]*(?:(:)(?=[ \\t]|$)|(：))';
  return entry(`(${oneOfKeys(keys)})${colon}`, scopes.key, value);
}

/** Any key: ids under `answers` or `terms`, and keys that do not belong where they stand. */
export function freeEntry(keyScope: string, value: string): Rule {
  return entry(`(${freeKey})[ \\t]*(:)(?=[ \\t]|$)()`, keyScope, value);
}

function entry(keyAndColon: string, keyScope: string, value: string): Rule {
  return {
    begin: `${indent}${keyAndColon}(?:(?=[ \\t]*${beforeBlockScalar})|)`,
    beginCaptures: captures(keyScope),
    while: whileEntry,
    patterns: [include(value)],
  };
}

/** An item of a list that does not begin with a key. */
export function item(value: string): Rule {
  return {
    begin: `^([ \\t]*)(-)(?=[ \\t]|$)(?:(?=[ \\t]+${beforeBlockScalar})|)`,
    beginCaptures: { '2': { name: scopes.dash } },
    while: '^(?=\\1[ \\t]|[ \\t]*$|[ \\t]*\\3#)',
    patterns: [include(value)],
  };
}

export function knownPair(keys: readonly string[], value: string): Rule {
  return pair(`(?<![^\\s{,])(${oneOfKeys(keys)})[ \\t]*(?:(:)(?=[ \\t,\\[\\]{}]|$)|(：))`, scopes.key, value);
}

export function freePair(keyScope: string, value: string): Rule {
  return pair(`(${freeKeyInFlow})[ \\t]*(:)(?=[ \\t,\\[\\]{}]|$)()`, keyScope, value);
}

function pair(begin: string, keyScope: string, value: string): Rule {
  return {
    begin,
    beginCaptures: { '1': { name: keyScope }, '2': { name: scopes.colon }, '3': { name: scopes.fullWidthColon } },
    end: '(?=[,}\\]])',
    patterns: [include(value)],
  };
}

export function flowMap(pairs: readonly Rule[]): Rule {
  return {
    begin: '\\{',
    beginCaptures: { '0': { name: 'punctuation.definition.mapping.begin.yaml' } },
    end: '\\}',
    endCaptures: { '0': { name: 'punctuation.definition.mapping.end.yaml' } },
    patterns: [include('comment'), include('comma'), ...pairs],
  };
}

export function flowList(value: string): Rule {
  return {
    begin: '\\[',
    beginCaptures: { '0': { name: 'punctuation.definition.sequence.begin.yaml' } },
    end: '\\]',
    endCaptures: { '0': { name: 'punctuation.definition.sequence.end.yaml' } },
    patterns: [include('comment'), include('comma'), include(value)],
  };
}

function oneOfKeys(keys: readonly string[]): string {
  return `["']?(?:${keys.join('|')})["']?`;
}
