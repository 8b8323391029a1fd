import { createHash } from 'node:crypto';

/** The same as that of `base/sha256.ts`: by the machine a sixth of the time, and from the first call. */
export function sha256InHex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function sha256OfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
