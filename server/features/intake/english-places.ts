import type { NumberedPlace } from '../../model/wording/typed-places.ts';

/** A place of this document that an English text names by number: see 4.2, Clause 5, Table 1, item a) of 4.2. */
export interface EnglishPlace extends Omit<NumberedPlace, 'kind'> {
  readonly kind: NumberedPlace['kind'] | 'figure';
  /** `a)`, where that is said before the number. */
  readonly item?: string;
}

const own = '(?:[A-Z]\\.)?\\d{1,2}(?:\\.\\d{1,2}){1,4}|[A-Z]\\.\\d{1,2}';
const pointing =
  '(?:see(?: also)?|in|(?:requirements|provisions|items?|list) of|accordance with|compl(?:y|ies) with|conforms? (?:to|with)|according to|specified by|required by|(?:sub)?clauses?)';
const forms: readonly (readonly [kind: EnglishPlace['kind'], form: RegExp])[] = [
  // 4.2 m is a length, in 4.2 % of cases a share.
  [
    'clause',
    new RegExp(
      `(?<=\\b${pointing} )(${own})(?=[,;)]|\\.?$|\\. | (?:and|or|shall|should|apply|applies)\\b| \\(| ?[a-z]\\))`,
      'gi',
    ),
  ],
  ['clause', /(?<=\bClause )(\d{1,2})(?![\d.]*\d)/g],
  ['annex', /\bAnnex ([A-Z])(?![\w.])/g],
  ['table', /\bTable ((?:[A-Z]\.)?\d{1,2})(?![\d.]*\d)/g],
  ['figure', /\bFigure ((?:[A-Z]\.)?\d{1,2})(?![\d.]*\d)/g],
  ['formula', /\b(?:Formula|Equation) \(((?:[A-Z]\.)?\d{1,2})\)/g],
];
const ofItem = new RegExp(`\\b(?:list )?item ([a-z]\\)) (?:of|in) (${own})(?![\\d.]*\\d)`, 'g');
/** So far around a place another document is looked for, however long the sentence. */
const farthest = 300;
/** Another document in the same sentence. */
const other = /\b[A-Z]{2,5}(?:\/[A-Z]+)* ?\d{3,}|\b(?:that|those|other|its) (?:document|standard)s?\b/;

/** Clause 5 of the contract. */
const ofOther = /^(?: ?[a-z]\))?(?: ?\d\))? of (?!this\b)/;

/** In their order; none in a sentence that names another document, whose place it may be. */
export function findEnglishPlaces(text: string): readonly EnglishPlace[] {
  const items = [...text.matchAll(ofItem)].map(
    ({ index, 0: whole, 1: item = '', 2: number = '' }): EnglishPlace => ({
      kind: 'clause',
      ...{ start: index, end: index + whole.length, number, item },
    }),
  );
  const others = forms.flatMap(([kind, form]) =>
    [...text.matchAll(form)].map(
      ({ index, 0: whole, 1: number = '' }): EnglishPlace => ({
        kind,
        start: index,
        end: index + whole.length,
        number,
      }),
    ),
  );
  const apart = others.filter(({ start }) => !items.some((one) => one.start <= start && start < one.end));
  return [...items, ...apart]
    .filter(({ end }) => !ofOther.test(text.slice(end, end + farthest)))
    .filter(({ start, end }) => !other.test(sentenceAround(text, start, end)))
    .sort((a, b) => a.start - b.start);
}

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - farthest), start).split(/[.;] |\n/);
  const after = text.slice(end, end + farthest).split(/[.;](?: |$)|\n/);
  return `${before.at(-1) ?? ''}${text.slice(start, end)}${after[0] ?? ''}`;
}
