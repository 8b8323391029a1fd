/** Of what begins at each of the `starts`, in ascending order: the index of the last that begins at or before `at`; 0 where none does. */
export function indexAt(starts: ArrayLike<number>, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
