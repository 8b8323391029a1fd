import { entryOf } from '../../../base/entry-of.ts';
import type { Locale } from '../../../base/words.ts';
import { root } from '../../../model/keys/table.ts';
import type { ReferenceNamespace } from '../../../model/reference.ts';
import { readId } from '../../../model/values/id.ts';
import type { Document } from '../../../workspace/document.ts';
import type { Fix } from '../../rule.ts';
import { addToKeyed } from './additions.ts';
import { laidOut } from './hint.ts';
import { entry } from './new-entry.ts';

const define = { en: 'Define “{id}” in this standard', 'zh-Hant': '在本標準中補上「{id}」的定義' };

/** Writes what an id stands for where a standard defines such things, its keys left to the author. */
export function definitionFixes(
  document: Document,
  namespace: ReferenceNamespace,
  id: string,
  reader: Locale,
): readonly Fix[] {
  const standard = document.model;
  const found = standard?.kind === 'standard' ? definedIn(namespace) : undefined;
  if (standard?.kind !== 'standard' || found === undefined || !readId(id).ok) return [];
  const type = entryOf(root('standard').keys, found.key)?.type;
  const content = type?.kind === 'keyed' ? laidOut(type.of, reader) : undefined;
  const last = standard[found.list].at(-1);
  const sibling = last && { key: last.id, value: last };
  const edit =
    content === undefined ? undefined : addToKeyed(document, standard, found.key, sibling, [entry(id, content)]);
  return edit === undefined ? [] : [{ title: define, args: { id }, edits: [edit] }];
}

function definedIn(namespace: ReferenceNamespace) {
  switch (namespace) {
    case 'indicator':
      return { key: 'indicators', list: 'indicators' } as const;
    case 'evidence-kind':
      return { key: 'evidence-kinds', list: 'evidenceKinds' } as const;
    case 'term':
      return { key: 'terms', list: 'terms' } as const;
    default:
      return undefined;
  }
}
