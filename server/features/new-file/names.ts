import type { Words } from '../../base/words.ts';
import { readId } from '../../model/values/id.ts';
import { type FileKind, kinds } from '../../protocol/kinds.ts';

const longest = 48;

/** A name as an id and as what a file is called: letters, digits and what may join them; `otherwise` where nothing of it may stand. */
export function idFrom(name: string, otherwise: string): string {
  const joined = name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}._]+/gu, '-')
    .replace(/^[-._]+|[-._]+$/g, '');
  const short = Array.from(joined)
    .slice(0, longest)
    .join('')
    .replace(/[-._]+$/, '');
  return readId(short).ok ? short : otherwise;
}

/** An edition that no other standard bears. */
export function editionFor(name: string, edition: string, taken: { has(edition: string): boolean }): string {
  const id = idFrom(name, 'service');
  for (let nth = 1; ; nth++) {
    const free = `${id}${nth === 1 ? '' : `-${nth}`}@${edition}`;
    if (!taken.has(free)) return free;
  }
}

/** The ending that makes a file one of a kind. */
export function endingOf(kind: FileKind): string {
  const { named } = kinds[kind];
  return 'ending' in named ? `.${named.ending}.yaml` : '';
}

/** A file's name without the ending of its kind, which a person may have typed or left out. */
export function fileStem(name: string, kind: FileKind): string {
  const ending = endingOf(kind);
  const bare = name.trim();
  if (bare.toLowerCase().endsWith(ending)) return bare.slice(0, -ending.length);
  return bare.replace(/\.ya?ml$/i, '');
}

const wrongName: Words = {
  en: 'A file’s name is not empty, and has none of \\ / : * ? " < > | in it.',
  'zh-Hant': '文件名不能為空，也不能含有 \\ / : * ? " < > |。',
};

/** What no system that people use would take for a name. */
export function nameProblem(name: string, kind: FileKind): Words | undefined {
  const stem = fileStem(name, kind);
  return stem === '' || /[\\/:*?"<>|\p{Cc}]|^\.|[. ]$/u.test(stem) ? wrongName : undefined;
}
