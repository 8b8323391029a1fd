import { setFlagsFromString } from 'node:v8';

export const pretenuringNothing = '--no-allocation-site-pretenuring';

/**
 * Lets V8 take no object for one that will last. Of each report that is checked, and of each state of a file that is edited, it
 * would come to put a few parts among what lasts, and they keep the rest of it until the whole heap is looked through. Read by
 * V8 at each collection, in all threads.
 */
export function pretenureNothing(): void {
  setFlagsFromString(pretenuringNothing);
}
