import { Buffer, isAscii, isUtf8, transcode } from 'node:buffer';

/**
 * The text of bytes that are UTF-8 throughout; undefined of others. A byte order mark stays: it is part of the text. By way of
 * UTF-16, as V8 holds it: what V8 and `TextDecoder` do themselves takes Chinese seven times as long, 60 µs a report.
 */
export function textInUtf8(bytes: Uint8Array): string | undefined {
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return isUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : undefined;
}
