/** What many give and one takes, in the order in which it is given. */
interface Channel<T> extends AsyncIterable<T> {
  give(one: T): void;
  /** Nothing more is to come, or nothing more can. */
  close(reason?: unknown): void;
}

export function channel<T>(): Channel<T> {
  const given: T[] = [];
  let closed: { readonly reason: unknown } | undefined;
  let wake = (): void => {};
  return {
    give(one) {
      given.push(one);
      wake();
    },
    close(reason) {
      closed = { reason };
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const next = given.shift();
        if (next !== undefined) yield next;
        else if (closed === undefined) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        } else if (closed.reason === undefined) return;
        else throw closed.reason;
      }
    },
  };
}
