import { toSimplified } from '../base/simplify.ts';

/** What the lines that an example shows are, of the file that is looked at. */
export type ExamplePart =
  | 'standard'
  | 'header'
  | 'clause'
  | 'chapter'
  | 'variant'
  | 'report'
  | 'entries'
  | 'answer'
  | 'settings';

/** A small workspace that shows a rule at work. Files by name; the first is the one that is looked at. */
export interface Example {
  readonly files: Readonly<Record<string, string>>;
  readonly part: ExamplePart;
  /** What the documentation page shows first: the lines that matter. */
  readonly show: string;
  /** Files said to be on disk, relative to the first file, that are no YAML. */
  readonly present?: readonly string[];
  readonly today?: string;
}

function indent(text: string, columns: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(columns));
}

function trimmed(snippet: string): string {
  const lines = snippet.replace(/^\n/, '').replace(/\s+$/, '').split('\n');
  const margin = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin)).join('\n');
}

/** A file's text as authors of the other script write it. */
export function simplified(text: string): string {
  return toSimplified(text).replaceAll('zh-Hant', 'zh-Hans');
}

/** The keys at a text's left margin. */
function keysIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/^([a-z-]+):/gm), ([, key]) => key ?? ''));
}

/** How a clause of an example is verified, where that is not what the example is of. */
export const examined = 'verification: {method: examine}';

/**
 * A flawless header; keys that `more` gives replace its own. As statistics it needs no verification, and may define what
 * nothing uses.
 */
function header(language: string, more = '', edition = 'demo@2020'): string {
  const given = keysIn(more);
  const own = `standard: ${edition}\ntitle: 示例\nlanguage: ${language}\nclass: policy\ndocument-type: statistics\nstatus: current\n`;
  return own.replace(/^([a-z-]+):.*\n/gm, (line, key) => (given.has(key) ? '' : line)) + more;
}

const chapter = 'chapters:\n  - id: one\n    title: 甲\n    clauses:\n';

const statement = '      - id: a\n        provision: statement\n        text: 甲\n';

/** A whole file by its text. */
export function standardFile(text: string, others: Readonly<Record<string, string>> = {}): Example {
  const show = trimmed(text);
  return { files: { 'demo.standard.yaml': `${show}\n`, ...trimmedAll(others) }, part: 'standard', show };
}

function trimmedAll(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, `${trimmed(text)}\n`]));
}

/** Header entries of a small flawless standard of class policy, in Traditional script unless told; they replace its own. */
export function inHeader(entries: string, language = 'zh-Hant'): Example {
  const show = trimmed(entries);
  const file = `${header(language, `${show}\n`)}${chapter}${statement}`;
  return { files: { 'demo.standard.yaml': file }, part: 'header', show };
}

/** The fields of one clause in a small standard; `id: a` is added. `more` are header entries it needs. */
export function inClause(fields: string, more = '', language = 'zh-Hant'): Example {
  const show = trimmed(fields);
  const extra = more === '' ? '' : `${trimmed(more)}\n`;
  const clause = `      - id: a\n${indent(show, 8)}\n`;
  return { files: { 'demo.standard.yaml': `${header(language, extra)}${chapter}${clause}` }, part: 'clause', show };
}

/** Whole clauses (`- id: …`) in the one chapter of a small standard. */
export function inChapter(clauses: string, more = '', language = 'zh-Hant'): Example {
  const show = trimmed(clauses);
  const extra = more === '' ? '' : `${trimmed(more)}\n`;
  const file = `${header(language, extra)}${chapter}${indent(show, 6)}\n`;
  return { files: { 'demo.standard.yaml': file }, part: 'chapter', show };
}

/** The same example among further files. */
export function beside(example: Example, others: Readonly<Record<string, string>>): Example {
  return { ...example, files: { ...example.files, ...trimmedAll(others) } };
}

/** Entries of a variant, beside the base that it extends: `base` holds all of that but its header. */
export function inVariant(entries: string, base: string, language = 'zh-Hant'): Example {
  const show = trimmed(entries);
  const variant = header(language, `extends: base@2020\nvariant: 示例\n${show}\n`);
  const files = {
    'demo.standard.yaml': variant,
    'base.standard.yaml': header(language, `${trimmed(base)}\n`, 'base@2020'),
  };
  return { files, part: 'variant', show };
}

