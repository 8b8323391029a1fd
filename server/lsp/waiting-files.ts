import type { Environment } from './environment.ts';
import { onceABurst } from './once-a-burst.ts';

/** Files that wait for their turn: those that the editor has open come first, all of them at once, then others slice by slice. */
interface WaitingFiles {
  /** A file that has been opened or closed since waits with the others of its kind. */
  add(uri: string, isOpen: boolean): void;
  leave(uri: string): void;
  isEmpty(): boolean;
  /** Lets those that wait have their turns, after whatever else is waiting. */
  go(): void;
}

/** `take`: it is the file's turn. `rest`: no other waits. */
export function waitingFiles(
  { later, slices }: Pick<Environment, 'later' | 'slices'>,
  take: (uri: string) => void,
  rest: () => void,
): WaitingFiles {
  const open = new Set<string>();
  const closed = new Set<string>();

  const next = (uri: string): void => {
    leave(uri);
    take(uri);
  };
  const leave = (uri: string): void => {
    open.delete(uri);
    closed.delete(uri);
  };
  const takeOpen = (): void => {
    open.forEach(next);
    if (closed.size === 0) rest();
  };
  const takeClosed = (): void => {
    if (open.size > 0) takeOpen();
    for (const uri of closed) {
      next(uri);
      if (slices.isOver()) break;
    }
    if (closed.size > 0) go();
    else rest();
  };
  const turnOfOpen = onceABurst(later, takeOpen);
  const turnOfClosed = onceABurst(slices.begin, takeClosed);
  const go = (): void => {
    if (open.size > 0) turnOfOpen();
    if (closed.size > 0) turnOfClosed();
  };

  return {
    add(uri, isOpen) {
      leave(uri);
      (isOpen ? open : closed).add(uri);
    },
    leave,
    isEmpty: () => open.size + closed.size === 0,
    go,
  };
}
