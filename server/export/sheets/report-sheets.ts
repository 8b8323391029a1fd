import { say, type Words } from '../../base/words.ts';
import { blockKeyOf } from '../../features/book/block-names.ts';
import type { AnswerForm, Book, BookBlock } from '../../features/book/book.ts';
import { verdictWords } from '../../features/book/report-labels.ts';
import { divisionName, lineFor } from '../../features/titles.ts';
import type { Language } from '../../model/field.ts';
import { idKey } from '../../model/values/id.ts';
import { keyLabel, valueLabel } from '../../rules/kit/words/labels.ts';
import type { AssessedClause, Assessment } from '../../workspace/assess/assess.ts';
import { type ClauseScore, scoreOf } from '../../workspace/assess/score.ts';
import type { ReportDocument } from '../../workspace/document.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import { chapterOf, homeOf } from '../../workspace/resolve/resolution.ts';
import { lineOf, plainLine } from '../plain.ts';
import { attachmentSheet, figureSheet } from './given-sheets.ts';
import { type DataSheet, numberCell, type SheetCell, type SheetColumn, textCell } from './sheet.ts';
import { clauseWords, factCell } from './standard-sheets.ts';

const words = {
  answers: { en: 'Answers', 'zh-Hant': '逐條自評' },
  score: { en: 'Score', 'zh-Hant': '得分' },
  verdict: { en: 'By the figures', 'zh-Hant': '按數據判定' },
  open: { en: 'Still missing', 'zh-Hant': '尚缺' },
  worth: { en: 'Worth', 'zh-Hant': '分值' },
  earned: { en: 'Earned', 'zh-Hant': '得分' },
  share: { en: 'Share', 'zh-Hant': '得分率' },
  sum: { en: 'Sum', 'zh-Hant': '合計' },
  points: { en: 'Points of the report', 'zh-Hant': '報告得分' },
} satisfies Readonly<Record<string, Words>>;

const answerKeys = ['statement', 'reason', 'plan', 'due', 'evidence', 'self-score'] as const;

/** Columns of an answer that are filled in by who answers. */
const answered = ['status', ...answerKeys];

export const answerColumns: readonly SheetColumn[] = [
  { key: 'clause', title: clauseWords.id, width: 18 },
  { key: 'number', title: keyLabel('clause', 'number'), width: 9 },
  { key: 'chapter', title: clauseWords.chapter, width: 18 },
  { key: 'title', title: keyLabel('clause', 'title'), width: 18 },
  { key: 'text', title: keyLabel('clause', 'text'), width: 50 },
  { key: 'status', title: keyLabel('answer', 'status'), width: 12 },
  ...answerKeys.map((key) => ({
    key,
    title: keyLabel(key === 'due' ? 'plan' : 'answer', key),
    width: key === 'statement' ? 50 : 24,
  })),
  { key: 'verdict', title: words.verdict, width: 12 },
  { key: 'open', title: words.open, width: 24 },
];

export const scoreColumns: readonly SheetColumn[] = [
  { key: 'clause', title: clauseWords.id, width: 18 },
  { key: 'chapter', title: clauseWords.chapter, width: 18 },
  { key: 'title', title: keyLabel('clause', 'title'), width: 30 },
  { key: 'worth', title: words.worth, width: 9 },
  { key: 'share', title: words.share, width: 9 },
  { key: 'earned', title: words.earned, width: 9 },
];

/**
 * A report as tables: what is answered to each clause, the figures, what is attached, and the score, reckoned by formulas from what
 * each clause is worth. Documents of sensitive kinds are masked as in its book.
 */
