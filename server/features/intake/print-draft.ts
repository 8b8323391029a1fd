import { type Locale, say } from '../../base/words.ts';
import type { Language } from '../../model/field.ts';
import { type Printed, type PrintedEntry, printYaml } from '../../syntax/print.ts';
import { isShown, pictureDoubt } from './clause-draft.ts';
import type {
  Doubt,
  DraftAnnexContent,
  DraftCell,
  DraftClause,
  DraftDivision,
  DraftDocument,
  DraftForm,
  DraftFormula,
  DraftItem,
  DraftPicture,
  DraftStandard,
  DraftTable,
  DraftTerm,
} from './draft.ts';
import { intakeWords } from './intake-words.ts';

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

type Value = Printed | string | undefined;

/** A draft as the text of a standard; what is not sure stands as comments at its place. */
export function printDraft(draft: DraftStandard, locale: Locale): Printout {
  const said: string[] = [];
  const comments = (doubts: readonly Doubt[]): readonly string[] => {
    const lines = doubts.map((doubt) => commentOf(doubt, locale));
    said.push(...lines);
    return lines;
  };
  const text = printYaml({ kind: 'map', comments: comments(draft.doubts), entries: entriesOf(draft, comments) });
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
    'first-chapter': draft.firstChapter === undefined ? undefined : count(draft.firstChapter),
    chapters: { kind: 'list', items: draft.chapters.map((one) => division(one, comments)) },
    annexes: list(draft.annexes.map((one) => division(one, comments))),
  });
}

/** Only what there is. */
function entries(values: Readonly<Record<string, Value>>): readonly PrintedEntry[] {
  return Object.entries(values).flatMap(([key, value]): readonly PrintedEntry[] => {
    if (value === undefined || value === '') return [];
    return [{ key, value: typeof value === 'string' ? scalar(value) : value }];
  });
}

function scalar(text: string): Printed {
  return { kind: 'scalar', text };
}

function list(items: readonly Printed[]): Printed | undefined {
  return items.length === 0 ? undefined : { kind: 'list', items };
}

function texts(all: readonly string[]): Printed | undefined {
  return list(all.map(scalar));
}

function keyed(all: readonly (readonly [key: string, value: Printed])[]): Printed | undefined {
  return all.length === 0 ? undefined : { kind: 'map', entries: all.map(([key, value]) => ({ key, value })) };
}

function dateOf(text: string | undefined): Printed | undefined {
  return text === undefined ? undefined : { kind: 'scalar', text, typed: true };
}

function inLanguages(text: string, english: string | undefined, language: Language): Value {
  return english === undefined || language === 'en'
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
  const { id, title, nature, text, content, clauses, sections } = one;
  const said = comments(one.doubts);
  if (content !== undefined) {
    return { kind: 'map', comments: said, entries: entries({ id, title, nature, text, ...contentMap(content) }) };
  }
  const inner: Printed =
    sections.length > 0
      ? { kind: 'list', items: sections.map((section) => division(section, comments)) }
      : { kind: 'list', items: clauses.map((clause) => clauseMap(clause, comments)) };
  const held = { [sections.length > 0 ? 'sections' : 'clauses']: inner };
  return { kind: 'map', comments: said, entries: entries({ id, title, nature, text, ...held }) };
}

function contentMap({ items, tables, pictures, forms, notes }: DraftAnnexContent) {
  return {
    items: list(items.map(itemOf)),
    tables: list(tables.map(tableMap)),
    images: list(pictures.filter(isShown).map(imageMap)),
    forms: list(forms.map(formMap)),
    notes: texts(notes),
  };
}

function formMap({ id, title, fields }: DraftForm): Printed {
  const all = fields.map(({ id: name, label, type, unit, choices, isRequired }): Printed => {
    const required: Printed | undefined = isRequired ? { kind: 'scalar', text: 'true', typed: true } : undefined;
    return { kind: 'map', entries: entries({ id: name, label, type, unit, choices: texts(choices), required }) };
  });
  return { kind: 'map', entries: entries({ id, title, fields: { kind: 'list', items: all } }) };
}

function clauseMap(clause: DraftClause, comments: Comments): Printed {
  const { id, number, title, provision, text, items, tables, pictures, notes, examples } = clause;
  const said = comments(clause.doubts);
  const formula = clause.formula === undefined ? undefined : formulaMap(clause.formula);
  const images = { images: list(pictures.filter(isShown).map(imageMap)) };
  const lists = { items: list(items.map(itemOf)), tables: list(tables.map(tableMap)) };
  const asides = { notes: texts(notes), examples: texts(examples) };
  return {
    kind: 'map',
    comments: said,
    entries: entries({ id, number, title, provision, text, ...lists, formula, ...images, ...asides }),
  };
}

function itemOf({ text, items }: DraftItem): Printed {
  return items.length === 0
    ? scalar(text)
    : { kind: 'map', entries: entries({ text, items: list(items.map(itemOf)) }) };
}

/** Where pictures of a source are written, beside the standard. */
const picturesFolder = 'images';

function imageMap({ id, name, title, alt }: DraftPicture): Printed {
  return { kind: 'map', entries: entries({ id, title, file: `${picturesFolder}/${name}`, alt }) };
}

function tableMap({ title, unit, columns, rows, notes }: DraftTable): Printed {
  const row = (cells: readonly DraftCell[]): Printed => ({ kind: 'list', items: cells.map(cellOf) });
  const held = { columns: texts(columns), rows: { kind: 'list', items: rows.map(row) } as const };
  return { kind: 'map', entries: entries({ title, unit, ...held, notes: texts(notes) }) };
}

function cellOf({ text, across, down }: DraftCell): Printed {
  if (across === 1 && down === 1) return scalar(text);
  const spans = { across: across === 1 ? undefined : count(across), down: down === 1 ? undefined : count(down) };
  return { kind: 'map', entries: [{ key: 'text', value: scalar(text) }, ...entries(spans)] };
}

function count(value: number): Printed {
  return { kind: 'scalar', text: String(value), typed: true };
}

function formulaMap({ text, where }: DraftFormula): Value {
  if (where.length === 0) return text;
  const legend = where.map(({ symbol, means }): Printed => ({ kind: 'map', entries: entries({ symbol, means }) }));
  return { kind: 'map', entries: entries({ text, where: list(legend) }) };
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
