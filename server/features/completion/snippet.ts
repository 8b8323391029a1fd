/** Text that stands for itself inside a snippet. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Numbers tab stops in the order in which they are asked for. */
export interface Stops {
  /** A stop with a text that may be typed over; without one, an empty stop. */
  text(suggestion?: string): string;
}

export function numberStops(): Stops {
  let next = 1;
  return {
    text: (suggestion) =>
      suggestion === undefined || suggestion === '' ? `$${next++}` : `\${${next++}:${literal(suggestion)}}`,
  };
}

/** With the place behind all that was put in as the last stop, so that the author goes on from there. */
export function endedAtLast(snippet: string): string {
  return /(?<!\\)\$(?:\d|\{\d)/.test(snippet) ? `${snippet}$0` : snippet;
}

/** The snippet as an editor without tab stops writes it: presets as text. */
export function plainText(snippet: string): string {
  return snippet
    .replace(/(?<!\\)\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}
