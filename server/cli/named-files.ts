import { resolve } from 'node:path';
import { type FileKind, kindByName } from '../protocol/kinds.ts';
import { filesNamed, searching } from './files-named.ts';
import { notSearched, type Unreadable } from './unreadable.ts';

/** The files of certain kinds that paths and patterns name, those in folders included, each once; and what names none. */
export async function namedFiles(
  given: readonly string[],
  current: string,
  kinds: readonly FileKind[],
): Promise<{ readonly paths: readonly string[]; readonly refused: readonly Unreadable[] }> {
  const isWanted = (path: string): boolean => kinds.some((kind) => kind === kindByName(path));
  const { wanted, notThere, below } = await filesNamed(given, current, searching());
  const others = new Set(wanted.filter((path) => !isWanted(path)));
  const notOurs = given.filter((one) => others.has(resolve(current, one)));
  return {
    paths: wanted.filter(isWanted),
    refused: [...notThere, ...notOurs.map((path): Unreadable => ({ path, problem: 'notOurs' })), ...notSearched(below)],
  };
}
