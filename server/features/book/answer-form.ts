import type { Words } from '../../base/words.ts';
import type { Language, Text } from '../../model/field.ts';
import { criteriaOf } from '../../model/item-duties.ts';
import type { AnswerKey } from '../../model/keys/answer.ts';
import type { Answer, AnswerStatus, Deducted, ItemAnswer } from '../../model/report.ts';
import { evidenceWords, missingProof } from '../../rules/kit/words/evidence-words.ts';
import { keyLabel, valueLabel } from '../../rules/kit/words/labels.ts';
import { asWritten, phrase } from '../../rules/kit/words/phrases.ts';
import { type AssessedClause, isComplete } from '../../workspace/assess/assess.ts';
import { evidenceIn, isClaimed } from '../../workspace/assess/evidence-given.ts';
import { type EffectiveClause, homeOf, homeOfItem, type Resolution } from '../../workspace/resolve/resolution.ts';
import type { AnswerForm, BookChunk, FactEntry, FactLine, Wording } from './book.ts';
import { rememberingChunks } from './chunks.ts';
import { entriesOf } from './clause-blocks.ts';
import { criterionLines } from './clause-facts.ts';
import { nameWords } from './criterion-wording.ts';
import { type Attaching, evidenceWording } from './evidence-wording.ts';
import { heading } from './labels.ts';
import { strung } from './preliminaries.ts';
import { reportWords } from './report-labels.ts';
import { factOf, fieldWording, placeIn, settingTold, spoken, type Typesetting, wordingOf } from './wording.ts';

const rememberForm = rememberingChunks();

interface AnswerPlace {
  readonly key: string;
  readonly number: string;
  readonly resolution: Resolution;
}

/** One clause and what is answered to it. */
export function answerChunk(assessed: AssessedClause, place: AnswerPlace, context: Attaching): BookChunk {
  const { clause, answer, status, criteria, missingFigures, evidence, asked } = assessed;
  const { setting, document, mask } = context;
  const { key, number, resolution } = place;
  const files = [document, clause.home, homeOf(clause, 'text'), homeOf(clause, 'title'), homeOf(clause, 'items')].map(
    ({ uri }) => uri,
  );
  const lacking = asked ? openKinds(assessed, resolution, context).map(({ en }) => en) : [];
  const from = [
    ...[number, mask, settingTold(setting), setting.ownOf(document), ...files],
    ...[status, criteria, evidence, asked, missingFigures.join(), lacking.join()],
  ];
  return rememberForm(answer ?? clause.content, key, from, setting.names, (names) => {
    const inside = { ...context, setting: { ...setting, names, within: clause.id } };
    const facts = formFacts(assessed, resolution, inside);
    const verdict = criteria === true ? 'met' : criteria === false ? 'unmet' : 'unknown';
    const form: AnswerForm = {
      kind: 'form',
      id: key,
      at: answer === undefined ? placeIn(clause.home, clause.clause.handle) : placeIn(document, answer.handle),
      number,
      title: wordingOf(clause.content.title, homeOf(clause, 'title'), inside.setting),
      clause: wordingOf(clause.content.text, homeOf(clause, 'text'), inside.setting),
      items: entriesOf(clause.content.items, 0, (item) =>
        wordingOf(item.text, homeOfItem(clause, item, 'text'), inside.setting),
      ),
      facts,
      ...(criteriaOf(clause.content) !== undefined && { verdict }),
      isOpen: (asked && !isComplete(assessed)) || facts.some(({ isOpen }) => isOpen),
    };
    return [form];
  });
}

function formFacts(assessed: AssessedClause, resolution: Resolution, context: Attaching): readonly FactEntry[] {
  const { clause, answer, status, missingFigures, asked } = assessed;
  const { setting } = context;
  const judged = criteriaFact(clause, setting);
  if (answer === undefined) return [...judged, open(keyLabel('answer', 'status'), reportWords.toAnswer, setting)];
  const lacking = missingFigures.map((id) => nameWords('indicator', id, setting.names));
  const unproven = asked ? openKinds(assessed, resolution, context) : [];
  return [
    ...judged,
    ...given(answer, status, context),
    ...(lacking.length === 0
      ? []
      : [open(keyLabel('report', 'figures'), phrase(reportWords.missingFigures, { indicators: lacking }), setting)]),
    ...(unproven.length === 0
      ? []
      : [open(keyLabel('answer', 'evidence'), phrase(reportWords.toAttach, { kinds: unproven }), setting)]),
  ];
}

/** What is said in an answer, in the order of a form. */
export function given(answer: Answer, status: AnswerStatus | undefined, context: Attaching): readonly FactEntry[] {
  return Object.entries(tellers).flatMap(([key, tell]) =>
    tell === 'not printed' ? [] : tell(answer, context, status).map((fact) => ({ ...fact, key })),
  );
}

type TellGiven = (answer: Answer, context: Attaching, status: AnswerStatus | undefined) => readonly FactEntry[];

