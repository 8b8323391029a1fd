import { foldScript } from './fold.ts';
import { type FormFinder, formFinder, noForm } from './form-finder.ts';
import { segment, type Token } from './segment.ts';
import { findSetApart } from './set-apart.ts';
import { holds, overlaps, type Span } from './span.ts';

/** One way to write a term, in any language or script. */
export interface TermForm<T> {
  readonly form: string;
  /** Whether the standard wants another form instead. */
  readonly deprecated: boolean;
  readonly term: T;
}

/** The forms of a standard's terms, ready for searching in both scripts. */
export interface TermIndex<T> {
  /** By the folded form. */
  readonly forms: ReadonlyMap<string, TermForm<T>>;
  readonly finder: FormFinder;
}

interface TermUse<T> extends Span {
  readonly form: TermForm<T>;
}

export function indexTerms<T>(all: Iterable<TermForm<T>>): TermIndex<T> {
  const forms = new Map<string, TermForm<T>>();
  for (const form of all) {
    const folded = normal(form.form.trim());
    // A single character is no term that could be found in running text.
    if (folded.length < 2) continue;
    const known = forms.get(folded);
    // A form that one term deprecates and another bears is the other's name.
    if (known === undefined || (known.deprecated && !form.deprecated)) forms.set(folded, form);
  }
  return { forms, finder: formFinder([...forms.keys()]) };
}

function normal(text: string): string {
  return foldScript(text).toLowerCase();
}

/**
 * Where terms are used in a text, in either script, the longest form first, none inside another. Quotations and titles
 * are passed over, and so is what only looks like a term across two words (公路演練 holds no 路演).
 */
export function findTerms<T>(text: string, index: TermIndex<T>): readonly TermUse<T>[] {
  const { forms, finder } = index;
  if (forms.size === 0) return [];
  const folded = normal(text);
  if (folded.length !== text.length) return [];
  const uses: TermUse<T>[] = [];
  let apart: readonly Span[] | undefined;
  /** The first that may reach to where the search is. */
  let next = 0;
  const longest = finder.longestAt(folded);
  for (let at = 0; at < folded.length; at++) {
    if (longest[at] === noForm || beginsInside(folded, at)) continue;
    for (let one = longest[at] ?? noForm; one !== noForm; one = finder.shorter(one)) {
      const written = finder.formOf(one);
      const form = forms.get(written);
      const span = { start: at, end: at + written.length };
      if (form === undefined || !standsAlone(folded, span)) continue;
      apart ??= findSetApart(text);
      while ((apart[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
      const beside = apart[next];
      if (beside === undefined || !overlaps(beside, span)) uses.push({ ...span, form });
      at = span.end - 1;
      break;
    }
  }
  return uses;
}

const latin = /[\p{Script=Latin}\p{N}]/u;

/** Whether a foreign word runs on from before. */
function beginsInside(folded: string, at: number): boolean {
  return latin.test(folded.charAt(at)) && latin.test(folded.charAt(at - 1));
}

function standsAlone(folded: string, span: Span): boolean {
  const last = folded.charAt(span.end - 1);
  const after = folded.slice(span.end, span.end + 2);
  if (latin.test(last)) return !latin.test(after.charAt(0)) || /^s(?![\p{Script=Latin}\p{N}])/u.test(after);
  return !around(folded, span).some((token) => cuts(token, span));
}

/** The words near the span: enough of the sentence to see where words begin and end. */
function around(folded: string, span: Span): readonly Token[] {
  const earliest = Math.max(0, span.start - 12);
  const before = folded.slice(earliest, span.start).search(/[^\p{Script=Han}]*\p{Script=Han}{0,12}$/u);
  const start = before < 0 ? span.start : earliest + before;
  const behind = /^\p{Script=Han}{0,8}/u.exec(folded.slice(span.end))?.[0].length ?? 0;
  return segment(folded, start, span.end + behind);
}

/** A word that begins outside and ends inside, or a short word that holds more than the form (孵化 in 孵化器). */
function cuts(token: Token, span: Span): boolean {
  if (token.word === undefined || !overlaps(token, span)) return false;
  if (holds(span, token)) return false;
  return !holds(token, span) || token.end - token.start < 4;
}
