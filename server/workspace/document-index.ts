import { draftOf, type MapDraft, type SortedMap, sortedMap } from '../base/sorted-map.ts';
import { idKey } from '../model/values/id.ts';
import {
  type ConfigDocument,
  isClosed,
  isConfig,
  isKnownReport,
  isKnownStandard,
  type KnownDocument,
  type KnownReport,
  type KnownStandard,
} from './document.ts';
import { operatorOf } from './operator.ts';

/** Documents by what others find them by. Those under one key are in the order of their URIs, however they came. */
export interface Index {
  /** By `id@edition`, NFC. Two files of one edition are both here. */
  readonly standards: SortedMap<readonly KnownStandard[]>;
  /** By the report's id, NFC. */
  readonly reports: SortedMap<readonly KnownReport[]>;
  /** By operator, see `operatorOf`. */
  readonly reportsByOperator: SortedMap<readonly KnownReport[]>;
  /** The settings that lie highest first. */
  readonly configs: readonly ConfigDocument[];
}

export const emptyIndex: Index = {
  standards: sortedMap(),
  reports: sortedMap(),
  reportsByOperator: sortedMap(),
  configs: [],
};

/** An index under change. */
interface IndexDraft {
  /** Puts `after` in the place of `before`; either may be absent. */
  replace(before: KnownDocument | undefined, after: KnownDocument | undefined): void;
  done(): Index;
}

export function draftIndex(index: Index): IndexDraft {
  const [standards, reports, byOperator] = [
    draftOf(index.standards),
    draftOf(index.reports),
    draftOf(index.reportsByOperator),
  ];
  let { configs } = index;
  return {
    replace(before, after) {
      const [was, is] = [listed(before), listed(after)];
      move(standards, only(was, isKnownStandard), only(is, isKnownStandard), standardKey);
      const [wasReport, isReportNow] = [only(was, isKnownReport), only(is, isKnownReport)];
      move(reports, wasReport, isReportNow, reportKey);
      move(byOperator, wasReport, isReportNow, operatorKey);
      configs = inPlace(configs, only(was, isConfig), only(is, isConfig), highest);
    },
    done: () => ({
      standards: standards.done(),
      reports: reports.done(),
      reportsByOperator: byOperator.done(),
      configs,
    }),
  };
}

/** An older state of a file, open beside it, defines nothing. */
function listed(document: KnownDocument | undefined): KnownDocument | undefined {
  return document?.origin === 'elsewhere' ? undefined : document;
}

function only<D extends KnownDocument>(
  document: KnownDocument | undefined,
  is: (one: KnownDocument | undefined) => one is D,
): D | undefined {
  return is(document) ? document : undefined;
}

function standardKey({ model }: KnownStandard): string | undefined {
  return keyed(model.edition?.value);
}

/** What a report is found by: its id in NFC. */
export function reportKey(report: KnownReport): string | undefined {
  return keyed((isClosed(report) ? report.summary : report.model).id?.value);
}

/** Whose report it is; see `operatorOf`. */
export function operatorKey(report: KnownReport): string | undefined {
  return isClosed(report) ? report.summary.operator : operatorOf(report.model);
}

function keyed(id: string | undefined): string | undefined {
  return id === undefined ? undefined : idKey(id);
}

function move<D extends KnownDocument>(
  groups: MapDraft<readonly D[]>,
  before: D | undefined,
  after: D | undefined,
  keyOf: (document: D) => string | undefined,
): void {
  const from = before && keyOf(before);
  const to = after && keyOf(after);
  const put = (key: string, was: D | undefined, is: D | undefined): void => {
    const group = inPlace(groups.get(key) ?? [], was, is, byUri);
    groups.set(key, group.length === 0 ? undefined : group);
  };
  if (from !== undefined && from === to) put(from, before, after);
  else {
    if (from !== undefined) put(from, before, undefined);
    if (to !== undefined) put(to, undefined, after);
  }
}

/** The group with the one document taken out and the other put in, in order. */
function inPlace<D>(
  group: readonly D[],
  before: D | undefined,
  after: D | undefined,
  compare: (a: D, b: D) => number,
): readonly D[] {
  if (before === after) return group;
  const rest = before === undefined ? group : group.filter((one) => one !== before);
  if (after === undefined) return rest;
  const at = rest.findIndex((one) => compare(after, one) < 0);
  return at < 0 ? [...rest, after] : rest.toSpliced(at, 0, after);
}

function byUri(a: KnownDocument, b: KnownDocument): number {
  return a.uri < b.uri ? -1 : 1;
}

function highest(a: KnownDocument, b: KnownDocument): number {
  return a.uri.length - b.uri.length || byUri(a, b);
}
