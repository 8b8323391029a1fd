import type { Range } from '../../base/position.ts';
import type { Arguments, Words } from '../../base/words.ts';
import type { Severity } from '../../model/config.ts';
import { type Dependency, dependency, isOnFiles } from '../../workspace/dependency.ts';
import { type Document, isReport } from '../../workspace/document.ts';
import { printOf } from '../../workspace/facts/print-of.ts';
import { isOnReports } from '../../workspace/peers.ts';
import type { ReportSummary } from '../../workspace/report-summary.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { summaryOf } from '../../workspace/summarize-report.ts';
import type { Rule, RuleCode } from '../rule.ts';
import { isFixable, rangeIn, relatedRange } from './render.ts';
import { type Reported, reportedFindings } from './reported.ts';

/** A finding as data: what every reader is told of it in their own language. Ranges are the file's own. */
export interface Told {
  readonly rule: RuleCode;
  readonly severity: Severity;
  readonly range: Range;
  readonly args?: Arguments;
  readonly wording?: string;
  readonly fixable: boolean;
  readonly related: readonly ToldRelated[];
}

interface ToldRelated {
  readonly uri: string;
  readonly range: Range;
  readonly words: Words;
  readonly args?: Arguments;
}

/**
 * All there is to know of a closed file once it was checked: plain data that can be sent from a worker, or stored. It holds
 * in any state in which the file reads the same and so does what its prints stand for; see `holds`.
 */
export interface Examined {
  readonly uri: string;
  /** Of the bytes that were checked, where they have one. */
  readonly digest?: string;
  /** Of the file with these bytes, where it is known; see `disk/stamp.ts`. */
  readonly stamp?: string;
  readonly findings: readonly Told[];
  readonly read: readonly Dependency[];
  /** As it was: one for each that was read, in that order. */
  readonly prints: readonly string[];
  /** Of a report. */
  readonly summary?: ReportSummary;
}

/** A closed report as its summary. */
export type Summarized = Pick<Examined, 'uri' | 'summary'>;

/** Checks a file from the start, and says everything as data. */
export function examine(snapshot: Snapshot, document: Document, rules: readonly Rule[]): Examined {
  const { uri, digest } = document;
  const { reported, checked } = reportedFindings(snapshot, document, rules);
  const read = [dependency.settings, ...(checked?.read ?? [])];
  return {
    uri,
    ...(digest !== undefined && { digest }),
    findings: reported.map((one) => told(one, document)),
    read,
    prints: printsOf(snapshot, read),
    ...(isReport(document) && { summary: summaryOf(document) }),
  };
}

/** Whether a check of the same text would find the same in this state. */
export function holds(snapshot: Snapshot, examined: Examined): boolean {
  const now = printsOf(snapshot, examined.read);
  const { prints } = examined;
  return now.length === prints.length && now.every((print, at) => print !== unknown && print === prints[at]);
}

/** The same as far as standards and settings decide: of evidence and other reports who checked it may know more, or less. */
export function standsAmongStandards(snapshot: Snapshot, { read, prints }: Examined): boolean {
  return read.every((one, at) => isOnFiles(one) || isOnReports(one) || printOf(snapshot, one) === prints[at]);
}

/** What was found, as if it had been found in this state: what it rests on reads otherwise, and would be told the same. */
export function carriedOver(examined: Examined, snapshot: Snapshot): Examined {
  return { ...examined, prints: printsOf(snapshot, examined.read) };
}

/**
 * Whether the reports that a file was compared with are those of this state: who checks many files at once may not have
 * known all of them.
 */
export function knewItsPeers({ read, prints }: Pick<Examined, 'read' | 'prints'>, snapshot: Snapshot): boolean {
  return read.every((one, at) => !isOnReports(one) || printOf(snapshot, one) === prints[at]);
}

/** The print of what has none. */
const unknown = '';

function printsOf(snapshot: Snapshot, read: readonly Dependency[]): readonly string[] {
  return read.map((one) => printOf(snapshot, one) ?? unknown);
}

function told({ finding, severity }: Reported, document: Document): Told {
  const { rule, args, wording, related = [] } = finding;
  return {
    rule: rule.code,
    severity,
    range: rangeIn(document, finding),
    ...(args !== undefined && { args }),
    ...(wording !== undefined && { wording }),
    fixable: isFixable(finding),
    related: related.map((one) => ({
      ...relatedRange(one, document),
      words: one.words,
      ...(one.args !== undefined && { args: one.args }),
    })),
  };
}
