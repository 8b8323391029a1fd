import { type Position, rangeOf } from '../../base/position.ts';
import type { Shape } from '../shape.ts';
import { entryShape } from '../shape-at.ts';
import { proseEnd, quoteFlowProse, wordEnd } from './flow-scalar.ts';
import { findKey, isEnd } from './key.ts';
import { indentOf, lineOf, type Mender, maxNesting, mend, report } from './mender.ts';
import { closingQuote, withoutTabs, wrapInQuotes } from './quotes.ts';
import { afterBlanks, hasInvisible, invisibleName, isSpacedBeyond } from './signs.ts';

/** A walk through one flow collection, over as many lines as it takes. */
interface Flow {
  readonly mender: Mender;
  /** Further lines are indented more than this. */
  readonly parent: number;
  line: number;
  at: number;
  depth: number;
}

/**
 * The flow list or map that begins at `at` on the mender's line. Returns where it ends; where nothing closes it, nothing is
 * returned, and the mender stands on the line where reading goes on.
 */
export function mendFlow(mender: Mender, at: number, shape: Shape, parent: number): Position | undefined {
  const flow: Flow = { mender, parent, line: mender.line, at, depth: 0 };
  const start = { line: flow.line, at };
  if (collection(flow, shape)) return { line: flow.line, character: flow.at };
  if (mender.tooDeep !== undefined) {
    mender.line = mender.lines.length;
    return undefined;
  }
  const line = lineOf(mender, start.line);
  const sign = line[start.at] ?? '';
  const range = rangeOf(start.line, start.at, start.line, start.at + 1);
  const missing = sign === '[' || sign === '［' ? ']' : '}';
  const isOfLine = flow.depth === 1 && flow.line === start.line && flow.at >= line.trimEnd().length;
  if (isOfLine && line.trimEnd().endsWith(missing === ']' ? '］' : '｝')) {
    // What ends in it was taken for text.
    flow.at = line.trimEnd().length - 1;
    halfWidth(flow, missing);
    return { line: flow.line, character: flow.at };
  }
  if (isOfLine) {
    const end = line.trimEnd().length;
    const edits = [mend(mender, start.line, end, end, missing)];
    report(mender, 'syntax', range, { reason: 'unclosed-bracket', sign: missing }, edits);
    return { line: start.line, character: end };
  }
  report(mender, 'syntax', range, { reason: 'unclosed-bracket', sign: missing });
  mender.line = Math.max(start.line, Math.min(flow.line, mender.lines.length - 1)) + 1;
  return undefined;
}

function sign(flow: Flow): string | undefined {
  return lineOf(flow.mender, flow.line)[flow.at];
}

/** To the next sign that counts: past white space, comments and line ends. False where the collection can't go on. */
function skip(flow: Flow): boolean {
  const { mender } = flow;
  for (;;) {
    const line = lineOf(mender, flow.line);
    const next = afterBlanks(line, flow.at);
    const blanks = line.slice(flow.at, next);
    if (hasInvisible(blanks)) {
      const edits = [mend(mender, flow.line, flow.at, next, next < line.length ? ' ' : '')];
      const range = rangeOf(flow.line, flow.at, flow.line, next);
      report(mender, 'invisible-character', range, { sign: invisibleName(blanks) }, edits);
    }
    flow.at = next;
    if (next < line.length && !(line[next] === '#' && (next === 0 || isEnd(line[next - 1])))) return true;
    if (!nextLine(flow)) return false;
  }
}

function nextLine(flow: Flow): boolean {
  const { mender, parent } = flow;
  for (let index = flow.line + 1; index < mender.lines.length; index++) {
    const line = lineOf(mender, index);
    const head = indentOf(mender, index);
    if (head.end >= line.length || line[head.end] === '#') continue;
    // Its closing bracket may stand straight below what it belongs to.
    const closes = flow.depth === 1 && head.width === parent && /[\]}］｝]/.test(line[head.end] ?? '');
    if (head.width <= parent && !closes) return false;
    if (head.slip !== '' && !(head.slip === 'tab' && isSpacedBeyond(line, parent))) {
      const edit = mend(mender, index, 0, head.end, ' '.repeat(head.width));
      const range = rangeOf(index, 0, index, head.end);
      if (head.slip === 'tab') report(mender, 'tab-indentation', range, {}, [edit]);
      else report(mender, 'invisible-character', range, { sign: invisibleName(line) }, [edit]);
    }
    flow.line = index;
    flow.at = head.end;
    return true;
  }
  return false;
}

/** Reads one sign as another that stands for it in YAML. */
function halfWidth(flow: Flow, meant: string): void {
  const { mender, line, at } = flow;
  const found = lineOf(mender, line)[at] ?? '';
  if (found !== meant[0]) {
    const edits = [mend(mender, line, at, at + 1, meant)];
    report(mender, 'full-width-structure', rangeOf(line, at, line, at + 1), { found, meant: meant.trim() }, edits);
  }
  flow.at += 1;
}

