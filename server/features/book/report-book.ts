import { say, type Words } from '../../base/words.ts';
import { idKey } from '../../model/values/id.ts';
import { asWritten, phrase } from '../../rules/kit/words/phrases.ts';
import type { AssessedClause } from '../../workspace/assess/assess.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import {
  chapterOf,
  divisionField,
  type EffectiveDivision,
  type Resolution,
} from '../../workspace/resolve/resolution.ts';
import { standingOf } from '../assessment-words.ts';
import { standardName } from '../titles.ts';
import { answerChunk, given } from './answer-form.ts';
import type { Book, BookBlock, BookChunk, ListEntry } from './book.ts';
import { keeper } from './chunks.ts';
import { maskedIn } from './evidence-wording.ts';
import { filledForms } from './filled-forms.ts';
import { counter, headed } from './preliminaries.ts';
import type { ReportContext } from './report-context.ts';
import { reportWords } from './report-labels.ts';
import { attachmentBlocks, basicBlocks, declarationBlocks, figureBlocks, reportCover } from './report-parts.ts';
import { lineOfText, placeIn, spoken, type Typesetting, wordingOf } from './wording.ts';

/** A report as the form that is handed in, with what is open marked. */
export function reportBook(context: ReportContext): Book {
  const { document, setting, resolution } = context;
  const [language = 'zh-Hant'] = setting.languages;
  const against = resolution?.document;
  const standard =
    against === undefined
      ? (document.model.against?.text ?? '')
      : lineOfText(against.model.title, against, setting) || standardName(against, language);
  const leftOut = maskedIn(document.model, setting.names, context.mask);
  return {
    kind: 'report',
    uri: document.uri,
    languages: setting.languages,
    title: say(reportWords.title, language, { standard }),
    runningHead: lineOfText(document.model.operator?.name, document, setting),
    leftOut,
    chunks: chunksOf(context, standard, leftOut),
  };
}

function chunksOf(context: ReportContext, standard: string, leftOut: readonly Words[]): readonly BookChunk[] {
  const { document, setting } = context;
  const number = counter(true);
  const part = (key: string, title: Words, blocks: readonly BookBlock[]): readonly BookChunk[] =>
    blocks.length === 0 ? [] : [headed(key, title, 'chapter', blocks, setting, number())];
  return [
    { key: '=cover', blocks: [reportCover(context, standard)] },
    ...part('=basics', reportWords.basics, basicBlocks(context)),
    ...part('=summary', reportWords.summary, summaryBlocks(context)),
    ...part('=figures', reportWords.figures, figureBlocks(context)),
    ...answerChunks(context, part),
    ...part('=forms', reportWords.forms, filledForms(context)),
    ...part('=attachments', reportWords.attachments, attachmentBlocks(context)),
    ...part('=standing', reportWords.standing, standingBlocks(context)),
    ...part('=declaration', reportWords.declaration, declarationBlocks(context)),
    ...(leftOut.length === 0
      ? []
      : [headed('=left-out', reportWords.leftOut, 'back', [masked(leftOut, setting)], setting)]),
  ].map((chunk) =>
    chunk.key === '=basics' && context.resolution === undefined
      ? withoutStandard(chunk, document.model.against?.text ?? '—', setting)
      : chunk,
  );
}

function withoutStandard(chunk: BookChunk, edition: string, setting: Typesetting): BookChunk {
  const wording = spoken(phrase(reportWords.unknownStandard, { edition }), setting);
  return { ...chunk, blocks: [...chunk.blocks, { kind: 'paragraph', id: '=basics/unknown', wording }] };
}

function summaryBlocks({ document, setting }: ReportContext): readonly BookBlock[] {
  const { summary } = document.model;
  const wording = wordingOf(summary, document, setting);
  if (summary === undefined || wording.length === 0) return [];
  return [{ kind: 'paragraph', id: '=summary/text', at: placeIn(document, summary), wording }];
}

type MakePart = (key: string, title: Words, blocks: readonly BookBlock[]) => readonly BookChunk[];

/** Answers in the order of the standard, by chapter; behind them those to no clause of it. */
function answerChunks(context: ReportContext, part: MakePart): readonly BookChunk[] {
  const { assessment, resolution } = context;
  const keys = keeper();
  const asked = assessment?.clauses.filter((one) => one.asked || one.answer !== undefined) ?? [];
  const [heading] = asked.length === 0 ? [] : part('=answers', reportWords.answers, [placeholder]);
  const out: BookChunk[] = heading === undefined ? [] : [{ ...heading, blocks: heading.blocks.slice(0, 1) }];
  let chapter: EffectiveDivision | undefined;
  for (const one of asked) {
    const own = chapterOf(one.clause.division);
    if (own !== chapter && resolution !== undefined) out.push(chapterHeading(own, keys, resolution, context.setting));
    chapter = own;
    if (resolution !== undefined) out.push(formOf(one, keys, resolution, context));
  }
  return [...out, ...strayAnswers(context, asked, part)];
}

/** Only there so that the part gets its number and heading. */
const placeholder: BookBlock = { kind: 'paragraph', id: '=answers/none', wording: [] };

function formOf(
  one: AssessedClause,
  keys: (id: string) => string,
  resolution: Resolution,
  context: ReportContext,
): BookChunk {
  const number = numbersOf(resolution).get(idKey(one.clause.id)) ?? '';
  return answerChunk(one, { key: keys(one.clause.id), number, resolution }, context);
}

function chapterHeading(
  chapter: EffectiveDivision,
  keys: (id: string) => string,
  resolution: Resolution,
  setting: Typesetting,
): BookChunk {
  const key = keys(chapter.id);
  const title = divisionField(chapter, 'title');
  const number = numbersOf(resolution).get(idKey(chapter.id)) ?? '';
  const heading: BookBlock = {
    kind: 'heading',
    id: key,
    at: placeIn(chapter.home, chapter.division.handle),
    level: 2,
    style: 'clause',
    number,
    title: title === undefined ? [] : wordingOf(title.value, title.document, setting),
  };
  return { key, blocks: [heading] };
}

/** Answers to no clause of the standard that is known: none is lost. */
function strayAnswers(context: ReportContext, asked: readonly AssessedClause[], part: MakePart): readonly BookChunk[] {
  const { document, setting } = context;
  const used = new Set(asked.map(({ answer }) => answer));
  const stray = document.model.answers.filter((one) => !used.has(one));
  const blocks = stray.map(
    (answer, at): BookBlock => ({
      kind: 'form',
      id: `=others/${at + 1}`,
      at: placeIn(document, answer.handle),
      number: '',
      title: spoken(asWritten(answer.clause.text), setting),
      clause: [],
      items: [],
      facts: given(answer, answer.status?.value, context),
      isOpen: false,
    }),
  );
  return part('=others', reportWords.others, blocks);
}

function standingBlocks({ document, assessment, reported, setting }: ReportContext): readonly BookBlock[] {
  if (assessment === undefined) return [];
  const said = setting.languages.map((language) => standingOf(document.model, assessment, reported, language));
  const items = (said[0] ?? []).map(
    (_, at): ListEntry => ({
      label: '—',
      wording: setting.languages.map((language, column) => ({
        language,
        paragraphs: [[{ kind: 'text', text: said[column]?.[at] ?? '' }]],
      })),
      items: [],
    }),
  );
  return [{ kind: 'list', id: '=standing/list', items }];
}

function masked(leftOut: readonly Words[], setting: Typesetting): BookBlock {
  const items = leftOut.map((one): ListEntry => ({ label: '—', wording: spoken(one, setting), items: [] }));
  return { kind: 'list', id: '=left-out/list', items };
}
