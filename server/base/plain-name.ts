/** Names of devices, which Windows gives to no file, whatever its ending. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** A name for a file that every system takes, and that leads nowhere, made of any text. `most`: bytes, so that room is left behind it. */
export function plainName(text: string, most = 200): string {
  const plain = text.replace(/[^\p{L}\p{N}._-]/gu, '_').replace(/^\.+/, '_');
  // Windows drops dots at the end.
  const ended = shortened(plain, most).replace(/\.+$/, '_') || '_';
  return reserved.test(ended) ? `_${ended}` : ended;
}

/** No longer than a file system takes, which counts bytes. */
function shortened(name: string, most: number): string {
  const encoder = new TextEncoder();
  let left = most;
  const signs = Array.from(name).slice(0, 80);
  const end = signs.findIndex((sign) => {
    left -= encoder.encode(sign).length;
    return left < 0;
  });
  return signs.slice(0, end < 0 ? signs.length : end).join('');
}
