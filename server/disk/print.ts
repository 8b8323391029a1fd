import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How long a browser may take for a page (ms): a standard of thousands of clauses takes some ten seconds. */
const patience = 120_000;

/** Prints a page to PDF with a browser of this machine: Chromium, Chrome or Edge. Undefined where there is none, or it fails. */
export async function printPage(html: string): Promise<Uint8Array | undefined> {
  const browser = findBrowser();
  if (browser === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'clausewright-print-'));
  try {
    const [page, printed] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    await writeFile(page, html, { mode: 0o600 });
    await run(browser, [...switches(join(folder, 'profile')), `--print-to-pdf=${printed}`, pathToFileURL(page).href]);
    return await readFile(printed);
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The page comes with all that it needs: nothing is fetched, nothing of the user's own browser is used. */
function switches(profile: string): readonly string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    '--headless',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-extensions',
    '--no-first-run',
    '--no-pdf-header-footer',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${profile}`,
    // Chromium refuses to start for root otherwise.
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}

function run(browser: string, given: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const running = spawn(browser, given, { stdio: 'ignore', timeout: patience, windowsHide: true });
    running.on('error', reject);
    running.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${code}`))));
  });
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) => {
    const folder = process.env[variable];
    const inside = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return folder === undefined ? [] : inside.map((one) => join(folder, one));
  }),
};

/** Where `CHROME_PATH` says, else where browsers of this kind are. Only by whole paths: never what a workspace puts in their place. */
function findBrowser(): string | undefined {
  const { CHROME_PATH: told, PATH: path = '' } = process.env;
  const folders = process.platform === 'win32' ? [] : path.split(delimiter).filter(isAbsolute);
  const found = [
    ...(told === undefined ? [] : [told]),
    ...(places[process.platform] ?? []),
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
  ];
  return found.find((one) => isAbsolute(one) && existsSync(one));
}
