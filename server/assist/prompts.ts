import { type Locale, say, type Words } from '../base/words.ts';
import type { ToolAnswer } from './answer.ts';
import { fenced, noticeOf } from './fence.ts';
import type { Tool } from './tool.ts';
import { checkText } from './tools/check-text.ts';
import { clauseContext } from './tools/clause-context.ts';
import { listStandards } from './tools/list-standards.ts';
import { resolveEditionTool } from './tools/resolve-edition.ts';

/** Asks a tool, as an assistant does. */
type AskTool = (tool: Tool, input: object) => Promise<ToolAnswer>;

interface PromptArgument {
  readonly name: string;
  readonly description: Words;
  readonly required: boolean;
}

/** A task that a person hands to an assistant, with what it needs to know. */
export interface PromptTask {
  readonly name: string;
  readonly title: Words;
  readonly description: Words;
  readonly arguments: readonly PromptArgument[];
  /** Which tools tell what the task is about; `given`: what the person filled in. */
  facts(given: ReadonlyMap<string, string>): readonly { readonly tool: Tool; readonly input: object }[];
  readonly task: Words;
  /** Of what the person filled in, what is material and no part of the task. */
  readonly material: string;
}

const language: PromptArgument = {
  name: 'language',
  description: { en: 'en, zh-Hant or zh-Hans', 'zh-Hant': 'en、zh-Hant 或 zh-Hans' },
  required: false,
};

const everywhere: Words = {
  en: 'Keep to what the data says: invent no ids, figures, evidence or documents; where something is not given, write ‹what goes there›. Change no file without the person’s consent. Never say that an operator complies: say what is complete, what meets the criteria and what is unknown.',
  'zh-Hant':
    '只依據所給數據：不編造標識、數據、證明材料或文件；沒有給出的，寫成‹應填的內容›。未經本人同意，不改動任何文件。不要說某經營者「合規」或「達標」，只說哪些已填全、哪些滿足條件、哪些未知。',
};

const draftClause: PromptTask = {
  name: 'draft_clause',
  title: { en: 'Draft a clause', 'zh-Hant': '起草條款' },
  description: { en: 'Drafts a clause of a standard and checks it.', 'zh-Hant': '為標準起草一條條款，並加以檢查。' },
  arguments: [
    { name: 'about', description: { en: 'What the clause is to ask for', 'zh-Hant': '條款要求什麼' }, required: true },
    {
      name: 'edition',
      description: { en: 'The standard, such as my-standard@2026', 'zh-Hant': '標準，如 my-standard@2026' },
      required: false,
    },
    {
      name: 'chapter',
      description: { en: 'Id of the chapter or section', 'zh-Hant': '章或節的標識' },
      required: false,
    },
    language,
  ],
  material: 'about',
  facts(given) {
    const edition = given.get('edition');
    const chapter = given.get('chapter');
    if (edition === undefined) return [{ tool: listStandards, input: {} }];
    return [{ tool: resolveEditionTool, input: { edition, limit: 50, ...(chapter !== undefined && { chapter }) } }];
  },
  task: {
    en: 'Draft one clause for a service standard, as YAML of this format (resource “format”). One requirement a clause; the verb agrees with “provision”; what can be measured is a criterion on an indicator; say how it is verified and what evidence is asked for; use the terms and ids that are there. Then try it with check_text (“path” and “edits”, or “text”) and mend whatever it causes, until nothing is caused that you cannot explain. Show the clause, what check_text said of it, and what you assumed.',
    'zh-Hant':
      '為服務標準起草一條條款，用本格式的 YAML 書寫（見資源「format」）。一條一項要求；用詞與「provision」一致；可量化的寫成以指標表示的判定條件；寫明驗證方法和所需證明材料；沿用已有的術語和標識。然後用 check_text（「path」加「edits」，或「text」）試查，並改正其引起的問題，直到沒有無法解釋的新問題。最後給出條款、check_text 的結果和你所作的假設。',
  },
};

