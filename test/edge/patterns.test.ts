import { expect, test } from 'vitest';
import { uriOf, workspace } from '../support/workspace.ts';
import { standard } from './growth/texts.ts';

const clause = '      - {id: c, provision: requirement, text: 應配備導師, verification: {method: examine}}';

/** In the hands of the engine each of these takes more than a lifetime for such a name. */
test.each(['r/*a*a*a*a*a*a*a*a*a*a*a*ab', 'r/(a+)+b'])('settings for %s are made out for any name', (pattern) => {
  const name = `r/${'a'.repeat(100)}.report.yaml`;
  const service = workspace({
    '.clausewright.yaml': `rules:\n  report/unanswered: {severity: error, in: '${pattern}'}`,
    'a.standard.yaml': standard(clause),
    [name]: 'report: mine\nagainst: demo@2020\noperator: {name: 甲}\nperiod: 2020',
  });
  expect(service.diagnostics(uriOf(name), 'en')).toContainEqual(
    expect.objectContaining({ code: 'report/unanswered', severity: 'warning' }),
  );
});
