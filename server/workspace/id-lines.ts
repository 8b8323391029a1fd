/** Ids as one text, each on a line of its own: thousands of such lists are kept, and looked through for one id at a time. */
export function idLines(ids: Iterable<string>): string {
  const lines = new Set<string>();
  for (const id of ids) lines.add(onOneLine(id));
  return `\n${[...lines].join('\n')}\n`;
}

/** Whether one of the ids may be among the lines: false is certain, true is to be looked at. */
export function mayHold(lines: string, ids: readonly string[]): boolean {
  return ids.some((id) => lines.includes(`\n${onOneLine(id)}\n`));
}

function onOneLine(id: string): string {
  return id.replaceAll('\n', ' ');
}
