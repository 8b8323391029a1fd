// @ts-check
// Programs that nobody here wrote, to try ours with: Neovim, and Emacs with eglot and lsp-mode; Helix and a newer Neovim beside them; shells.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackagesOfSystem } from './apt.mjs';
import { prepareNewerEditors } from './newer-editors.mjs';
import { say } from './say.mjs';

/** The last is what types into what needs a terminal. */
const programs = ['nvim', 'emacs', 'zsh', 'fish', 'tmux'];

/** @param {string} program @returns {string | undefined} its path */
export function findEditor(program, env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, program)).find(existsSync);
}

/** Installs what is missing where that needs nobody; whatever is missing then is said, and its tests are skipped. */
export function prepareEditors() {
  const missing = () => programs.filter((one) => findEditor(one) === undefined);
  if (missing().length > 0)
    installPackagesOfSystem(['neovim', 'emacs-nox', 'elpa-eglot', 'elpa-lsp-mode', 'zsh', 'fish', 'tmux'], () =>
      say('editors'),
    );
  const left = missing();
  if (left.length > 0) say('noEditors', { programs: left.join(', ') });
  if (!prepareNewerEditors()) say('noNewerEditors');
}
