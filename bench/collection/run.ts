import { spawn } from 'node:child_process';
import { type Memory, memoryOf } from '../client/memory.ts';

/** How a program that ends by itself went. */
export interface Run {
  /** Milliseconds from before its start to its end. */
  readonly took: number;
  /** Nothing when it was stopped for taking too long. */
  readonly code: number | undefined;
  readonly output: string;
  readonly memory: Memory | undefined;
}

export interface Program {
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Milliseconds between two looks at the memory; the system itself keeps the peak up to each of them. */
const interval = 20;

/** Runs a program of Node.js to its end, its output and errors together. */
export function run({ args, folder, environment }: Program, limit: number): Promise<Run> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, [...args], { cwd: folder, env: { ...process.env, ...environment } });
    const { pid } = child;
    const output: Buffer[] = [];
    let memory: Memory | undefined;
    let stopped = false;
    const look = setInterval(() => {
      const now = pid === undefined ? undefined : memoryOf(pid);
      if (now !== undefined && Number.isFinite(now.peak)) memory = now;
    }, interval);
    const timer = setTimeout(() => {
      stopped = true;
      child.kill('SIGKILL');
    }, limit);
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(look);
      clearTimeout(timer);
      const took = performance.now() - began;
      const ended = stopped || code === null ? undefined : code;
      resolve({ took, code: ended, output: Buffer.concat(output).toString('utf8'), memory });
    });
  });
}
