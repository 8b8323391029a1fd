import { levelsOf } from '../../../workspace/resolve/levels.ts';
import type { Resolution } from '../../../workspace/resolve/resolution.ts';
import type { Found } from '../../rule.ts';
import { levelName } from '../answered.ts';

/** Levels of the base that the variant's own no longer have, or have in another order. */
export function* loosenedLevels(resolution: Resolution): Iterable<Found> {
  const { base, document } = resolution;
  const given = document.model.given.get('levels');
  const levels = base?.levels;
  if (base === undefined || levels === undefined || given === undefined) return;
  const [was, now] = [levelsOf(base), levelsOf(resolution)];
  const kept = now.filter((one) => was.includes(one));
  if (kept.length === was.length && kept.every((one, at) => one === was[at])) return;
  const named = (of: Resolution) => levelsOf(of).map((one) => levelName(one, of));
  const words = { en: 'The base says so here.', 'zh-Hant': '所依據的標準在這裡這樣規定。' };
  yield {
    at: given.key ?? given,
    wording: 'levels',
    args: { now: named(resolution), was: named(base), base: base.edition ?? '' },
    related: levels.value.slice(0, 1).map(({ handle }) => ({ document: levels.document, place: handle, words })),
  };
}
