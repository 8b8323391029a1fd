import type { Expression } from './expression.ts';

/** What may come next, and what after it. */
type GlobState = {
  readonly id: number;
  /** How many looks ahead it is inside of. */
  readonly depth: number;
} & StateKind;

type StateKind =
  | { readonly kind: 'unit'; readonly isIn: (unit: number) => boolean }
  /** Leads on without a unit: always, at an end of the text, or where what is looked for ahead is there. */
  | { readonly kind: 'choice' | 'start' | 'end' }
  | { readonly kind: 'ahead'; readonly what: GlobState; readonly is: boolean }
  | { readonly kind: 'done' };

type UnitState = Extract<GlobState, { readonly kind: 'unit' }>;

interface Automaton {
  readonly first: GlobState;
  readonly deepest: number;
  /** Those from which nothing more is to be read. */
  readonly done: readonly GlobState[];
  /** By the id of a state, those that lead to it with a unit, and those that do without. */
  readonly unitsBefore: readonly (readonly UnitState[])[];
  readonly othersBefore: readonly (readonly GlobState[])[];
}

/**
 * Whether an expression is found in a text. It goes through the text once, from its end, and knows at every place from which states
 * the rest can be read: whatever the two are, the time is that of the expression's length times the text's.
 */
export function finderOf(expression: Expression): (text: string) => boolean {
  const { first, deepest, done, unitsBefore, othersBefore } = automatonOf(expression);
  return (text) => {
    /** By the id of a state, how much of the text was left where the rest could last be read from it. */
    const readable = new Int32Array(unitsBefore.length).fill(-1);
    const open = Array.from({ length: deepest + 1 }, (): GlobState[] => []);
    let behind: GlobState[] = [];
    let here: GlobState[] = [];
    for (let left = 0; left <= text.length; left++) {
      const at = text.length - left;
      const add = (state: GlobState): void => {
        if (readable[state.id] === left) return;
        readable[state.id] = left;
        open[state.depth]?.push(state);
      };
      for (const state of done) add(state);
      const unit = text.charCodeAt(at);
      for (const { id } of behind) for (const one of unitsBefore[id] ?? []) if (one.isIn(unit)) add(one);
      // Whoever looks ahead has to know what is there.
      for (let depth = deepest; depth >= 0; depth--) {
        const states = open[depth] ?? [];
        for (let state = states.pop(); state !== undefined; state = states.pop()) {
          here.push(state);
          for (const one of othersBefore[state.id] ?? []) if (leadsOn(one, at, left, readable)) add(one);
        }
      }
      if (readable[first.id] === left) return true;
      [behind, here] = [here, behind];
      here.length = 0;
    }
    return false;
  };
}

function leadsOn(state: GlobState, at: number, left: number, readable: Int32Array): boolean {
  switch (state.kind) {
    case 'start':
      return at === 0;
    case 'end':
      return left === 0;
    case 'ahead':
      return (readable[state.what.id] === left) === state.is;
    default:
      return true;
  }
}

function automatonOf(expression: Expression): Automaton {
  const unitsBefore: UnitState[][] = [];
  const othersBefore: GlobState[][] = [];
  const done: GlobState[] = [];
  let deepest = 0;

  const add = (depth: number, kind: StateKind, to: readonly GlobState[]): GlobState => {
    const state: GlobState = { ...kind, id: unitsBefore.length, depth };
    unitsBefore.push([]);
    othersBefore.push([]);
    leadTo(state, to);
    return state;
  };
  const leadTo = (state: GlobState, to: readonly GlobState[]): void => {
    for (const { id } of to) {
      if (state.kind === 'unit') unitsBefore[id]?.push(state);
      else othersBefore[id]?.push(state);
    }
  };
  const begin = (whole: Expression, depth: number): GlobState => {
    deepest = Math.max(deepest, depth);
    const end = add(depth, { kind: 'done' }, []);
    done.push(end);
    return stateOf(whole, end, depth);
  };
  const stateOf = (one: Expression, to: GlobState, depth: number): GlobState => {
    switch (one.kind) {
      case 'sequence':
        return one.parts.reduceRight((next, part) => stateOf(part, next, depth), to);
      case 'choice':
        return add(
          depth,
          { kind: 'choice' },
          one.of.map((part) => stateOf(part, to, depth)),
        );
      case 'repeat': {
        const loop = add(depth, { kind: 'choice' }, [to]);
        const body = stateOf(one.what, loop, depth);
        leadTo(loop, [body]);
        return one.least === 0 ? loop : body;
      }
      case 'ahead':
        return add(depth, { kind: 'ahead', what: begin(one.what, depth + 1), is: one.is }, [to]);
      default:
        return add(depth, one, [to]);
    }
  };

  const first = begin(expression, 0);
  return { first, deepest, done, unitsBefore, othersBefore };
}
