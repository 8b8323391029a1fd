import type { Words } from '../../base/words.ts';
import type { ClauseParts, Deduction } from '../../model/standard.ts';
import { keyLabel } from '../../rules/kit/words/labels.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';
import { deductionWords, pointsWords, stepWords } from '../../rules/kit/words/point-words.ts';
import type { Document } from '../../workspace/document.ts';
import { type EffectiveClause, homeOf } from '../../workspace/resolve/resolution.ts';
import type { FactLine, Wording } from './book.ts';
import { criterionWords } from './criterion-wording.ts';
import { strung } from './preliminaries.ts';
import { fieldWording, spoken, type Typesetting, wordingOf } from './wording.ts';

/** Between the name of something and what is told of it. */
export const leadColon: Words = { en: ': ', 'zh-Hant': '：' };

/** What takes points off, and how many. */
export function deductionLines(clause: EffectiveClause, setting: Typesetting): readonly FactLine[] {
  const home = homeOf(clause, 'deduct');
  const said = (one: Deduction): Wording =>
    strung([wordingOf(one.for, home, setting), spoken(deductionWords(one), setting)], setting, leadColon);
  return clause.content.deduct.map((one) => ({ depth: 0, wording: said(one) }));
}

/** What figures earn which points. */
export function stepLines({ content }: EffectiveClause, setting: Typesetting): readonly FactLine[] {
  return content.steps.map((step) => {
    const bound = criterionWords(step, setting.names);
    return { depth: 0, wording: spoken(phrase(stepWords, { bound, points: pointsWords(step.points) }), setting) };
  });
}

/** How many of a sample may fail. */
export const acceptanceWords: Words = {
  en: 'Ac {accept}, Re {reject}',
  'zh-Hant': '接收數 Ac = {accept}，拒收數 Re = {reject}',
};

/** From what a sample is drawn, how many, how, and how many may fail. */
export function samplingLines(
  sampling: ClauseParts['sampling'] | undefined,
  home: Document,
  setting: Typesetting,
): readonly FactLine[] {
  if (sampling === undefined) return [];
  const { from, size, how, accept, reject, by } = sampling;
  const named = (key: string, wording: Wording): readonly Wording[] =>
    wording.length === 0 ? [] : [strung([spoken(keyLabel('sampling', key), setting), wording], setting, leadColon)];
  const limits =
    accept === undefined && reject === undefined
      ? []
      : [spoken(phrase(acceptanceWords, { accept: accept?.text ?? '—', reject: reject?.text ?? '—' }), setting)];
  const said = [
    ...named('from', wordingOf(from, home, setting)),
    ...named('size', wordingOf(size, home, setting)),
    ...named('how', wordingOf(how, home, setting)),
    ...limits,
    ...named('by', fieldWording(by, home, setting)),
  ];
  return said.map((wording) => ({ depth: 1, wording }));
}
