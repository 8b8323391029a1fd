import {
  type Alias,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLParseError,
  type YAMLSeq,
  type Range as YamlRange,
} from 'yaml';
import { countExpansions, maxExpansions } from './alias-budget.ts';
import { compactBetween } from './compact-range.ts';
import { foldProse } from './fold-prose.ts';
import type { Problem } from './problem.ts';
import type { ParsedLines } from './reading.ts';
import { scalarNode } from './scalar.ts';
import type { Shape } from './shape.ts';
import { entryShape } from './shape-at.ts';
import type { SourceMap } from './source-map.ts';
import type { AliasNode, Comment, Entry, ListNode, MapNode, Node, ScalarNode } from './tree.ts';
import { compose, lineStart } from './yaml-documents.ts';
import { syntaxProblem } from './yaml-errors.ts';

interface YamlWalk {
  readonly map: SourceMap;
  readonly anchors: Map<string, Node>;
  /** Anchored lists and maps whose inside is being read: an alias to one of them would have no end. */
  readonly open: Set<Node>;
  readonly problems: Problem[];
  /** Keys that are no scalars; told where nothing else is wrong. */
  readonly badKeys: Problem[];
  readonly aliases: OpenAlias[];
  unresolved: boolean;
}

/** An alias whose target may yet be taken away, when following all of them would go on for too long. */
interface OpenAlias extends Omit<AliasNode, 'target'> {
  target: Node | undefined;
}

/** The reference reader: all of YAML 1.2 through the package `yaml`. */
export function readYaml(map: SourceMap, shape: Shape): ParsedLines {
  const comments: Comment[] = [];
  const documents = [...compose(map, comments)];
  const document = documents[0];
  const walk: YamlWalk = {
    map,
    anchors: new Map(),
    open: new Set(),
    problems: [],
    badKeys: [],
    aliases: [],
    unresolved: false,
  };
  if (!document) return { node: undefined, comments, problems: [], anchors: false, unresolved: false, expansions: 0 };
  const written = document.contents as unknown;
  const empty = isScalar(written) && isEmptyScalar(written, map) && !hasProps(written);
  const node = empty ? undefined : nodeOf(walk, written, undefined, shape);
  if (documents.length > 1) walk.problems.unshift({ kind: 'multiple-documents', range: secondDocument(map), data: {} });
  const errors = errorsOf(map, document.errors);
  for (const problem of errors.length > 0 ? errors : walk.badKeys) walk.problems.push(problem);
  const expansions = node && walk.aliases.length > 0 ? countExpansions(node) : 0;
  if (expansions > maxExpansions) endAliases(walk);
  const { problems, unresolved } = walk;
  return { node, comments, problems, anchors: walk.anchors.size > 0, unresolved, expansions };
}

/** Where a second document begins: at `---` behind content, or with anything behind `...`. */
function secondDocument(map: SourceMap): Problem['range'] {
  let started = false;
  let ended = false;
  let offset = 0;
  for (const line of map.source.split('\n')) {
    const marker = /^---(?=[ \t]|$)/.test(line);
    if (marker && started) return map.range(offset, offset + 3);
    if (/^\.\.\.(?=[ \t]|$)/.test(line)) ended = started;
    else if (marker) started = true;
    else if (line.trim() !== '' && !/^\s*#/.test(line) && !line.startsWith('%')) {
      if (ended) return map.range(offset, offset + line.length);
      started = true;
    }
    offset += line.length + 1;
  }
  return map.range(0, 0);
}

/** The errors to tell: of each entry of the document's own map the first, since others most often follow from it. */
function errorsOf(map: SourceMap, errors: readonly YAMLParseError[]): Problem[] {
  const told = new Set<number>();
  const problems: Problem[] = [];
  for (const error of errors) {
    if (error.code === 'DUPLICATE_KEY' || error.code === 'MULTIPLE_DOCS') continue;
    const start = entryLine(map.source, error.pos[0]);
    if (told.has(start)) continue;
    told.add(start);
    problems.push(syntaxProblem(error, map));
  }
  return problems;
}

