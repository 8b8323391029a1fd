import type { Namespace, ValueType } from './types.ts';

/** What ids of a namespace look like. Grades and rules are called by whole names. */
export function formatOf(namespace: Namespace): 'id' | 'edition' | 'line' | 'rule' {
  if (namespace === 'edition' || namespace === 'rule') return namespace;
  return namespace === 'grade' ? 'line' : 'id';
}

/** The name under which a type stands among `$defs`: one name, one set of values. */
export function defName(type: ValueType): string {
  switch (type.kind) {
    case 'text':
      return type.plain ? 'plain-text' : 'text';
    case 'period':
    case 'citation':
    case 'edition-or-number':
      return type.kind;
    case 'word':
      return type.least === undefined ? type.word : `${type.word}-from-${type.least}`;
    case 'enum':
      return type.values;
    case 'definition':
      return formatOf(type.of);
    case 'reference':
      return formatOf(type.to[0] ?? 'clause');
    case 'quantity':
      return type.as === 'figure' ? 'figure' : 'quantity';
    case 'list':
      return listName(type);
    case 'map':
      return type.map;
    case 'keyed':
      return `${defName(type.of)}-by-${defName(type.by)}`;
    case 'tree':
      return `${type.inner ? 'branch' : 'tree'}-of-${defName(type.leaf)}`;
    case 'by-level':
      return `${defName(type.of)}-by-level`;
    case 'either':
      return `${defName(type.scalar)}-or-${defName(type.other)}`;
  }
}

function listName(type: ValueType & { kind: 'list' }): string {
  const of = defName(type.of);
  if (type.length !== undefined) return `${type.length}-of-${of}`;
  return type.orOne ? `one-or-list-of-${of}` : `list-of-${of}`;
}
