import { say, type Words } from '../../base/words.ts';
import type { Text } from '../../model/field.ts';
import { flowOf } from '../../model/process-flow.ts';
import type { BlankForm, ImageEntry, Process, ProcessStep } from '../../model/standard.ts';
import { keyLabel, valueLabel } from '../../rules/kit/words/labels.ts';
import { limitWords } from '../../rules/kit/words/limit-words.ts';
import type { Document } from '../../workspace/document.ts';
import { resolvePath } from '../../workspace/paths.ts';
import { escapedLine } from '../markup.ts';
import { type HoverContext, lineOf } from './asked.ts';

const words = {
  follows: { en: 'then {steps}', 'zh-Hant': '接第 {steps} 步' },
  ends: { en: 'the process ends', 'zh-Hant': '流程結束' },
  required: { en: 'required', 'zh-Hant': '必填' },
} satisfies Readonly<Record<string, Words>>;

/** The image itself, and what is to be seen on it; one outside the workspace is not looked at. */
export function imageLines({ file, alt, title }: ImageEntry, home: Document, asked: HoverContext): readonly string[] {
  const { roots, facts } = asked.snapshot;
  const uri = file?.value === undefined ? undefined : resolvePath(home.uri, file.value, roots);
  const isShown = uri !== undefined && facts.files.get(uri) !== 'missing' && facts.files.get(uri) !== 'outside';
  const said = lineOf(alt, home, asked);
  const address = uri?.replace(/[()\s]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
  return [isShown ? `![${said || lineOf(title, home, asked)}](${address})` : escapedLine(file?.text ?? ''), said];
}

/** A process as a short list: what is done, by whom, within what time, and what follows where that is not the next step. */
export function processLines(process: Process, home: Document, asked: HoverContext): readonly string[] {
  const flow = flowOf(process);
  const lines = process.steps.map((step, at) => {
    const ways = flow[at] ?? [];
    const isPlain = ways.length === 1 && ways[0]?.to === at + 1;
    const isLast = ways.length === 0 && at === process.steps.length - 1;
    const follows = isPlain || isLast ? '' : waysText(ways, home, asked);
    return `${at + 1}. ${filled([lineOf(step.title, home, asked), details(step, home, asked), follows]).join('；')}`;
  });
  return [lines.join('\n')];
}

/** What is told of one step. */
export function stepLines(step: ProcessStep, home: Document, asked: HoverContext): readonly string[] {
  const { locale } = asked.reader;
  const told = (key: 'role' | 'place' | 'input' | 'output' | 'record', texts: readonly (Text | undefined)[]) => {
    const said = filled(texts.map((one) => lineOf(one, home, asked)));
    return said.length === 0 ? '' : `- ${say(keyLabel('step', key), locale)}: ${said.join('、')}`;
  };
  const limit = limitText(step, asked);
  const facts = [
    told('role', [step.role]),
    told('place', [step.place]),
    limit === '' ? '' : `- ${say(keyLabel('step', 'within'), locale)}: ${limit}`,
    told('input', step.input),
    told('output', step.output),
    told('record', step.record),
  ];
  return [filled(facts).join('\n')];
}

/** The fields of a form, each with what it takes. */
export function formLines(
  { fields }: Pick<BlankForm, 'fields'>,
  home: Document,
  asked: HoverContext,
): readonly string[] {
  const { locale } = asked.reader;
  const lines = fields.map(({ id, label, type, unit, choices, required }) => {
    const name = lineOf(label, home, asked) || escapedLine(id?.text ?? '');
    const kind = say(valueLabel('field-type', type?.value ?? 'text'), locale);
    const chosen = choices.map((one) => lineOf(one, home, asked)).join(' / ');
    const must = required?.value === true ? say(words.required, locale) : '';
    return `- ${name} (${filled([kind, escapedLine(unit?.text ?? ''), chosen, must]).join(', ')})`;
  });
  return [lines.join('\n')];
}

function details(step: ProcessStep, home: Document, asked: HoverContext): string {
  const said = filled([lineOf(step.role, home, asked), limitText(step, asked)]).join(', ');
  return said === '' ? '' : `*${said}*`;
}

function limitText(step: ProcessStep, { reader }: HoverContext): string {
  return escapedLine(say(limitWords(step), reader.locale));
}

function waysText(ways: ReturnType<typeof flowOf>[number], home: Document, asked: HoverContext): string {
  const { locale } = asked.reader;
  if (ways.length === 0) return say(words.ends, locale);
  const steps = ways.map(({ to, when }) => {
    const condition = lineOf(when, home, asked);
    return `${condition === '' ? '' : `${condition} → `}${to === undefined ? '?' : to + 1}`;
  });
  return ways.some(({ when }) => when !== undefined)
    ? steps.join('；')
    : say(words.follows, locale, { steps: steps.join('、') });
}

function filled(parts: readonly string[]): readonly string[] {
  return parts.filter((part) => part !== '');
}
