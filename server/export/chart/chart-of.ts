import { say } from '../../base/words.ts';
import type { ChartStep, ProcessChart } from '../../features/book/book.ts';
import type { Language } from '../../model/field.ts';
import { keyLabel } from '../../rules/kit/words/labels.ts';
import { firstLine } from '../plain.ts';
import { type Chart, layOut, type StepText } from './layout.ts';

/** The flow chart of a process, its texts in the first of the languages in which they are given. */
export function chartOf({ steps }: Pick<ProcessChart, 'steps'>, language: Language): Chart {
  return layOut(steps.map((step, at) => stepText(step, at, language)));
}

function stepText({ title, role, within, ways }: ChartStep, at: number, language: Language): StepText {
  const limit = firstLine(within);
  const name = say(keyLabel('step', 'within'), language);
  return {
    title: `${at + 1} ${firstLine(title)}`,
    details: [firstLine(role), limit === '' ? '' : `${name} ${limit}`].filter((one) => one !== ''),
    ways: ways.map(({ to, when }) => ({ ...(to !== undefined && { to }), when: firstLine(when) })),
  };
}
