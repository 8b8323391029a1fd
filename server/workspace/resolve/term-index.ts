import { remembering } from '../../base/remembering.ts';
import { toSimplified } from '../../base/simplify.ts';
import { type Language, proseOf, type Text } from '../../model/field.ts';
import type { Term } from '../../model/standard.ts';
import { indexTerms, type TermForm, type TermIndex } from '../../model/wording/terms.ts';
import { languageOf } from '../document.ts';
import type { Definitions, Sourced } from './resolution.ts';

export type SourcedTerm = Sourced<Term>;

/** Every way to write a term that the resolved standard knows, its own and inherited ones. */
export function termsIn({ terms }: Pick<Definitions, 'terms'>): TermIndex<SourcedTerm> {
  return indexOf(terms);
}

const indexOf = remembering((terms: ReadonlyMap<string, SourcedTerm>) =>
  indexTerms([...terms.values()].flatMap(formsOf)),
);

function formsOf(term: SourcedTerm): readonly TermForm<SourcedTerm>[] {
  const { value, document } = term;
  const own = languageOf(document);
  const forms = (text: Text | undefined, deprecated: boolean) =>
    text === undefined ? [] : proseOf(text, own).map(({ prose }) => ({ form: prose.node.text, deprecated, term }));
  return [
    ...forms(value.name, false),
    ...value.admitted.flatMap((text) => forms(text, false)),
    ...value.deprecated.flatMap((text) => forms(text, true)),
  ];
}

/** The name of a term in a language: given, or in Simplified script derived, or in the other script of Chinese. */
export function nameIn({ value, document }: SourcedTerm, language: Language): string | undefined {
  if (value.name === undefined) return undefined;
  const names = proseOf(value.name, languageOf(document));
  const exact = names.find((one) => one.language === language);
  const other = names.find((one) => (one.language === 'en') === (language === 'en'));
  const name = (exact ?? other)?.prose.node.text;
  const derived = exact === undefined && other?.language === 'zh-Hant' && language === 'zh-Hans';
  return name !== undefined && derived ? toSimplified(name) : name;
}
