import type { Range } from '../base/position.ts';
import { remembering } from '../base/remembering.ts';
import { type Field, type Language, proseOf, type Text } from '../model/field.ts';
import type { Evidence, Report } from '../model/report.ts';
import type { RawQuantity } from '../model/standard.ts';
import { digestOfText } from '../model/values/digest.ts';
import { absolute } from '../syntax/navigate.ts';
import { amountPlace } from './assess/figures.ts';
import { isClosed, type KnownReport, type ReportDocument } from './document.ts';
import { reportPrint } from './exported.ts';
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
  /** Stands for everything that a finding in another report may show of this one; see `comparedPrint`. */
  readonly print: string;
  /** Every id that the file gives or uses, see `mayHold`. */
  readonly ids: string;
  readonly answers: string;
  readonly compared: string;
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
  const operator = operatorOf(model);
  const title = nameFrom(model.space?.name ?? model.operator?.name);
  return {
    ...(model.id && { id: kept(document, model.id) }),
    ...(model.against && { against: withoutPlace(model.against) }),
    ...(operator !== undefined && { operator }),
    ...(model.period?.value !== undefined && { period: model.period.value }),
    ...(model.language?.value !== undefined && { language: model.language.value }),
    ...(title && { title }),
    print: digestOfText(reportPrint(model)),
    ids: idLines(keysOf(document)),
    answers: packedAnswers(document),
    compared: packedCompared(document),
  };
}

/** The same for two states of a report means: whatever another report's findings show of it is the same. */
export function comparedPrint(report: KnownReport): string {
  return summaryOf(report).print;
}

type PackedRange = readonly [line: number, character: number, endLine: number, end: number];
type PackedAnswer = readonly [clause: string, at: PackedRange, digest?: string];
/** Where the value is `true`, it is what is written and nothing more. */
type PackedFigure = readonly [
  indicator: string,
  written: string,
  at: PackedRange,
  value: RawQuantity | boolean,
  ...evidence: readonly KeptEvidence[],
];
type PackedCompared = Omit<Compared, 'figures'> & { readonly figures: readonly PackedFigure[] };

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

function packedCompared(document: ReportDocument): string {
  const { figures, attachments, answers } = document.model;
  const evidence = (all: readonly Evidence[]) => all.map((one) => keptEvidence(document, one));
  const packed: PackedCompared = {
    spaces: spacesOf(document.model),
    figures: figures.map((figure) => [
      figure.indicator.text,
      figure.quantity.text,
      packedRange(absolute(document.tree, amountPlace(figure))),
      packedValue(figure.quantity),
      ...evidence(figure.evidence),
    ]),
    attachments: attachments.map((one) => ({ id: { text: one.id.text }, ...keptEvidence(document, one) })),
    answers: answers
      .map((answer) => ({ evidence: evidence(answer.evidence.filter(({ file }) => file !== undefined)) }))
      .filter((answer) => answer.evidence.length > 0),
  };
  return JSON.stringify(packed);
}

function packedValue({ text, value }: Field<RawQuantity>): RawQuantity | boolean {
  if (value === undefined) return false;
  return Object.keys(value).length === 1 && value.text === text ? true : value;
}

export function comparedOf(summary: ReportSummary): Compared {
  const { figures, ...rest } = JSON.parse(summary.compared) as PackedCompared;
  return {
    ...rest,
    figures: figures.map(([indicator, text, at, value, ...evidence]) => ({
      indicator: { text: indicator },
      quantity: value === false ? { text } : { text, value: value === true ? { text } : value },
      at: rangeFrom(at),
      evidence,
    })),
  };
}

/** What a report calls its space, in every language. */
export function spacesOf({ space }: Report): readonly string[] {
  return space?.name === undefined ? [] : proseOf(space.name, 'zh-Hant').map(({ prose }) => prose.text);
}

function keptEvidence(document: ReportDocument, { attachment, proves, file }: Evidence): KeptEvidence {
  return {
    ...(attachment?.value !== undefined && { attachment: { value: attachment.value } }),
    proves: proves.map(({ text }) => ({ text })),
    ...(file && { file: kept(document, file) }),
  };
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
