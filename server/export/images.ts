import type { Book } from '../features/book/book.ts';
import { toBase64 } from '../protocol/base64.ts';
import type { FileContents } from './format.ts';

export const noImages: FileContents = new Map();

/** A larger one is named, not put into a page. */
export const largestImage = 5 * 1024 * 1024;

/** The image files that a book shows. */
export function imagesIn({ chunks }: Book): readonly string[] {
  const uris = chunks.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'image' && block.uri !== undefined ? [block.uri] : [])),
  );
  return [...new Set(uris)];
}

const signatures: readonly (readonly [type: string, at: number, bytes: readonly number[]])[] = [
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
];

/** What an image is, told by its content and not by its name; undefined for what is none. */
export function imageType(bytes: Uint8Array): string | undefined {
  const found = signatures.find(([, at, sign]) => sign.every((one, offset) => bytes[at + offset] === one));
  if (found !== undefined) return found[0];
  const start = new TextDecoder().decode(bytes.subarray(0, 1024));
  const isMarkup = /^\uFEFF?\s*<(?:\?xml|!--|!DOCTYPE svg|svg[\s>])/i.test(start);
  return isMarkup && /<svg[\s>]/i.test(start) ? 'image/svg+xml' : undefined;
}

/** An image as an address that holds it; undefined for what is none, or too large. */
export function dataUri(bytes: Uint8Array): string | undefined {
  const type = bytes.length > largestImage ? undefined : imageType(bytes);
  if (type === undefined) return undefined;
  return `data:${type};base64,${toBase64(bytes)}`;
}
