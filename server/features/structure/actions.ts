import type { Position } from '../../base/position.ts';
import { type Locale, say, type Words } from '../../base/words.ts';
import type { Document } from '../../workspace/document.ts';
import type { StructureChange, StructureOutcome } from './change.ts';
import { deeper, outwards } from './level.ts';
import { moved } from './move.ts';
import { titleOf } from './openings.ts';
import { hasOwnLines, thingsAt } from './things.ts';

const words = {
  up: { en: 'Move up: {title}', 'zh-Hant': '上移：{title}' },
  down: { en: 'Move down: {title}', 'zh-Hant': '下移：{title}' },
  in: { en: 'Move one level in: {title}', 'zh-Hant': '降一級：{title}' },
  out: { en: 'Move one level out: {title}', 'zh-Hant': '升一級：{title}' },
} satisfies Readonly<Record<string, Words>>;

/** A change that an editor without keys of ours can offer by name. */
interface StructureAction {
  readonly title: string;
  readonly change: StructureChange;
}

/** What can be moved from a position, and where to. */
export function structureActions(document: Document, position: Position, locale: Locale): readonly StructureAction[] {
  const thing = thingsAt(document, position.line).find((one) => hasOwnLines(document, one));
  if (thing === undefined) return [];
  const title = titleOf(document, thing);
  const outcomes: readonly [Words, StructureOutcome | undefined][] = [
    [words.up, moved(document, position, 'up')],
    [words.down, moved(document, position, 'down')],
    [words.in, deeper(document, position, locale)],
    [words.out, outwards(document, position)],
  ];
  return outcomes.flatMap(([name, outcome]) =>
    outcome === undefined || 'why' in outcome ? [] : [{ title: say(name, locale, { title }), change: outcome }],
  );
}
