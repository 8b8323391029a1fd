import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something put in place of modules, globals, the clock or the environment of a process; or measured, where others would count. */
const mark = /\bvi\b|\bprocess\.(?:chdir|env\.\w+ = )|\.prototype\b|\bcpuUsage\b|\bmemoryUsage\b|\/growth\.ts'/;

/** Test files that would change what others find in the same process, or be changed by them. */
export function apart(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : apart(path);
    return entry.name.endsWith('.test.ts') && mark.test(readFileSync(path, 'utf8')) ? [path] : [];
  });
}
