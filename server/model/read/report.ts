import { memory } from '../../base/memory.ts';
import { kindOf } from '../../syntax/view.ts';
import type { Field } from '../field.ts';
import { answerKeys, declaration, itemAnswerKeys, plan } from '../keys/answer.ts';
import { deducted } from '../keys/clause-scoring.ts';
import { evidenceKeys } from '../keys/evidence.ts';
import { operator, space } from '../keys/operator.ts';
import { reportKeys } from '../keys/report.ts';
import type { Answer, Attachment, Evidence, Figure, FilledForm, ItemAnswer, Report, ReportParts } from '../report.ts';
import { fieldsReader } from './by-type.ts';
import {
  readElement,
  readKeyed,
  readList,
  readWord,
  remembered,
  rememberedList,
  type Slot,
  slotsOf,
} from './fields.ts';
import { partReaders } from './parts.ts';
import { readQuantity } from './quantity.ts';

const readEvidenceFields = fieldsReader(evidenceKeys, {});

/** A scalar is the id of an attachment; a map is evidence written at the answer. */
function readEvidence(slot: Slot): Evidence {
  const slots = slotsOf(slot.view);
  const attachment = kindOf(slot.view) === 'scalar' ? readWord(slot) : undefined;
  return { attachment, ...readEvidenceFields(slots), ...readElement(slot, slots, 'kind') };
}

const readAttachments = rememberedList((slot) => readKeyed(slot, readAttachment));

function readAttachment(id: Field<string>, slot: Slot): Attachment {
  const slots = slotsOf(slot.view);
  return { id, attachment: undefined, ...readEvidenceFields(slots), ...readElement(slot, slots) };
}

const readFigures = rememberedList((slot) => readKeyed(slot, readFigure));

function readFigure(indicator: Field<string>, slot: Slot): Figure {
  const slots = slotsOf(slot.view);
  const quantity = readQuantity(slot) ?? { ...indicator, value: undefined, text: '' };
  return { indicator, quantity, evidence: readList(slots.slot('evidence'), readEvidence), ...readElement(slot, slots) };
}

const readForms = rememberedList((slot) => readKeyed(slot, readFilledForm));

function readFilledForm(form: Field<string>, slot: Slot): FilledForm {
  const slots = slotsOf(slot.view);
  return { form, entries: readKeyed(slot, readEntry), ...readElement(slot, slots) };
}

/** A field of which nothing is filled in yet has its place all the same. */
function readEntry(field: Field<string>, slot: Slot): FilledForm['entries'][number] {
  return { field, filled: readWord(slot) };
}

const parts = partReaders<ReportParts>([plan, deducted, operator, space, declaration], { evidence: readEvidence });

const { items: _items, ...ownAnswerKeys } = answerKeys;
const readAnswerFields = fieldsReader(ownAnswerKeys, parts);
const readItemFields = fieldsReader(itemAnswerKeys, parts);

function readItemAnswer(item: Field<string>, slot: Slot): ItemAnswer {
  const slots = slotsOf(slot.view);
  return { item, ...readItemFields(slots), ...readElement(slot, slots) };
}

const readAnswerValue = remembered((slot) => {
  const slots = slotsOf(slot.view);
  const items = readKeyed(slots.slot('items'), readItemAnswer);
  return { ...readAnswerFields(slots), items, ...readElement(slot, slots) };
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

const {
  report: _id,
  figures: _figures,
  attachments: _attachments,
  answers: _answers,
  forms: _forms,
  ...headKeys
} = reportKeys;
const readHead = fieldsReader(headKeys, parts);

/** A self-report as its file gives it. Never fails; see `readStandard`. */
export const readReport = remembered((slot): Report => {
  const slots = slotsOf(slot.view);
  return {
    kind: 'report',
    id: readWord(slots.slot('report')),
    ...readHead(slots),
    figures: readFigures(slots.slot('figures')),
    attachments: readAttachments(slots.slot('attachments')),
    answers: readKeyed(slots.slot('answers'), readAnswer),
    forms: readForms(slots.slot('forms')),
    ...readElement(slot, slots),
  };
});
