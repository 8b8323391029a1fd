import { lazily } from '../../base/lazily.ts';
import { once } from '../../base/once.ts';
import { idKey } from '../../model/values/id.ts';
import { dependency, type Note } from '../../workspace/dependency.ts';
import { type Document, draftingRulesOf, isReport, isStandard, type KnownReport } from '../../workspace/document.ts';
import { type DefinitionsFact, definitionsOf } from '../../workspace/facts/definitions.ts';
import { nearbyPaths } from '../../workspace/nearby-folders.ts';
import { operatorOf } from '../../workspace/operator.ts';
import { filesBeside, resolvePath } from '../../workspace/paths.ts';
import { heirsOf } from '../../workspace/resolve/heirs.ts';
import { ownLanguage } from '../../workspace/resolve/own-language.ts';
import { resolve } from '../../workspace/resolve/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Imports, Provided, Self, Setting } from '../context.ts';
import { type AnsweredClauses, answeredClauses } from '../kit/answered-clauses.ts';
import { importsOf } from './imports-of.ts';

const settings = new Map<string, Setting>();

/** The header values that element checks read; equal values give the same object, so that results can be kept by it. */
function settingOf(snapshot: Snapshot, document: Document): Setting {
  const model = document.model?.kind === 'standard' ? document.model : undefined;
  const setting: Setting = {
    kind: document.kind,
    language: ownLanguage(snapshot, document),
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

/** What was made of a file and its standards at an earlier check. */
export interface Before {
  readonly definitions: DefinitionsFact;
  readonly answered: AnsweredClauses | undefined;
}

export type CheckContext = Self & Provided & Before;

/** What the checks of a document may read. Whatever they read outside the document is told to `note`. */
export function contextOf(
  snapshot: Snapshot,
  document: Document,
  ruleCodes: readonly string[],
  note: Note,
  before?: Before,
): CheckContext {
  const outside = { snapshot, document, note };
  const imports = once(() => importsOf(snapshot, document, note));
  return context({
    document,
    setting: settingOf(snapshot, document),
    peers: peersOf(outside),
    files: filesOf(outside),
    config: { ruleCodes },
    clock: clockOf(outside),
    known: {
      imports,
      importers: once(() => importersOf(snapshot, document, note)),
      definitions: once(() => definitionsOf(imports().resolution, imports().complete, before?.definitions)),
      answered: once(() =>
        isReport(document) ? { clauses: answeredClauses(document.model, imports(), before?.answered) } : {},
      ),
    },
  });
}

type LookedUp = Pick<Provided, 'clause' | 'given' | 'definitions' | 'imports' | 'importers'> & Before;

interface Known extends Self, Omit<Provided, keyof LookedUp> {
  readonly known: {
    readonly imports: () => Imports;
    readonly importers: () => Provided['importers'];
    readonly definitions: () => DefinitionsFact;
    readonly answered: () => { readonly clauses?: AnsweredClauses };
  };
}

const context = lazily<Known, LookedUp>({
  imports: ({ known }) => known.imports(),
  importers: ({ known }) => known.importers(),
  definitions: ({ known }) => known.definitions(),
  answered: ({ known }) => known.answered().clauses,
  clause: ({ known }) => known.answered().clauses ?? noClauses,
  given: ({ known }) => ({ of: known.answered().clauses?.givenFor ?? nothingGiven }),
});

interface Outside {
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly note: Note;
}

const peersOf = lazily<Outside, Provided['peers']>({
  namesakes: ({ snapshot, document, note }) => {
    const id = isReport(document) ? document.model.id?.value : undefined;
    if (id === undefined) return [];
    note(dependency.report(idKey(id)));
    return others(document, snapshot.reports.get(idKey(id)));
  },
  sameOperator: ({ snapshot, document, note }) => {
    const operator = isReport(document) ? operatorOf(document.model) : undefined;
    if (operator === undefined) return [];
    note(dependency.operator(operator));
    return snapshot.reportsByOperator.get(operator) ?? [];
  },
});

function others(document: Document, found: readonly KnownReport[] = []): readonly KnownReport[] {
  return found.filter((one) => one.uri !== document.uri);
}

const clockOf = lazily<Outside, Provided['clock']>({
  today: ({ snapshot, note }) => {
    note(dependency.today);
    return snapshot.facts.today;
  },
});

function filesOf({ snapshot, document, note }: Outside): Provided['files'] {
  return {
    fact: (path) => {
      const uri = resolvePath(document.uri, path, snapshot.roots);
      if (uri === undefined) return 'outside';
      note(dependency.file(uri));
      return snapshot.facts.files.get(uri);
    },
    candidates: (path) => {
      note(dependency.folders);
      const beside = filesBeside(document.uri, path, snapshot.facts.folders);
      const nearby = nearbyPaths(snapshot, document.uri).flatMap(({ path, isFolder }) => (isFolder ? [] : [path]));
      return [...new Set([...beside, ...nearby])];
    },
  };
}

const noClauses: Provided['clause'] = { of: () => undefined };
const nothingGiven: Provided['given']['of'] = () => [];

function importersOf(snapshot: Snapshot, document: Document, note: Note): Provided['importers'] {
  if (!isStandard(document)) return { variants: [] };
  // What its bases use as well: they may name what it defines.
  for (const { model } of resolve(snapshot, document).chain) {
    if (model.edition?.value !== undefined) note(dependency.importers(idKey(model.edition.value)));
  }
  const heirs = heirsOf(snapshot, document).map((heir) => heir.document);
  return { variants: heirs.filter((heir) => heir !== document) };
}
