import type { Range } from '../base/position.ts';
import { absolute } from '../syntax/navigate.ts';
import type { ReportDocument } from './document.ts';
import { type PackedRange, packedRange, rangeFrom } from './packed-range.ts';
import type { ReportSummary } from './report-summary.ts';

/** An answer as others see it: the clause's id, where that stands, and the digest it pins. */
export interface KeptAnswer {
  readonly clause: string;
  readonly at: Range;
  readonly digest?: string;
}

type PackedAnswer = readonly [clause: string, at: PackedRange, digest?: string];

export function packedAnswers({ model, tree }: ReportDocument): string {
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
