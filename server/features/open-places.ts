import { comparePositions, type Range } from '../base/position.ts';
import { type Locale, say } from '../base/words.ts';
import { rangeIn, wordingOf } from '../rules/engine/render.ts';
import type { Reported } from '../rules/engine/reported.ts';
import type { Finding, Lack } from '../rules/rule.ts';
import { hintOf } from '../syntax/unwritten.ts';
import type { Document } from '../workspace/document.ts';
import { doubtComments } from './intake/doubt-comments.ts';

/** What is yet to be given, or that what stands there is wrong. */
export type WhatIsOpen = Lack | 'error';

/** A place that still needs its author before the file can be handed in. */
interface OpenPlace {
  /** Absolute: what is told of. */
  readonly range: Range;
  /** Where the author goes on: a placeholder to be typed over, the place of a value that is not written, the start of anything else. */
  readonly entry: Range;
  /** What is yet to be given there, that what stands there is wrong, or that an import was not sure of it. */
  readonly what: WhatIsOpen | 'doubt';
  /** How many things are told of at this one place: answers and figures that nobody has begun have no places of their own. */
  readonly count: number;
  /** What is wrong and what to do, in the reader's language. */
  readonly label: string;
}

/** Everything in a file that its author has still to write, to look at or to put right, in the order of the text; `reported` are its findings. */
export function openPlaces(document: Document, reported: readonly Reported[], locale: Locale): readonly OpenPlace[] {
  const told = reported.flatMap((one): OpenPlace[] => {
    const { finding } = one;
    const { args, rule, wording } = finding;
    const what = whatIsOpen(one);
    if (what === undefined) return [];
    const label = say(wordingOf(rule, wording), locale, args);
    const range = rangeIn(document, finding);
    return [{ range, entry: entryOf(document, range), what, count: countOf(finding), label }];
  });
  const doubts = doubtComments(document).map(
    ({ range, text }): OpenPlace => ({ range, entry: range, what: 'doubt', count: 1, label: text }),
  );
  if (doubts.length === 0) return told;
  return [...told, ...doubts].sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** How many things of each kind a file still needs. */
export function countOpen(reported: readonly Reported[]): ReadonlyMap<WhatIsOpen, number> {
  const counts = new Map<WhatIsOpen, number>();
  for (const one of reported) {
    const what = whatIsOpen(one);
    if (what !== undefined) counts.set(what, (counts.get(what) ?? 0) + countOf(one.finding));
  }
  return counts;
}

function whatIsOpen({ finding, severity }: Reported): WhatIsOpen | undefined {
  return finding.lacks ?? finding.rule.lacks ?? (severity === 'error' ? 'error' : undefined);
}

function entryOf({ tree: { text } }: Document, range: Range): Range {
  const { start, end } = range;
  const line = text.line(end.line);
  if (start.line === end.line && hintOf(line.slice(start.character, end.character)) !== undefined) return range;
  const unwritten = /^\s*[:：]\s*$/.test(line.slice(end.character));
  const at = unwritten ? { line: end.line, character: line.length } : start;
  return { start: at, end: at };
}

/** What is lacking as a whole is told once, with how many there are. */
function countOf({ args }: Finding): number {
  return typeof args?.count === 'number' ? args.count : 1;
}
