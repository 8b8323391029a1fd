import { answer } from '../../model/keys/answer.ts';
import { evidence } from '../../model/keys/evidence.ts';
import type { MapType } from '../../model/keys/types.ts';
import { idKey } from '../../model/values/id.ts';
import { evidenceAskedBy } from '../../rules/kit/fixes/new-answers.ts';
import { scalarText } from '../../syntax/quote.ts';
import { clauseDigest } from '../../workspace/resolve/clause-digest.ts';
import { asksForAnswer } from '../../workspace/resolve/resolution.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { type Request, shown } from './request.ts';
import { blankStop, type Layout } from './skeleton.ts';
import { literal } from './snippet.ts';

/** The ids of the clauses that ask for an answer and have none in this report. */
export function clausesToAnswer({ snapshot, document }: Request): ReadonlySet<string> {
  const resolution = resolutionFor(snapshot, document);
  const answers = document.model?.kind === 'report' ? document.model.answers : [];
  const answered = new Set(answers.map((one) => idKey(one.clause.text)));
  const clauses = [...(resolution?.clauses.values() ?? [])];
  return new Set(clauses.filter((one) => asksForAnswer(one) && !answered.has(idKey(one.id))).map((one) => one.id));
}

/** An answer shaped by its clause: a status, a statement, each evidence that the clause asks for, and what was answered. */
export function answerSkeleton(id: string, request: Request, layout: Layout): string {
  const { indent, step, stops } = layout;
  const resolution = resolutionFor(request.snapshot, request.document);
  const clause = resolution?.clauses.get(idKey(id));
  const line = (depth: number, text: string) => `\n${' '.repeat(indent + step * depth)}${text}`;
  const blank = (map: MapType, key: string) => {
    const spec = map.keys[key];
    return spec === undefined ? '' : `${key}: ${blankStop(spec.type, layout, spec)}`;
  };
  const head = line(1, blank(answer, 'status')) + line(1, blank(answer, 'statement'));
  if (clause === undefined || resolution === undefined) return head;
  const digest = line(1, `digest: '${clauseDigest(clause, resolution)}'`);
  const kinds = evidenceAskedBy(clause);
  if (kinds.length === 0) return head + digest;
  const attached = kinds.map((kind) => {
    const source = resolution.evidenceKinds.get(idKey(kind));
    const title = shown(source?.value.title, request, source?.document) || kind;
    const key = `\n${' '.repeat(indent + 2 * step + 2)}`;
    return `${line(2, `- kind: ${literal(scalarText(kind))}`)}${key}title: ${stops.text(scalarText(title))}${key}${blank(evidence, 'file')}`;
  });
  return head + line(1, 'evidence:') + attached.join('') + digest;
}
