import { answer, declaration, itemAnswer, plan } from '../../keys/answer.ts';
import { deducted } from '../../keys/clause-scoring.ts';
import { attachment, evidence } from '../../keys/evidence.ts';
import { operator, space } from '../../keys/operator.ts';
import { report } from '../../keys/report.ts';
import { contact } from '../../keys/values.ts';
import type { KindKeys } from '../kind.ts';

export const keys: KindKeys = {
  root: report,
  maps: [operator, contact, space, attachment, evidence, answer, itemAnswer, deducted, plan, declaration],
};
