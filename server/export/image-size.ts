export interface ImageSize {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** How large a PNG, JPEG or GIF is, as its head says; undefined for one whose head is damaged, and for other kinds. */
export function imageSize(bytes: Uint8Array, type: string | undefined): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'image/png' && bytes.length >= 24) return sound(view.getUint32(16), view.getUint32(20));
  if (type === 'image/gif' && bytes.length >= 10) return sound(view.getUint16(6, true), view.getUint16(8, true));
  return type === 'image/jpeg' ? sizeOfJpeg(view) : undefined;
}

function sound(width: number, height: number): ImageSize | undefined {
  return width > 0 && height > 0 && width < 100_000 && height < 100_000 ? { width, height } : undefined;
}

/** The segments of a JPEG one after the other, up to that which begins the frame. */
function sizeOfJpeg(view: DataView): ImageSize | undefined {
  for (let at = 2; at + 9 < view.byteLength; ) {
    const [mark, kind] = [view.getUint8(at), view.getUint8(at + 1)];
    if (mark !== 0xff) return undefined;
    const isFrame = kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;
    if (isFrame) return sound(view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
