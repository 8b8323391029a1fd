import { URI } from 'vscode-uri';

/** An address that VS Code writes as it stands. Most are, and there may be thousands. */
const plain = /^(?:file:\/\/|(?!file:)[a-z][a-z\d+.-]*:)\/(?!\/)[\w./~-]*$/;

/**
 * An address as VS Code and everything here write it, whoever wrote it: which characters are written as `%28` is left to each
 * program (Neovim, Emacs and Node.js leave `@ ( ) + ' ,` as they are), and so is the case of those digits and of a drive.
 */
export function normalUri(uri: string): string {
  if (plain.test(uri)) return uri;
  try {
    return URI.parse(uri).toString();
  } catch {
    // No address at all: it names nothing, under whatever name.
    return uri;
  }
}

/** A folder's address, without a trailing `/`. */
export function normalFolder(uri: string): string {
  return normalUri(uri).replace(/\/$/, '');
}
