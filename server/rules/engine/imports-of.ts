import { lazily } from '../../base/lazily.ts';
import { remembering } from '../../base/remembering.ts';
import type { Reference } from '../../model/reference.ts';
import { idKey } from '../../model/values/id.ts';
import { type Dependency, dependency, type Note } from '../../workspace/dependency.ts';
import { type Document, isReport, isStandard } from '../../workspace/document.ts';
import { earlierResolutions } from '../../workspace/earlier.ts';
import { namesFor } from '../../workspace/names.ts';
import { folderOf, isLone } from '../../workspace/paths.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { resolve, resolveEdition } from '../../workspace/resolve/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Standing } from '../../workspace/standing.ts';
import { isGivenAnywhere, isGivenIn, targetsOf } from '../../workspace/targets.ts';
import type { Imports } from '../context.ts';

/** What a file reads of standards, each reading noted: the findings hold until one of them changes. */
export function importsOf(snapshot: Snapshot, document: Document, note: Note): Imports {
  const noteChain = (resolution: Resolution | undefined): void => {
    for (const { model } of resolution?.chain ?? []) noteEdition(note, model.edition?.value);
    const broken = resolution?.broken;
    noteEdition(note, broken?.edition);
    if (broken?.kind === 'circular') for (const { model } of broken.circle) noteEdition(note, model.edition?.value);
  };
  const look = (edition: string): Resolution | undefined => {
    noteEdition(note, edition);
    const found = resolveEdition(snapshot, edition);
    noteChain(found);
    return found;
  };
  const noteTargets = (reference: Reference): void => {
    for (const one of readOf(reference)) note(one);
    if (reference.edition !== undefined) look(reference.edition);
  };
  // Once all is read, that it was being read cannot have changed what is found.
  if (snapshot.loading) note(dependency.loading);
  const resolution = ownResolution(snapshot, document, look);
  noteChain(resolution);
  return imports({
    snapshot,
    note,
    resolution,
    complete: !snapshot.loading && resolution !== undefined && resolution.broken === undefined,
    loading: snapshot.loading,
    loneFolder: isLone(document.uri, snapshot.roots) ? folderOf(document.uri) : undefined,
    targetsOf(reference) {
      noteTargets(reference);
      return targetsOf(snapshot, document, reference);
    },
    isKnown(reference) {
      if (reference.role === 'definition' || isGivenIn(resolution, document, reference)) return true;
      noteTargets(reference);
      return isGivenAnywhere(snapshot, document, reference);
    },
    namesOf(namespaces) {
      if (namespaces.includes('edition')) note(dependency.editions);
      if (namespaces.includes('space-type')) note(dependency.spaceTypes);
      return namesFor(snapshot, document, namespaces);
    },
    resolutionOf: look,
    earlierOf(edition) {
      note(dependency.earlier);
      return earlierResolutions(snapshot, edition);
    },
    standardsOf(edition) {
      noteEdition(note, edition);
      return snapshot.standards.get(idKey(edition)) ?? [];
    },
  });
}

type OfAll = Pick<Imports, 'editions' | 'spaceTypes' | 'standings'>;

interface Looked extends Omit<Imports, keyof OfAll> {
  readonly snapshot: Snapshot;
  readonly note: Note;
}

const imports = lazily<Looked, OfAll>({
  editions: ({ snapshot, note }) => {
    note(dependency.editions);
    return [...snapshot.standards.keys()];
  },
  spaceTypes: ({ snapshot, note }) => {
    note(dependency.spaceTypes);
    const standards = [...snapshot.standards.values()].flat();
    return standards.flatMap(({ model }) => model.spaceTypes.flatMap((one) => one.value ?? []));
  },
  standings: ({ snapshot, note }) => {
    note(dependency.editions);
    return standingsIn(snapshot.standards);
  },
});

/** One list for as long as no standard changes, so that what is gathered from it can be kept by it. */
const standingsIn = remembering((standards: Snapshot['standards']): readonly Standing[] =>
  [...standards.values()].flat(),
);

function noteEdition(note: Note, edition: string | undefined): void {
  if (edition === undefined) return;
  const key = idKey(edition);
  note(dependency.edition(key));
  note(dependency.tests(key));
}

function ownResolution(
  snapshot: Snapshot,
  document: Document,
  look: (edition: string) => Resolution | undefined,
): Resolution | undefined {
  if (isStandard(document)) return resolve(snapshot, document);
  const against = isReport(document) ? document.model.against?.value : undefined;
  return against === undefined ? undefined : look(against);
}

/** What looking a reference up reads beside the file's own standard. */
function readOf(reference: Reference): readonly Dependency[] {
  const id = idKey(reference.text);
  return reference.namespaces.flatMap((namespace): readonly Dependency[] => {
    if (namespace === 'edition') return [dependency.edition(id)];
    if (namespace === 'document') return [dependency.number(reference.text)];
    if (namespace === 'space-type') return [dependency.spaceTypes];
    return namespace === 'report' ? [dependency.report(id)] : [];
  });
}
