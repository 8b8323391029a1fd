import { kindByName, kinds, languageOfKind, ownLanguages } from '../server/protocol/kinds.ts';
import { documentScheme } from '../server/protocol/views.ts';

/** The languages whose files are ours, whatever they are called. */
export const languages: readonly string[] = ownLanguages.map(({ id }) => id);

/** Where files are opened from: disks, unsaved editors, remote repositories, what the server writes, and history. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', documentScheme, 'git'] as const;

/** Files that are ordinary YAML, found by their names: they are ours only where they can be settings. */
const plainFiles = Object.values(kinds).flatMap(({ named, language }) =>
  language === undefined && 'name' in named ? [{ language: 'yaml', pattern: `**/${named.name}` }] : [],
);

/** What the client tells the server about, and what the status item stands beside. */
export const ownDocuments = [
  ...languages.flatMap((language) => schemes.map((scheme) => ({ scheme, language }))),
  ...schemes.filter((scheme) => scheme !== 'git').flatMap((scheme) => plainFiles.map((file) => ({ scheme, ...file }))),
];

/** The language that a file of this path should have, by its name alone. */
export function languageByName(path: string): string | undefined {
  return languageOfKind(kindByName(path) ?? '');
}
