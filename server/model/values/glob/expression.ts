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
class Unread extends Error {}

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
  let at = 0;

  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source) ?? undefined;
    at += found?.[0].length ?? 0;
    return found;
  };

  const readChoice = (): Expression => {
    const of = [readSequence()];
    while (source[at] === '|') {
      at++;
      of.push(readSequence());
    }
    return of.length === 1 ? (of[0] ?? nothing) : { kind: 'choice', of };
  };

  const readSequence = (): Expression => {
    const parts: Expression[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(repeated(readOne()));
    return parts.length === 1 ? (parts[0] ?? nothing) : { kind: 'sequence', parts };
  };

  const readOne = (): Expression => {
    const sign = source[at];
    if (sign === '(') return readGroup();
    if (sign === '^' || sign === '$') {
      at++;
      return { kind: sign === '^' ? 'start' : 'end' };
    }
    const unit = take(units)?.[0];
    if (unit === undefined) throw new Unread();
    return { kind: 'unit', isIn: unit.length === 1 && unit !== '.' ? is(unit.charCodeAt(0)) : isOneOf(unit) };
  };

  const readGroup = (): Expression => {
    const open = source.startsWith('(?', at) ? source.slice(at, at + 3) : '(';
    const make = open === '(' ? groups['(?:'] : groups[open];
    if (make === undefined) throw new Unread();
    at += open.length;
    const what = readChoice();
    if (source[at] !== ')') throw new Unread();
    at++;
    return make(what);
  };

  const repeated = (what: Expression): Expression => {
    const found = take(quantifier);
    if (found === undefined) return what;
    const [sign = '', least, comma, most] = found;
    if (least !== undefined) return counted(what, Number(least), comma === undefined ? least : most);
    if (sign.startsWith('?')) return { kind: 'choice', of: [what, nothing] };
    return { kind: 'repeat', what, least: sign.startsWith('+') ? 1 : 0 };
  };

  try {
    const whole = readChoice();
    return at === source.length ? whole : undefined;
  } catch (error) {
    if (error instanceof Unread) return undefined;
    throw error;
  }
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
  if (Math.max(least, Number(most)) > mostCounted) throw new Unread();
  const parts: Expression[] = new Array<Expression>(least).fill(what);
  if (most === '') parts.push({ kind: 'repeat', what, least: 0 });
  for (let more = least; more < Number(most); more++) parts.push({ kind: 'choice', of: [what, nothing] });
  return { kind: 'sequence', parts };
}