const answerClause: PromptTask = {
  name: 'answer_clause',
  title: { en: 'Answer a clause from materials', 'zh-Hant': '依據材料答覆條款' },
  description: {
    en: 'Drafts the answer of a self-report to a clause, from the materials given and nothing else.',
    'zh-Hant': '只依據所給材料，起草自評報告對一條條款的答覆。',
  },
  arguments: [
    { name: 'path', description: { en: 'The self-report', 'zh-Hant': '自評報告' }, required: true },
    {
      name: 'clause',
      description: { en: 'Id or number of the clause', 'zh-Hant': '條款的標識或編號' },
      required: true,
    },
    {
      name: 'materials',
      description: {
        en: 'What there is: records, figures, names of documents',
        'zh-Hant': '現有材料：記錄、數據、文件名稱',
      },
      required: true,
    },
    language,
  ],
  material: 'materials',
  facts: (given) => [
    { tool: clauseContext, input: { path: given.get('path') ?? '', clause: given.get('clause') ?? '' } },
  ],
  task: {
    en: 'Draft the answer of this self-report to this clause, as YAML below “answers”, from the materials below and nothing else. Call it implemented only where the materials show it; else partial, planned or not-implemented, with what is missing. Name evidence only where the materials name the document. Then try it with check_text (“path” and “edits”) and mend whatever it causes. Show the answer, for each statement the words of the materials it rests on, and what the person still has to supply.',
    'zh-Hant':
      '只依據下列材料，起草此自評報告對這一條款的答覆，寫成「answers」之下的 YAML。材料確能表明的才寫「已實施」，否則按部分實施、計劃實施或未實施填寫，並寫明缺什麼。材料中提到的文件才可列為證明材料。然後用 check_text（「path」加「edits」）試查，並改正其引起的問題。最後給出答覆、每句話所依據的材料原文，以及仍需本人補充的內容。',
  },
};

const review: PromptTask = {
  name: 'review',
  title: { en: 'Review a file', 'zh-Hant': '審閱文件' },
  description: {
    en: 'Goes through what is wrong with a standard or self-report, and proposes what to do.',
    'zh-Hant': '逐項梳理標準或自評報告中的問題，並提出改法。',
  },
  arguments: [{ name: 'path', description: { en: 'The file', 'zh-Hant': '文件' }, required: true }, language],
  material: '',
  facts: (given) => [{ tool: checkText, input: { path: given.get('path') ?? '', limit: 50 } }],
  task: {
    en: 'Review this file for its author, who is not a programmer. Go through the findings below, gravest first and like with like; say in plain words what is wrong and why it matters (explain_rule), and what to do. Where propose_fix has an edit, show it with what it would solve and cause. Beside the findings look at the text itself: is each requirement one that can be verified, does each answer say what was done? Mark clearly what a rule says and what is your own view.',
    'zh-Hant':
      '為文件的編寫者（並非程序員）審閱此文件。按從重到輕、同類合併的順序梳理下列問題，用平實的話說明錯在哪裡、為什麼重要（explain_rule）、怎樣改。propose_fix 給出改動的，列出改動及其解決和引起的問題。除此之外也看文本本身：每項要求能否驗證，每項答覆是否寫明做了什麼。分清哪些是規則所說，哪些是你的看法。',
  },
};

export const prompts: readonly PromptTask[] = [draftClause, answerClause, review];

const missing: Words = { en: 'The argument “{name}” is missing.', 'zh-Hant': '缺參數「{name}」。' };

/** The task in words, and behind it what it is about, named as data. */
export async function promptText(
  { arguments: all, material, facts, task }: PromptTask,
  given: ReadonlyMap<string, string>,
  locale: Locale,
  ask: AskTool,
): Promise<{ readonly text: string } | { readonly refused: string }> {
  const lacking = all.find(({ name, required }) => required && (given.get(name) ?? '').trim() === '');
  if (lacking !== undefined) return { refused: say(missing, locale, { name: lacking.name }) };
  const blocks: string[] = [];
  for (const { tool, input } of facts(given)) {
    const { texts, failed } = await ask(tool, { ...input, language: locale });
    if (failed) return { refused: texts.join('\n') };
    blocks.push(texts.at(-1) ?? '');
  }
  const said = given.get(material);
  if (said !== undefined) blocks.push(`${material}:\n${fenced(said)}`);
  return { text: [say(task, locale), say(everywhere, locale), noticeOf(locale), ...blocks].join('\n\n') };
}
