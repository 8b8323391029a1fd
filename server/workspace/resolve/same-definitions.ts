import { languageOf } from '../document.ts';
import type { Resolution, WithLanguage } from './resolution.ts';

type Defining = 'indicators' | 'evidenceKinds';

/** Whether two resolved standards define the same, in the same order and language; where files stand as they stood, told by these. */
export function definesTheSame(a: Resolution, b: Resolution, key: Defining): boolean {
  return a === b || isOfTheSame(a, b, key) || sameThings<unknown>(a[key], b[key]);
}

function isOfTheSame({ chain }: Resolution, other: Resolution, key: Defining): boolean {
  if (chain.length !== other.chain.length) return false;
  return chain.every((one, at) => {
    const its = other.chain[at];
    return its !== undefined && one.model[key] === its.model[key] && languageOf(one) === languageOf(its);
  });
}

function sameThings<T>(a: ReadonlyMap<string, WithLanguage<T>>, b: ReadonlyMap<string, WithLanguage<T>>): boolean {
  if (a.size !== b.size) return false;
  const others = b.values();
  for (const one of a.values()) {
    const { value } = others.next();
    if (value === undefined || !isSame(one, value)) return false;
  }
  return true;
}

/** The same thing in the same language, in whatever state of a file. */
export function isSame<T>(a: WithLanguage<T>, b: WithLanguage<T>): boolean {
  return a.value === b.value && a.language === b.language;
}
