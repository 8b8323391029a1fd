import type { Connection } from 'vscode-languageserver';
import { type Locale, say, type Words } from '../base/words.ts';
import type { FileText, Service } from '../service.ts';
import type { Environment } from './environment.ts';
import type { Keeper } from './keeper.ts';

const indexing: Words = { en: 'Reading standards and reports', 'zh-Hant': '正在讀取標準與報告' };
const counted: Words = { en: '{done} of {all} files', 'zh-Hant': '{done}/{all} 個文件' };

const atOnce = 50;

export interface IndexingOptions {
  readonly connection: Connection;
  readonly service: Service;
  readonly environment: Environment;
  readonly locale: Locale;
  readonly folders: readonly string[];
  readonly keeper: Keeper;
  /** Whether the editor shows progress that the server begins. */
  readonly progress: boolean;
}

/** By its name; what stands in it decides in the end. */
const reportName = /\.report\.ya?ml$/i;

/** Reads every file of ours in the folders, but for reports of which all is known from earlier sessions. Until it is done the snapshot says so, and what is not found is unknown. */
export async function indexFolders(options: IndexingOptions): Promise<void> {
  const { service, environment, folders, keeper } = options;
  service.learn([
    { kind: 'roots', roots: folders },
    { kind: 'loading', loading: true },
  ]);
  const progress = await beginProgress(options);
  try {
    const uris = (await Promise.all(folders.map((folder) => environment.findFiles(folder)))).flat();
    const others = uris.filter((uri) => !reportName.test(uri));
    const left = new Set(uris);
    const read = async (some: readonly string[]): Promise<void> => {
      for (let done = 0; done < some.length; done += atOnce) {
        if (progress?.token.isCancellationRequested) return;
        const now = some.slice(done, done + atOnce);
        const texts = await Promise.all(now.map((uri) => readText(environment, uri)));
        service.load(texts.filter((text) => text !== undefined));
        for (const uri of now) left.delete(uri);
        const args = { done: uris.length - left.size, all: uris.length };
        progress?.report((100 * args.done) / args.all, say(counted, options.locale, args));
      }
    };
    await read(others);
    for (const uri of await keeper.recall(folders, uris)) left.delete(uri);
    await read([...left]);
  } finally {
    service.learn([{ kind: 'loading', loading: false }]);
    progress?.done();
  }
}

async function beginProgress({ connection, locale, progress }: IndexingOptions) {
  if (!progress) return undefined;
  const reporter = await connection.window.createWorkDoneProgress();
  reporter.begin(say(indexing, locale), 0, undefined, true);
  return reporter;
}

/** A file that cannot be read is left out: the editor itself says so when it is opened. */
export async function readText(environment: Environment, uri: string): Promise<FileText | undefined> {
  const result = await environment.readFile(uri);
  return 'text' in result ? { uri, ...result } : undefined;
}

/** Asks the disk what the given reports need to know; answers whose findings may differ for what was learnt. */
export async function learnFacts(
  service: Service,
  environment: Environment,
  uris: readonly string[],
): Promise<readonly string[]> {
  const { files, folders } = service.wanted(uris);
  if (files.length === 0 && folders.length === 0) return [];
  const { roots } = service.snapshot();
  const facts = await Promise.all(files.map(async (uri) => [uri, await environment.fileFact(uri, roots)] as const));
  const lists = await Promise.all(folders.map(async (uri) => [uri, await environment.listFolder(uri)] as const));
  return service.learn([
    { kind: 'files', files: new Map(facts) },
    { kind: 'folders', folders: new Map(lists) },
  ]);
}
