import type { Document } from '../workspace/document.ts';
import type { Finding, Rule } from './rule.ts';

/** What the schema judged, in the words of `schema/`. */
export function slipsOf(_document: Document, _rules: readonly Rule[]): readonly Finding[] {
  return [];
}
