import { readSync } from 'node:fs';
import { withFile } from './open.ts';

/** The first bytes of a file as text; the last character may be cut. Empty where it cannot be read. */
export function headOnDisk(path: string, length: number): string {
  const head = withFile(path, (file) => {
    const bytes = Buffer.allocUnsafe(length);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, length, 0));
  });
  return head ?? '';
}
