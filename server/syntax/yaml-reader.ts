import {
  Composer,
  CST,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  type Pair,
  Parser,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
  type Range as YamlRange,
} from 'yaml';
import type { Problem } from './problem.ts';
import type { Reading } from './reading.ts';
import { scalarNode } from './scalar.ts';
import type { SourceMap } from './source-map.ts';
import type { Comment, Entry, ListNode, MapNode, Node, ScalarNode } from './tree.ts';
import { syntaxProblem } from './yaml-errors.ts';

interface Walk {
  readonly map: SourceMap;
  readonly anchors: Map<string, Node>;
  /** Anchored lists and maps whose inside is being read: an alias to one of them would have no end. */
  readonly open: Set<Node>;
  readonly problems: Problem[];
  linked: boolean;
}

/** The reference reader: all of YAML 1.2 through the package `yaml`. */
export function readYaml(map: SourceMap): Reading {
  const comments: Comment[] = [];
  const documents = [...compose(map, comments)];
  const document = documents[0];
  const walk: Walk = { map, anchors: new Map(), open: new Set(), problems: [], linked: false };
  if (!document) return { node: undefined, comments, problems: [], linked: false };
  const written = document.contents as unknown;
  const empty = isScalar(written) && isEmptyScalar(written, map);
  const node = empty && !hasProps(written) ? undefined : nodeOf(walk, written, undefined);
  const second = documents[1];
  if (second) {
    const from = second.range[0];
    walk.problems.unshift({
      kind: 'multiple-documents',
      range: map.range(from, Math.min(from + 3, map.source.length)),
      data: {},
    });
  }
  for (const error of document.errors) {
    if (error.code !== 'DUPLICATE_KEY' && error.code !== 'MULTIPLE_DOCS') walk.problems.push(syntaxProblem(error, map));
  }
  return { node, comments, problems: walk.problems, linked: walk.linked };
}

function compose(map: SourceMap, comments: Comment[]): Iterable<Document.Parsed> {
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    keepSourceTokens: true,
    merge: false,
    strict: true,
    logLevel: 'silent',
  });
  return composer.compose(tokens(map, comments), false, map.source.length) as Iterable<Document.Parsed>;
}

