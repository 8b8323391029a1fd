import { imagesOf } from '../model/images-of.ts';
import type { Evidence } from '../model/report.ts';
import { isClosed, isConfig, isKnownReport, isStandard, type KnownReport, type StandardDocument } from './document.ts';
import { nearbyFolders } from './nearby-folders.ts';
import { comparedOf, type KeptEvidence } from './packed-compared.ts';
import { folderOf, isInside, resolvePath, rootOf } from './paths.ts';
import type { Snapshot } from './snapshot.ts';

/** What is asked of the world outside: whether these files are there, and what these folders hold. URIs. */
export interface WantedFacts {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/**
 * The files of evidence and images that are named and nobody has looked for yet, and the folders they lie in; of what is open the
 * folders around it as well, whose content is offered.
 */
export function wantedFacts(snapshot: Snapshot, uris: Iterable<string>): WantedFacts {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const uri of uris) {
    const document = snapshot.documents.get(uri);
    if (isConfig(document) && document.open) for (const one of foldersToOffer(snapshot, uri)) folders.add(one);
    if (!(isKnownReport(document) || isStandard(document)) || isContent(document, snapshot)) continue;
    const wanted = wantedBy(document, snapshot);
    if (wanted.files.length + wanted.folders.length === 0)
      content.set(document, { facts: snapshot.facts, roots: snapshot.roots });
    for (const one of wanted.files) files.add(one);
    for (const one of wanted.folders) folders.add(one);
  }
  return { files: [...files], folders: [...folders] };
}

/** Files that wanted nothing, in a state in which they did not: thousands are asked at every edit of their standard. */
const content = new WeakMap<Naming, Pick<Snapshot, 'facts' | 'roots'>>();

/** What names files: a report its evidence, a standard its images. */
type Naming = KnownReport | StandardDocument;

function isContent(report: Naming, { facts, roots }: Snapshot): boolean {
  const then = content.get(report);
  return then?.facts.files === facts.files && then.facts.folders === facts.folders && then.roots === roots;
}

function wantedBy(report: Naming, snapshot: Snapshot): WantedFacts {
  const { facts, roots } = snapshot;
  const { uri, open } = report;
  const targets = pathsIn(report).flatMap((path) => resolvePath(uri, path, roots) ?? []);
  const within = rootOf(uri, roots) ?? folderOf(uri);
  const around = targets.map(folderOf).filter((folder) => isInside(folder, within));
  const missing = around.filter((folder) => !facts.folders.has(folder));
  return {
    files: targets.filter((target) => !facts.files.has(target)),
    folders: [...missing, ...(open ? foldersToOffer(snapshot, uri) : [])],
  };
}

/** One level after the other: what is in a folder tells which lie behind it. */
function foldersToOffer(snapshot: Snapshot, uri: string): readonly string[] {
  return nearbyFolders(snapshot, uri).flatMap((folder) => (folder.names === undefined ? [folder.uri] : []));
}

/** The files that are named as evidence or images, as they are written. */
function pathsIn(report: Naming): readonly string[] {
  if (isStandard(report)) return imagesOf(report.model).flatMap(({ file }) => file?.value ?? []);
  const evidence = isClosed(report)
    ? evidenceNamed<KeptEvidence>(comparedOf(report.summary))
    : evidenceNamed<Evidence>(report.model);
  return evidence.flatMap(({ file }) => file?.value ?? []);
}

/** All evidence a report names: attachments, at figures and at answers. */
export function evidenceNamed<E>(report: {
  readonly attachments: readonly E[];
  readonly figures: readonly { readonly evidence: readonly E[] }[];
  readonly answers: readonly {
    readonly evidence: readonly E[];
    readonly items?: readonly { readonly evidence: readonly E[] }[];
  }[];
}): readonly E[] {
  const all = [...report.attachments];
  for (const { evidence } of report.figures) for (const one of evidence) all.push(one);
  for (const { evidence, items } of report.answers) {
    for (const one of evidence) all.push(one);
    for (const item of items ?? []) for (const one of item.evidence) all.push(one);
  }
  return all;
}
