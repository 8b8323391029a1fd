import { recentOnes } from '../../base/recent.ts';
import type { Language, Prose } from '../../model/field.ts';
import { proseOf, type Text } from '../../model/field.ts';
import type { ClauseContent, DraftingRules, Item } from '../../model/standard.ts';
import type { Profile } from '../../model/wording/profile.ts';
import { profileOf } from '../../model/wording/profile-of.ts';
import { type ProseReading, readProse } from '../../model/wording/reading.ts';
import type { Span } from '../../model/wording/span.ts';
import { sourceRange } from '../../syntax/navigate.ts';
import type { Place, ScalarNode } from '../../syntax/tree.ts';
import type { PlacedEdit } from '../rule.ts';
import type { TextSubject } from './texts.ts';

/** One language of a text, read as words. */
export interface ReadText {
  readonly prose: Prose;
  readonly language: Language;
  readonly reading: ProseReading;
}

/** Several rules read the same scalar, one right after the other; what they found is kept elsewhere. */
const readings = recentOnes<ScalarNode, ProseReading>(24);

export function readText(prose: Prose, language: Language): ReadText {
  let reading = readings.get(prose.node);
  if (reading === undefined || reading.language !== language) {
    reading = readProse(prose.node.text, language);
    readings.set(prose.node, reading);
  }
  return { prose, language, reading };
}

/** Where a stretch of a text's value stands in its file, exact in every style of scalar. */
export function placeIn(prose: Prose, span: Span): Place {
  return { fragment: prose.fragment, range: sourceRange(prose.node, span.start, span.end) };
}

export function replaceIn(prose: Prose, span: Span, text: string): PlacedEdit {
  return { ...placeIn(prose, span), text };
}

type ByLanguage = ReadonlyMap<Language, readonly ReadText[]>;

/** Most rules of a clause ask for these, one right after the other. */
const provisions = recentOnes<ClauseContent, { readonly own: Language; readonly texts: ByLanguage }>(4);

/** The words of a clause that bind, by language: its text, then its items, in the order of the file. */
export function provisionTexts(content: ClauseContent, own: Language): ByLanguage {
  const known = provisions.get(content);
  if (known?.own === own) return known.texts;
  const texts = gatherProvision(content, own);
  provisions.set(content, { own, texts });
  return texts;
}

function gatherProvision(content: ClauseContent, own: Language): ByLanguage {
  const byLanguage = new Map<Language, ReadText[]>();
  const add = (text: Text | undefined): void => {
    if (text === undefined) return;
    for (const { prose, language } of proseOf(text, own)) {
      const texts = byLanguage.get(language) ?? [];
      texts.push(readText(prose, language));
      byLanguage.set(language, texts);
    }
  };
  const addItems = (items: readonly Item[]): void => {
    for (const item of items) {
      add(item.text);
      addItems(item.items);
    }
  };
  add(content.text);
  addItems(content.items);
  return byLanguage;
}

/** Those in the file's own language, which its provision type is about; in the first one there is where it is missing. */
export function ownTexts(content: ClauseContent, own: Language): readonly ReadText[] {
  const byLanguage = provisionTexts(content, own);
  return byLanguage.get(own) ?? [...byLanguage.values()][0] ?? [];
}

/** Whether a text is one of those that bind, allow or state: the text and the items of a clause, and of the adaptation of one. */
export function isOfProvision({ role }: TextSubject): boolean {
  return role === 'text' || role === 'item';
}

export function profileUnder(rules: DraftingRules): Profile {
  return profileOf(rules);
}
