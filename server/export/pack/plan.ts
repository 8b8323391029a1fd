import { plainName } from '../../base/plain-name.ts';
import { isMasked } from '../../features/book/evidence-wording.ts';
import type { NameKind, Names } from '../../features/book/names.ts';
import type { Field } from '../../model/field.ts';
import type { Evidence, Report } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import type { ReportDocument } from '../../workspace/document.ts';
import { resolvePath } from '../../workspace/paths.ts';

/** One document that a report names, and where it goes in the package. */
export interface HandedIn {
  readonly evidence: Evidence;
  /** The attachment, or the clause or indicator it is given for. */
  readonly given: string;
  /** The same as a reader of the standard finds it: clauses, list items, indicators. */
  readonly places: readonly HandedPlace[];
  /** As the report has it; absent for what is a link or only a title. */
  readonly path?: string;
  /** Where it lies; absent where the path leads out of the workspace, where nobody looks. */
  readonly uri?: string;
  /** Its name in the package: the same as long as the report calls what it belongs to the same. Absent for what is no file. */
  readonly name?: string;
  /** Whether it stays out: it is of a sensitive kind, or of one that is not known, and nobody says that its secrets are blacked out. */
  readonly isMasked: boolean;
}

/** What something is given for, by the id that names it. */
interface HandedPlace {
  readonly kind: Extract<NameKind, 'reference' | 'indicator'>;
  readonly id: string;
}

/** All that a report names as evidence, in its order: attachments, at figures, at answers and their items. */
export function packedEvidence(document: ReportDocument, names: Names, roots: readonly string[]): readonly HandedIn[] {
  const used = new Set<string>();
  return namedIn(document.model).map(({ stem, ...one }) => {
    const { evidence } = one;
    const masked = isMasked(evidence, names, true);
    const path = evidence.file?.value?.trim();
    if (path === undefined || path === '') return { ...one, isMasked: masked };
    const uri = resolvePath(document.uri, path, roots);
    const name = uniqueName(`evidence/${plainName(idKey(stem))}${ending(path)}`, used);
    return { ...one, path, name, isMasked: masked, ...(uri !== undefined && { uri }) };
  });
}

type NamedEvidence = Pick<HandedIn, 'evidence' | 'given' | 'places'> & { readonly stem: string };

function namedIn(report: Report): readonly NamedEvidence[] {
  const { attachments, figures, answers } = report;
  const inline = (given: string, place: HandedPlace, all: readonly Evidence[]): readonly NamedEvidence[] =>
    all
      .filter(({ attachment }) => attachment === undefined)
      .map((evidence, at) => ({ evidence, given, places: [place], stem: `${given}-${at + 1}` }));
  return [
    ...attachments.map((evidence): NamedEvidence => {
      const id = evidence.id.text;
      return { evidence, given: id, places: usesOf(id, report), stem: id };
    }),
    ...figures.flatMap(({ indicator: { text: id }, evidence }) => inline(id, { kind: 'indicator', id }, evidence)),
    ...answers.flatMap(({ clause: { text: id }, evidence, items }) => [
      ...inline(id, { kind: 'reference', id }, evidence),
      ...items.flatMap((one) =>
        inline(`${id}-${one.item.text}`, { kind: 'reference', id: one.item.text }, one.evidence),
      ),
    ]),
  ];
}

/** Where an attachment is brought. */
function usesOf(id: string, { figures, answers }: Report): readonly HandedPlace[] {
  const isUsed = (all: readonly Evidence[]) =>
    all.some(({ attachment }) => idKey(attachment?.text ?? '') === idKey(id));
  const uses = (kind: HandedPlace['kind'], one: Field<string>, all: readonly Evidence[]): readonly HandedPlace[] =>
    isUsed(all) ? [{ kind, id: one.text }] : [];
  return [
    ...figures.flatMap(({ indicator, evidence }) => uses('indicator', indicator, evidence)),
    ...answers.flatMap(({ clause, evidence, items }) => [
      ...uses('reference', clause, evidence),
      ...items.flatMap((one) => uses('reference', one.item, one.evidence)),
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
