import { languages } from '../../model/field.ts';
import { foldScript } from '../../model/wording/fold.ts';
import { languageOf } from '../../workspace/document.ts';
import type { SourcedTerm } from '../../workspace/resolve/term-index.ts';
import { nameIn } from '../../workspace/resolve/term-index.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { termPage } from '../hover/describe-reference.ts';
import { textUnder, writtenIn } from './inside-text.ts';
import { type Request, shown, spellings } from './request.ts';
import { literal } from './snippet.ts';
import type { Suggestion } from './suggestion.ts';

/** Terms to go on with while prose is being written. Undefined where no text stands, or nothing typed begins one. */
export function termsInProse(request: Request): readonly Suggestion[] | undefined {
  const text = textUnder(request);
  if (text === undefined) return undefined;
  const { scalar, offset } = text;
  const terms = [...(resolutionFor(request.snapshot, request.document)?.terms.values() ?? [])];
  const begun = begunIn(scalar.text.slice(0, offset), terms);
  if (begun === undefined) return undefined;
  const range = text.before(begun.typed.length);
  const language = languages.find((one) => one === request.place.path.at(-1)) ?? languageOf(request.document);
  return begun.terms.flatMap((term): Suggestion[] => {
    const name = nameIn(term, language);
    if (name === undefined) return [];
    const also = spellingsOf(term);
    return [
      {
        label: name,
        kind: 'text',
        detail: shown(term.value.definition, request, term.document),
        documentation: () => termPage(term, request),
        also,
        snippet: literal(writtenIn(scalar, name)),
        range,
        rank: 2,
      },
    ];
  });
}

/**
 * What of a term has been typed: a Latin word, which may mean any; the longest end of the Han characters that begins one,
 * in either script; nothing, behind a mark or at the start.
 */
function begunIn(
  before: string,
  terms: readonly SourcedTerm[],
): { typed: string; terms: readonly SourcedTerm[] } | undefined {
  const latin = /[\p{Script=Latin}\d]+$/u.exec(before)?.[0];
  if (latin !== undefined) return { typed: latin, terms };
  const han = /\p{Script=Han}+$/u.exec(before)?.[0];
  if (han === undefined) return { typed: '', terms };
  for (let length = Math.min(han.length, 12); length > 0; length--) {
    const typed = han.slice(-length);
    const folded = foldScript(typed);
    const meant = terms.filter((term) =>
      spellingsOf(term).some((form) => form.length > length && foldScript(form).startsWith(folded)),
    );
    if (meant.length > 0) return { typed, terms: meant };
  }
  return undefined;
}

/** Every form of a term, deprecated ones included: whoever types one is shown the right one. */
function spellingsOf({ value }: SourcedTerm): readonly string[] {
  return [value.name, ...value.admitted, ...value.deprecated].flatMap(spellings);
}
