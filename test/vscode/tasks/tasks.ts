/** What a new user sets out to do; its keys stand in a file of its name. */
export interface Task {
  readonly name: string;
  /** Empty at the beginning. */
  readonly file: string;
  /** Fewer presses than this. */
  readonly bound: number;
  /** Whether it is short enough to be carried out with every run of the tests. */
  readonly isShort: boolean;
}

export const tasks: readonly Task[] = [
  { name: 'first-clause', file: 'guesthouse.standard.yaml', bound: 40, isShort: true },
  { name: 'homestay', file: 'homestay.standard.yaml', bound: 300, isShort: false },
];
