import { kindFiles } from '../generated/kind-files.ts';
import type { KindFile } from './kind-file.ts';

/** What a file of ours can be; made from the folders of `server/model/kinds/`. */
export type FileKind = keyof typeof kindFiles;

/** What the files of each kind are called, in order. */
export const kinds: Readonly<Record<FileKind, KindFile>> = kindFiles;

export const kindNames = Object.keys(kinds) as readonly FileKind[];

interface OwnLanguage {
  readonly kind: FileKind;
  readonly id: string;
  /** Absent where a file is of the kind by its name alone. */
  readonly topKey?: string;
}

/** The kinds whose files have a language of their own, whatever they are called. */
export const ownLanguages: readonly OwnLanguage[] = kindNames.flatMap((kind) => {
  const { language } = kinds[kind];
  return language === undefined ? [] : [{ kind, ...language }];
});

/** The language of the files of a kind. */
export function languageOfKind(kind: string): string | undefined {
  return ownLanguages.find((one) => one.kind === kind)?.id;
}

const patterns = kindNames.map((kind) => ({ kind, pattern: patternOf(kinds[kind]) }));

/** One name is looked for to the letter. */
function patternOf({ named }: KindFile): RegExp {
  if ('ending' in named) return new RegExp(`\\.${quoted(named.ending)}\\.ya?ml$`, 'i');
  return new RegExp(`(?:^|[/\\\\])${quoted(named.name)}$`);
}

function quoted(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What a file is by its name alone, given as a URI, a path or the name; undefined for none of ours. What stands in it decides in the end. */
export function kindByName(place: string): FileKind | undefined {
  return patterns.find(({ pattern }) => pattern.test(place))?.kind;
}

/** Files of ours, wherever in a workspace. */
export const ourFiles: readonly string[] = globs();

function globs(): readonly string[] {
  const all = kindNames.map((kind) => kinds[kind].named);
  const endings = all.flatMap((one) => ('ending' in one ? [one.ending] : []));
  const names = all.flatMap((one) => ('name' in one ? [one.name] : []));
  return [`**/*.{${endings.join(',')}}.{yaml,yml}`, ...names.map((name) => `**/${name}`)];
}