function collection(flow: Flow, shape: Shape): boolean {
  const list = sign(flow) === '[' || sign(flow) === '［';
  if (flow.mender.depth + flow.mender.frames.length + flow.depth >= maxNesting) {
    flow.mender.tooDeep = flow.line;
    return false;
  }
  halfWidth(flow, list ? '[' : '{');
  flow.depth += 1;
  for (;;) {
    if (!skip(flow)) return false;
    const next = sign(flow);
    if (next === (list ? ']' : '}') || next === (list ? '］' : '｝')) {
      halfWidth(flow, list ? ']' : '}');
      flow.depth -= 1;
      return true;
    }
    // The other kind of bracket closes nothing here; the reader says so.
    if (next === ']' || next === '}') return false;
    if (next === ',') flow.at += 1;
    else if (next === '，' || next === '、') separator(flow);
    else if (!(list ? value(flow, shape.list ?? {}, undefined) : entry(flow, shape))) return false;
  }
}

function separator(flow: Flow): void {
  const after = lineOf(flow.mender, flow.line)[flow.at + 1];
  halfWidth(flow, isEnd(after) || after === '\u3000' ? ',' : ', ');
}

function entry(flow: Flow, shape: Shape): boolean {
  const { mender, line } = flow;
  const text = lineOf(mender, line);
  const key = findKey(text, flow.at, shape, true, true);
  if (!key) {
    // A key without value, or half a key.
    const end = sign(flow) === '"' || sign(flow) === "'" ? quotedEnd(flow) : undefined;
    if (end) Object.assign(flow, { line: end.line, at: end.character });
    else flow.at = Math.max(flow.at + 1, wordEnd(text, flow.at, shape.map !== undefined, false));
    return true;
  }
  const range = rangeOf(line, key.colon, line, key.colon + 1);
  const next = text[key.colon + 1];
  if (key.form === 'full-width') {
    const edits = [mend(mender, line, key.colon, key.colon + 1, isEnd(next) || next === '\u3000' ? ':' : ': ')];
    report(mender, 'full-width-structure', range, { found: '：', meant: ':' }, edits);
  } else if (key.form === 'no-space') {
    const edits = [mend(mender, line, key.colon + 1, key.colon + 1, ' ')];
    report(mender, 'missing-space', range, { after: ':', key: key.text }, edits);
  }
  const written = text.slice(flow.at, key.end);
  if (key.known && hasInvisible(written)) {
    const edits = [mend(mender, line, flow.at, key.end, key.text)];
    const keyRange = rangeOf(line, flow.at, line, key.end);
    report(mender, 'invisible-character', keyRange, { sign: invisibleName(written) }, edits);
  }
  flow.at = key.colon + 1;
  if (!skip(flow)) return false;
  if (/[,}，｝]/.test(sign(flow) ?? '')) return true;
  return value(flow, entryShape(shape, key.text) ?? {}, shape);
}

function quotedEnd(flow: Flow): Position | undefined {
  return closingQuote(flow.mender, flow.line, flow.at, flow.parent);
}

/** An item, or the value of an entry of the map `owner`. False where the collection can't be followed further. */
function value(flow: Flow, shape: Shape, owner: Shape | undefined): boolean {
  const { mender } = flow;
  const text = lineOf(mender, flow.line);
  const first = sign(flow) ?? '';
  const prose = shape.scalar === 'prose';
  if (first === '[' || first === '{') {
    if (!prose || (first === '[' ? shape.list : shape.map)) return collection(flow, shape);
  } else if (first === '［' || first === '｛') {
    if (!prose && (first === '［' ? shape.list : shape.map)) return collection(flow, shape);
  } else if (first === '"' || first === "'") {
    const end = quotedEnd(flow);
    if (end && (!prose || /^\s*(?:[,\]}，］｝:]|#|$)/.test(lineOf(mender, end.line).slice(end.character)))) {
      withoutTabs(mender, flow.line, end.line);
      flow.line = end.line;
      flow.at = end.character;
      return true;
    }
    if (!end && !prose) return false;
  } else if (first === '“' && shape.scalar === 'word') {
    const close = text.indexOf('”', flow.at);
    if (close > 0 && /^\s*(?:[,\]}，、］｝]|$)/.test(text.slice(close + 1))) {
      wrapInQuotes(mender, flow.at, close + 1, flow.line);
      flow.at = close + 1;
      return true;
    }
  }
  if (!prose) {
    const end = wordEnd(text, flow.at, shape.scalar === 'word' || owner?.map !== undefined, owner === undefined);
    if (shape.scalar && '%@`'.includes(first)) {
      const slip = { kind: 'prose-needs-quotes', data: { reason: 'first-sign', sign: first } } as const;
      quoteFlowProse(mender, flow.line, flow.at, text.slice(0, end).trimEnd().length, slip);
    }
    flow.at = Math.max(flow.at + 1, end);
    return true;
  }
  const found = proseEnd(text, flow.at, owner, lineOf(mender, flow.line + 1));
  if (found.slip) quoteFlowProse(mender, flow.line, flow.at, found.end, found.slip);
  flow.at = Math.max(flow.at + 1, found.next);
  return true;
}
