import { refuse } from './refusal.ts';

/** The text of a file: UTF-8, what its first bytes or its head say, or the encodings of older Chinese files. */
export function decodedText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) refuse('not-text');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const named = /<meta[^>]{1,200}charset=["']?([\w-]{2,20})/i.exec(head)?.[1];
  for (const encoding of ['utf-8', ...(named === undefined ? [] : [named]), 'gb18030', 'big5']) {
    const text = decodedAs(encoding, bytes);
    if (text !== undefined) return text;
  }
  return refuse('not-text');
}

function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
