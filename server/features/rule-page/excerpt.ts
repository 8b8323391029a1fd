/** The lines of a YAML text that are none of the known ones, each below the lines that it stands under. */
export function excerpt(text: string, known: ReadonlySet<string>): string {
  const lines = text.trimEnd().split('\n');
  const kept = new Set<number>();
  for (const [at, line] of lines.entries()) {
    if (known.has(line)) continue;
    kept.add(at);
    for (const above of standsUnder(lines, at)) kept.add(above);
  }
  return lines.filter((_, at) => kept.has(at)).join('\n');
}

/** The lines above a line that are indented less, each less than the one below it. */
function standsUnder(lines: readonly string[], at: number): readonly number[] {
  const found: number[] = [];
  let column = columnOf(lines[at] ?? '');
  for (let above = at - 1; above >= 0 && column > 0; above--) {
    const line = lines[above] ?? '';
    if (line.trim() === '' || columnOf(line) >= column) continue;
    column = columnOf(line);
    found.push(above);
  }
  return found;
}

function columnOf(line: string): number {
  return line.search(/\S/);
}
