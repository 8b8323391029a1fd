import { readdirSync, readFileSync } from 'node:fs';

/** Nanoseconds of processor time that a process has had in all its threads; `undefined` where the system has no /proc. */
export function processorTime(pid: number): number | undefined {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const times = threads.map((one) => readFileSync(`/proc/${pid}/task/${one}/schedstat`, 'utf8').split(' ')[0]);
    return times.reduce((sum, one) => sum + Number(one), 0);
  } catch {
    return undefined;
  }
}
