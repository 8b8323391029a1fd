import { kindByName, languageOfKind, ownLanguages } from '../server/protocol/kinds.ts';
import { documentScheme } from '../server/protocol/views.ts';

/** The languages whose files are ours, whatever they are called. */
export const languages: readonly string[] = ownLanguages.map(({ id }) => id);

/** Where files are opened from: disks, unsaved editors, remote repositories, what the server writes, and history. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', documentScheme, 'git'] as const;

/**
 * What the client tells the server about, and what the status item stands beside. Whoever has such a file as plain YAML is answered by
 * what reads YAML there, with our schemas, and by nobody twice.
 */
export const ownDocuments = ownLanguages.flatMap(({ id: language, topKey }) =>
  // Settings count where they can be those of a folder: what they were once is none.
  schemes.filter((scheme) => scheme !== 'git' || topKey !== undefined).map((scheme) => ({ scheme, language })),
);

/** The language that a file of this path should have, by its name alone. */
export function languageByName(path: string): string | undefined {
  return languageOfKind(kindByName(path) ?? '');
}
