// @ts-check
// Editors that nobody here wrote, to try the language server with: Neovim, and Emacs with eglot. Helix is no package of Debian.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackagesOfSystem } from './apt.mjs';
import { say } from './say.mjs';

const programs = ['nvim', 'emacs'];

/** @param {string} program @returns {string | undefined} its path */
export function findEditor(program, env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, program)).find(existsSync);
}

/** Installs what is missing where that needs nobody; whatever is missing then is said, and its tests are skipped. */
export function prepareEditors() {
  const missing = () => programs.filter((one) => findEditor(one) === undefined);
  if (missing().length === 0) return;
  installPackagesOfSystem(['neovim', 'emacs-nox', 'elpa-eglot'], () => say('editors'));
  const left = missing();
  if (left.length > 0) say('noEditors', { programs: left.join(', ') });
}
