import { memory } from '../../base/memory.ts';
import { kindOf } from '../../syntax/view.ts';
import type { Element, Field } from '../field.ts';
import type { Answer, Attachment, Declaration, Evidence, Figure, Operator, Plan, Report, Space } from '../report.ts';
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
  rememberedList,
  type Slot,
  type Slots,
  slotsOf,
} from './fields.ts';

function readEvidenceFields(element: Element, attachment: Field<string> | undefined, slots: Slots): Evidence {
  return {
    attachment,
    kind: readWord(slots.slot('kind')),
    title: readText(slots.slot('title')),
    file: readWord(slots.slot('file')),
    url: readWord(slots.slot('url')),
    collected: readWord(slots.slot('collected')),
    expires: readWord(slots.slot('expires')),
    proves: readWords(slots.slot('proves')),
    redacted: readBoolean(slots.slot('redacted')),
    ...element,
  };
}

/** A scalar is the id of an attachment; a map is evidence written at the answer. */
function readEvidence(slot: Slot): Evidence {
  const slots = slotsOf(slot.view);
  const attachment = kindOf(slot.view) === 'scalar' ? readWord(slot) : undefined;
  return readEvidenceFields(readElement(slot, slots, 'kind'), attachment, slots);
}

const readAttachments = rememberedList((slot) => readKeyed(slot, readAttachment));

function readAttachment(id: Field<string>, slot: Slot): Attachment {
  const slots = slotsOf(slot.view);
  return { id, ...readEvidenceFields(readElement(slot, slots), undefined, slots) };
}

const readFigures = rememberedList((slot) => readKeyed(slot, readFigure));

function readFigure(indicator: Field<string>, slot: Slot): Figure {
  const slots = slotsOf(slot.view);
  const quantity = readQuantity(slot) ?? { ...indicator, value: undefined, text: '' };
  return { indicator, quantity, evidence: readList(slots.slot('evidence'), readEvidence), ...readElement(slot, slots) };
}

function readPlan(slot: Slot | undefined): Plan | undefined {
  if (slot === undefined || kindOf(slot.view) === 'nothing') return undefined;
  const slots = slotsOf(slot.view);
  return { action: readText(slots.slot('action')), due: readWord(slots.slot('due')), ...readElement(slot, slots) };
}

const readAnswerValue = remembered((slot) => {
  const slots = slotsOf(slot.view);
  return {
    status: readOneOf(slots.slot('status'), 'answer-status'),
    statement: readText(slots.slot('statement')),
    reason: readText(slots.slot('reason')),
    plan: readPlan(slots.slot('plan')),
    evidence: readList(slots.slot('evidence'), readEvidence),
    selfScore: readNumber(slots.slot('self-score')),
    digest: readWord(slots.slot('digest')),
    ...readElement(slot, slots),
  };
});

const knownAnswers = memory<Answer>();

/** The same part keeps the same answer, so that what was found in it can be kept too. */
function readAnswer(clause: Field<string>, slot: Slot): Answer {
  const known = knownAnswers.of(slot.view.part);
  if (known?.clause.node === clause.node) return known;
  const answer = { clause, ...readAnswerValue(slot) };
  knownAnswers.keep(slot.view.part, answer);
  return answer;
}

function readDeclaration(slot: Slot | undefined): Declaration | undefined {
  if (slot === undefined || kindOf(slot.view) === 'nothing') return undefined;
  const slots = slotsOf(slot.view);
  return {
    name: readWord(slots.slot('name')),
    role: readText(slots.slot('role')),
    date: readWord(slots.slot('date')),
    ...readElement(slot, slots),
  };
}

function readOperator(slot: Slot | undefined): Operator | undefined {
  if (slot === undefined) return undefined;
  const slots = slotsOf(slot.view);
  return {
    name: readText(slots.slot('name')),
    creditCode: readWord(slots.slot('credit-code')),
    region: readText(slots.slot('region')),
    ...readElement(slot, slots),
  };
}

function readSpace(slot: Slot | undefined): Space | undefined {
  if (slot === undefined) return undefined;
  const slots = slotsOf(slot.view);
  return {
    name: readText(slots.slot('name')),
    type: readWord(slots.slot('type')),
    address: readText(slots.slot('address')),
    opened: readWord(slots.slot('opened')),
    ...readElement(slot, slots),
  };
}

/** A self-report as its file gives it. Never fails; see `readStandard`. */
export const readReport = remembered((slot): Report => {
  const slots = slotsOf(slot.view);
  return {
    kind: 'report',
    id: readWord(slots.slot('report')),
    against: readWord(slots.slot('against')),
    language: readOneOf(slots.slot('language'), 'language'),
    operator: readOperator(slots.slot('operator')),
    space: readSpace(slots.slot('space')),
    period: readPeriod(slots.slot('period')),
    summary: readText(slots.slot('summary')),
    figures: readFigures(slots.slot('figures')),
    attachments: readAttachments(slots.slot('attachments')),
    answers: readKeyed(slots.slot('answers'), readAnswer),
    declaration: readDeclaration(slots.slot('declaration')),
    ...readElement(slot, slots),
  };
});
