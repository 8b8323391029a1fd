// @ts-check
// Editors that nobody here wrote, to try the language server with: Neovim, and Emacs with eglot; Helix and a newer Neovim beside them.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackagesOfSystem } from './apt.mjs';
import { prepareNewerEditors } from './newer-editors.mjs';
import { say } from './say.mjs';

/** The last is what types into an editor that needs a terminal. */
const programs = ['nvim', 'emacs', 'tmux'];

/** @param {string} program @returns {string | undefined} its path */
export function findEditor(program, env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, program)).find(existsSync);
}

/** Installs what is missing where that needs nobody; whatever is missing then is said, and its tests are skipped. */
export function prepareEditors() {
  const missing = () => programs.filter((one) => findEditor(one) === undefined);
  if (missing().length > 0)
    installPackagesOfSystem(['neovim', 'emacs-nox', 'elpa-eglot', 'tmux'], () => say('editors'));
  const left = missing();
  if (left.length > 0) say('noEditors', { programs: left.join(', ') });
  if (!prepareNewerEditors()) say('noNewerEditors');
}
