import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 over a text in UTF-8, in hex. A bundle for Node.js has that of `disk/sha256.ts` in its place. */
export function sha256InHex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The same over bytes. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
