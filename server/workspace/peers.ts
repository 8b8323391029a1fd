import { remembering } from '../base/remembering.ts';
import { type SortedMap, sortedMap } from '../base/sorted-map.ts';
import type { Dependency } from './dependency.ts';
import type { KnownDocument, KnownReport } from './document.ts';
import { operatorKey, reportKey } from './document-index.ts';
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

/**
 * A snapshot that knows no reports but those that these may be compared with: they are put into it in the same time whether
 * thousands are known besides or none.
 */
export function amongPeers(snapshot: Snapshot, these: readonly KnownReport[]): Snapshot {
  const reports = groupsUnder(snapshot.reports, these.map(reportKey));
  const reportsByOperator = groupsUnder(snapshot.reportsByOperator, these.map(operatorKey));
  const others: readonly KnownDocument[] = [...snapshot.configs, ...[reports, reportsByOperator].flatMap(allIn)];
  const documents = allStandards(snapshot.standards).withAll(new Map(others.map((one) => [one.uri, one])));
  return { ...snapshot, reports, reportsByOperator, documents };
}

function groupsUnder<V>(groups: SortedMap<V>, keys: readonly (string | undefined)[]): SortedMap<V> {
  return sortedMap(
    keys.flatMap((key): [string, V][] => {
      const group = key === undefined ? undefined : groups.get(key);
      return key === undefined || group === undefined ? [] : [[key, group]];
    }),
  );
}

function allIn<D>(groups: SortedMap<readonly D[]>): readonly D[] {
  return [...groups.values()].flat();
}

const allStandards = remembering(
  (standards: Snapshot['standards']): SortedMap<KnownDocument> =>
    sortedMap(allIn(standards).map((one) => [one.uri, one])),
);
