import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { nextProblem, nextStep } from '../../features/new-file/new-file.ts';
import {
  type NewCheckParams,
  type NewCheckResult,
  type NewStepParams,
  type NewStepResult,
  newCheckRequest,
  newKinds,
  newStepRequest,
} from '../../protocol/new-file.ts';
import { label } from '../label.ts';
import { patientRow, type Row, type SessionState } from '../row.ts';

export const newFileRows: readonly Row[] = [
  patientRow<NewStepParams>(newStepRequest, ({ begin, given }, state) => {
    if (!isKind(begin)) return new ResponseError(ErrorCodes.InvalidParams, 'begin');
    const next = nextStep(begin, beginningOf(given, state));
    if (next === undefined || 'file' in next) return next satisfies NewStepResult | undefined;
    const items = next.step.items.map(({ value, ...shown }) => ({
      value,
      label: label(shown.label),
      ...(shown.description !== undefined && { description: label(shown.description) }),
      ...(shown.detail !== undefined && { detail: label(shown.detail) }),
    }));
    return { ...next, step: { ...next.step, items } } satisfies NewStepResult;
  }),
  patientRow<NewCheckParams>(newCheckRequest, ({ begin, given, value }, state) => {
    if (!isKind(begin)) return new ResponseError(ErrorCodes.InvalidParams, 'begin');
    const problem = nextProblem(begin, value, beginningOf(given, state));
    return (problem === undefined ? {} : { problem: label(problem) }) satisfies NewCheckResult;
  }),
];

function isKind(begin: string): boolean {
  return newKinds.some((one) => one === begin);
}

function beginningOf(given: NewStepParams['given'], { service, reader }: SessionState) {
  return { snapshot: service.snapshot(), locale: reader.locale, given };
}
