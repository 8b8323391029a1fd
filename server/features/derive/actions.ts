import type { Position } from '../../base/position.ts';
import { say, type Words } from '../../base/words.ts';
import { deriveCommand } from '../../protocol/commands.ts';
import type { Document } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Action } from '../code-actions/action.ts';
import type { Reader } from '../reader.ts';
import { clauseLine, standardName } from '../titles.ts';
import { beginActions } from './begin.ts';
import { derivableAt, variantsWith } from './derivable.ts';
import { tightenIn } from './derive.ts';

const words = {
  into: { en: 'Tighten “{clause}” in {variant}', 'zh-Hant': '在 {variant} 中加嚴「{clause}」' },
  intoNew: { en: 'Tighten “{clause}” in a new variant', 'zh-Hant': '在新變體中加嚴「{clause}」' },
  derive: { en: 'Derive a variant of this standard', 'zh-Hant': '由本標準派生變體' },
} satisfies Readonly<Record<string, Words>>;

/** A menu is short: of more variants the command lets the reader choose. */
const mostVariants = 3;

/** In a standard: tightening the clause at the cursor in a variant that is there or a new one; at its name, or in an empty file, a new variant. */
export function deriveActions(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  reader: Reader,
): readonly Action[] {
  const found = derivableAt(snapshot, document, position);
  if (found === undefined) return beginActions(snapshot, document, reader);
  const { locale, opensPages } = reader;
  const { clause, base } = found;
  const at = [document.uri, position.line, position.character];
  const action = (title: string, more: Partial<Action>): Action => ({
    title,
    kind: 'derive',
    preferred: false,
    ...more,
  });
  const open = (...into: readonly string[]) => ({ command: { id: deriveCommand, arguments: [...at, ...into] } });
  if (clause === undefined) return opensPages && found.isAtName ? [action(say(words.derive, locale), open())] : [];
  const name = clauseLine(clause, base, locale);
  const into = variantsWith(snapshot, found)
    .slice(0, mostVariants)
    .flatMap((variant): readonly Action[] => {
      const title = say(words.into, locale, { clause: name, variant: standardName(variant, locale) });
      if (opensPages) return [action(title, open(variant.uri))];
      const derived = tightenIn(variant, found, locale);
      return derived === undefined || derived.changes.length === 0 ? [] : [action(title, { changes: derived.changes })];
    });
  return opensPages ? [...into, action(say(words.intoNew, locale, { clause: name }), open(''))] : into;
}
