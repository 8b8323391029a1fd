import type { Dependency } from './dependency.ts';
import type { KnownReport } from './document.ts';
import type { Snapshot } from './snapshot.ts';

/** Whether a dependency is one on other reports. */
export function isOnReports(one: Dependency): boolean {
  return /^(?:operator|report) /.test(one);
}

/** The reports that a dependency leads to; none where it is one on something else. */
export function reportsBehind(snapshot: Snapshot, one: Dependency): readonly KnownReport[] {
  const space = one.indexOf(' ');
  const [kind, of] = [one.slice(0, space), one.slice(space + 1)];
  if (kind === 'operator') return snapshot.reportsByOperator.get(of) ?? [];
  return kind === 'report' ? (snapshot.reports.get(of) ?? []) : [];
}
