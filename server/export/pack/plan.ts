import { plainName } from '../../base/plain-name.ts';
import { isMasked } from '../../features/book/evidence-wording.ts';
import type { Names } from '../../features/book/names.ts';
import type { Evidence, Report } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import type { ReportDocument } from '../../workspace/document.ts';
import { resolvePath } from '../../workspace/paths.ts';

/** One document that a report names, and where it goes in the package. */
export interface HandedIn {
  readonly evidence: Evidence;
  /** The attachment, or the clause or indicator it is given for. */
  readonly given: string;
  /** As the report has it; absent for what is a link or only a title. */
  readonly path?: string;
  /** Where it lies; absent where the path leads out of the workspace, where nobody looks. */
  readonly uri?: string;
  /** Its name in the package: the same as long as the report calls what it belongs to the same. Absent for what is no file. */
  readonly name?: string;
  /** Whether it stays out: it is of a sensitive kind, or of one that is not known, and nobody says that its secrets are blacked out. */
  readonly isMasked: boolean;
}

/** All that a report names as evidence, in its order: attachments, at figures, at answers and their items. */
export function packedEvidence(document: ReportDocument, names: Names, roots: readonly string[]): readonly HandedIn[] {
  const used = new Set<string>();
  return namedIn(document.model).map(({ evidence, given, stem }) => {
    const masked = isMasked(evidence, names, true);
    const path = evidence.file?.value?.trim();
    if (path === undefined || path === '') return { evidence, given, isMasked: masked };
    const uri = resolvePath(document.uri, path, roots);
    const name = uniqueName(`evidence/${plainName(idKey(stem))}${ending(path)}`, used);
    return { evidence, given, path, name, isMasked: masked, ...(uri !== undefined && { uri }) };
  });
}

interface NamedEvidence {
  readonly evidence: Evidence;
  readonly given: string;
  readonly stem: string;
}

function namedIn({ attachments, figures, answers }: Report): readonly NamedEvidence[] {
  const inline = (given: string, all: readonly Evidence[]): readonly NamedEvidence[] =>
    all
      .filter(({ attachment }) => attachment === undefined)
      .map((evidence, at) => ({ evidence, given, stem: `${given}-${at + 1}` }));
  return [
    ...attachments.map((evidence) => ({ evidence, given: evidence.id.text, stem: evidence.id.text })),
    ...figures.flatMap(({ indicator, evidence }) => inline(indicator.text, evidence)),
    ...answers.flatMap(({ clause, evidence, items }) => [
      ...inline(clause.text, evidence),
      ...items.flatMap((one) => inline(`${clause.text}-${one.item.text}`, one.evidence)),
    ]),
  ];
}

function ending(path: string): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(path)?.[0].toLowerCase() ?? '';
}

/** Two ids that read the same in a file's name are counted. */
function uniqueName(name: string, used: Set<string>): string {
  const [, stem = name, end = ''] = /^(.*?)(\.[a-z0-9]+)?$/.exec(name) ?? [];
  let free = name;
  for (let count = 2; used.has(free.toLowerCase()); count += 1) free = `${stem}-${count}${end}`;
  used.add(free.toLowerCase());
  return free;
}
