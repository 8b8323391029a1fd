/** Chance that can be had again: the same seed makes the same choices. */
export interface Random {
  /** From 0 up to, and without, `below`. */
  integer(below: number): number;
  chance(share: number): boolean;
  oneOf<T>(all: readonly [T, ...T[]]): T;
  /** For others who make choices by a seed of their own. */
  seed(): number;
}

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (below: number) => Math.floor(next() * below);
  return {
    integer,
    chance: (share) => next() < share,
    oneOf: (all) => all[integer(all.length)] ?? all[0],
    seed: () => integer(2 ** 31),
  };
}