/** Where the line begins, at or above an offset, whose text stands at the document's left edge. */
function entryLine(source: string, offset: number): number {
  let start = lineStart(source, offset);
  while (start > 0 && /[\s#\]}]/.test(source[start] ?? ' ')) start = lineStart(source, start - 1);
  return start;
}

function endAliases(walk: YamlWalk): void {
  const range = walk.aliases[0]?.range;
  for (const alias of walk.aliases) alias.target = undefined;
  if (range) walk.problems.push({ kind: 'limits', range, data: { reason: 'aliases', limit: maxExpansions } });
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

function nodeOf(walk: YamlWalk, written: unknown, pair: Pair | undefined, shape: Shape | undefined): Node {
  if (isAlias(written)) return aliasOf(walk, written);
  if (isMap(written)) return mapOf(walk, written, shape);
  if (isSeq(written)) return listOf(walk, written, shape);
  if (isScalar(written)) return scalarOf(walk, written, shape);
  return emptyAt(walk, pair ? rangeOfNode(pair.key as Scalar)[1] : 0);
}

function aliasOf(walk: YamlWalk, written: Alias): AliasNode {
  const found = walk.anchors.get(written.source);
  const [from, to] = rangeOfNode(written);
  const range = walk.map.range(from, to);
  const name = written.source;
  const endless = found !== undefined && walk.open.has(found);
  if (endless) walk.problems.push({ kind: 'limits', range, data: { reason: 'endless-alias', name } });
  if (!found) {
    walk.unresolved = true;
    if (name !== '') walk.problems.push({ kind: 'syntax', range, data: { reason: 'unknown-alias', name } });
  }
  const alias: OpenAlias = { kind: 'alias', name, target: endless ? undefined : found, range };
  walk.aliases.push(alias);
  return alias;
}

function emptyAt(walk: YamlWalk, offset: number): ScalarNode {
  return { kind: 'scalar', text: '', style: 'empty', range: walk.map.range(offset, offset) };
}

function scalarOf(walk: YamlWalk, scalar: Scalar, shape: Shape | undefined): ScalarNode {
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
  const read = shape?.scalar === 'prose' ? foldProse(node) : node;
  if (scalar.anchor === undefined) return read;
  const anchored = { ...read, anchor: scalar.anchor };
  remember(walk, scalar.anchor, anchored);
  return anchored;
}

function remember(walk: YamlWalk, anchor: string | undefined, node: Node): void {
  if (anchor === undefined) return;
  walk.anchors.set(anchor, node);
}

function mapOf(walk: YamlWalk, written: YAMLMap, shape: Shape | undefined): MapNode {
  const entries: Entry[] = [];
  const flow = written.flow === true;
  const [from, to] = rangeOfNode(written);
  const start = walk.map.place(from);
  const node = { kind: 'map' as const, flow, entries, range: walk.map.range(from, to), ...anchorOf(written.anchor) };
  remember(walk, written.anchor, node);
  walk.open.add(node);
  for (const item of written.items) if (isPair(item)) entries.push(entryOf(walk, item, shape));
  walk.open.delete(node);
  const last = entries[entries.length - 1];
  if (!flow) node.range = compactBetween(entries[0]?.key.range.start ?? start, last?.value.range.end ?? start);
  return node;
}

function anchorOf(anchor: string | undefined): { anchor?: string } {
  return anchor === undefined ? {} : { anchor };
}

function entryOf(walk: YamlWalk, pair: Pair, shape: Shape | undefined): Entry {
  const key = keyOf(walk, pair);
  const value = nodeOf(walk, pair.value, pair, entryShape(shape, key.text));
  return { key, value };
}

/** A key is a scalar; anything else is read as its own source text. */
function keyOf(walk: YamlWalk, pair: Pair): ScalarNode {
  const key = nodeOf(walk, pair.key, undefined, undefined);
  if (key.kind === 'scalar') return key;
  if (key.kind === 'alias' && key.target?.kind === 'scalar') {
    return { kind: 'scalar', text: key.target.text, style: 'plain', range: key.range };
  }
  const [from, to] = rangeOfNode(pair.key as Scalar);
  walk.badKeys.push({
    kind: 'syntax',
    range: walk.map.range(from, Math.min(to, from + 1)),
    data: { reason: key.kind === 'list' && !key.flow ? 'unexpected-dash' : 'bad-key' },
  });
  return { kind: 'scalar', text: walk.map.source.slice(from, to).trim(), style: 'plain', range: key.range };
}

function listOf(walk: YamlWalk, written: YAMLSeq, shape: Shape | undefined): ListNode {
  const items: Node[] = [];
  const flow = written.flow === true;
  const [from, to] = rangeOfNode(written);
  const node = { kind: 'list' as const, flow, items, range: walk.map.range(from, to), ...anchorOf(written.anchor) };
  remember(walk, written.anchor, node);
  walk.open.add(node);
  for (const item of written.items) items.push(nodeOf(walk, item, undefined, shape?.list));
  walk.open.delete(node);
  const last = items[items.length - 1];
  if (!flow) node.range = compactBetween(node.range.start, last?.range.end ?? node.range.start);
  return node;
}
