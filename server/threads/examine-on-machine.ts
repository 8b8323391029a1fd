import { availableParallelism } from 'node:os';
import { examineHere } from '../collection/examine-here.ts';
import type { Examiner } from '../collection/examiner.ts';
import { machineDisk } from '../disk/files.ts';
import { examineInThreads } from './examine-in-threads.ts';

/** In the time that a thread needs to begin, so many reports are checked. */
const worthIt = 64;

/**
 * Checks reports on this machine's disk, many of them on all its cores. `program`: the one that is running. `sharing`: whether
 * it has nothing else to do.
 */
export function examineOnMachine(program: string, sharing: boolean, here = examineHere(machineDisk)): Examiner {
  const cores = availableParallelism();
  return examineInThreads({ file: program, count: sharing ? cores - 1 : cores, worthIt, here, sharing });
}
