import { resolve } from 'node:path';
import { type FileKind, kindByName } from '../protocol/kinds.ts';
import { filesNamed, searching } from './files-named.ts';
import { notSearched, type Unreadable } from './unreadable.ts';

/** The files of certain kinds that paths and patterns name, those in folders included; and what names none. */
export async function namedFiles(
  given: readonly string[],
  current: string,
  kinds: readonly FileKind[],
): Promise<{ readonly paths: readonly string[]; readonly refused: readonly Unreadable[] }> {
  const { wanted, notThere, below } = await filesNamed(given, current, searching());
  const isWanted = (path: string): boolean => kinds.some((kind) => kind === kindByName(path));
  const others = given.filter((path) => wanted.includes(resolve(current, path)) && !isWanted(path));
  return {
    paths: wanted.filter(isWanted),
    refused: [...notThere, ...notSearched(below), ...others.map((path): Unreadable => ({ path, problem: 'notOurs' }))],
  };
}
