import { expect, test } from 'vitest';
import { createService } from '../../server/service.ts';
import { demoStandard } from '../support/demo-standard.ts';

const uri = 'file:///work/demo.standard.yaml';

const found = (clauses: readonly string[]): string[] => {
  const service = createService('2020-06-01');
  const lines = clauses.map((fields) => `      - {${fields}, provision: recommendation, text: 有}\n`).join('');
  service.open({ uri, text: demoStandard(lines, 'scoring: {total: 100}\n') }, 1, 'service-standard');
  return service.diagnostics(uri, 'en').map(({ code }) => code);
};

test.each([
  ['of clauses that bear one id, the first', ['id: a, weight: 100', 'id: a, weight: 5']],
  ['none of a clause that nobody can answer', ['id: a, weight: 100', 'weight: 5']],
])('what counts toward the total: %s', (_, clauses) => {
  expect(found(clauses)).not.toContain('standard/weights-total');
  expect(found(clauses.map((one) => one.replace('100', '95')))).toContain('standard/weights-total');
});
