/** The few assertions that the suites need; an extension host in a browser has no `node:assert`. */
export function expectEqual<T>(actual: T, expected: T, what: string): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b}, got ${a}`);
}

export function expectContains(text: string, part: string, what: string): void {
  if (!text.includes(part)) throw new Error(`${what}: expected “${part}” in: ${text}`);
}

/** The value, once it is known to be there. */
export function expectPresent<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what}: not there`);
  return value;
}
