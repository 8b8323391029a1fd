import type { SourceLine } from './lines.ts';

/** What is told below a clause: its name before a tab, on the first line. */
export function factIn({ source, whole }: SourceLine) {
  const named = /^\s*([^\t]+)\t/.exec(source.text)?.[1]?.trim() ?? '';
  const label = whole.startsWith(named) ? named : '';
  return { label, text: whole.slice(label.length).trim(), depth: source.depth ?? 0 };
}