export function reportSheets(document: ReportDocument, assessment: Assessment, book: Book): readonly DataSheet[] {
  const language = book.languages[0] ?? 'zh-Hant';
  const forms = formsIn(book);
  const asked = assessment.clauses.filter(({ asked: isAsked, answer }) => isAsked || answer !== undefined);
  const score = scoreOf(assessment);
  return [
    {
      key: 'answers',
      title: words.answers,
      columns: answerColumns,
      taken: answered,
      rows: asked.map((one) => answerRow(one, forms.get(blockKeyOf(one.clause.id)), assessment, language, document)),
    },
    ...figureSheet(assessment, book),
    ...attachmentSheet(document.model, book),
    ...(score === undefined || score.clauses.length === 0
      ? []
      : [
          scoreSheet(
            score.clauses.filter(({ counted }) => counted),
            score.points,
            assessment,
            language,
          ),
        ]),
  ];
}

function formsIn({ chunks }: Book): ReadonlyMap<string, AnswerForm> {
  const forms = chunks.flatMap(({ key, blocks }) =>
    blocks.flatMap((one: BookBlock) => (one.kind === 'form' ? [[key, one] as const] : [])),
  );
  return new Map(forms);
}

function answerRow(
  { clause, status, criteria, answer }: AssessedClause,
  form: AnswerForm | undefined,
  { resolution }: Assessment,
  language: Language,
  from: ReportDocument,
): readonly (SheetCell | undefined)[] {
  const facts = new Map(form?.facts.filter(({ isOpen }) => isOpen !== true).map((fact) => [fact.key, fact]));
  const open = form?.facts.filter(({ isOpen }) => isOpen === true).map(({ label }) => say(label, language)) ?? [];
  const verdict = criteria === true ? 'met' : criteria === false ? 'unmet' : 'unknown';
  const isJudged = clause.content.criteria !== undefined;
  return [
    textCell(clause.id),
    textCell(plainLine(numbersOf(resolution).get(idKey(clause.id)) ?? '')),
    textCell(divisionName(idKey(chapterOf(clause.division).id), resolution, language)),
    textCell(form === undefined ? '' : lineOf(form.title)),
    textCell(form === undefined ? '' : lineOf(form.clause)),
    status && textCell(say(valueLabel('answer-status', status), language), status),
    ...answerKeys.map((key) => {
      if (key === 'self-score') return numberCell(answer?.selfScore?.value);
      if (key === 'due') return textCell(answer?.plan?.due?.text);
      if (key === 'plan') return textCell(lineFor(answer?.plan?.action, from, language));
      return factCell(facts.get(key));
    }),
    isJudged ? textCell(say(verdictWords[verdict], language), verdict) : undefined,
    textCell(open.join('\n')),
  ];
}

/** What each clause is worth and earns; sums and shares as formulas, so that whoever tries another number sees what comes of it. */
function scoreSheet(
  clauses: readonly ClauseScore[],
  points: number | undefined,
  { resolution }: Assessment,
  language: Language,
): DataSheet {
  const rows = clauses.map(({ assessed: { clause }, worth, earned }, at): readonly (SheetCell | undefined)[] => {
    const line = at + 2;
    return [
      textCell(clause.id),
      textCell(divisionName(idKey(chapterOf(clause.division).id), resolution, language)),
      textCell(lineFor(clause.content.title, homeOf(clause, 'title'), language)),
      numberCell(worth),
      { content: { formula: `=IF(D${line}=0,0,F${line}/D${line})`, value: worth === 0 ? 0 : earned / worth } },
      numberCell(earned),
    ];
  });
  const last = clauses.length + 1;
  const sum = (column: string, of: (one: ClauseScore) => number): SheetCell => {
    const value = clauses.reduce((all, one) => all + of(one), 0);
    return { content: { formula: `=SUM(${column}2:${column}${last})`, value } };
  };
  const total = [
    textCell(say(words.sum, language)),
    undefined,
    undefined,
    sum('D', ({ worth }) => worth),
    undefined,
    sum('F', ({ earned }) => earned),
  ];
  const result = [
    textCell(say(words.points, language)),
    undefined,
    undefined,
    undefined,
    undefined,
    numberCell(points),
  ];
  return { key: 'score', title: words.score, columns: scoreColumns, rows: [...rows, total, result] };
}
