import { setFlagsFromString } from 'node:v8';
import { lateOptimizing, soonOptimizing } from './flags.ts';

/**
 * How far the heap may grow over what was in use at the last collection, in percent. Left to itself V8 lets it grow to a
 * multiple, which after opening a large file, a look at its symbols or a change of a name is never given back; with less
 * than this, opening a file takes longer for collections.
 */
const growth = 40;

/** The same while a large file is opened: nearly all that is made of it stays, and a collection finds nothing to clear. */
const growthWhileOpening = 100;

/** UTF-16 units of a large file. Of one that is larger still the heap would keep more room than the next edits should find. */
const large = { from: 250_000, to: 8_000_000 };

/** Keeps the server about as large as what it holds. Read by V8 at each collection, so that it may be set at any time. */
export function keepHeapLean(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}

/**
 * Readies the engine for a text that is to be opened, until what is answered is called: the heap may grow, and what reads
 * thousands of clauses one after the other is optimized over the first of them.
 */
export function readyFor(units: number): () => void {
  if (units < large.from || units > large.to) return () => {};
  const { v8 } = process.versions;
  setFlagsFromString(`--heap-growing-percent=${growthWhileOpening}`);
  setFlagsFromString(soonOptimizing(v8));
  return () => {
    keepHeapLean();
    setFlagsFromString(lateOptimizing(v8));
  };
}
