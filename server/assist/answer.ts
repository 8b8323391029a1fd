import type { WantedFacts } from '../workspace/wanted-facts.ts';
import { fenced, noticeOf } from './fence.ts';
import type { Inquiry } from './inquiry.ts';
import type { Tool, ToolOutcome } from './tool.ts';

/** What an assistant is sent: what it reads, the same as data, and whether the question could not be answered. */
export interface ToolAnswer {
  readonly texts: readonly string[];
  readonly structured?: Readonly<Record<string, unknown>>;
  readonly failed: boolean;
}

/** What was asked of the world outside and has been looked up, so that it is asked again. */
export type LookUp = (wanted: WantedFacts) => Promise<void>;

/** More often nothing new comes to light: each time what was learnt leads at most a folder further. */
const mostRounds = 8;

/** Asks a tool until it has all that its answer rests on. */
export async function answerTool(
  tool: Tool,
  sent: unknown,
  asked: Omit<Inquiry, 'wants'>,
  lookUp: LookUp,
): Promise<ToolAnswer> {
  for (let round = 1; ; round++) {
    const [files, folders] = [new Set<string>(), new Set<string>()];
    const outcome = tool.answer(sent, {
      ...asked,
      wants(wanted) {
        for (const one of wanted.files) files.add(one);
        for (const one of wanted.folders) folders.add(one);
      },
    });
    if (files.size + folders.size === 0 || round === mostRounds) return worded(tool, outcome);
    await lookUp({ files: [...files], folders: [...folders] });
  }
}

function worded({ quotesFiles }: Tool, outcome: ToolOutcome): ToolAnswer {
  const notice = noticeOf(outcome.locale);
  if ('refused' in outcome) {
    const { refused, names } = outcome;
    return { texts: quotesFiles && names ? [notice, fenced(refused)] : [refused], failed: true };
  }
  const { data } = outcome;
  const json = JSON.stringify(data, undefined, 1);
  if (!quotesFiles) return { texts: [json], structured: { ...data }, failed: false };
  return { texts: [notice, fenced(json)], structured: { notice, data }, failed: false };
}
