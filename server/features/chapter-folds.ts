import { absolute } from '../syntax/navigate.ts';
import { type Document, isReport } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { resolutionFor } from '../workspace/targets.ts';
import type { Fold } from './folding.ts';
import { chapterRuns } from './report-chapters.ts';

/**
 * What a report answers of a chapter, from the comment above it on. Without one there is no line to fold at: on that of the first
 * answer its own fold begins, and editors keep one for each line.
 */
export function chapterFolds(snapshot: Snapshot, document: Document): readonly Fold[] {
  const resolution = resolutionFor(snapshot, document);
  if (!isReport(document) || resolution === undefined || resolution.broken !== undefined) return [];
  return chapterRuns(document, resolution).flatMap(({ progress, answers, from, isHeaded }) => {
    const last = answers.at(-1);
    if (!isHeaded || progress === undefined || last === undefined) return [];
    const { end } = absolute(document.tree, last);
    return [{ from, to: end.character === 0 ? end.line - 1 : end.line, comment: false }];
  });
}