/** The parser's tokens; comments are noted on the way, since documents keep them without their place. */
function* tokens(map: SourceMap, comments: Comment[]): Generator<CST.Token, void> {
  const parser = new Parser();
  let offset = 0;
  let content = false;
  for (const lexeme of new Lexer().lex(map.source)) {
    const control = !content && (lexeme === CST.SCALAR || lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END);
    if (!content && lexeme.startsWith('#')) comments.push(commentAt(map, offset, lexeme));
    content = !content && lexeme === CST.SCALAR;
    if (!control) offset += lexeme.length;
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

function commentAt(map: SourceMap, offset: number, source: string): Comment {
  const lineStart = map.source.lastIndexOf('\n', offset - 1) + 1;
  return {
    range: map.range(offset, offset + source.length),
    text: source.slice(1).trim(),
    alone: map.source.slice(lineStart, offset).trim() === '',
  };
}

function hasProps(written: unknown): boolean {
  return isScalar(written) && (written.anchor !== undefined || written.tag !== undefined);
}

function isEmptyScalar(scalar: Scalar, map: SourceMap): boolean {
  const range = rangeOfNode(scalar);
  return scalar.type === 'PLAIN' && range[0] === range[1] && map.source.length >= range[0] && scalar.source === '';
}

function rangeOfNode(node: { range?: YamlRange | null | undefined }): YamlRange {
  return node.range ?? [0, 0, 0];
}

function nodeOf(walk: Walk, written: unknown, pair: Pair | undefined): Node {
  if (isAlias(written)) {
    walk.linked = true;
    const target = walk.anchors.get(written.source);
    const [from, to] = rangeOfNode(written);
    const range = walk.map.range(from, to);
    if (target && walk.open.has(target)) {
      walk.problems.push({ kind: 'limits', range, data: { reason: 'endless-alias', name: written.source } });
      return { kind: 'alias', name: written.source, target: undefined, range };
    }
    if (!target) {
      walk.problems.push({ kind: 'syntax', range, data: { reason: 'unknown-alias', name: written.source } });
    }
    return { kind: 'alias', name: written.source, target, range };
  }
  if (isMap(written)) return mapOf(walk, written);
  if (isSeq(written)) return listOf(walk, written);
  if (isScalar(written)) return scalarOf(walk, written);
  return emptyAt(walk, pair ? rangeOfNode(pair.key as Scalar)[1] : 0);
}

function emptyAt(walk: Walk, offset: number): ScalarNode {
  return { kind: 'scalar', text: '', style: 'empty', range: walk.map.range(offset, offset) };
}

function scalarOf(walk: Walk, scalar: Scalar): ScalarNode {
  if (scalar.tag !== undefined) walk.linked = true;
  const [from, to] = rangeOfNode(scalar);
  const token = scalar.srcToken;
  const node =
    isEmptyScalar(scalar, walk.map) || !token
      ? emptyAt(walk, from)
      : scalarNode(
          walk.map,
          from,
          to,
          String(scalar.value),
          scalar.type,
          token.type === 'block-scalar' ? token.indent : 0,
        );
  if (scalar.anchor === undefined) return node;
  const anchored = { ...node, anchor: scalar.anchor };
  remember(walk, scalar.anchor, anchored);
  return anchored;
}

function remember(walk: Walk, anchor: string | undefined, node: Node): void {
  if (anchor === undefined) return;
  walk.linked = true;
  walk.anchors.set(anchor, node);
}

function mapOf(walk: Walk, written: YAMLMap): MapNode {
  if (written.tag !== undefined) walk.linked = true;
  const entries: Entry[] = [];
  const flow = written.flow === true;
  const [from, to] = rangeOfNode(written);
  const start = walk.map.place(from);
  const node = { kind: 'map' as const, flow, entries, range: walk.map.range(from, to), ...anchorOf(written.anchor) };
  remember(walk, written.anchor, node);
  walk.open.add(node);
  for (const item of written.items) if (isPair(item)) entries.push(entryOf(walk, item));
  walk.open.delete(node);
  const last = entries[entries.length - 1];
  if (!flow) node.range = { start: entries[0]?.range.start ?? start, end: last?.range.end ?? start };
  return node;
}

function anchorOf(anchor: string | undefined): { anchor?: string } {
  return anchor === undefined ? {} : { anchor };
}

function entryOf(walk: Walk, pair: Pair): Entry {
  const key = keyOf(walk, pair);
  const value = nodeOf(walk, pair.value, pair);
  return { key, value, range: { start: key.range.start, end: value.range.end } };
}

/** A key is a scalar; anything else is read as its own source text. */
function keyOf(walk: Walk, pair: Pair): ScalarNode {
  const key = nodeOf(walk, pair.key, undefined);
  if (key.kind === 'scalar') return key;
  if (key.kind === 'alias' && key.target?.kind === 'scalar') {
    return { kind: 'scalar', text: key.target.text, style: 'plain', range: key.range };
  }
  const [from, to] = rangeOfNode(pair.key as Scalar);
  walk.problems.push({
    kind: 'syntax',
    range: walk.map.range(from, Math.min(to, from + 1)),
    data: { reason: 'bad-key' },
  });
  return { kind: 'scalar', text: walk.map.source.slice(from, to).trim(), style: 'plain', range: key.range };
}

function listOf(walk: Walk, written: YAMLSeq): ListNode {
  if (written.tag !== undefined) walk.linked = true;
  const items: Node[] = [];
  const flow = written.flow === true;
  const [from, to] = rangeOfNode(written);
  const node = { kind: 'list' as const, flow, items, range: walk.map.range(from, to), ...anchorOf(written.anchor) };
  remember(walk, written.anchor, node);
  walk.open.add(node);
  for (const item of written.items) items.push(nodeOf(walk, item, undefined));
  walk.open.delete(node);
  const last = items[items.length - 1];
  if (!flow) node.range = { start: node.range.start, end: last?.range.end ?? node.range.start };
  return node;
}
