import type { Answer } from '../model/report.ts';
import { idKey } from '../model/values/id.ts';
import { absolute } from '../syntax/navigate.ts';
import { assess } from '../workspace/assess/assess.ts';
import { type ChapterProgress, progressOf } from '../workspace/assess/progress.ts';
import type { ReportDocument } from '../workspace/document.ts';
import { chapterOf, type Resolution } from '../workspace/resolve/resolution.ts';

/** Answers of a report that follow each other and belong to one chapter of its standard. */
interface ChapterRun {
  /** Absent for answers to no clause, or to one of a chapter that asks for none. */
  readonly progress: ChapterProgress | undefined;
  readonly answers: readonly Answer[];
  /** Where the run begins: the line of its first answer, or of the comments right above it. */
  readonly from: number;
  /** Whether comments stand above its first answer. */
  readonly isHeaded: boolean;
  /** Whether no answer of the chapter stands above. */
  readonly isFirst: boolean;
}

export function chapterRuns(document: ReportDocument, resolution: Resolution): readonly ChapterRun[] {
  const progress = progressOf(assess(document.model, resolution));
  const { clauses, aliases } = resolution;
  const chapterKey = ({ clause }: Answer): string | undefined => {
    const key = idKey(clause.text);
    const answered = clauses.get(key) ?? aliases.get(key);
    return answered && idKey(chapterOf(answered.division).id);
  };
  const runs: { key: string | undefined; answers: Answer[] }[] = [];
  for (const answer of document.model.answers) {
    const key = chapterKey(answer);
    const last = runs.at(-1);
    if (last !== undefined && last.key === key) last.answers.push(answer);
    else runs.push({ key, answers: [answer] });
  }
  const seen = new Set<string | undefined>();
  return runs.map(({ key, answers }) => {
    const isFirst = !seen.has(key);
    seen.add(key);
    const own = key === undefined ? undefined : progress.get(key);
    return { progress: own, answers, isFirst, ...beginning(document, answers[0]) };
  });
}

function beginning({ tree }: ReportDocument, first: Answer | undefined): Pick<ChapterRun, 'from' | 'isHeaded'> {
  const line = first === undefined ? 0 : absolute(tree, first.clause).start.line;
  let from = line;
  while (from > 0 && /^\s*#/.test(tree.text.line(from - 1))) from--;
  return { from, isHeaded: from < line };
}
