/** A message as it lay on the stream: the moment its last byte came, and its text still unread. */
export interface Arrival {
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
  readonly body: Buffer;
}

const separator = Buffer.from('\r\n\r\n');

export function frame(message: object): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

/** Takes chunks of a stream and gives the messages that they complete. Parts are joined once a message is whole. */
export function createUnframer(arrived: (arrival: Arrival) => void): (chunk: Buffer) => void {
  let parts: Buffer[] = [];
  let held = 0;
  /** Bytes of head and body; 0 while the head is not complete. */
  let wanted = 0;
  let head = 0;

  const join = (): Buffer => {
    const whole = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
    parts = [whole];
    return whole;
  };

  return (chunk) => {
    const at = performance.now();
    parts.push(chunk);
    held += chunk.length;
    for (;;) {
      if (wanted === 0) {
        const whole = join();
        const end = whole.indexOf(separator);
        if (end < 0) return;
        const length = /content-length: (\d+)/i.exec(whole.toString('latin1', 0, end))?.[1];
        if (length === undefined) throw new Error('A message without its length');
        head = end + separator.length;
        wanted = head + Number(length);
      }
      if (held < wanted) return;
      const whole = join();
      arrived({ at, body: whole.subarray(head, wanted) });
      parts = [whole.subarray(wanted)];
      held -= wanted;
      wanted = 0;
    }
  };
}
