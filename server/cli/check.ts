import { basename, relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import type { Locale } from '../base/words.ts';
import { factOnDisk, findOnDisk, isOurs, listOnDisk, readOnDisk, textsOnDisk } from '../disk/files.ts';
import { createService, type FileText, type Service } from '../service.ts';
import type { FileFindings } from './formats/report.ts';
import { type Mending, mendFiles } from './mend.ts';
import { type Progress, silentProgress } from './progress.ts';
import { contains, isFolder, isThere, workspaceRoot } from './root.ts';

export interface CheckOptions {
  readonly paths: readonly string[];
  /** The current folder: paths are read and printed relative to it. */
  readonly current: string;
  readonly today: string;
  readonly locale: (service: Service) => Locale;
  readonly progress?: Progress;
  /** Whether to mend first, in the files that the paths name, what is beyond doubt. */
  readonly mend?: boolean;
}

/** Why a named path cannot be checked. */
export interface Unreadable {
  readonly path: string;
  readonly problem: 'missing' | 'unreadable' | 'not-text' | 'too-large' | 'notOurs';
}

export interface Checked {
  readonly locale: Locale;
  readonly files: readonly FileFindings[];
  readonly unreadable: readonly Unreadable[];
  /** What was mended, by file; empty unless it was asked for. */
  readonly mended: readonly MendedFile[];
}

export interface MendedFile extends Omit<Mending, 'path'> {
  /** As it is printed, relative to the current folder. */
  readonly file: string;
}

/**
 * Indexes the workspace of each path and checks the files that the paths name. Writes nothing unless `mend` is set; never
 * throws for bad input.
 */
export async function checkPaths(options: CheckOptions): Promise<Checked> {
  const { current, progress = silentProgress } = options;
  const named = options.paths.length === 0 ? ['.'] : options.paths;
  const roots = [...new Set(await Promise.all(named.map((path) => workspaceRoot(path, current))))];
  // A root inside another is read once, with the outer one.
  const outer = roots.filter((root) => !roots.some((other) => other !== root && contains(other, root)));
  const service = createService(options.today, textsOnDisk);
  const unreadable: Unreadable[] = [];
  await index(service, outer, unreadable, progress, current);
  const wanted = await filesNamed(named, current, unreadable);
  await learn(service, wanted, outer);
  const mended = options.mend === true ? await mendFiles(service, wanted, outer) : [];
  if (mended.length > 0) await learn(service, wanted, outer);
  const locale = options.locale(service);
  const files: FileFindings[] = [];
  progress.begin('checking', wanted.length);
  for (const path of wanted) {
    const uri = URI.file(path).toString();
    if (service.document(uri))
      files.push({ file: shown(path, current), diagnostics: service.diagnostics(uri, locale) });
    progress.step();
  }
  progress.end();
  const about = unreadable.filter(
    ({ path }, at) =>
      (wanted.includes(resolve(current, path)) || named.includes(path)) &&
      unreadable.findIndex((one) => one.path === path) === at,
  );
  const told = mended.map(({ path, ...mending }) => ({ file: shown(path, current), ...mending }));
  return { locale, files, unreadable: about, mended: told };
}

/** Files that enter the index in one step: each step copies the index. */
const atOnce = 200;

/** Reads every file of ours below the roots into the service. */
export async function index(
  service: Service,
  roots: readonly string[],
  unreadable: Unreadable[],
  progress: Progress,
  current: string,
): Promise<void> {
  service.learn([{ kind: 'roots', roots: roots.map((root) => URI.file(root).toString()) }]);
  const paths = (await Promise.all(roots.map(findOnDisk))).flat();
  progress.begin('reading', paths.length);
  for (let done = 0; done < paths.length; done += atOnce) {
    const texts: FileText[] = [];
    for (const path of paths.slice(done, done + atOnce)) {
      const result = await readOnDisk(path);
      if ('text' in result) texts.push({ uri: URI.file(path).toString(), ...result });
      else unreadable.push({ path: shown(path, current), problem: result.problem });
      progress.step();
    }
    service.load(texts);
  }
  progress.end();
}

/** The files that the paths name, folders searched, in order and each once. */
async function filesNamed(paths: readonly string[], current: string, unreadable: Unreadable[]): Promise<string[]> {
  const files = new Set<string>();
  for (const path of paths) {
    const absolute = resolve(current, path);
    if (await isFolder(absolute)) for (const file of await findOnDisk(absolute)) files.add(file);
    else if (!(await isThere(absolute))) unreadable.push({ path, problem: 'missing' });
    else if (isOurs(basename(absolute))) files.add(absolute);
    else unreadable.push({ path, problem: 'notOurs' });
  }
  return [...files];
}

async function learn(service: Service, paths: readonly string[], roots: readonly string[]): Promise<void> {
  const { files, folders } = service.wanted(paths.map((path) => URI.file(path).toString()));
  const rootUris = roots.map((root) => URI.file(root).toString());
  const facts = await Promise.all(files.map(async (uri) => [uri, await factOnDisk(uri, rootUris)] as const));
  const lists = await Promise.all(folders.map(async (uri) => [uri, await listOnDisk(URI.parse(uri).fsPath)] as const));
  service.learn([
    { kind: 'files', files: new Map(facts) },
    { kind: 'folders', folders: new Map(lists) },
  ]);
}

function shown(path: string, current: string): string {
  return relative(current, path).split(sep).join('/');
}
