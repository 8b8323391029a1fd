import { documentScheme } from '../server/protocol/views.ts';

/** The languages whose files are ours, whatever they are called. */
export const languages = ['service-standard', 'service-report'] as const;
export type OwnLanguage = (typeof languages)[number];

/** Where files are opened from: disks, unsaved editors, remote repositories, what the server writes, and history. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', documentScheme, 'git'] as const;

/** The settings file is ordinary YAML, found by its name; it is ours only where it can be a setting. */
const settingsFile = { language: 'yaml', pattern: '**/.clausewright.yaml' } as const;

/** What the client tells the server about, and what the status item stands beside. */
export const ownDocuments = [
  ...languages.flatMap((language) => schemes.map((scheme) => ({ scheme, language }))),
  ...schemes.filter((scheme) => scheme !== 'git').map((scheme) => ({ scheme, ...settingsFile })),
];

/** The language that a file of this path should have, by its name alone. */
export function languageByName(path: string): OwnLanguage | undefined {
  if (/\.standard\.ya?ml$/i.test(path)) return 'service-standard';
  return /\.report\.ya?ml$/i.test(path) ? 'service-report' : undefined;
}
