import { setFlagsFromString } from 'node:v8';

/** Flags of V8 that server and command line run with, in all threads. */
export const v8Flags: readonly string[] = [
  lateOptimizing(process.versions.v8),
  // A ninth of V8's own measure of what a function calls is put into the function as it is optimized. Our functions are small and
  // many: most of the work of the compiler, which stands in the way on a second core, was to compile them once more for each that
  // calls them. Read by V8 whenever it optimizes.
  '--max-inlined-bytecode-size-cumulative=100',
  // No object is taken for one that will last. Of each report that is checked, and of each state of a file that is edited, V8 would
  // come to put a few parts among what lasts, and they keep the rest of it until the whole heap is looked through. Read by V8 at
  // each collection.
  '--no-allocation-site-pretenuring',
];

/** To be set before anything is compiled: V8 takes back only what it compiled under the same flags. */
export function setV8Flags(): void {
  for (const flag of v8Flags) setFlagsFromString(flag);
}

/**
 * The flag by which a version of V8 runs a function for longer before it optimizes it, four times as long as by itself. Most of
 * what a program of ours runs would be optimized for the first few files or edits it meets, thrown away over the next, and made
 * again. Read by V8 whenever a function has run for a while. A flag that it does not know it would complain about on standard error.
 */
export function lateOptimizing(version: string): string {
  return countsBytes(version) ? '--interrupt-budget=300000' : '--invocation-count-for-turbofan=12000';
}

/** The same for a time in which one thing is done a great many times, so that what is optimized for the first of it holds for all. */
export function soonOptimizing(version: string): string {
  return countsBytes(version) ? '--interrupt-budget=66000' : '--invocation-count-for-turbofan=3000';
}

/** Node.js 20 and 21; the editor's own Node.js has been newer in this for as long as the editor is supported. */
function countsBytes(version: string): boolean {
  return Number.parseInt(version, 10) < 12;
}
