import { inheritanceOf } from '../../model/keys/inheritance.ts';
import type { StandardDocument } from '../document.ts';
import type { Resolution } from './resolution.ts';

/**
 * The file that says a key of the resolved standard's header: its own, or where it gives none and the key is inherited, the nearest
 * base that does. What is united is no single file's.
 */
export function sayerOf(
  { document, chain }: Pick<Resolution, 'document' | 'chain'>,
  key: string,
): StandardDocument | undefined {
  if (document.model.given.has(key)) return document;
  return inheritanceOf(key) === 'unless-given' ? chain.findLast(({ model }) => model.given.has(key)) : undefined;
}
