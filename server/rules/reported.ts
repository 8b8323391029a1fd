import type { Severity } from '../model/config.ts';
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

const known = new WeakMap<Snapshot, Map<Document, { rules: readonly Rule[]; reported: readonly Reported[] }>>();

/**
 * Everything that is shown of a document, in the order of the text; what the settings switch off is left out. Remembered for
 * as long as the snapshot lives, since diagnostics and every look at the actions ask for the same.
 */
export function reportedFindings(snapshot: Snapshot, document: Document, rules: readonly Rule[]): readonly Reported[] {
  if (document.origin === 'elsewhere') return [];
  const ofSnapshot = known.get(snapshot) ?? new Map();
  known.set(snapshot, ofSnapshot);
  const before = ofSnapshot.get(document);
  if (before?.rules === rules) return before.reported;
  const reported = check(snapshot, document, rules).flatMap((finding): Reported[] => {
    const severity = severityOf(finding, document, snapshot);
    return severity === 'off' ? [] : [{ finding, severity }];
  });
  ofSnapshot.set(document, { rules, reported });
  return reported;
}
