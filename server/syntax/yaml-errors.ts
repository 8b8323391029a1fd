import type { YAMLParseError } from 'yaml';
import type { Problem } from './problem.ts';
import type { SourceMap } from './source-map.ts';
import type { SyntaxReason } from './syntax-reason.ts';

/** An error of the reader `yaml` in our own terms, at the smallest thing that must change. */
export function syntaxProblem(error: YAMLParseError, map: SourceMap): Problem {
  const [from, to] = error.pos;
  if (error.code === 'TAB_AS_INDENT') {
    return { kind: 'tab-indentation', range: smallest(map, from, to), data: {} };
  }
  const reason = reasonOf(error, map.source[from] === '-');
  if (reason === 'unclosed-quote') return { kind: 'syntax', range: openingQuote(map, from), data: { reason } };
  const range = smallest(map, from, to);
  const sign = map.source.slice(from, from + 1).trim();
  return { kind: 'syntax', range, data: sign === '' ? { reason } : { reason, sign } };
}

/**
 * The first line of an error's range, without outer white space. Where that is blank: what follows it, if nothing stands
 * before it on its line, else the last sign before it.
 */
function smallest(map: SourceMap, from: number, to: number): Problem['range'] {
  const { source } = map;
  let start = Math.min(from, source.length);
  if (start >= to || source.slice(start, to).trim() === '') {
    const lineStart = start > 0 ? source.lastIndexOf('\n', start - 1) + 1 : 0;
    const lineEnd = source.indexOf('\n', start) < 0 ? source.length : source.indexOf('\n', start);
    const before = source.slice(lineStart, start).trimEnd();
    if (before !== '') return map.range(lineStart + before.length - 1, lineStart + before.length);
    const word = /\S[^\s:]*/.exec(source.slice(start, lineEnd));
    if (!word) return map.range(start, start);
    return map.range(start + word.index, start + word.index + word[0].length);
  }
  while (start < to && /\s/.test(source[start] ?? '')) start += 1;
  let end = source.indexOf('\n', start);
  if (end < 0 || end > to) end = Math.min(to, source.length);
  while (end > start && /\s/.test(source[end - 1] ?? '')) end -= 1;
  return map.range(start, end);
}

/** The quote that was never closed: the error stands at the scalar's end. */
function openingQuote(map: SourceMap, end: number): Problem['range'] {
  const quote = map.source.slice(0, end);
  const at = Math.max(quote.lastIndexOf('"'), quote.lastIndexOf("'"));
  return at < 0 ? map.range(end, end) : map.range(at, at + 1);
}

/** `dash`: the error stands at one. */
function reasonOf(error: YAMLParseError, dash: boolean): SyntaxReason {
  const { message } = error;
  switch (error.code) {
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
      return 'bad-anchor';
    case 'BAD_ALIAS':
      return message.startsWith('Unresolved') ? 'unknown-alias' : 'bad-anchor';
    case 'BAD_DIRECTIVE':
      return 'bad-directive';
    case 'BAD_DQ_ESCAPE':
      return 'bad-escape';
    case 'BAD_INDENT':
      if (message.startsWith('Block scalar')) return 'bad-block-indentation';
      return message.startsWith('Flow') ? 'unclosed-bracket' : 'bad-indentation';
    case 'BAD_SCALAR_START':
      return 'bad-start';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return message.startsWith('Nested mappings') ? 'unexpected-colon' : 'unexpected-dash';
    case 'BLOCK_IN_FLOW':
      return dash ? 'unexpected-dash' : 'unexpected-colon';
    case 'KEY_OVER_1024_CHARS':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'NON_STRING_KEY':
      return dash ? 'unexpected-dash' : 'bad-key';
    case 'MISSING_CHAR':
      return missing(message);
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return 'bad-tag';
    case 'UNEXPECTED_TOKEN':
      return unexpected(message);
    default:
      return 'unreadable';
  }
}

function missing(message: string): SyntaxReason {
  if (message.startsWith('Missing closing')) return 'unclosed-quote';
  if (message.startsWith('Implicit map keys')) return 'missing-colon';
  if (message.startsWith('Missing , or :')) return 'missing-comma';
  if (message.startsWith('Missing space after :')) return 'missing-colon';
  if (message.startsWith('Sequence item')) return 'missing-dash';
  if (message.startsWith('Comments must')) return 'comment-without-space';
  if (message.startsWith('Block scalars')) return 'bad-block-indentation';
  if (message.startsWith('Tags and anchors')) return 'bad-anchor';
  if (message.includes('must end with a')) return 'unclosed-bracket';
  if (message.startsWith('Missing directives-end')) return 'bad-directive';
  return 'unreadable';
}

function unexpected(message: string): SyntaxReason {
  if (message.startsWith('Block scalar header')) return 'bad-block-header';
  if (message.includes('flow-seq-end') || message.includes('flow-map-end')) return 'unexpected-bracket';
  if (message.includes('flow-error-end')) return 'unclosed-bracket';
  if (message.includes('block-seq-ind') || message.startsWith('Unexpected seq-item-ind')) return 'unexpected-dash';
  if (message.includes('map-value-ind')) return 'unexpected-colon';
  if (message.includes('comma') || message.startsWith('Unexpected ,')) return 'unexpected-comma';
  return 'unexpected-text';
}
