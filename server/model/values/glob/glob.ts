import picomatch from 'picomatch';
import { read, type ValueReading } from '../reading.ts';
import { finderOf } from './automaton.ts';
import { type Expression, readExpression } from './expression.ts';

/** Whether a path relative to the workspace, with `/` between folders, is one that is meant. */
export type Glob = (path: string) => boolean;

type GlobSlip =
  | { readonly problem: 'unreadable' }
  | { readonly problem: 'too-long' | 'too-nested'; readonly limit: number };

/** Longer ones take the reader of globs more time than who wrote them can wait. */
const mostSigns = 4000;
const mostBrackets = 50;

/**
 * Reads a glob as picomatch does. Its regular expressions are followed by an automaton: in the engine's own hands a few stars, or a
 * group in a group, take hours for some names of files.
 */
export function readGlob(text: string): ValueReading<Glob, GlobSlip> {
  if (text.length > mostSigns) return { ok: false, problem: 'too-long', limit: mostSigns };
  if (text.replace(/[^([]/g, '').length > mostBrackets)
    return { ok: false, problem: 'too-nested', limit: mostBrackets };
  const expression = expressionOf(text);
  if (expression === undefined) return { ok: false, problem: 'unreadable' };
  let isFound: Glob | undefined;
  return read((path) => {
    if (path === text) return true;
    isFound ??= finderOf(expression);
    return isFound(path);
  });
}

/** What picomatch gives for what it cannot read. */
const never = '$^';

function expressionOf(text: string): Expression | undefined {
  if (text === '') return undefined;
  const { source } = picomatch.makeRe(text, { dot: true });
  return source === never ? undefined : readExpression(source);
}
