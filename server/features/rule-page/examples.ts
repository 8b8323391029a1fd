import { type Locale, say, type Words } from '../../base/words.ts';
import { type Example, type ExamplePart, flawless } from '../../rules/example.ts';
import type { Rule } from '../../rules/rule.ts';
import { code, yamlBlock } from '../markup.ts';
import { excerpt } from './excerpt.ts';

const words = {
  built: { en: 'What the examples are built on', 'zh-Hant': '各例的底本' },
  builtText: {
    en: 'The examples of reports are this report against this standard. Each shows what it has in place of that or beside it.',
    'zh-Hant': '報告的各例都以下面的報告和標準為底本，只列出有改動的部分。',
  },
  bad: { en: 'Found', 'zh-Hant': '會提示' },
  good: { en: 'Not found', 'zh-Hant': '不會提示' },
  also: { en: 'Also in this file:', 'zh-Hant': '同一文件中還有：' },
  without: { en: 'Not in this file: {keys}.', 'zh-Hant': '文件中沒有 {keys}。' },
  beside: { en: 'In {file}:', 'zh-Hant': '{file} 中：' },
  asBefore: { en: '{what} as in example {at}.', 'zh-Hant': '{what}同例 {at}。' },
  onDisk: { en: 'Files that are there: {files}.', 'zh-Hant': '文件夾中有：{files}。' },
  noFiles: { en: 'No other files are there.', 'zh-Hant': '文件夾中沒有其他文件。' },
  says: { en: 'It says:', 'zh-Hant': '提示：' },
} satisfies Readonly<Record<string, Words>>;

const parts: Readonly<Record<ExamplePart, Words>> = {
  standard: { en: 'A standard', 'zh-Hant': '一份標準' },
  header: { en: 'Keys of a standard', 'zh-Hant': '標準中的鍵' },
  clause: { en: 'A clause', 'zh-Hant': '一條條文' },
  chapter: { en: 'The clauses of a chapter', 'zh-Hant': '一章的條文' },
  variant: { en: 'A variant', 'zh-Hant': '變體' },
  report: { en: 'A report', 'zh-Hant': '一份報告' },
  entries: { en: 'Keys of a report', 'zh-Hant': '報告中的鍵' },
  answer: { en: 'An answer in a report', 'zh-Hant': '報告中的一條答覆' },
  settings: { en: 'Settings', 'zh-Hant': '設置' },
};

/** Both kinds of a rule's examples as Markdown, each with all that it takes to see what is meant. `said`: what is said of one. */
export function examplesText(
  { examples }: Pick<Rule, 'examples'>,
  locale: Locale,
  said: (example: Example) => string | undefined,
): string {
  const by = examples();
  const all = [...by.bad, ...by.good];
  const seen = new Map<string, number>();
  let at = 0;
  const sections = (['bad', 'good'] as const).flatMap((kind) => [
    `## ${say(words[kind], locale)}\n`,
    ...by[kind].map((example) => {
      at++;
      return [
        `### ${at}. ${say(parts[example.part], locale)}\n`,
        ...exampleBlocks(example, locale).map((block) => once(block, at, seen, locale)),
        ...(kind === 'bad' ? [`${say(words.says, locale)}\n\n> ${said(example) ?? ''}\n`] : []),
      ].join('\n');
    }),
  ]);
  return [...(all.some(isOfReport) ? [base(locale)] : []), ...sections].join('\n');
}

interface ExampleBlock {
  /** What the lines are, where they are not those that the example is about. */
  readonly title?: string;
  /** YAML, or absent: the title says it all. */
  readonly lines?: string;
}

/** What a reader is shown of an example: what it is about, then whatever else tells it from a flawless file. */
export function exampleBlocks(example: Example, locale: Locale): readonly ExampleBlock[] {
  const [[name = '', text = ''] = [], ...others] = Object.entries(example.files);
  const missing = isOfReport(example) ? flawless.reportKeys.filter((key) => !hasKey(text, key)) : [];
  const more = example.show === text.trimEnd() ? '' : excerpt(text, knownBeside(example));
  const blocks: ExampleBlock[] = example.show === '' ? [] : [{ lines: example.show }];
  if (missing.length > 0) blocks.push({ title: say(words.without, locale, { keys: missing.map(code) }) });
  if (more !== '') blocks.push({ title: say(words.also, locale), lines: more });
  for (const [file, content] of others) {
    const lines = excerpt(content, knownIn(file, isOfReport(example)));
    if (lines !== '') blocks.push({ title: say(words.beside, locale, { file: code(file) }), lines });
  }
  if (example.present !== undefined) {
    const files = example.present.map(code);
    blocks.push({ title: say(files.length > 0 ? words.onDisk : words.noFiles, locale, { files }) });
  }
  return blocks.length > 0 ? blocks : [{ title: code(name) }];
}

function isOfReport({ part }: Example): boolean {
  return part === 'answer' || part === 'entries';
}

function hasKey(text: string, key: string): boolean {
  return text.startsWith(`${key}:`) || text.includes(`\n${key}:`);
}

/** What need not be shown of the file that an example is about: what is shown already, and what every such example has. */
function knownBeside(example: Example): ReadonlySet<string> {
  const shown = example.show.split('\n');
  const indented = [0, 2, 4, 6, 8].flatMap((columns) => shown.map((line) => `${' '.repeat(columns)}${line}`.trimEnd()));
  return new Set([...indented, '', ...(isOfReport(example) ? flawless.report : flawless.standard).split('\n')]);
}

/** The same of another file. */
function knownIn(file: string, ofReport: boolean): ReadonlySet<string> {
  if (!file.endsWith('.standard.yaml')) return new Set();
  return new Set((ofReport ? flawless.asking : flawless.header).split('\n'));
}

/** A block as Markdown; where one of an earlier example is the same, only that it is. */
function once({ title, lines }: ExampleBlock, at: number, seen: Map<string, number>, locale: Locale): string {
  if (lines === undefined) return `${title}\n`;
  if (title === undefined) return `${yamlBlock(lines)}\n`;
  const whole = `${title}\n\n${yamlBlock(lines)}\n`;
  const before = seen.get(whole);
  if (before !== undefined) return `${say(words.asBefore, locale, { what: title, at: before })}\n`;
  seen.set(whole, at);
  return whole;
}

function base(locale: Locale): string {
  const files = [flawless.report, flawless.asking].map((text) => `${yamlBlock(text.trimEnd())}\n`);
  return [`## ${say(words.built, locale)}\n`, `${say(words.builtText, locale)}\n`, ...files].join('\n');
}
