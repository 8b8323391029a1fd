import type { Words } from '../../base/words.ts';
import { keyLabel } from '../../rules/kit/words/labels.ts';
import type { ChartStep, ProcessChart, Wording } from './book.ts';
import { heading } from './labels.ts';

/** A cell of it: what stands in it one below the other. */
type StepCell = readonly Wording[];

/** A process as a table, a step a row: every column in which something is said. The steps are counted from 1. */
interface StepTable {
  readonly columns: readonly Words[];
  readonly rows: readonly (readonly StepCell[])[];
}

const words = {
  title: { en: 'Step', 'zh-Hant': '步驟' },
  next: { en: 'Then', 'zh-Hant': '接著' },
} satisfies Readonly<Record<string, Words>>;

const columns: readonly (readonly [label: Words, cell: (step: ChartStep) => StepCell])[] = [
  [words.title, ({ title }) => [title]],
  [keyLabel('step', 'role'), ({ role }) => [role]],
  [keyLabel('step', 'place'), ({ place }) => [place]],
  [keyLabel('step', 'within'), ({ within }) => [within]],
  [keyLabel('step', 'input'), ({ input }) => input],
  [keyLabel('step', 'output'), ({ output }) => output],
  [keyLabel('step', 'record'), ({ record }) => record],
  [words.next, ({ next }) => [next]],
];

export function stepTable({ steps }: Pick<ProcessChart, 'steps'>): StepTable {
  const said = columns.filter(([, cell]) => steps.some((step) => cell(step).some((one) => one.length > 0)));
  return {
    columns: said.map(([label]) => heading(label)),
    rows: steps.map((step) => said.map(([, cell]) => cell(step).filter((one) => one.length > 0))),
  };
}
