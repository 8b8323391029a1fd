import { memory } from '../../base/memory.ts';
import type { Language } from '../../model/field.ts';
import type { Provision } from '../../model/standard.ts';
import { readProse } from '../../model/wording/reading.ts';
import { overlapsAny, type Span } from '../../model/wording/span.ts';
import { findTerms } from '../../model/wording/terms.ts';
import { findVerbs } from '../../model/wording/verbs.ts';
import type { TokenModifier } from '../../protocol/token-kinds.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import type { WordGround } from './ground.ts';
import { kindNumber, modifierBit } from './token.ts';

/** A word that means something, in units of its text. */
interface MeantSpan extends Span {
  readonly kind: number;
  readonly modifiers: number;
}

const strengths: Readonly<Record<Provision, TokenModifier>> = {
  requirement: 'requirement',
  // Binds as a requirement does.
  instruction: 'requirement',
  recommendation: 'recommendation',
  permission: 'permission',
  statement: 'statement',
};

/** How binding a provision is. */
export function strengthBit(provision: Provision): number {
  return modifierBit(strengths[provision]);
}

interface KeptWords {
  readonly ground: WordGround;
  readonly language: Language;
  readonly spans: readonly MeantSpan[];
}

/** By the text itself: in a clause that is edited, all but one are as they were. */
const known = memory<KeptWords>();

/** The modal verbs and terms in a text, in its order. */
export function wordsIn(node: ScalarNode, language: Language, ground: WordGround): readonly MeantSpan[] {
  const before = known.of(node);
  if (before?.ground === ground && before.language === language) return before.spans;
  const spans = found(node.text, language, ground);
  known.keep(node, { ground, language, spans });
  return spans;
}

function found(text: string, language: Language, { profile, terms }: WordGround): readonly MeantSpan[] {
  const verbs = findVerbs(readProse(text, language), profile).map(({ start, end, entry }): MeantSpan => {
    const modifiers = strengthBit(entry.provision) | (entry.standing === 'forbidden' ? modifierBit('deprecated') : 0);
    return { start, end, kind: kindNumber('modal'), modifiers };
  });
  const uses = terms === undefined ? [] : findTerms(text, terms);
  const named = uses.map(({ start, end, form }): MeantSpan => {
    return { start, end, kind: kindNumber('term'), modifiers: form.deprecated ? modifierBit('deprecated') : 0 };
  });
  if (named.length === 0) return verbs;
  return [...named, ...verbs.filter((verb) => !overlapsAny(named, verb))].sort((a, b) => a.start - b.start);
}
