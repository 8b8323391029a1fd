import { type Locale, say } from '../../base/words.ts';
import type { Language } from '../../model/field.ts';
import { type Printed, type PrintedEntry, printYaml } from '../../syntax/print.ts';
import type { Doubt, DraftClause, DraftDivision, DraftDocument, DraftStandard, DraftTerm } from './draft.ts';
import { intakeWords } from './intake-words.ts';
import { isShown, pictureDoubt } from './pictures.ts';
import {
  contentMap,
  count,
  definitionMap,
  entries,
  formulaMap,
  imageMap,
  itemOf,
  list,
  type PrintedValue,
  scalar,
  scoringMap,
  tableMap,
  texts,
} from './print-parts.ts';
import { inBoth, type Translations } from './translations.ts';

/** A place of the text that is to be looked at. */
interface DoubtAt {
  /** From 0. */
  readonly line: number;
  readonly text: string;
}

export interface Printout {
  readonly text: string;
  readonly doubts: readonly DoubtAt[];
}

/** A draft as the text of a standard; what is not sure stands as comments at its place. */
export function printDraft(draft: DraftStandard, locale: Locale, translations: Translations = new Map()): Printout {
  const said: string[] = [];
  const comments = (doubts: readonly Doubt[]): readonly string[] => {
    const lines = doubts.map((doubt) => commentOf(doubt, locale));
    said.push(...lines);
    return lines;
  };
  const printed: Printed = { kind: 'map', comments: comments(draft.doubts), entries: entriesOf(draft, comments) };
  const text = printYaml(inBoth(printed, translations, draft.language));
  return { text, doubts: placesOf(said, text) };
}

function commentOf({ words, args }: Doubt, locale: Locale): string {
  const colon = locale === 'en' ? ': ' : '：';
  return `${say(intakeWords.mark, locale)}${colon}${say(words, locale, args)}`.replace(/\s*\n\s*/g, ' ');
}

/** The comments stand in the text in the order in which they were made. */
function placesOf(said: readonly string[], text: string): readonly DoubtAt[] {
  const lines = text.split('\n');
  let from = 0;
  return said.flatMap((one) => {
    const line = lines.findIndex((written, at) => at >= from && written.trimStart() === `# ${one}`);
    if (line < 0) return [];
    from = line + 1;
    return [{ line, text: one }];
  });
}

type Comments = (doubts: readonly Doubt[]) => readonly string[];

function entriesOf(draft: DraftStandard, comments: Comments): readonly PrintedEntry[] {
  const { cover, foreword, language } = draft;
  return entries({
    standard: draft.edition,
    title: inLanguages(cover.title, cover.english, language),
    language,
    class: cover.class,
    'document-type': typeOf(cover.title),
    number: cover.number,
    'drafting-rules': draft.rules === 'gbt-1.1-2020' && cover.class !== 'policy' ? undefined : draft.rules,
    status: cover.status,
    ics: cover.ics,
    ccs: cover.ccs,
    published: dateOf(cover.published),
    effective: dateOf(cover.effective),
    issuer: cover.issuer,
    proposer: foreword?.proposer,
    committee: foreword?.committee,
    'drafting-organizations': texts(foreword?.organizations ?? []),
    drafters: texts(foreword?.drafters ?? []),
    supersedes: texts(cover.supersedes),
    changes: texts(foreword?.changes ?? []),
    basis: documents(foreword?.basis ?? []),
    foreword: foreword?.text,
    introduction: draft.introduction,
    scope: draft.scope,
    audience: texts(draft.audience),
    references: documents(draft.references),
    bibliography: documents(draft.bibliography),
    abbreviations: keyed(draft.abbreviations.map(([key, text]) => [key, scalar(text)])),
    'terms-from': texts(draft.termsFrom),
    terms: keyed(draft.terms.map((term) => [term.id, termMap(term, language, comments)])),
    levels: list(draft.levels),
    indicators: keyed(draft.indicators.map((one) => [one.id, definitionMap(one)])),
    'evidence-kinds': keyed(draft.evidenceKinds.map((one) => [one.id, definitionMap(one)])),
    'first-chapter': draft.firstChapter === undefined ? undefined : count(draft.firstChapter),
    chapters: { kind: 'list', items: draft.chapters.map((one) => division(one, comments)) },
    annexes: list(draft.annexes.map((one) => division(one, comments))),
    scoring: draft.scoring.length === 0 ? undefined : { kind: 'map', entries: draft.scoring },
  });
}

