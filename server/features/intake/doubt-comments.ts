import type { Range } from '../../base/position.ts';
import { say } from '../../base/words.ts';
import type { Document } from '../../workspace/document.ts';
import { intakeWords } from './intake-words.ts';

/** A comment that says what is to be looked at, as an import leaves it at the place. */
interface DoubtComment {
  /** Absolute: from its sign to its end. */
  readonly range: Range;
  readonly text: string;
}

const marks = (['en', 'zh-Hant', 'zh-Hans'] as const).map((locale) => say(intakeWords.mark, locale));
const form = new RegExp(`^\\s*# ((?:${marks.join('|')})(?::|：).*)$`);

/** Those of a file, in the order of the text; `from` and `to`: of some lines of it. */
export function doubtComments(
  { tree: { text } }: Document,
  from = 0,
  to = text.lineCount - 1,
): readonly DoubtComment[] {
  return text.slice(from, to + 1).flatMap((line, index): DoubtComment[] => {
    const said = form.exec(line)?.[1];
    if (said === undefined) return [];
    const at = { line: from + index, character: line.indexOf('#') };
    return [{ range: { start: at, end: { line: at.line, character: line.length } }, text: said }];
  });
}
