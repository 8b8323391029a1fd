import type { Words } from '../../base/words.ts';
import type { Deduction } from '../../model/standard.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';
import { deductionWords, stepWords } from '../../rules/kit/words/point-words.ts';
import { type EffectiveClause, homeOf } from '../../workspace/resolve/resolution.ts';
import type { FactLine, Wording } from './book.ts';
import { criterionWords } from './criterion-wording.ts';
import { strung } from './preliminaries.ts';
import { spoken, type Typesetting, wordingOf } from './wording.ts';

const colon: Words = { en: ': ', 'zh-Hant': '：' };

/** What takes points off, and how many. */
export function deductionLines(clause: EffectiveClause, setting: Typesetting): readonly FactLine[] {
  const home = homeOf(clause, 'deduct');
  const said = (one: Deduction): Wording =>
    strung([wordingOf(one.for, home, setting), spoken(deductionWords(one), setting)], setting, colon);
  return clause.content.deduct.map((one) => ({ depth: 0, wording: said(one) }));
}

/** What figures earn which points. */
export function stepLines({ content }: EffectiveClause, setting: Typesetting): readonly FactLine[] {
  return content.steps.map((step) => {
    const bound = criterionWords(step, setting.names);
    return { depth: 0, wording: spoken(phrase(stepWords, { bound, points: step.points?.text ?? '—' }), setting) };
  });
}
