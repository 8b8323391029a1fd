/** A run of the command line written down as text: files, one command, and what it must say. */
export interface Scenario {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  /** Files that are no text, by the paths under `test/` from which they are copied. */
  readonly copies: Readonly<Record<string, string>>;
  /** Files as they must be afterwards; all others must be as they were. */
  readonly after: Readonly<Record<string, string>>;
  /** `LANG=zh_TW check .`: settings of the environment, then arguments. */
  readonly run: string;
  /** What comes by standard input. */
  readonly input: string;
  readonly out: string | undefined;
  readonly err: string | undefined;
  readonly exit: number;
}

/**
 * Reads a scenario. Its first line is its title; then `=== file NAME`, `=== run ARGUMENTS`, `=== in`, `=== out`, `=== err`,
 * `=== exit N`, each with its text below, `=== copy NAME PATH` for a file that is no text, and `=== after NAME` for one that the run changes. `CRLF`, `BOM` and `open` (no line
 * end at its end) behind a file's name tell how it is written. Without `out` or `err` what is printed there is not looked at. `...` at the end of a
 * line of `out` or `err` stands for anything.
 */
export function readScenario(text: string): Scenario {
  const [head = '', ...sections] = text.split(/^=== /m);
  const files: Record<string, string> = {};
  const copies: Record<string, string> = {};
  const after: Record<string, string> = {};
  const found = new Map<string, string>();
  let input = '';
  let run = '';
  let exit = 0;
  for (const section of sections) {
    const end = section.indexOf('\n');
    const [name = '', ...rest] = section.slice(0, end).trim().split(' ');
    const argument = rest.join(' ');
    const body = section.slice(end + 1);
    const [file = '', ...marks] = rest;
    if (name === 'file') files[file] = written(body, marks);
    else if (name === 'copy') copies[file] = marks.join(' ');
    else if (name === 'after') after[file] = written(body, marks);
    else if (name === 'run') run = argument;
    else if (name === 'in') input = written(body, rest);
    else if (name === 'exit') exit = Number(argument);
    else found.set(name, body.trimEnd());
  }
  return { title: head.trim(), files, copies, after, run, input, out: found.get('out'), err: found.get('err'), exit };
}

function written(text: string, marks: readonly string[]): string {
  const closed = marks.includes('open') ? text.replace(/\n$/, '') : text;
  const ended = marks.includes('CRLF') ? closed.replaceAll('\n', '\r\n') : closed;
  return marks.includes('BOM') ? `\ufeff${ended}` : ended;
}

/** Whether printed text is what a scenario wrote down, `...` at a line's end standing for anything. */
export function matches(printed: string, expected: string): boolean {
  const pattern = expected
    .split('\n')
    .map((line) => {
      const open = line.endsWith('...');
      const escaped = (open ? line.slice(0, -3) : line).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return open ? `${escaped}[^\\n]*` : escaped;
    })
    .join('\n');
  return new RegExp(`^${pattern}$`).test(printed.trimEnd());
}
