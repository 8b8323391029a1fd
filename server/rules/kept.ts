import { digestOfText } from '../model/values/digest.ts';
import { printOf } from '../workspace/dependency-print.ts';
import { isKnownReport } from '../workspace/document.ts';
import { summaryOf } from '../workspace/report-summary.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { textDigest } from '../workspace/text-digest.ts';
import type { Examined } from './examine.ts';

/** What was found in a file, and the print of everything that it was worked out from: all it takes to use it another day. */
export interface Kept {
  readonly examined: Examined;
  /** One for each that was read, in that order, then one for each other file that a finding points into. */
  readonly prints: readonly string[];
}

/** `examined` holds in the snapshot. */
export function keep(snapshot: Snapshot, examined: Examined): Kept {
  return { examined, prints: printsOf(snapshot, examined) };
}

/** Whether a check of the same text would find the same in this world. */
export function holds(snapshot: Snapshot, { examined, prints }: Kept): boolean {
  const now = printsOf(snapshot, examined);
  return now.length === prints.length && now.every((print, at) => print !== unknown && print === prints[at]);
}

/** The print of what has none. */
const unknown = '';

function printsOf(snapshot: Snapshot, { uri, read, findings }: Examined): readonly string[] {
  const others = findings.flatMap(({ related }) => related.map((one) => one.uri)).filter((one) => one !== uri);
  return [...read.map((one) => printOf(snapshot, one) ?? unknown), ...others.map((one) => placesIn(snapshot, one))];
}

/** Where what stands in a file: a comment may move what a finding elsewhere points at, and change nothing else about it. */
function placesIn({ documents }: Snapshot, uri: string): string {
  const known = documents.get(uri);
  if (known === undefined) return unknown;
  if (isKnownReport(known)) return digestOfText(JSON.stringify(summaryOf(known)));
  return known.digest ?? textDigest(known.tree);
}
