/** A regular expression as a tree, as far as what is made of globs needs one. */
export type Expression =
  /** One UTF-16 unit. */
  | { readonly kind: 'unit'; readonly isIn: (unit: number) => boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly Expression[] }
  | { readonly kind: 'choice'; readonly of: readonly Expression[] }
  | { readonly kind: 'repeat'; readonly what: Expression; readonly least: 0 | 1 }
  /** What follows is, or is not. */
  | { readonly kind: 'ahead'; readonly what: Expression; readonly is: boolean }
  | { readonly kind: 'start' | 'end' };

/** What no automaton can follow, or what globs do not need. */
class UnreadGlob extends Error {}

const nothing: Expression = { kind: 'sequence', parts: [] };
const groups: Readonly<Record<string, (what: Expression) => Expression>> = {
  '(?:': (what) => what,
  '(?=': (what) => ({ kind: 'ahead', what, is: true }),
  '(?!': (what) => ({ kind: 'ahead', what, is: false }),
};
/** A character class, an escaped sign (no back reference, no boundary), or a sign that means itself. */
const units = /\[(?:\\[\s\S]|[^\]\\])*\]|\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|[^\dbBc])|[^\\[()|*+?^$]/y;
const quantifier = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y;
/** Nothing that is made of a glob is counted beyond. */
const mostCounted = 2;

/** Reads the source of a regular expression that is valid and has no flags; `undefined` where there is more in it. */
export function readExpression(source: string): Expression | undefined {
  const reader: ExpressionReader = { source, at: 0 };
  try {
    const whole = readChoice(reader);
    return reader.at === source.length ? whole : undefined;
  } catch (error) {
    if (error instanceof UnreadGlob) return undefined;
    throw error;
  }
}

/** Reads on from `at`. */
interface ExpressionReader {
  readonly source: string;
  at: number;
}

function take(reader: ExpressionReader, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.source) ?? undefined;
  reader.at += found?.[0].length ?? 0;
  return found;
}

function readChoice(reader: ExpressionReader): Expression {
  const of = [readSequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at++;
    of.push(readSequence(reader));
  }
  return of.length === 1 ? (of[0] ?? nothing) : { kind: 'choice', of };
}

function readSequence(reader: ExpressionReader): Expression {
  const { source } = reader;
  const parts: Expression[] = [];
  while (reader.at < source.length && source[reader.at] !== '|' && source[reader.at] !== ')')
    parts.push(readRepeated(reader));
  return parts.length === 1 ? (parts[0] ?? nothing) : { kind: 'sequence', parts };
}

function readRepeated(reader: ExpressionReader): Expression {
  const what = readOne(reader);
  const found = take(reader, quantifier);
  if (found === undefined) return what;
  const [sign = '', least, comma, most] = found;
  if (least !== undefined) return counted(what, Number(least), comma === undefined ? least : most);
  if (sign.startsWith('?')) return { kind: 'choice', of: [what, nothing] };
  return { kind: 'repeat', what, least: sign.startsWith('+') ? 1 : 0 };
}

function readOne(reader: ExpressionReader): Expression {
  const sign = reader.source[reader.at];
  if (sign === '(') return readGroup(reader);
  if (sign === '^' || sign === '$') {
    reader.at++;
    return { kind: sign === '^' ? 'start' : 'end' };
  }
  const unit = take(reader, units)?.[0];
  if (unit === undefined) throw new UnreadGlob();
  return { kind: 'unit', isIn: unit.length === 1 && unit !== '.' ? is(unit.charCodeAt(0)) : isOneOf(unit) };
}

function readGroup(reader: ExpressionReader): Expression {
  const { source, at } = reader;
  const open = source.startsWith('(?', at) ? source.slice(at, at + 3) : '(';
  const make = open === '(' ? groups['(?:'] : groups[open];
  if (make === undefined) throw new UnreadGlob();
  reader.at += open.length;
  const what = readChoice(reader);
  if (source[reader.at] !== ')') throw new UnreadGlob();
  reader.at++;
  return make(what);
}

const is = (code: number) => (unit: number) => unit === code;

/** What the engine takes for one of a class; asked once for all of ASCII, of which paths mostly are. */
function isOneOf(written: string): (unit: number) => boolean {
  const pattern = new RegExp(`^${written}$`);
  const ask = (unit: number): boolean => pattern.test(String.fromCharCode(unit));
  const ascii = Array.from({ length: 128 }, (_, unit) => ask(unit));
  return (unit) => ascii[unit] ?? ask(unit);
}

/** As often as `least`, and no more often than `most`; '' for as often as there are. */
function counted(what: Expression, least: number, most = ''): Expression {
  if (Math.max(least, Number(most)) > mostCounted) throw new UnreadGlob();
  const parts: Expression[] = new Array<Expression>(least).fill(what);
  if (most === '') parts.push({ kind: 'repeat', what, least: 0 });
  for (let more = least; more < Number(most); more++) parts.push({ kind: 'choice', of: [what, nothing] });
  return { kind: 'sequence', parts };
}
