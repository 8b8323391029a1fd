import * as portable from '../base/sha256.ts';

/** Of a machine where there is one: the package for npm holds the core once, for Node.js and for browsers. */
const crypto = globalThis.process?.getBuiltinModule?.('node:crypto');

/** The same as that of `base/sha256.ts`. */
export function sha256InHex(text: string): string {
  return crypto?.createHash('sha256').update(text, 'utf8').digest('hex') ?? portable.sha256InHex(text);
}

export function sha256OfBytes(bytes: Uint8Array): string {
  return crypto?.createHash('sha256').update(bytes).digest('hex') ?? portable.sha256OfBytes(bytes);
}
