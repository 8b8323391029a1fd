/** Text that stands for itself inside a snippet. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Numbers tab stops in the order in which they are asked for. */
export interface Stops {
  /** A stop with a text that may be typed over; without one, an empty stop. */
  text(suggestion?: string): string;
  /** A stop that offers a choice, the first one preset. */
  choice(options: readonly string[]): string;
}

export function numberStops(): Stops {
  let next = 1;
  return {
    text: (suggestion) =>
      suggestion === undefined || suggestion === '' ? `$${next++}` : `\${${next++}:${literal(suggestion)}}`,
    choice: (options) => `\${${next++}|${options.map((one) => one.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`,
  };
}

/** The snippet as an editor without tab stops writes it: presets and first choices as text. */
export function plainText(snippet: string): string {
  return snippet
    .replace(/(?<!\\)\$\{\d+\|((?:\\.|[^|])*)\|\}/g, (_, options: string) => firstOption(options))
    .replace(/(?<!\\)\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([\\$},|])/g, '$1');
}

function firstOption(options: string): string {
  return /^(?:\\.|[^,\\])*/.exec(options)?.[0] ?? '';
}
