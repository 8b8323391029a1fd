// @ts-check
// A Chromium to look at VS Code with, and a font without which Chinese shows as boxes.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
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

/** How packages may be installed without asking anybody: as root, or through sudo that needs no password. */
function installer() {
  if (spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

/** @returns {boolean} whether both are there at the end; if not, what to do has been said */
export function prepareBrowser() {
  if (findChromium() !== undefined && hasChineseFont()) return true;
  const prefix = installer();
  if (prefix !== undefined) {
    say('browser');
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']]) {
      const [program = 'apt-get', ...rest] = [
        ...prefix,
        'env',
        'DEBIAN_FRONTEND=noninteractive',
        'apt-get',
        '-q',
        ...args,
      ];
      if (spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) break;
    }
  }
  const ready = findChromium() !== undefined && hasChineseFont();
  if (!ready) say('noBrowser');
  return ready;
}
