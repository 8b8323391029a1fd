import { say, type Words } from '../../base/words.ts';
import { idKey } from '../../model/values/id.ts';
import { reckoningWords } from '../../rules/kit/words/reckoning-words.ts';
import type { Assessment } from '../../workspace/assess/assess.ts';
import { pointsOf } from '../../workspace/assess/points.ts';
import { languageOf } from '../../workspace/document.ts';
import type { EffectiveClause } from '../../workspace/resolve/resolution.ts';
import { escapedLine } from '../markup.ts';
import type { HoverContext } from './asked.ts';

const words = {
  undecided: {
    en: '**Points**: not counted until the figure is given that tells whether the clause applies',
    'zh-Hant': '**得分**：填報判斷是否適用所需的數據之前，不計入',
  },
  points: { en: '**Points**: {said}', 'zh-Hant': '**得分**：{said}' },
} satisfies Readonly<Record<string, Words>>;

/** What the answer to a clause earns, reckoned before the reader's eyes; nothing where nothing is scored, or the clause does not count. */
export function pointsLines(
  clause: EffectiveClause,
  assessment: Assessment | undefined,
  { reader }: HoverContext,
): readonly string[] {
  const one = assessment?.byId.get(idKey(clause.id));
  if (assessment === undefined || one === undefined || !one.asked) return [];
  const { resolution, figures, situation } = assessment;
  if (one.status === undefined) {
    const isOpen = resolution.scoring !== undefined && one.undecided.length > 0;
    return isOpen ? [say(words.undecided, reader.locale)] : [];
  }
  const isCounted = clause.content.deduct.length + clause.content.steps.length > 0;
  if (one.status === 'not-applicable' || (resolution.scoring === undefined && !isCounted)) return [];
  const points = pointsOf(one, resolution.scoring?.value, {
    given: figures,
    definitions: resolution,
    level: situation.level,
  });
  const said = escapedLine(say(reckoningWords(points, languageOf(resolution.document)), reader.locale));
  return [say(words.points, reader.locale, { said })];
}
