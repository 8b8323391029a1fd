import { nextProblem, nextStep } from '../../features/new-file/new-file.ts';
import {
  type NewCheckParams,
  type NewCheckResult,
  type NewStepParams,
  type NewStepResult,
  newCheckRequest,
  newStepRequest,
} from '../../protocol/new-file.ts';
import { label } from '../label.ts';
import { patientRow, type Row, type SessionState } from '../row.ts';

export const newFileRows: readonly Row[] = [
  patientRow<NewStepParams>(newStepRequest, ({ kind, given }, state): NewStepResult | undefined => {
    const next = nextStep(kind, beginningOf(given, state));
    if (next === undefined || 'file' in next) return next;
    const items = next.step.items.map(({ value, ...shown }) => ({
      value,
      label: label(shown.label),
      ...(shown.description !== undefined && { description: label(shown.description) }),
      ...(shown.detail !== undefined && { detail: label(shown.detail) }),
    }));
    return { ...next, step: { ...next.step, items } };
  }),
  patientRow<NewCheckParams>(newCheckRequest, ({ kind, given, value }, state): NewCheckResult => {
    const problem = nextProblem(kind, value, beginningOf(given, state));
    return problem === undefined ? {} : { problem: label(problem) };
  }),
];

function beginningOf(given: NewStepParams['given'], { service, reader }: SessionState) {
  return { snapshot: service.snapshot(), locale: reader.locale, given };
}
