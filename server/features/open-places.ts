import type { Range } from '../base/position.ts';
import { type Locale, say } from '../base/words.ts';
import { rangeIn, wordingOf } from '../rules/render.ts';
import type { Reported } from '../rules/reported.ts';
import type { Finding, Lack } from '../rules/rule.ts';
import type { Document } from '../workspace/document.ts';

/** A place that still needs its author before the file can be handed in. */
export interface OpenPlace {
  /** Absolute. */
  readonly range: Range;
  /** What is yet to be given there, or that what stands there is wrong. */
  readonly what: Lack | 'error';
  /** How many things are told of at this one place: answers and figures that nobody has begun have no places of their own. */
  readonly count: number;
  /** What is wrong and what to do, in the reader's language. */
  readonly label: string;
}

/** Everything in a file that its author has still to write or to put right, in the order of the text; `reported` are its findings. */
export function openPlaces(document: Document, reported: readonly Reported[], locale: Locale): readonly OpenPlace[] {
  return reported.flatMap(({ finding, severity }): OpenPlace[] => {
    const { args, rule, wording } = finding;
    const what = finding.lacks ?? rule.lacks ?? (severity === 'error' ? 'error' : undefined);
    if (what === undefined) return [];
    const label = say(wordingOf(rule, wording), locale, args);
    return [{ range: rangeIn(document, finding), what, count: countOf(finding), label }];
  });
}

/** What is lacking as a whole is told once, with how many there are. */
function countOf({ args }: Finding): number {
  return typeof args?.count === 'number' ? args.count : 1;
}
