import { formatNames, misfit } from './formats.ts';

/** The name of a form of ours in a schema; other editors do not know it and let it pass. */
export function format(name: string): string {
  return `clausewright-${name}`;
}

/** Our own formats as a validator takes them. */
export const checksByFormat: Readonly<Record<string, (text: string) => boolean>> = Object.fromEntries(
  formatNames.map((name) => [format(name), (text: string) => misfit(name, text) === undefined]),
);
