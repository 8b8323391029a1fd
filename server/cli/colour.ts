/** How a part of a line is shown on a terminal that has colours. */
export type PartStyle = 'error' | 'warning' | 'info' | 'hint' | 'faint' | 'added' | 'removed';

/** The codes that begin and end each. */
const codes: Readonly<Record<PartStyle, readonly [number, number]>> = {
  error: [31, 39],
  warning: [33, 39],
  info: [36, 39],
  hint: [35, 39],
  faint: [2, 22],
  added: [32, 39],
  removed: [31, 39],
};

export function styled(text: string, style: PartStyle): string {
  const [begin, end] = codes[style];
  return `\u001b[${begin}m${text}\u001b[${end}m`;
}

export const colourChoices = ['auto', 'always', 'never'];

/**
 * Whether there are to be colours: as an option says, else `FORCE_COLOR`, else `NO_COLOR`, as Node.js itself has it; else on a
 * terminal that is not told to be dumb.
 */
export function wantsColour(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  const told = toldColour(args);
  if (told === 'always' || told === 'never') return told === 'always';
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: terminal } = environment;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return isTerminal && (none ?? '') === '' && terminal !== 'dumb';
}

/** The last that is said, wherever it stands; read before any other option is, since what is wrong there is printed too. */
function toldColour(args: readonly string[]): string | undefined {
  return args
    .map((one, at) => {
      if (one === '--no-color') return 'never';
      if (one !== '--color') return /^--color=(.*)$/.exec(one)?.[1];
      const next = args[at + 1] ?? '';
      return colourChoices.includes(next) ? next : 'always';
    })
    .findLast((one) => one !== undefined);
}
