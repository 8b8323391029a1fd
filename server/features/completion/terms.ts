import { languages, spellingsOf } from '../../model/field.ts';
import { foldScript } from '../../model/wording/fold.ts';
import { languageOf } from '../../workspace/document.ts';
import type { SourcedTerm } from '../../workspace/resolve/term-index.ts';
import { nameIn } from '../../workspace/resolve/term-index.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { termPage } from '../hover/describe-reference.ts';
import { heardAt, type Spell } from './by-ear.ts';
import { textUnder, writtenIn } from './inside-text.ts';
import { type Request, shown } from './request.ts';
import { literal } from './snippet.ts';
import type { Suggestion } from './suggestion.ts';

/** Terms to go on with while prose is being written. Undefined where no text stands, or nothing typed begins one. */
export function termsInProse(request: Request): readonly Suggestion[] | undefined {
  const text = textUnder(request);
  if (text === undefined) return undefined;
  const { scalar, offset } = text;
  const terms = [...(resolutionFor(request.snapshot, request.document)?.terms.values() ?? [])];
  const begun = begunIn(scalar.text.slice(0, offset), terms, request.reader.spell);
  if (begun === undefined) return undefined;
  const range = text.before(begun.typed.length);
  const language = languages.find((one) => one === request.place.path.at(-1)) ?? languageOf(request.document);
  return begun.terms.flatMap((term): Suggestion[] => {
    const name = nameIn(term, language);
    if (name === undefined) return [];
    const also = formsOf(term);
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

interface Begun {
  readonly typed: string;
  readonly terms: readonly SourcedTerm[];
}

/**
 * What of a term has been typed: a Latin word, which may mean any, with the marks by which an input method parts syllables
 * while it is composing; the longest end of the Han characters that begins one,
 * in either script; nothing, behind a mark or at the start.
 */
function begunIn(before: string, terms: readonly SourcedTerm[], spell: Spell | undefined): Begun | undefined {
  const latin = /[\p{Script=Latin}\d]+(?:['’][\p{Script=Latin}\d]*)*$/u.exec(before)?.[0];
  if (latin !== undefined)
    return goneOn(before.slice(0, -latin.length), latin, terms, spell) ?? { typed: latin, terms };
  const han = /\p{Script=Han}+$/u.exec(before)?.[0];
  if (han === undefined) return { typed: '', terms };
  for (let length = Math.min(han.length, 12); length > 0; length--) {
    const typed = han.slice(-length);
    const folded = foldScript(typed);
    const meant = terms.filter((term) =>
      formsOf(term).some((form) => form.length > length && foldScript(form).startsWith(folded)),
    );
    if (meant.length > 0) return { typed, terms: meant };
  }
  return undefined;
}

/** A term of which some characters stand there and the rest is typed by its sound: 創業dao. */
function goneOn(
  before: string,
  latin: string,
  terms: readonly SourcedTerm[],
  spell: Spell | undefined,
): Begun | undefined {
  const han = /\p{Script=Han}+$/u.exec(before)?.[0];
  if (han === undefined || spell === undefined) return undefined;
  const letters = latin.toLowerCase();
  for (let length = Math.min(han.length, 12); length > 0; length--) {
    const written = han.slice(-length);
    const meant = terms.filter((term) =>
      formsOf(term).some(
        (form) => foldScript(form).startsWith(foldScript(written)) && heardAt(letters, spell(form.slice(length))) === 0,
      ),
    );
    if (meant.length > 0) return { typed: written + latin, terms: meant };
  }
  return undefined;
}

/** Every form of a term, deprecated ones included: whoever types one is shown the right one. */
function formsOf({ value }: SourcedTerm): readonly string[] {
  return [value.name, ...value.admitted, ...value.deprecated].flatMap(spellingsOf);
}
