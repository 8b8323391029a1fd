import { say, type Words } from '../../base/words.ts';
import type { Text } from '../../model/field.ts';
import { flowOf } from '../../model/process-flow.ts';
import type { ImageEntry, Process, ProcessStep } from '../../model/standard.ts';
import { limitWords } from '../../rules/kit/words/limit-words.ts';
import { asWritten, phrase } from '../../rules/kit/words/phrases.ts';
import type { Document } from '../../workspace/document.ts';
import { resolvePath } from '../../workspace/paths.ts';
import type { BookImage, ChartStep, ProcessChart, Wording } from './book.ts';
import { figureLabel } from './labels.ts';
import { strung } from './preliminaries.ts';
import { fieldWording, placeIn, spoken, type Typesetting, wordingOf } from './wording.ts';

/** Where a figure stands: the id of its block, its number, and the file that gives it. */
export interface FigurePlace {
  readonly id: string;
  readonly number: string;
  readonly home: Document;
}

export function imageBlock(
  { title, alt, file, handle }: ImageEntry,
  place: FigurePlace,
  setting: Typesetting,
): BookImage {
  const { id, number, home } = place;
  const path = file?.value ?? '';
  const uri = resolvePath(home.uri, path, setting.roots);
  return {
    kind: 'image',
    id,
    at: placeIn(home, title ?? handle),
    label: figureLabel(number),
    title: wordingOf(title, home, setting),
    alt: wordingOf(alt, home, setting),
    file: path,
    ...(uri !== undefined && { uri }),
  };
}

export function processBlock(process: Process, place: FigurePlace, setting: Typesetting): ProcessChart {
  const { id, number, home } = place;
  const flow = flowOf(process);
  return {
    kind: 'process',
    id,
    at: placeIn(home, process.title ?? process.handle),
    label: figureLabel(number),
    title: wordingOf(process.title, home, setting),
    steps: process.steps.map((step, at) => chartStep(step, flow[at] ?? [], home, setting)),
  };
}

function chartStep(
  step: ProcessStep,
  ways: ReturnType<typeof flowOf>[number],
  home: Document,
  setting: Typesetting,
): ChartStep {
  const say = (text: Text | undefined): Wording => wordingOf(text, home, setting);
  const led = ways.map(({ to, when }) => ({ ...(to !== undefined && { to }), when: say(when) }));
  return {
    title: say(step.title),
    role: say(step.role),
    place: say(step.place),
    within: limitWording(step, home, setting),
    input: step.input.map(say),
    output: step.output.map(say),
    record: step.record.map(say),
    ways: led,
    next: nextWording(led, setting),
  };
}

const words = {
  end: { en: 'end', 'zh-Hant': '結束' },
  step: { en: 'step {number}', 'zh-Hant': '第{number}步' },
  colon: { en: ': ', 'zh-Hant': '：' },
  semicolon: { en: '; ', 'zh-Hant': '；' },
} satisfies Readonly<Record<string, Words>>;

/** `第3步`, `符合條件：第3步；不符合條件：第5步`. */
function nextWording(ways: ChartStep['ways'], setting: Typesetting): Wording {
  if (ways.length === 0) return spoken(words.end, setting);
  const said = ways.map(({ to, when }) => {
    const step = to === undefined ? asWritten('?') : phrase(words.step, { number: to + 1 });
    return strung(when.length === 0 ? [spoken(step, setting)] : [when, spoken(step, setting)], setting, words.colon);
  });
  return strung(said, setting, words.semicolon);
}

/** As it is written; what is written in parts, or by level, put together. */
function limitWording(step: ProcessStep, home: Document, setting: Typesetting): Wording {
  const [limit, ...others] = step.within;
  const [language = 'zh-Hant'] = setting.languages;
  const isWhole = others.length === 0 && limit?.level === undefined && limit?.text !== '';
  return fieldWording(limit, home, setting, isWhole ? undefined : say(limitWords(step), language));
}
