import { mapType } from '../../server/model/keys/table.ts';
import type { ValueType } from '../../server/model/keys/types.ts';
import { anything, type Content, contentOf } from './content.ts';
import { flowList, flowMap, freeEntry, freePair, item, knownEntry, knownPair } from './entries.ts';
import { include, type Rule } from './rule.ts';
import { nameOf, scalarRules } from './scalars.ts';
import { idScope, scopes } from './scopes.ts';

export type Repository = Record<string, { patterns: readonly Rule[] }>;

/** What may stand under a key, taken apart: rules for keys in block and flow style, items, and the scalar. */
interface Shape {
  readonly entries: readonly Rule[];
  readonly pairs: readonly Rule[];
  readonly items: readonly string[];
  readonly content: Content;
}

/** Texts that are names: a modal verb in a title binds nobody. */
const namingKeys = new Set(
  (
    'title name variant admitted deprecated columns audience issuer proposer committee drafters drafting-organizations ' +
    'address region role'
  ).split(' '),
);

const unknown: ValueType = { kind: 'map', map: '' };
const namingText: ValueType = { kind: 'word', word: 'line' };

/**
 * Fills `repository` with the rules for a map type and all that can stand in it, and returns the name of the rule for its
 * inside. The rules follow the key table place by place: what a key means, and whether it is known, depends on its map.
 */
export function mapRules(root: string, repository: Repository): string {
  addUnknown(repository);
  return blockRules({ kind: 'map', map: root }, repository);
}

function blockRules(type: ValueType, repository: Repository): string {
  const name = `in-${slug(type)}`;
  if (repository[name]) return name;
  repository[name] = { patterns: [] };
  const shape = shapeOf(type, repository);
  addScalars(shape.content, repository);
  const items = shape.items.length > 0 ? shape.items : [blockRules(unknown, repository)];
  const flowStyle = [flowMap([...shape.pairs, include('unknown-pair')]), ...items.map(toFlow).map(flowList)];
  repository[name] = {
    patterns: [
      ...before,
      ...shape.entries,
      include('unknown-entry'),
      ...items.map(item),
      include(`flow-${slug(type)}`),
      include(nameOf.block(shape.content)),
      include('dash'),
    ],
  };
  repository[`flow-${slug(type)}`] = { patterns: flowStyle };
  repository[toFlow(name)] = {
    patterns: [...before, include(`flow-${slug(type)}`), include(nameOf.flow(shape.content))],
  };
  return name;
}

const before = [include('comment'), include('properties')];

/** The rule that reads the same inside brackets. */
export function toFlow(block: string): string {
  return `flow-${block}`;
}

/** Keys that do not belong where they stand are keys all the same. */
function addUnknown(repository: Repository): void {
  const value = blockRules(unknown, repository);
  repository['unknown-entry'] = { patterns: [freeEntry(scopes.key, value)] };
  repository['unknown-pair'] = { patterns: [freePair(scopes.key, toFlow(value))] };
}

function addScalars(content: Content, repository: Repository): void {
  if (!repository[nameOf.block(content)]) Object.assign(repository, scalarRules(content));
}

function shapeOf(type: ValueType, repository: Repository): Shape {
  const content = contentOf(type) ?? anything;
  const none: Shape = { entries: [], pairs: [], items: [], content };
  switch (type.kind) {
    case 'text':
      return type.plain ? none : { ...none, ...keysOf('translations', repository) };
    case 'quantity':
      return { ...none, ...keysOf(type.as === 'figure' ? 'figure' : 'quantity', repository) };
    case 'period':
      return { ...none, ...keysOf('period', repository) };
    case 'map':
      return type === unknown ? none : { ...none, ...keysOf(type.map, repository) };
    case 'keyed': {
      const [scope, value] = [keyScope(type.by), blockRules(type.of, repository)];
      return { ...none, entries: [freeEntry(scope, value)], pairs: [freePair(scope, toFlow(value))] };
    }
    case 'list':
      return { ...shapeOf(type.of, repository), items: [blockRules(type.of, repository)], content };
    case 'tree': {
      const leaf = shapeOf(type.leaf, repository);
      const keys = Object.keys(mapType('group').keys);
      const value = blockRules(type, repository);
      const entries = [knownEntry(keys, value), ...leaf.entries];
      return { entries, pairs: [knownPair(keys, toFlow(value)), ...leaf.pairs], items: [value], content };
    }
    case 'either': {
      const [scalar, other] = [shapeOf(type.scalar, repository), shapeOf(type.other, repository)];
      const entries = [...scalar.entries, ...other.entries];
      return { entries, pairs: [...scalar.pairs, ...other.pairs], items: [...scalar.items, ...other.items], content };
    }
    case 'by-level': {
      const [one, each] = [shapeOf(type.of, repository), blockRules(type.of, repository)];
      const scope = idScope('level', 'reference');
      const entries = [...one.entries, freeEntry(scope, each)];
      return { ...one, entries, pairs: [...one.pairs, freePair(scope, toFlow(each))] };
    }
    default:
      return none;
  }
}

/** The keys of a map, as rules of their own in the repository. Keys of one value type share a rule. */
function keysOf(map: string, repository: Repository): Pick<Shape, 'entries' | 'pairs'> {
  const [entries, pairs] = [`keys-${map}`, `flow-keys-${map}`];
  if (!repository[entries]) {
    repository[entries] = { patterns: [] };
    const groups = new Map<string, string[]>();
    for (const [key, spec] of Object.entries(mapType(map).keys)) {
      const value = blockRules(namingKeys.has(key) ? asNames(spec.type) : spec.type, repository);
      groups.set(value, [...(groups.get(value) ?? []), key]);
    }
    repository[entries] = { patterns: [...groups].map(([value, keys]) => knownEntry(keys, value)) };
    repository[pairs] = { patterns: [...groups].map(([value, keys]) => knownPair(keys, toFlow(value))) };
  }
  return { entries: [include(entries)], pairs: [include(pairs)] };
}

/** The same shape with names in place of sentences; a language map of names keeps its keys. */
function asNames(type: ValueType): ValueType {
  if (type.kind === 'text')
    return { kind: 'either', scalar: namingText, other: { kind: 'keyed', by: namingText, of: namingText } };
  if (type.kind === 'list') return { ...type, of: asNames(type.of) };
  return type;
}

function keyScope(by: ValueType): string {
  if (by.kind === 'definition') return idScope(by.of, 'definition');
  if (by.kind === 'reference') return idScope(by.to[0] ?? 'any', 'reference');
  return by.kind === 'enum' ? scopes.enumValue : scopes.key;
}

/** A short name for a type, the same for types that are read alike. */
function slug(type: ValueType): string {
  switch (type.kind) {
    case 'text':
      return type.plain ? 'plain-text' : 'text';
    case 'citation':
    case 'edition-or-number':
    case 'period':
      return type.kind;
    case 'word':
      return type.word;
    case 'enum':
      return type.values;
    case 'definition':
      return `new-${type.of}`;
    case 'reference':
      return type.to.join('-or-');
    case 'quantity':
      return type.as;
    case 'by-level':
      return `${slug(type.of)}-by-level`;
    case 'map':
      return type.map === '' ? 'unknown' : `map-${type.map}`;
    case 'list':
      return `${type.orOne ? 'one-or-' : ''}list-${slug(type.of)}`;
    case 'tree':
      return `tree-${slug(type.leaf)}`;
    case 'keyed':
      return `by-${slug(type.by)}-${slug(type.of)}`;
    case 'either':
      return `${slug(type.scalar)}-or-${slug(type.other)}`;
  }
}
