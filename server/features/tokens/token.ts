import { type TokenKind, type TokenModifier, tokenKinds, tokenModifiers } from '../../protocol/token-kinds.ts';

/** What a stretch of one line means; its place counts from the first line of its fragment. */
export interface MeaningToken {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly kind: number;
  readonly modifiers: number;
}

/** In the order in which they are announced: a token says which by its place there. */
export const kindNames = Object.keys(tokenKinds) as readonly TokenKind[];
export const modifierNames = Object.keys(tokenModifiers) as readonly TokenModifier[];

const kindNumbers = new Map<TokenKind, number>(kindNames.map((name, at) => [name, at]));
const modifierBits = new Map<TokenModifier, number>(modifierNames.map((name, at) => [name, 1 << at]));

export function kindNumber(kind: TokenKind): number {
  return kindNumbers.get(kind) ?? 0;
}

export function modifierBit(modifier: TokenModifier): number {
  return modifierBits.get(modifier) ?? 0;
}
