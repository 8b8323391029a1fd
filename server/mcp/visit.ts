import type { CallToolResult, Prompt, Root } from '@modelcontextprotocol/server';
import { answerTool, type ToolAnswer } from '../assist/answer.ts';
import type { FormatPages } from '../assist/format-page.ts';
import { uriNamed } from '../assist/places.ts';
import { type PromptTask, prompts, promptText } from '../assist/prompts.ts';
import { resourceAt, resourcePatterns, resourcesIn } from '../assist/resources.ts';
import type { Tool } from '../assist/tool.ts';
import { tools } from '../assist/tools.ts';
import { localeOfTag } from '../base/locale-tag.ts';
import { type Locale, say, type Words } from '../base/words.ts';
import { headLength } from '../collection/owner.ts';
import type { Visit } from './desk.ts';
import type { AskedReport, DiskWorkspace } from './disk-workspace.ts';
import { type AllowedFolders, allowedFolders } from './folders.ts';

/** What the program gives: everything of the machine that is not talked over. */
export interface McpSetting {
  /** The language that it was started with. */
  readonly told: Locale | undefined;
  /** That of the machine. */
  readonly system: Locale;
  /** Folders named on the command line. */
  readonly folders: readonly string[];
  readonly current: string;
  open(folders: readonly string[]): DiskWorkspace;
  tell(error: unknown): void;
}

/** Entries of a list that are sent at once. */
const pageLength = 100;

const words = {
  failed: { en: 'Clausewright could not answer: {reason}', 'zh-Hant': 'Clausewright 無法作答：{reason}' },
  noTool: {
    en: 'There is no tool “{name}”. There are: {known}.',
    'zh-Hant': '沒有「{name}」這個工具。現有：{known}。',
  },
  noPrompt: {
    en: 'There is no prompt “{name}”. There are: {known}.',
    'zh-Hant': '沒有「{name}」這個提示。現有：{known}。',
  },
  badCursor: { en: '“{cursor}” is no cursor of this list.', 'zh-Hant': '「{cursor}」不是此列表的 cursor。' },
} satisfies Readonly<Record<string, Words>>;

const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** Answers one client, each question from the files as they are then. */
export function visitOf(
  setting: McpSetting,
  roots: () => Promise<readonly Root[] | undefined>,
  format: FormatPages,
): Visit {
  const folders = allowedFolders(setting.folders, setting.current, roots);
  const { inTurn, locale } = turnsOf(setting, folders);
  const ask = async (now: DiskWorkspace, tool: Tool, sent: unknown, signal: AbortSignal): Promise<ToolAnswer> => {
    const { service, lookUp, found } = now;
    await now.readAround(reportAsked(sent, service.snapshot().roots), signal);
    return answerTool(tool, sent, { service, found, locale: locale() }, lookUp);
  };
  const none = (sentence: Words, name: string, known: readonly string[]) => ({
    wrong: say(sentence, locale(), { name, known }),
  });

  return {
    rootsChanged: folders.changed,
    tools: () => tools.map((tool) => listed(tool, locale())),
    async call(name, sent, signal) {
      const tool = tools.find((one) => one.name === name);
      if (tool === undefined) return none(words.noTool, name, namesOf(tools));
      try {
        return resultOf(await inTurn(signal, (now) => ask(now, tool, sent, signal)));
      } catch (error) {
        if (signal.aborted) throw error;
        setting.tell(error);
        const reason = error instanceof Error ? error.message : String(error);
        return resultOf({ texts: [say(words.failed, locale(), { reason })], failed: true });
      }
    },
    async resources(cursor, signal) {
      if (cursor !== undefined && !/^\d{1,9}$/.test(cursor))
        return { wrong: say(words.badCursor, locale(), { cursor }) };
      const all = await inTurn(signal, ({ service }) => resourcesIn({ service, locale: locale() }));
      const [from, to] = [Number(cursor ?? 0), Number(cursor ?? 0) + pageLength];
      const resources = all.slice(from, to).map((one) => ({ ...one }));
      return { resources, ...(to < all.length && { nextCursor: String(to) }) };
    },
    resourcePatterns: () => resourcePatterns(locale()).map((one) => ({ ...one })),
    resource: (uri, signal) => inTurn(signal, ({ service }) => resourceAt(uri, { service, locale: locale() }, format)),
    prompts: () => prompts.map((task) => listedTask(task, locale())),
    async prompt(name, given, signal) {
      const task = prompts.find((one) => one.name === name);
      if (task === undefined) return none(words.noPrompt, name, namesOf(prompts));
      const spoken = localeOfTag(given.language ?? '') ?? locale();
      const filled = new Map(Object.entries(given));
      const made = await inTurn(signal, (now) =>
        promptText(task, filled, spoken, (tool, input) => ask(now, tool, input, signal)),
      );
      if ('refused' in made) return { wrong: made.refused };
      return {
        description: say(task.description, spoken),
        messages: [{ role: 'user', content: { type: 'text', text: made.text } }],
      };
    },
  };
}

/** Answers one question after the other: what one looks up the next would take for its own. */
function turnsOf({ told, system, open }: McpSetting, folders: AllowedFolders) {
  let opened: { readonly folders: readonly string[]; readonly workspace: DiskWorkspace } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return {
    inTurn<R>(signal: AbortSignal, work: (now: DiskWorkspace) => R | Promise<R>): Promise<R> {
      const mine = last.then(async () => {
        signal.throwIfAborted();
        const now = await folders.now();
        if (opened?.folders !== now) opened = { folders: now, workspace: open(now) };
        const { workspace } = opened;
        await workspace.refresh(signal);
        return work(workspace);
      });
      last = mine.catch(() => undefined);
      return mine;
    },
    locale: (): Locale => told ?? opened?.workspace.service.snapshot().config?.model.locale?.value ?? system,
  };
}

/** The file that a question is about, as far as its input tells without being read. */
function reportAsked(sent: unknown, roots: readonly string[]): AskedReport {
  const given = new Map<string, unknown>(typeof sent === 'object' && sent !== null ? Object.entries(sent) : []);
  const [path, text] = [given.get('path'), given.get('text')];
  return {
    uri: typeof path === 'string' ? uriNamed(path, roots) : undefined,
    head: typeof text === 'string' ? text.slice(0, headLength) : undefined,
  };
}

function namesOf(all: readonly { readonly name: string }[]): readonly string[] {
  return all.map(({ name }) => name);
}

function listed({ name, title, description, input, output }: Tool, locale: Locale) {
  return {
    name,
    title: say(title, locale),
    description,
    inputSchema: { ...input, type: 'object' as const },
    outputSchema: { ...output, type: 'object' as const },
    annotations,
  };
}

function listedTask({ name, title, description, arguments: all }: PromptTask, locale: Locale): Prompt {
  return {
    name,
    title: say(title, locale),
    description: say(description, locale),
    arguments: all.map((one) => ({ ...one, description: say(one.description, locale) })),
  };
}

function resultOf({ texts, structured, failed }: ToolAnswer): CallToolResult {
  const content = texts.map((text) => ({ type: 'text' as const, text }));
  return { content, ...(structured && { structuredContent: structured }), ...(failed && { isError: true }) };
}
