import { type FieldName, fieldName } from '../fields-of.ts';
import { content } from './clause-content.ts';
import { effect } from './clause-effect.ts';
import type { ClauseKeySpec } from './types.ts';

/** All that a clause, and the adaptation of one, can say: in the order in which it is best written. */
export const clauseKeys = { ...content, ...effect };

type ClauseKeys = typeof clauseKeys;

/** As it is written in a file: `not-applicable`. */
export type ClauseKey = keyof ClauseKeys;

/** Those that are in a clause's digest. */
export type BindingKey = { [K in ClauseKey]: ClauseKeys[K]['binds'] extends false ? never : K }[ClauseKey];

/** Those that an adaptation may only change in one direction, and that more than one word says. */
export type KeptKey = {
  [K in ClauseKey]: ClauseKeys[K] extends { readonly adapted: 'tighten' | 'add' | 'widen' } ? K : never;
}[ClauseKey];

/** Of those to which an adaptation may add, what is a list or holds some: what of it is lost shows by itself. */
export type ListedKey = {
  [K in ClauseKey]: ClauseKeys[K] extends { readonly adapted: 'add'; readonly type: { readonly kind: 'list' | 'map' } }
    ? K
    : never;
}[ClauseKey];

export const listedKeys = Object.entries<ClauseKeySpec>(clauseKeys).flatMap(([key, { adapted, type }]) =>
  adapted === 'add' && (type.kind === 'list' || type.kind === 'map') ? [key as ListedKey] : [],
);

/** The field of each key. */
export const fieldNames = Object.fromEntries(Object.keys(clauseKeys).map((key) => [key, fieldName(key)])) as {
  readonly [K in ClauseKey]: FieldName<K>;
};

/** Keys that only explain. */
export const asideKeys: readonly string[] = Object.entries<ClauseKeySpec>(clauseKeys).flatMap(([key, { aside }]) =>
  aside ? [key] : [],
);
