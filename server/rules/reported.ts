import type { Severity } from '../model/config.ts';
import type { Dependency } from '../workspace/dependency.ts';
import type { Document } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Finding, Rule } from './rule.ts';
import { check } from './run.ts';
import { severityOf } from './severity.ts';

/** A finding that a reader is shown, at the severity that the settings give it. */
export interface Reported {
  readonly finding: Finding;
  readonly severity: Severity;
}

/** What is shown of a document, and what outside it that was worked out from. */
export interface ReportedFindings {
  readonly reported: readonly Reported[];
  readonly read: ReadonlySet<Dependency>;
}

const nothing: ReportedFindings = { reported: [], read: new Set() };

const known = new WeakMap<Snapshot, Map<Document, ReportedFindings & { readonly rules: readonly Rule[] }>>();

/**
 * Everything that is shown of a document, in the order of the text; what the settings switch off is left out. Remembered for
 * as long as the snapshot lives, since diagnostics and every look at the actions ask for the same.
 */
export function reportedFindings(snapshot: Snapshot, document: Document, rules: readonly Rule[]): ReportedFindings {
  if (document.origin === 'elsewhere') return nothing;
  const ofSnapshot = known.get(snapshot) ?? new Map();
  known.set(snapshot, ofSnapshot);
  const before = ofSnapshot.get(document);
  if (before?.rules === rules) return before;
  const read = new Set<Dependency>();
  const reported = check(snapshot, document, rules, (one) => read.add(one)).flatMap((finding): Reported[] => {
    const severity = severityOf(finding, document, snapshot);
    return severity === 'off' ? [] : [{ finding, severity }];
  });
  const result = { rules, reported, read };
  ofSnapshot.set(document, result);
  return result;
}
