/** Milliseconds of work after which whatever else is waiting gets its turn. */
const slice = 4;

/** Long work, whoever does it: at most one slice of it before whatever else is waiting gets its turn. */
export interface Slices {
  /** Does it at the beginning of a slice, after what others want to do in theirs. */
  begin(work: () => void): void;
  /** Whether it is time to stop, and to go on in another. */
  isOver(): boolean;
  /** Goes on at once, or in another slice where this one is over. */
  pause(): Promise<void>;
}

/** `rest`: lets whatever is waiting have its turn, and what comes of that; then does the work. */
export function createSlices(rest: (work: () => void) => void): Slices {
  const waiting: (() => void)[] = [];
  let began = performance.now();
  const next = (): void => {
    const work = waiting.shift();
    if (waiting.length > 0) rest(next);
    began = performance.now();
    work?.();
  };
  const begin = (work: () => void): void => {
    if (waiting.push(work) === 1) rest(next);
  };
  const isOver = (): boolean => performance.now() - began >= slice;
  return {
    begin,
    isOver,
    pause: async () => {
      if (isOver()) await new Promise<void>(begin);
    },
  };
}

/**
 * The turn that takes a message up, the next that handles it, two that an edit waits for another in, and one that checks the file:
 * the work is done in the turn behind them.
 */
const turnsOfAnEdit = 5;

/** `later`: does work in the next turn of an event loop that reads what has come before each. The work comes after what an edit takes. */
export function afterMessages(later: (work: () => void) => void): (work: () => void) => void {
  return (work) => {
    const wait = (turns: number): void => later(turns > 0 ? () => wait(turns - 1) : work);
    wait(turnsOfAnEdit);
  };
}
