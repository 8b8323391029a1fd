import type { Report } from '../model/report.ts';
import { operatorOf } from '../workspace/affected.ts';
import {
  type Document,
  draftingRulesOf,
  isReport,
  isStandard,
  languageOf,
  type ReportDocument,
  type StandardDocument,
} from '../workspace/document.ts';
import { namesFor } from '../workspace/names.ts';
import { filesBeside, relativeFiles, resolvePath } from '../workspace/paths.ts';
import { resolve, resolveEdition } from '../workspace/resolve/resolve.ts';
import { idKey, type Snapshot } from '../workspace/snapshot.ts';
import { targetsOf } from '../workspace/targets.ts';
import type { Imports, Provided, Self, Setting } from './context.ts';

const settings = new Map<string, Setting>();

/** The header values that element checks read; equal values give the same object, so that results can be kept by it. */
export function settingOf(document: Document): Setting {
  const model = document.model?.kind === 'standard' ? document.model : undefined;
  const setting: Setting = {
    kind: document.kind,
    language: languageOf(document),
    class: model?.class?.value,
    documentType: model?.documentType?.value ?? 'specification',
    draftingRules: draftingRulesOf(document),
    status: model?.status?.value,
  };
  const key = JSON.stringify(setting);
  const known = settings.get(key);
  if (known) return known;
  settings.set(key, setting);
  return setting;
}

export function contextOf(snapshot: Snapshot, document: Document, ruleCodes: readonly string[]): Self & Provided {
  return {
    document,
    setting: settingOf(document),
    get imports() {
      return importsOf(snapshot, document);
    },
    get importers() {
      return importersOf(snapshot, document);
    },
    get peers() {
      return peersOf(snapshot, document);
    },
    files: {
      fact: (path) => {
        const uri = resolvePath(document.uri, path, snapshot.roots);
        return uri === undefined ? 'outside' : snapshot.facts.files.get(uri);
      },
      candidates: (path) => {
        const beside = filesBeside(document.uri, path, snapshot.facts.folders);
        return [...new Set([...beside, ...relativeFiles(document.uri, snapshot.facts.folders)])];
      },
    },
    config: { ruleCodes },
    clock: { today: snapshot.facts.today },
  };
}

function importsOf(snapshot: Snapshot, document: Document): Imports {
  const resolution = isStandard(document)
    ? resolve(snapshot, document)
    : isReport(document)
      ? resolutionOfReport(snapshot, document.model)
      : undefined;
  return {
    resolution,
    complete: !snapshot.loading && resolution !== undefined && resolution.broken === undefined,
    loading: snapshot.loading,
    targetsOf: (reference) => targetsOf(snapshot, document, reference),
    namesOf: (namespaces) => namesFor(snapshot, document, namespaces),
    resolutionOf: (edition) => resolveEdition(snapshot, edition),
    get editions() {
      return [...snapshot.standards.keys()];
    },
    standardsOf: (edition) => snapshot.standards.get(idKey(edition)) ?? [],
  };
}

function resolutionOfReport(snapshot: Snapshot, report: Report) {
  const against = report.against?.value;
  return against === undefined ? undefined : resolveEdition(snapshot, against);
}

function importersOf(snapshot: Snapshot, document: Document): Provided['importers'] {
  const edition = isStandard(document) ? document.model.edition?.value : undefined;
  if (edition === undefined) return { variants: [], reports: [] };
  const standards = [...snapshot.standards.values()].flat();
  const reports = [...snapshot.reports.values()].flat();
  const variants: StandardDocument[] = standards.filter((one) =>
    resolve(snapshot, one)
      .chain.slice(0, -1)
      .includes(document as StandardDocument),
  );
  const editions = new Set(
    [edition, ...variants.map((one) => one.model.edition?.value)].map((one) => one && idKey(one)),
  );
  return {
    variants,
    reports: reports.filter((one) => {
      const against = one.model.against?.value;
      return against !== undefined && editions.has(idKey(against));
    }),
  };
}

function peersOf(snapshot: Snapshot, document: Document): Provided['peers'] {
  const others = (found: readonly ReportDocument[] | undefined) =>
    found?.filter((one) => one.uri !== document.uri) ?? [];
  return {
    get standards() {
      return [...snapshot.standards.values()].flat();
    },
    get reports() {
      return [...snapshot.reports.values()].flat();
    },
    get namesakes() {
      const id = isReport(document) ? document.model.id?.value : undefined;
      return id === undefined ? [] : others(snapshot.reports.get(idKey(id)));
    },
    get sameOperator() {
      const operator = operatorOf(document);
      return operator === undefined ? [] : others(byOperator(snapshot).get(operator));
    },
  };
}

type Reports = Snapshot['reports'];

const operators = new WeakMap<Reports, ReadonlyMap<string, readonly ReportDocument[]>>();

/** Among thousands of reports nobody looks through all of them for those of one operator. */
function byOperator({ reports }: Snapshot): ReadonlyMap<string, readonly ReportDocument[]> {
  const known = operators.get(reports);
  if (known) return known;
  const found = new Map<string, ReportDocument[]>();
  for (const report of [...reports.values()].flat()) {
    const operator = operatorOf(report);
    if (operator === undefined) continue;
    const group = found.get(operator);
    if (group) group.push(report);
    else found.set(operator, [report]);
  }
  operators.set(reports, found);
  return found;
}
