import type { Range } from '../base/position.ts';
import { evidenceOfAnswer } from '../model/answer-items.ts';
import { type Field, proseOf } from '../model/field.ts';
import type { Evidence, Report } from '../model/report.ts';
import type { RawQuantity } from '../model/standard.ts';
import { absolute } from '../syntax/navigate.ts';
import type { Place } from '../syntax/tree.ts';
import { amountPlace } from './assess/figures.ts';
import type { ReportDocument } from './document.ts';
import { type PackedRange, packedRange, rangeFrom } from './packed-range.ts';
import type { Kept, ReportSummary } from './report-summary.ts';
import { withoutPlace } from './written.ts';

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

export function packedCompared(model: Report): string {
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
  for (const answer of answers) {
    const files = evidenceOfAnswer(answer).filter(hasFile);
    if (files.length > 0) all.push(files);
  }
  return all;
}

function hasFile({ file }: Evidence): boolean {
  return file !== undefined;
}

function packedEvidence({ attachment, proves, file }: Evidence): PackedEvidence {
  return [attachment?.value ?? null, file ? withoutPlace(file) : null, ...proves.map(({ text }) => text)];
}

/** Of each figure its amount, and of all evidence its file, in the order of `packedCompared`. */
export function packedPlaces({ model, tree }: ReportDocument): string {
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
