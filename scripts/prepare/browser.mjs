// @ts-check
// A Chromium to look at VS Code with, and a font without which Chinese shows as boxes.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackagesOfSystem } from './apt.mjs';
import { say } from './say.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @returns {string | undefined} the program's path; the variable CHROMIUM goes first */
export function findChromium(env = process.env) {
  if (env.CHROMIUM) return env.CHROMIUM;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere].find(existsSync);
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const listed = spawnSync('fc-list', [':lang=zh-tw', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

/** @returns {boolean} whether both are there at the end; if not, what to do has been said */
export function prepareBrowser() {
  if (findChromium() !== undefined && hasChineseFont()) return true;
  installPackagesOfSystem(['chromium', 'fonts-noto-cjk'], () => say('browser'));
  const ready = findChromium() !== undefined && hasChineseFont();
  if (!ready) say('noBrowser');
  return ready;
}
