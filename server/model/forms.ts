import type { Node } from '../syntax/tree.ts';
import { isUnwritten } from '../syntax/unwritten.ts';
import type { FormatName } from './formats.ts';
import { formatNames } from './formats.ts';
import { formatOf } from './keys/def-name.ts';
import { itemOf, keyedOf, mapsOf, scalarOf } from './keys/type-at.ts';
import type { ValueType } from './keys/types.ts';
import type { ValueForm } from './slip.ts';

/** What may stand at a place, by outer form. */
export function formsOf(type: ValueType): readonly ValueForm[] {
  const forms: ValueForm[] = [];
  if (scalarOf(type)) forms.push('scalar');
  if (itemOf(type)) forms.push('list');
  if (mapsOf(type).length > 0 || keyedOf(type)) forms.push('map');
  return forms;
}

export function formOf(node: Node): ValueForm {
  if (node.kind === 'alias') return 'nothing';
  return node.kind === 'scalar' && isUnwritten(node) ? 'nothing' : node.kind;
}

const known: ReadonlySet<string> = new Set(formatNames);

/** Which form a scalar of the type must have; undefined where any will do. */
export function formatFor(type: ValueType | undefined): FormatName | undefined {
  const name = type && formatName(type);
  return name !== undefined && known.has(name) ? (name as FormatName) : undefined;
}

function formatName(type: ValueType): string | undefined {
  switch (type.kind) {
    case 'word':
      return type.word;
    case 'definition':
      return formatOf(type.of);
    case 'reference':
      return formatOf(type.to[0] ?? 'clause');
    case 'citation':
    case 'edition-or-number':
    case 'quantity':
    case 'period':
      return type.kind;
    default:
      return undefined;
  }
}
