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
 * `later`: does work in the next turn of an event loop that reads what has come before each. A message is handled in the turn that it
 * is read before, after what was to be done by then, and the open file that it edits is checked in the one after.
 */
export function afterMessages(later: (work: () => void) => void): (work: () => void) => void {
  return (work) => later(() => later(() => later(work)));
}
