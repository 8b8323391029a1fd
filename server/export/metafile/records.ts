/** The records of an enhanced metafile (EMF), by their numbers; each is made with what it holds behind number and length. */
const numbers = {
  ellipse: 42,
  end: 14,
  font: 82,
  head: 1,
  mapMode: 17,
  brush: 39,
  pen: 38,
  polygon: 3,
  polyline: 4,
  roundedBox: 44,
  select: 37,
  text: 84,
  textAlign: 22,
  transparency: 18,
  viewportOrigin: 12,
  viewportSize: 11,
  windowOrigin: 10,
  windowSize: 9,
} as const;

type RecordName = keyof typeof numbers;

/** A record of whole numbers of 32 bits. */
export function record(name: RecordName, ...values: readonly number[]): Uint8Array {
  return recordOf(name, words(...values));
}

export function recordOf(name: RecordName, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = 8 + parts.reduce((sum, part) => sum + part.length, 0);
  return joined([words(numbers[name], length), ...parts]);
}

export function words(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of values.entries()) view.setInt32(at * 4, value, true);
  return bytes;
}

/** UTF-16, filled up to a length in bytes. */
export function wide(text: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
