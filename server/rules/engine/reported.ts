import type { Severity } from '../../model/config.ts';
import type { Document } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Finding, Rule } from '../rule.ts';
import { type Checked, check, type Earlier } from './run.ts';
import { severitiesIn } from './severity.ts';

/** A finding that a reader is shown, at the severity that the settings give it. */
export interface Reported {
  readonly finding: Finding;
  readonly severity: Severity;
}

export interface ReportedFindings {
  readonly reported: readonly Reported[];
  readonly checked: Checked | undefined;
}

const nothing: ReportedFindings = { reported: [], checked: undefined };

/**
 * Everything that is shown of a document, in the order of the text; what the settings switch off is left out. `earlier`: see
 * `check`.
 */
export function reportedFindings(
  snapshot: Snapshot,
  document: Document,
  rules: readonly Rule[],
  earlier?: Earlier,
): ReportedFindings {
  if (document.origin === 'elsewhere') return nothing;
  const checked = check(snapshot, document, rules, earlier);
  const reported: Reported[] = [];
  const severityOf = severitiesIn(document, snapshot);
  for (const finding of checked.findings) {
    const severity = severityOf(finding);
    if (severity !== 'off') reported.push({ finding, severity });
  }
  return { reported, checked };
}
