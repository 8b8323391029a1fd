import { Console } from 'node:console';
import { instructions } from '../assist/instructions.ts';
import { localDate } from '../base/local-date.ts';
import { localeOfTag, systemTag } from '../base/locale-tag.ts';
import { say, type Words } from '../base/words.ts';
import { diskWorkspace } from './disk-workspace.ts';
import { type McpSetting, visitOf } from './visit.ts';

declare const clausewrightVersion: string;

/** The package for npm leaves what talks the protocol to whoever wants it. */
const notInstalled: Words = {
  en: 'What talks with assistants is not installed. Install Clausewright together with its optional packages: {command}',
  'zh-Hant': '沒有安裝與 AI 助手通信的部分。請連同可選的包一起安裝：{command}',
};

const installCommand = 'npm install clausewright --include=optional';

/** What the command line said of it. */
interface McpArguments {
  readonly language: string | undefined;
  readonly folders: readonly string[];
}

/** Whether the program was started to talk with an assistant. */
export function isForAssistant([, , command]: readonly string[]): boolean {
  return command === 'mcp';
}

/** Talks with an assistant until it closes its end. */
export async function startMcp(args: readonly string[]): Promise<void> {
  // Standard output is the client's alone.
  globalThis.console = new Console(process.stderr);
  const { language, folders } = readArguments(args);
  const tell = (error: unknown): void =>
    void process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
  const setting: McpSetting = {
    told: language === undefined ? undefined : localeOfTag(language),
    system: localeOfTag(systemTag(process.env)) ?? 'en',
    folders,
    current: process.cwd(),
    open: (all) => diskWorkspace(all, () => localDate(new Date())),
    tell,
  };
  const talk = await import('../lazy/mcp.ts').catch(() => undefined);
  if (talk === undefined) {
    process.stderr.write(`${say(notInstalled, setting.told ?? setting.system, { command: installCommand })}\n`);
    process.exitCode = 2;
    return;
  }
  talk.listen({
    version: clausewrightVersion,
    instructions,
    meet: (roots, format) => visitOf(setting, roots, format),
    tell,
  });
}

/** As the command line has checked it. */
function readArguments([, , , ...args]: readonly string[]): McpArguments {
  let language: string | undefined;
  const folders: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const one = args[at] ?? '';
    if (one === '--language') language = args[++at];
    else if (!one.startsWith('-')) folders.push(one);
  }
  return { language, folders };
}
