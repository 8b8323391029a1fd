import { kindOf } from '../../syntax/view.ts';
import { type Element, type Field, languages } from '../field.ts';
import type {
  Answer,
  AnswerStatus,
  Attachment,
  Declaration,
  Evidence,
  Figure,
  Operator,
  Plan,
  Report,
  Space,
} from '../report.ts';
import { readQuantity } from './clause.ts';
import {
  readBoolean,
  readElement,
  readKeyed,
  readList,
  readNumber,
  readOneOf,
  readPeriod,
  readText,
  readWord,
  readWords,
  remembered,
  type Slot,
  type Slots,
  slotsOf,
} from './fields.ts';

export const answerStatuses: readonly AnswerStatus[] = [
  'implemented',
  'partial',
  'planned',
  'alternative',
  'not-implemented',
  'not-applicable',
];

function readEvidenceFields(element: Element, attachment: Field<string> | undefined, slots: Slots): Evidence {
  return {
    attachment,
    kind: readWord(slots.get('kind')),
    title: readText(slots.get('title')),
    file: readWord(slots.get('file')),
    url: readWord(slots.get('url')),
    collected: readWord(slots.get('collected')),
    expires: readWord(slots.get('expires')),
    proves: readWords(slots.get('proves')),
    redacted: readBoolean(slots.get('redacted')),
    ...element,
  };
}

/** A scalar is the id of an attachment; a map is evidence written at the answer. */
function readEvidence(slot: Slot): Evidence {
  const slots = slotsOf(slot.view);
  const attachment = kindOf(slot.view) === 'scalar' ? readWord(slot) : undefined;
  return readEvidenceFields(readElement(slot, slots, 'kind'), attachment, slots);
}

function readAttachment(id: Field<string>, slot: Slot): Attachment {
  const slots = slotsOf(slot.view);
  return { id, ...readEvidenceFields(readElement(slot, slots), undefined, slots) };
}

function readFigure(indicator: Field<string>, slot: Slot): Figure {
  const slots = slotsOf(slot.view);
  const quantity = readQuantity(slot) ?? { ...indicator, value: undefined, text: '' };
  return { indicator, quantity, evidence: readList(slots.get('evidence'), readEvidence), ...readElement(slot, slots) };
}

function readPlan(slot: Slot | undefined): Plan | undefined {
  if (slot === undefined || kindOf(slot.view) === 'nothing') return undefined;
  const slots = slotsOf(slot.view);
  return { action: readText(slots.get('action')), due: readWord(slots.get('due')), ...readElement(slot, slots) };
}

const readAnswerValue = remembered((slot) => {
  const slots = slotsOf(slot.view);
  return {
    status: readOneOf(slots.get('status'), answerStatuses),
    statement: readText(slots.get('statement')),
    reason: readText(slots.get('reason')),
    plan: readPlan(slots.get('plan')),
    evidence: readList(slots.get('evidence'), readEvidence),
    selfScore: readNumber(slots.get('self-score')),
    digest: readWord(slots.get('digest')),
    ...readElement(slot, slots),
  };
});

const knownAnswers = new WeakMap<object, Answer>();

/** The same part keeps the same answer, so that what was found in it can be kept too. */
function readAnswer(clause: Field<string>, slot: Slot): Answer {
  const known = knownAnswers.get(slot.view.part);
  if (known?.clause.node === clause.node) return known;
  const answer = { clause, ...readAnswerValue(slot) };
  knownAnswers.set(slot.view.part, answer);
  return answer;
}

function readDeclaration(slot: Slot | undefined): Declaration | undefined {
  if (slot === undefined || kindOf(slot.view) === 'nothing') return undefined;
  const slots = slotsOf(slot.view);
  return {
    name: readWord(slots.get('name')),
    role: readText(slots.get('role')),
    date: readWord(slots.get('date')),
    ...readElement(slot, slots),
  };
}

function readOperator(slot: Slot | undefined): Operator | undefined {
  if (slot === undefined) return undefined;
  const slots = slotsOf(slot.view);
  return {
    name: readText(slots.get('name')),
    creditCode: readWord(slots.get('credit-code')),
    region: readText(slots.get('region')),
    ...readElement(slot, slots),
  };
}

function readSpace(slot: Slot | undefined): Space | undefined {
  if (slot === undefined) return undefined;
  const slots = slotsOf(slot.view);
  return {
    name: readText(slots.get('name')),
    type: readWord(slots.get('type')),
    address: readText(slots.get('address')),
    opened: readWord(slots.get('opened')),
    ...readElement(slot, slots),
  };
}

/** A self-report as its file gives it. Never fails; see `readStandard`. */
export const readReport = remembered((slot): Report => {
  const slots = slotsOf(slot.view);
  return {
    kind: 'report',
    id: readWord(slots.get('report')),
    against: readWord(slots.get('against')),
    language: readOneOf(slots.get('language'), languages),
    operator: readOperator(slots.get('operator')),
    space: readSpace(slots.get('space')),
    period: readPeriod(slots.get('period')),
    summary: readText(slots.get('summary')),
    figures: readKeyed(slots.get('figures'), readFigure),
    attachments: readKeyed(slots.get('attachments'), readAttachment),
    answers: readKeyed(slots.get('answers'), readAnswer),
    declaration: readDeclaration(slots.get('declaration')),
    ...readElement(slot, slots),
  };
});
