/** Has `work` done when `begin` lets it, once for all who ask before. */
export function onceABurst(begin: (work: () => void) => void, work: () => void): () => void {
  let isWaiting = false;
  const run = (): void => {
    isWaiting = false;
    work();
  };
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    begin(run);
  };
}