const label = (key: AnswerKey) => keyLabel('answer', key);

/** How each key of an answer stands in its form. */
const tellers: Readonly<Record<AnswerKey, TellGiven | 'not printed'>> = {
  status: (_, { setting }, status) =>
    status === undefined
      ? [open(label('status'), reportWords.toAnswer, setting)]
      : factOf(label('status'), spoken(valueLabel('answer-status', status), setting)),
  // Where list items are answered, each says what it has to say.
  statement: ({ statement, reason, items }, context, status) => {
    const isReasoned = wordingOf(reason, context.document, context.setting).length > 0;
    const isAsked = !isReasoned && items.length === 0 && status !== 'not-applicable';
    return textOrOpen('statement', statement, context, isAsked);
  },
  reason: ({ reason }, context, status) =>
    textOrOpen('reason', reason, context, status === 'alternative' || status === 'not-applicable'),
  plan: ({ plan }, { document, setting }) => {
    const due = plan?.due === undefined ? [] : spoken(phrase(reportWords.due, { date: plan.due.text }), setting);
    return factOf(label('plan'), wordingOf(plan?.action, document, setting), due);
  },
  items: ({ items }, context) => {
    const lines = items.flatMap((one) => itemAnswerLines(one, context));
    return lines.length === 0 ? [] : [{ label: label('items'), lines }];
  },
  evidence: ({ evidence }, context) =>
    factOf(label('evidence'), ...evidence.map((one) => evidenceWording(one, context))),
  deductions: ({ deductions }, { document, setting }) =>
    factOf(label('deductions'), ...deductions.map((one) => deductedWording(one, document, setting))),
  'self-score': ({ selfScore }, { document, setting }) =>
    factOf(label('self-score'), fieldWording(selfScore, document, setting)),
  digest: 'not printed',
};

function deductedWording(
  { for: found, times }: Deducted,
  document: Attaching['document'],
  setting: Typesetting,
): Wording {
  const count = times?.value === undefined ? [] : spoken(phrase(reportWords.times, { count: times.value }), setting);
  return strung(
    [wordingOf(found, document, setting), count].filter((one) => one.length > 0),
    setting,
    asWritten(' '),
  );
}

/** An item by its letter, and what is answered to it. */
function itemAnswerLines(one: ItemAnswer, context: Attaching): readonly FactLine[] {
  const { document, setting } = context;
  const { item, status, statement, reason, plan, evidence } = one;
  const letter = (language: Language) => setting.names('item', item.text, language) ?? item.text;
  const named: Words = { en: letter('en'), 'zh-Hant': letter('zh-Hant'), 'zh-Hans': letter('zh-Hans') };
  const said = status?.value === undefined ? reportWords.toAnswer : valueLabel('answer-status', status.value);
  const below = [
    ...[statement, reason, plan?.action].map((text) => wordingOf(text, document, setting)),
    plan?.due === undefined ? [] : spoken(phrase(reportWords.due, { date: plan.due.text }), setting),
    ...evidence.map((proof) => evidenceWording(proof, context)),
  ];
  return [
    { depth: 0, wording: spoken(phrase(itemWords, { named, said }), setting) },
    ...below.flatMap((wording) => (wording.length === 0 ? [] : [{ depth: 1, wording }])),
  ];
}

const itemWords: Words = { en: '{named} {said}', 'zh-Hant': '{named} {said}' };

/** A text of an answer; where one is asked for and not there, that it is to be given. */
function textOrOpen(
  key: AnswerKey,
  text: Text | undefined,
  { document, setting }: Attaching,
  isAsked: boolean,
): readonly FactEntry[] {
  const wording = wordingOf(text, document, setting);
  if (wording.length > 0) return factOf(label(key), wording);
  return isAsked ? [open(label(key), reportWords.toGive, setting)] : [];
}

export function open(label: Words, what: Words, setting: Typesetting): FactEntry {
  const wording = spoken(what, setting).map(({ language, paragraphs }) => ({
    language,
    paragraphs: paragraphs.map((runs) => runs.map((run) => ({ ...run, kind: 'open' as const }))),
  }));
  return { label: heading(label), lines: [{ depth: 0, wording }], isOpen: true };
}

/** The kinds of evidence that are asked for and not there. */
function openKinds(
  { clause, answer, status, exempt }: AssessedClause,
  resolution: Resolution,
  { document }: Attaching,
): readonly Words[] {
  if (answer === undefined || !isClaimed(status)) return [];
  const missing = missingProof(clause, answer, evidenceIn(document.model), exempt).flatMap(({ kinds }) => kinds);
  return missing.map((tree) => evidenceWords(tree, resolution));
}

/** What the figures are held against, each with the figure that is given. */
function criteriaFact({ content }: EffectiveClause, setting: Typesetting): readonly FactEntry[] {
  const lines = criterionLines(criteriaOf(content), setting, 0);
  return lines.length === 0 ? [] : [{ label: heading(keyLabel('clause', 'criteria')), lines }];
}
