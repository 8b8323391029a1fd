import type { Words } from '../../base/words.ts';
import { standingOf } from '../../features/assessment-words.ts';
import { levelLines } from '../../features/level-words.ts';
import { countOpen } from '../../features/open-places.ts';
import { chapterName } from '../../features/progress-words.ts';
import { clauseLine, lineFor } from '../../features/titles.ts';
import { type Assessment, assess, isComplete } from '../../workspace/assess/assess.ts';
import { progressOf } from '../../workspace/assess/progress.ts';
import { scoreOf } from '../../workspace/assess/score.ts';
import { isReport } from '../../workspace/document.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { fileAsked, fileFields, findingsIn } from '../asked-file.ts';
import { saidVerdict, standingOfClause, standingSchema } from '../assessed.ts';
import { choiceField } from '../fields.ts';
import { countsOf } from '../findings.ts';
import type { Inquiry } from '../inquiry.ts';
import { hasNoAnswer, refuse } from '../no-answer.ts';
import { pageFields, pageOf } from '../paging.ts';
import { counts, flag, list, number, object, rest, text, verdict, whole } from '../schemas.ts';
import { defineTool } from '../tool.ts';

const words = {
  noReport: { en: 'This is not a self-report.', 'zh-Hant': '這不是自評報告。' },
  noStandard: {
    en: 'The standard that this report answers (“{edition}”) is not known. “list_standards” tells which are.',
    'zh-Hant': '找不到此報告所對照的標準「{edition}」。用「list_standards」可列出已有的標準。',
  },
} satisfies Readonly<Record<string, Words>>;

const usual = 50;

const progress = { asked: whole, answered: whole, lacking: whole, met: whole, failed: whole };

/** How far a report has come; never that an operator complies. */
export const assessReport = defineTool({
  name: 'assess_report',
  title: { en: 'Assess a self-report', 'zh-Hant': '評估自評報告' },
  purpose: {
    en: 'Tells how far a self-report has come: what is missing, what its figures meet, and its score.',
    'zh-Hant': '給出自評報告的進展：缺什麼、數據滿足哪些條件、得分多少。',
  },
  description:
    'Hold a self-report against its standard: what is complete, what its figures meet and what stays unknown, chapter by chapter and clause by clause, with its score. ' +
    '"complete", "conforming" and "unknown" are different things; none of them says that an operator complies, so do not say so either.',
  fields: {
    ...fileFields,
    clauses: choiceField('Which clauses to list: those still open, or all. Default: open.', ['open', 'all']),
    ...pageFields(usual, 200),
  },
  output: object(
    {
      edition: text,
      standing: { ...list(text), description: 'In words: score, what is missing, what is met as answered.' },
      complete: flag,
      conforming: verdict,
      missing: { ...list(object({ what: text, count: whole })), description: 'What keeps it from being handed in.' },
      findings: counts,
      chapters: list(object({ chapter: text, ...progress })),
      levels: list(text),
      total: whole,
      clauses: list(object({ id: text, name: text, standing: standingSchema })),
    },
    { ...rest, score: object({ total: number }, { points: number, grade: text }) },
  ),
  answer({ clauses: which, cursor, limit, ...named }, asked) {
    const file = fileAsked(asked, named);
    if (hasNoAnswer(file)) return file;
    const { document, snapshot } = file;
    if (!isReport(document)) return refuse(words.noReport);
    const resolution = resolutionFor(snapshot, document);
    if (resolution === undefined) return refuse(words.noStandard, { edition: document.model.against?.text ?? '' });
    const reported = findingsIn(asked, file);
    const assessment = assess(document.model, resolution);
    const told = assessment.clauses.filter((one) => which === 'all' || !isComplete(one));
    const page = pageOf(told, { cursor, limit }, usual);
    if (hasNoAnswer(page)) return page;
    return {
      edition: resolution.edition ?? '',
      standing: standingOf(document.model, assessment, reported, asked.locale),
      complete: assessment.complete,
      conforming: saidVerdict(assessment.conforming),
      missing: Array.from(countOpen(reported), ([what, count]) => ({ what, count })),
      findings: countsOf(reported),
      chapters: chaptersOf(assessment, asked),
      levels: levelLines(assessment, asked.locale),
      total: page.all,
      clauses: page.some.map((one) => ({
        id: one.clause.id,
        name: clauseLine(one.clause, resolution, asked.locale),
        standing: standingOfClause(one),
      })),
      ...(page.next !== undefined && { next: page.next }),
      ...scored(assessment, asked),
    };
  },
});

function chaptersOf(assessment: Assessment, { locale }: Inquiry) {
  return Array.from(progressOf(assessment).values(), ({ chapter, asked, answered, lacking, met, failed }) => ({
    chapter: chapterName(chapter, assessment.resolution, locale),
    asked,
    answered,
    lacking,
    met,
    failed,
  }));
}

function scored(assessment: Assessment, { locale }: Inquiry) {
  const score = scoreOf(assessment);
  if (score === undefined) return {};
  const { resolution } = assessment;
  const grade = lineFor(score.cappedGrade?.name, resolution.scoring?.document ?? resolution.document, locale);
  return {
    score: {
      total: score.total,
      ...(score.points !== undefined && { points: score.points }),
      ...(grade !== '' && { grade }),
    },
  };
}
