import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { examineHere } from '../collection/examine-here.ts';
import type { Examiner } from '../collection/examiner.ts';
import { machineDisk, waitingDisk } from '../disk/files.ts';
import { examineInThreads } from './examine-in-threads.ts';
import type { Program } from './thread.ts';

/** In the time that a thread needs to begin, so many reports are checked. */
const worthIt = 64;

/** Each has standards and compiled code of its own; the disk is shared by all. */
const mostThreads = 8;

/** Whoever edits a standard will do so again; who has not for this long gets the memory back. In milliseconds. */
const rest = 60_000;

interface OnMachine {
  /** Whether it has nothing else to do. */
  readonly sharing: boolean;
  /** Gives whatever else there is to do its turn. */
  readonly pause?: () => Promise<void>;
  /** How many are checked at once; by default as many as there are cores. */
  readonly jobs?: number;
}

/** Checks reports on this machine's disk, many of them on all its cores. */
export function examineOnMachine(
  program: Program,
  { sharing, pause, jobs = Math.min(availableParallelism(), mostThreads) }: OnMachine,
): Examiner {
  return examineInThreads({
    program,
    count: sharing ? jobs - 1 : jobs,
    worthIt,
    // Who shares takes in after each report what threads have to say, and gives them more: else they wait until it is done.
    here: sharing ? examineHere(waitingDisk, () => setImmediate()) : examineHere(machineDisk, pause),
    ownerOf: machineDisk.ownerOf,
    rest,
    sharing,
    ...(pause && { pause }),
  });
}