const askingStandard = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: current
indicators:
  mentor-count: {title: 導師人數, unit: 人, kind: stock}
evidence-kinds:
  roster: {title: 名單}
  photo: {title: 圖片}
chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        provision: requirement
        text: 應配備導師
        criteria:
          - {indicator: mentor-count, at-least: 3}
        verification: {method: examine}
        not-applicable: with-reason
`;

const reportHead = `report: demo-2020
against: demo@2020
operator:
  name: 示例運營方
period: 2020
`;

const reportTail = 'declaration: {name: 張三, role: 負責人, date: 2021-01-20}\n';

const proof = 'attachments:\n  list: {kind: roster, title: 導師名單, proves: [mentor-count]}\n';

/**
 * The fields of the answer to the one requirement `a` of a small standard, in a report with three mentors. `clause`
 * adds fields to the clause, `figures` replaces the figures.
 */
export function inAnswer(fields: string, options: { clause?: string; figures?: string } = {}): Example {
  const show = trimmed(fields);
  const clause = options.clause === undefined ? '' : `${indent(trimmed(options.clause), 8)}\n`;
  const figures = options.figures === undefined ? '  mentor-count: 3' : indent(trimmed(options.figures), 2);
  const report = `${reportHead}figures:\n${figures}\n${proof}answers:\n  a:\n${indent(show, 4)}\n${reportTail}`;
  const files = { 'demo.report.yaml': report, 'demo.standard.yaml': `${askingStandard}${clause}` };
  return { files, part: 'answer', show };
}

/** Entries of a complete report; those given replace the flawless ones of the same key, those `without` are left out. */
export function inReport(
  entries: string,
  options: { standard?: string; others?: Readonly<Record<string, string>>; without?: readonly string[] } = {},
): Example {
  const show = trimmed(entries);
  const given = new Set([...[...show.matchAll(/^([a-z-]+):/gm)].map((match) => match[1]), ...(options.without ?? [])]);
  const answers = 'answers:\n  a:\n    status: implemented\n';
  const parts = { figures: 'figures:\n  mentor-count: 3\n', attachments: proof, answers, declaration: reportTail };
  const head = reportHead
    .split(/(?=^[a-z-]+:)/m)
    .filter((entry) => !given.has(entry.slice(0, entry.indexOf(':'))))
    .join('');
  const rest = Object.entries(parts)
    .filter(([key]) => !given.has(key))
    .map(([, text]) => text)
    .join('');
  const standard = options.standard === undefined ? askingStandard : `${trimmed(options.standard)}\n`;
  const files = {
    'demo.report.yaml': `${head}${show}\n${rest}`,
    'demo.standard.yaml': standard,
    ...trimmedAll(options.others ?? {}),
  };
  return { files, part: 'entries', show };
}

/** The small standard of `inAnswer` and `inReport`, with further header entries, indicators and clauses. */
export function askingWith(more: { header?: string; indicators?: string; clauses?: string }): string {
  const { header = '', indicators = '', clauses = '' } = more;
  const [head = '', ...rest] = askingStandard.split(/(?<=status: current\n)/);
  const body = rest
    .join('')
    .replace(/(?=evidence-kinds:)/, indicators === '' ? '' : `${indent(trimmed(indicators), 2)}\n`);
  const clause = clauses === '' ? '' : `${indent(trimmed(clauses), 6)}\n`;
  return `${head}${header === '' ? '' : `${trimmed(header)}\n`}${body}${clause}`;
}

const flawlessReport = Object.values(inReport('').files)[0]?.replace(/\n\n/, '\n') ?? '';

/** What the examples above are built on, where nothing is given: whatever they have beyond that is what they are about. */
export const flawless = {
  header: header('zh-Hant'),
  /** Verified: where prose is looked at, how it is verified does not matter. */
  standard: `${header('zh-Hant')}${chapter}${statement}        verification: {method: examine}\n`,
  asking: askingStandard,
  report: flawlessReport,
  reportKeys: [...keysIn(flawlessReport)],
};
