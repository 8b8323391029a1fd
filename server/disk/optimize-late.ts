import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 run a function for longer before it optimizes it, four times as long as by itself. Most of what a program of
 * ours runs would be optimized for the first few files or edits it meets, thrown away over the next, and made again. Read by V8
 * whenever a function has run for a while, in all threads of the process.
 */
export function optimizeLate(): void {
  setFlagsFromString(lateOptimizing(process.versions.v8));
}

/** The flag for a version of V8. One that it does not know it would complain about on standard error. */
export function lateOptimizing(version: string): string {
  // Node.js 20 and 21; the editor's own Node.js has been newer in this for as long as the editor is supported.
  return Number.parseInt(version, 10) < 12 ? '--interrupt-budget=300000' : '--invocation-count-for-turbofan=12000';
}
