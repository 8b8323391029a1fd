import { foldText } from '../../base/folding.ts';
import { type Locale, say, type Words } from '../../base/words.ts';
import { idKey } from '../../model/values/id.ts';
import { earlierResolutions } from '../../workspace/earlier.ts';
import { stateIn } from '../../workspace/resolve/answered-state.ts';
import type { ClauseState } from '../../workspace/resolve/clause-changes.ts';
import { printClause } from '../../workspace/resolve/print.ts';
import { resolveEdition } from '../../workspace/resolve/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { clauseLine } from '../titles.ts';

/** Which text of a clause: the one with that digest, or today's. */
interface ClauseAddress {
  readonly edition: string;
  readonly clause: string;
  readonly digest?: string;
}

const words = {
  today: { en: '{clause} as {edition} has it', 'zh-Hant': '{edition} 的條款「{clause}」' },
  earlier: {
    en: '{clause} as {edition} had it before its file was changed',
    'zh-Hant': '{edition} 的條款「{clause}」，文件改動之前',
  },
} satisfies Readonly<Record<string, Words>>;

/** One clause with all it inherits, and the indicators it counts by, as YAML; undefined where no such text is known. */
export function clauseText(snapshot: Snapshot, address: ClauseAddress, locale: Locale): string | undefined {
  const { edition } = address;
  const current = resolveEdition(snapshot, edition);
  const today = stateAt(current, address);
  const state = today ?? earlierState(snapshot, address);
  if (state === undefined) return undefined;
  const clause = clauseLine(state.clause, state.resolution, locale);
  const head = say(today === undefined ? words.earlier : words.today, locale, { clause, edition });
  return printClause(state.resolution, state.clause, [foldText(head)]);
}

function stateAt(resolution: ClauseState['resolution'] | undefined, { clause: id, digest }: ClauseAddress) {
  if (digest !== undefined) return stateIn(resolution, [id], digest);
  const clause = resolution?.clauses.get(idKey(id));
  return resolution && clause && { clause, resolution };
}

function earlierState(snapshot: Snapshot, address: ClauseAddress): ClauseState | undefined {
  if (address.digest === undefined) return undefined;
  for (const then of earlierResolutions(snapshot, address.edition)) {
    const state = stateAt(then, address);
    if (state !== undefined) return state;
  }
  return undefined;
}
