import type { Range } from '../base/position.ts';
import { remembering } from '../base/remembering.ts';
import { type Field, type Language, proseOf, type Text } from '../model/field.ts';
import type { Evidence, Report } from '../model/report.ts';
import type { RawQuantity } from '../model/standard.ts';
import { digestOfText } from '../model/values/digest.ts';
import { absolute } from '../syntax/navigate.ts';
import type { Place } from '../syntax/tree.ts';
import { amountPlace } from './assess/figures.ts';
import { isClosed, type KnownReport, type ReportDocument } from './document.ts';
import { idLines } from './id-lines.ts';
import { operatorOf } from './operator.ts';
import { keysOf } from './uses.ts';
import { withoutPlace } from './written.ts';

/** A field without its node. The range is the file's own. */
export interface Kept {
  readonly text: string;
  readonly value?: string;
  readonly range: Range;
}

/**
 * What others may ask of a report without reading it: plain data, small, that can be sent and stored. What only few ask for is
 * packed into one string each, since a snapshot holds thousands of these; see `answersOf` and `comparedOf`.
 */
export interface ReportSummary {
  readonly id?: Kept;
  readonly against?: { readonly text: string; readonly value?: string };
  /** See `operatorOf`. */
  readonly operator?: string;
  readonly period?: { readonly from: string; readonly to: string } | string;
  readonly language?: Language;
  /** What the space, or else the operator, is called: by language, or `plain` in the file's own. */
  readonly title?: SpokenName;
  /** Stands for everything but places that a finding in another report may show of this one; see `comparedText`. */
  readonly print: string;
  /** Every id that the file gives or uses, see `mayHold`. */
  readonly ids: string;
  readonly answers: string;
  readonly compared: string;
  /** Where what is compared stands, in that order. */
  readonly places: string;
}

export type SpokenName = Readonly<Partial<Record<Language | 'plain', string>>>;

/** An answer as others see it: the clause's id, where that stands, and the digest it pins. */
export interface KeptAnswer {
  readonly clause: string;
  readonly at: Range;
  readonly digest?: string;
}

/** What a report is compared by with others of its operator. Shaped like the model, as far as it goes. */
export interface Compared {
  /** What its space is called, as written. */
  readonly spaces: readonly string[];
  readonly figures: readonly KeptFigure[];
  readonly attachments: readonly (KeptEvidence & { readonly id: { readonly text: string } })[];
  readonly answers: readonly { readonly evidence: readonly KeptEvidence[] }[];
}

export interface KeptFigure {
  readonly indicator: { readonly text: string };
  readonly quantity: { readonly text: string; readonly value?: RawQuantity };
  /** Where the amount stands. */
  readonly at: Range;
  readonly evidence: readonly KeptEvidence[];
}

export interface KeptEvidence {
  readonly attachment?: { readonly value?: string };
  readonly proves: readonly { readonly text: string }[];
  readonly file?: Kept;
}

/** The summary of a report, whether it is kept as one or as a whole. */
export function summaryOf(report: KnownReport): ReportSummary {
  return isClosed(report) ? report.summary : summaryOfWhole(report);
}

const summaryOfWhole = remembering(summarize);

export function summarize(document: ReportDocument): ReportSummary {
  const { model } = document;
  const header = headerOf(model);
  const compared = packedCompared(model);
  return {
    ...(model.id && { id: kept(document, model.id) }),
    ...header,
    print: digestOfText(shownText(model.id, header, compared)),
    ids: idLines(keysOf(document)),
    answers: packedAnswers(document),
    compared,
    places: packedPlaces(document),
  };
}

type Header = Pick<ReportSummary, 'against' | 'operator' | 'period' | 'language' | 'title'>;

function headerOf(model: Report): Header {
  const operator = operatorOf(model);
  const title = nameFrom(model.space?.name ?? model.operator?.name);
  return {
    ...(model.against && { against: withoutPlace(model.against) }),
    ...(operator !== undefined && { operator }),
    ...(model.period?.value !== undefined && { period: model.period.value }),
    ...(model.language?.value !== undefined && { language: model.language.value }),
    ...(title && { title }),
  };
}

/** The same for two states of a report means: whatever another report's findings show of it is the same, but for where it stands. */
export function comparedText(model: Report): string {
  return shownText(model.id, headerOf(model), packedCompared(model));
}

function shownText(id: Field<string> | undefined, header: Header, compared: string): string {
  return `${JSON.stringify([id && withoutPlace(id), header])}\n${compared}`;
}

/** The same means that the texts are. */
export function comparedPrint(report: KnownReport): string {
  return summaryOf(report).print;
}

type PackedRange = readonly [line: number, character: number, endLine: number, end: number];
type PackedAnswer = readonly [clause: string, at: PackedRange, digest?: string];
/** Where the value is `true`, it is what is written and nothing more. */
type PackedFigure = readonly [
  indicator: string,
  written: string,
  value: RawQuantity | boolean,
  ...evidence: readonly PackedEvidence[],
];
/** What it proves comes last. */
type PackedEvidence = readonly [
  attachment: string | null,
  file: Omit<Kept, 'range'> | null,
  ...proves: readonly string[],
];
interface PackedCompared {
  readonly spaces: readonly string[];
  readonly figures: readonly PackedFigure[];
  readonly attachments: readonly (readonly [id: string, ...evidence: PackedEvidence])[];
  readonly answers: readonly (readonly PackedEvidence[])[];
}

