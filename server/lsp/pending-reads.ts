/** What was not opened and is still being read: standards and settings, on which answers about any file may rest. */
export interface PendingReads {
  add(work: Promise<unknown>): void;
  /** Once nothing of it is left, whether it could be read or not. */
  over(): Promise<void>;
}

export function createPendingReads(): PendingReads {
  const pending = new Set<Promise<unknown>>();
  return {
    add(work) {
      pending.add(work);
      const leave = (): void => void pending.delete(work);
      work.then(leave, leave);
    },
    async over() {
      while (pending.size > 0) await Promise.allSettled(pending);
    },
  };
}
