import { readFileSync, readSync } from 'node:fs';

/** Room for what most files hold, used again for each: to get new memory takes a machine longer than to read so little. */
const room = Buffer.allocUnsafeSlow(128 * 1024);

/** What stands in an open file, of which `size` bytes are known to be there. Holds until the next file is read. */
export function bytesOf(file: number, size: number): Uint8Array {
  // A file that tells no size, such as those of a system, is read to its end.
  if (size === 0 || size > room.length) return readFileSync(file);
  let length = 0;
  while (length < size) {
    const read = readSync(file, room, length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  return room.subarray(0, length);
}
