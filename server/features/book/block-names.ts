import type { ClausePart } from '../../model/numbered-parts.ts';
import { idKey } from '../../model/values/id.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';

/** The key of the first thing that bears an id. */
export function blockKeyOf(id: string): string {
  return idKey(id).replace(/^=|\//g, '~');
}

export function termKey(id: string): string {
  return `=terms/${blockKeyOf(id)}`;
}

/** The block that shows what an id names, in NFC; of an item, the list in which it stands, of a step its process. */
export function blockOf(key: string, { clauses, aliases, divisions, parts }: Resolution): string | undefined {
  const named = clauses.get(key) ?? aliases.get(key) ?? divisions.get(key);
  if (named !== undefined) return blockKeyOf(named.id);
  const part = parts.get(key);
  return part && `${blockKeyOf((part.clause ?? part.division).id)}/${blockOfPart(part)}`;
}

/** In its clause. */
export function blockOfPart({ kind, path }: Pick<ClausePart, 'kind' | 'path'>): string {
  if (kind === 'item') return 'items';
  if (kind === 'formula') return 'formula';
  return `${kind === 'step' ? 'illustration' : kind}-${(path[0] ?? 0) + 1}`;
}
