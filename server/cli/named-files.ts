import { resolve } from 'node:path';
import { findOnDisk } from '../disk/files.ts';
import { type FileKind, kindByName } from '../protocol/kinds.ts';
import { isFolder, isThere } from './root.ts';
import { notSearched, type Unreadable } from './unreadable.ts';

/** The files of certain kinds that paths name, those in folders included, each once; and which paths name none. */
export async function namedFiles(
  given: readonly string[],
  current: string,
  kinds: readonly FileKind[],
): Promise<{ readonly paths: readonly string[]; readonly refused: readonly Unreadable[] }> {
  const paths = new Set<string>();
  const refused: Unreadable[] = [];
  const isWanted = (path: string): boolean => kinds.some((kind) => kind === kindByName(path));
  for (const one of given) {
    const path = resolve(current, one);
    if (await isFolder(path)) {
      const found = await findOnDisk(path);
      for (const file of found.files) if (isWanted(file)) paths.add(file);
      refused.push(...notSearched([found]));
    } else if (!(await isThere(path))) refused.push({ path: one, problem: 'missing' });
    else if (isWanted(path)) paths.add(path);
    else refused.push({ path: one, problem: 'notOurs' });
  }
  return { paths: [...paths], refused };
}
