import { readFileSync } from 'node:fs';

/** Bytes that a process holds now, and the most it has held. Unknown where the system has no /proc. */
export interface Memory {
  readonly end: number;
  readonly peak: number;
}

export function memoryOf(pid: number): Memory | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const bytes = (name: string) =>
      1024 * Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN);
    return { end: bytes('VmRSS'), peak: bytes('VmHWM') };
  } catch {
    return undefined;
  }
}