function packedRange({ start, end }: Range): PackedRange {
  return [start.line, start.character, end.line, end.character];
}

function rangeFrom([line, character, endLine, end]: PackedRange): Range {
  return { start: { line, character }, end: { line: endLine, character: end } };
}

function packedAnswers({ model, tree }: ReportDocument): string {
  const packed = model.answers.map(({ clause, digest }): PackedAnswer => {
    const place = [clause.text, packedRange(absolute(tree, clause))] as const;
    return digest?.value === undefined ? place : [...place, digest.value];
  });
  return JSON.stringify(packed);
}

export function answersOf(summary: ReportSummary): readonly KeptAnswer[] {
  return (JSON.parse(summary.answers) as readonly PackedAnswer[]).map(([clause, at, digest]) => ({
    clause,
    at: rangeFrom(at),
    ...(digest !== undefined && { digest }),
  }));
}

function packedCompared(model: Report): string {
  const packed: PackedCompared = {
    spaces: spacesOf(model),
    figures: model.figures.map(({ indicator, quantity, evidence }) => [
      indicator.text,
      quantity.text,
      packedValue(quantity),
      ...evidence.map(packedEvidence),
    ]),
    attachments: model.attachments.map((one) => [one.id.text, ...packedEvidence(one)]),
    answers: provingAnswers(model).map((evidence) => evidence.map(packedEvidence)),
  };
  return JSON.stringify(packed);
}

/** What answers bring of their own: what they cite is compared where it is attached. */
function provingAnswers({ answers }: Report): readonly (readonly Evidence[])[] {
  const all: (readonly Evidence[])[] = [];
  for (const { evidence } of answers) if (evidence.some(hasFile)) all.push(evidence.filter(hasFile));
  return all;
}

function hasFile({ file }: Evidence): boolean {
  return file !== undefined;
}

function packedEvidence({ attachment, proves, file }: Evidence): PackedEvidence {
  return [attachment?.value ?? null, file ? withoutPlace(file) : null, ...proves.map(({ text }) => text)];
}

/** Of each figure its amount, and of all evidence its file, in the order of `packedCompared`. */
function packedPlaces({ model, tree }: ReportDocument): string {
  const places: PackedRange[] = [];
  const add = (place: Place): void => {
    places.push(packedRange(absolute(tree, place)));
  };
  const addFiles = (evidence: readonly Evidence[]): void => {
    for (const { file } of evidence) if (file !== undefined) add(file);
  };
  for (const figure of model.figures) {
    add(amountPlace(figure));
    addFiles(figure.evidence);
  }
  addFiles(model.attachments);
  provingAnswers(model).forEach(addFiles);
  return JSON.stringify(places);
}

function packedValue({ text, value }: Field<RawQuantity>): RawQuantity | boolean {
  if (value === undefined) return false;
  return Object.keys(value).length === 1 && value.text === text ? true : value;
}

export function comparedOf(summary: ReportSummary): Compared {
  const { spaces, figures, attachments, answers } = JSON.parse(summary.compared) as PackedCompared;
  const places = JSON.parse(summary.places) as readonly PackedRange[];
  let next = 0;
  const place = (): Range => rangeFrom(places[next++] ?? nowhere);
  const keptEvidence = ([attachment, file, ...proves]: PackedEvidence): KeptEvidence => ({
    ...(attachment !== null && { attachment: { value: attachment } }),
    proves: proves.map((text) => ({ text })),
    ...(file !== null && { file: { ...file, range: place() } }),
  });
  return {
    spaces,
    figures: figures.map(([indicator, text, value, ...evidence]) => ({
      indicator: { text: indicator },
      quantity: value === false ? { text } : { text, value: value === true ? { text } : value },
      at: place(),
      evidence: evidence.map(keptEvidence),
    })),
    attachments: attachments.map(([id, ...evidence]) => ({ id: { text: id }, ...keptEvidence(evidence) })),
    answers: answers.map((evidence) => ({ evidence: evidence.map(keptEvidence) })),
  };
}

const nowhere: PackedRange = [0, 0, 0, 0];

/** What a report calls its space, in every language. */
export function spacesOf({ space }: Report): readonly string[] {
  return space?.name === undefined ? [] : proseOf(space.name, 'zh-Hant').map(({ prose }) => prose.text);
}

function kept(document: ReportDocument, field: Field<string>): Kept {
  return { ...withoutPlace(field), range: absolute(document.tree, field) };
}

function nameFrom(text: Text | undefined): SpokenName | undefined {
  if (text === undefined) return undefined;
  const written = [['plain', text.plain] as const, ...text.by].flatMap(([language, prose]) =>
    prose?.value === undefined ? [] : [[language, prose.value] as const],
  );
  return Object.fromEntries(written);
}
