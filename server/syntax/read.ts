import { rangeOf } from '../base/position.ts';
import { longTexts } from './long-texts.ts';
import { keyProblems } from './map-keys.ts';
import { mendLines, type Surroundings } from './mend/mend.ts';
import { mendedMap } from './mend/mended.ts';
import { maxNesting } from './mend/mender.ts';
import { readOrdinary } from './ordinary/read.ts';
import type { Problem } from './problem.ts';
import type { ParsedLines } from './reading.ts';
import type { Shape } from './shape.ts';
import { readYaml } from './yaml-reader.ts';

/** A run of lines read as what its surroundings let it be, ranges the author's. */
export function read(lines: readonly string[], around: Surroundings): ParsedLines {
  return readOrdinary(lines, around) ?? readMended(lines, around);
}

/** The same through the mender and the reference reader: for all that is not of the ordinary shape. */
export function readMended(lines: readonly string[], around: Surroundings): ParsedLines {
  const control = controlCharacter(lines);
  // What holds a zero byte is no text.
  if (control?.data.sign === 'U+0000') return nothing(control);
  const mending = mendLines(lines, around);
  if (mending.tooDeep !== undefined) return tooDeep(lines, mending.tooDeep);
  const map = mendedMap(lines, mending.mends);
  const reading = readYaml(map, outerShape(around));
  const before: readonly Problem[] = control ? [control, ...mending.problems] : mending.problems;
  // What follows a slip that was already told, or an earlier error, is most often its consequence.
  const told = before.some((problem) => problem.kind === 'syntax');
  const read = told ? reading.problems.filter((problem) => problem.kind !== 'syntax') : reading.problems;
  const keys = reading.node ? keyProblems(reading.node) : [];
  const problems = before.concat(read, keys, longTexts(lines, reading.node));
  return { ...reading, problems };
}

/** The first sign that no text holds. */
function controlCharacter(lines: readonly string[]): Problem | undefined {
  for (let line = 0; line < lines.length; line++) {
    const text = lines[line] ?? '';
    const at = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/);
    if (at < 0) continue;
    const sign = `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
    return { kind: 'syntax', range: rangeOf(line, at, line, at + 1), data: { reason: 'control-character', sign } };
  }
  return undefined;
}

/** The shape of the node that the lines make: that of the innermost frame's place, or the document's. */
function outerShape(around: Surroundings): Shape {
  return around.frames[around.frames.length - 1]?.shape ?? around.shape;
}

/** No node, and one problem that says why. */
export function nothing(problem: Problem): ParsedLines {
  return { node: undefined, comments: [], problems: [problem], anchors: false, unresolved: false, expansions: 0 };
}

/** Told on the line where it became too deep. */
function tooDeep(lines: readonly string[], line: number): ParsedLines {
  const written = lines[line] ?? '';
  const range = rangeOf(line, written.search(/\S|$/), line, written.length);
  const problem: Problem = { kind: 'limits', range, data: { reason: 'nesting', limit: maxNesting } };
  return nothing(problem);
}
