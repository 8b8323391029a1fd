import type { MathPart, MathRow } from './math.ts';
import { type MathToken, mathTokens } from './tokens.ts';

/**
 * A formula written on a line, as it is set: `N / D`, `x_i`, `a^2`, `√(a + b)`, `∑_(i=1)^n x_i`. Undefined where it can be read in more
 * than one way, or not as a formula: then it stands as it is written.
 */
export function readMath(text: string): MathRow | undefined {
  const tokens = mathTokens(text);
  if (tokens === undefined || tokens.length === 0) return undefined;
  const reading: MathReading = { tokens, at: 0, depth: 0 };
  const math = readRow(reading);
  const isFormula = math?.some(({ kind }) => kind !== 'word') === true;
  return isFormula && reading.at === tokens.length ? math : undefined;
}

interface MathReading {
  readonly tokens: readonly MathToken[];
  at: number;
  depth: number;
}

const deepest = 20;

/** Terms and the signs between them, up to a closing bracket. */
function readRow(reading: MathReading): MathRow | undefined {
  const row: MathPart[] = [];
  for (let token = peek(reading); token !== undefined && token.kind !== 'close'; token = peek(reading)) {
    if (token.kind === 'sign') {
      reading.at += 1;
      row.push({ kind: 'sign', text: token.text });
      continue;
    }
    const term = readTerm(reading);
    if (term === undefined) return undefined;
    row.push(...term);
  }
  return row;
}

/** What stands side by side without a sign; over a line where one stands below it. */
function readTerm(reading: MathReading): MathRow | undefined {
  const above = readSide(reading);
  if (above === undefined || peek(reading)?.kind !== 'over') return above;
  reading.at += 1;
  const below = readSide(reading);
  // `a / b / c`, and what of `1 / 2 m` stands below the line, are told by nothing.
  if (below === undefined || peek(reading)?.kind === 'over' || (below.length > 1 && !below.every(isWord)))
    return undefined;
  return [{ kind: 'fraction', above: bare(above), below: bare(below) }];
}

function isWord({ kind }: MathPart): boolean {
  return kind === 'word';
}

/** Brackets around all of a side of a line say nothing that the line does not. */
function bare(side: MathRow): MathRow {
  const [only] = side;
  return side.length === 1 && only?.kind === 'group' && only.open === '(' ? only.inside : side;
}

function readSide(reading: MathReading): MathRow | undefined {
  const parts: MathPart[] = [];
  for (let kind = peek(reading)?.kind; kind !== undefined && isBegin(kind); kind = peek(reading)?.kind) {
    const part = readScripted(reading);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts.length === 0 ? undefined : parts;
}

function isBegin(kind: MathToken['kind']): boolean {
  return kind !== 'sign' && kind !== 'over' && kind !== 'close' && kind !== 'script';
}

function readScripted(reading: MathReading): MathPart | undefined {
  const { kind, text } = reading.tokens[reading.at] ?? { kind: 'close', text: '' };
  const base = kind === 'sum' ? undefined : readFactor(reading);
  if (kind === 'sum') reading.at += 1;
  else if (base === undefined) return undefined;
  const scripts = readScripts(reading);
  if (scripts === undefined) return undefined;
  if (kind === 'sum') {
    const over = readTerm(reading);
    return over && { kind: 'sum', sign: text, ...scripts, over };
  }
  if (base === undefined) return undefined;
  return scripts.sub === undefined && scripts.sup === undefined ? base : { kind: 'scripted', base: [base], ...scripts };
}

/** What stands below and above the line behind a thing, each at most once. */
function readScripts(reading: MathReading): { readonly sub?: MathRow; readonly sup?: MathRow } | undefined {
  const scripts: { sub?: MathRow; sup?: MathRow } = {};
  for (let token = peek(reading); token?.kind === 'script'; token = peek(reading)) {
    reading.at += 1;
    const name = token.text === '_' ? 'sub' : 'sup';
    const sign = peek(reading);
    const isSigned = sign?.kind === 'sign' && /^[-−+]$/.test(sign.text);
    if (isSigned) reading.at += 1;
    const part = readFactor(reading);
    if (part === undefined || scripts[name] !== undefined) return undefined;
    scripts[name] = [...(isSigned ? [{ kind: 'sign', text: sign.text } as const] : []), ...bare([part])];
  }
  return scripts;
}

function readFactor(reading: MathReading): MathPart | undefined {
  const token = peek(reading);
  if (token === undefined || !isBegin(token.kind)) return undefined;
  reading.at += 1;
  if (token.kind === 'open') return readGroup(token.text, reading);
  if (token.kind === 'root') {
    const part = readFactor(reading);
    return part && { kind: 'root', inside: bare([part]) };
  }
  if (token.kind === 'symbol' || token.kind === 'word' || token.kind === 'number')
    return { ...token, kind: token.kind };
  return undefined;
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function readGroup(open: string, reading: MathReading): MathPart | undefined {
  if (reading.depth >= deepest) return undefined;
  reading.depth += 1;
  const inside = readRow(reading);
  reading.depth -= 1;
  const close = peek(reading)?.text;
  if (inside === undefined || inside.length === 0 || close === undefined || close !== closing[open]) return undefined;
  reading.at += 1;
  return { kind: 'group', open, close, inside };
}

function peek({ tokens, at }: MathReading): MathToken | undefined {
  return tokens[at];
}