function keyed(all: readonly (readonly [key: string, value: Printed])[]): Printed | undefined {
  return all.length === 0 ? undefined : { kind: 'map', entries: all.map(([key, value]) => ({ key, value })) };
}

function dateOf(text: string | undefined): Printed | undefined {
  return text === undefined ? undefined : { kind: 'scalar', text, typed: true };
}

function inLanguages(text: string, english: string | undefined, language: Language): PrintedValue {
  // A document that is English for the most part may bear its title in Chinese above.
  if (english !== undefined && language === 'en') return scalar(`${text} ${english}`);
  return english === undefined
    ? text
    : keyed([
        [language, scalar(text)],
        ['en', scalar(english)],
      ]);
}

/** By what the title ends with; a specification is what it is unless told. */
function typeOf(title: string): string | undefined {
  if (/規範|规范|[Ss]pecification/.test(title)) return undefined;
  if (/規程|规程|[Cc]ode of practice/.test(title)) return 'code-of-practice';
  if (/指南|\b[Gg]uid(?:e|ance|elines?)\b/.test(title)) return 'guideline';
  return /統計|统计/.test(title) ? 'statistics' : 'other';
}

function documents(all: readonly DraftDocument[]): Printed | undefined {
  return list(all.map(({ number, title }) => ({ kind: 'map', entries: entries({ number, title }) })));
}

function termMap(term: DraftTerm, language: Language, comments: Comments): Printed {
  const { name, english, definition, admitted, deprecated, notes, source } = term;
  const all = {
    name: inLanguages(name, english, language),
    definition,
    admitted: texts(admitted),
    deprecated: texts(deprecated),
  };
  return { kind: 'map', comments: comments(term.doubts), entries: entries({ ...all, notes: texts(notes), source }) };
}

function division(one: DraftDivision, comments: Comments): Printed {
  const { id, title, nature, text, told = [], content, clauses, sections } = one;
  const said = comments(one.doubts);
  if (content !== undefined) {
    return { kind: 'map', comments: said, entries: entries({ id, title, nature, text, ...contentMap(content) }) };
  }
  const inner: Printed =
    sections.length > 0
      ? { kind: 'list', items: sections.map((section) => division(section, comments)) }
      : { kind: 'list', items: clauses.map((clause) => clauseMap(clause, comments)) };
  const held = { [sections.length > 0 ? 'sections' : 'clauses']: inner };
  return { kind: 'map', comments: said, entries: [...entries({ id, title, nature, text }), ...told, ...entries(held)] };
}

function clauseMap(clause: DraftClause, comments: Comments): Printed {
  const { id, number, title, provision, text, items, tables, pictures, notes, examples } = clause;
  const said = comments(clause.doubts);
  const formula = clause.formula === undefined ? undefined : formulaMap(clause.formula);
  const images = { images: list(pictures.filter(isShown).map(imageMap)) };
  const lists = { items: list(items.map(itemOf)), tables: list(tables.map(tableMap)) };
  const scored = clause.scoring === undefined ? {} : scoringMap(clause.scoring);
  const asides = { notes: texts(notes), examples: texts(examples) };
  return {
    kind: 'map',
    comments: said,
    entries: [
      ...entries({ id, number, title, provision, text, ...lists, formula, ...images, ...scored }),
      ...(clause.told ?? []),
      ...entries({ see: texts(clause.see ?? []), ...asides }),
    ],
  };
}

/** Clauses as the items of a list of a standard, one behind the other. */
export function printClauses(clauses: readonly DraftClause[], locale: Locale): string {
  const comments = (doubts: readonly Doubt[]) => doubts.map((doubt) => commentOf(doubt, locale));
  // What is pasted has no files beside it.
  const told = clauses.map((one) => {
    const doubts = [...one.doubts, ...one.pictures.filter(isShown).map(pictureDoubt)];
    return { ...one, doubts, pictures: [] };
  });
  return printYaml({ kind: 'list', items: told.map((one) => clauseMap(one, comments)) });
}
