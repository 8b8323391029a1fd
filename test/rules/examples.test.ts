import { describe, expect, test } from 'vitest';
import { rules } from '../../server/generated/rules.ts';
import type { Example } from '../../server/rules/example.ts';
import { findings, workspace } from '../support/workspace.ts';

/** `code line:character` of every finding in the example's first file, off-by-default rules included when it is theirs. */
function found(example: Example, code: string): string[] {
  const [main] = Object.keys(example.files);
  const config = { '.clausewright.yaml': `rules:\n  ${code}: warning\n` };
  const off = rules.find((rule) => rule.code === code)?.severity === 'off';
  const service = workspace({ ...example.files, ...(off ? config : {}) }, example);
  return findings(service, main ?? '').map(
    (one) => `${one.code} ${one.range.start.line + 1}:${one.range.start.character + 1} ${one.message}`,
  );
}

describe.each(rules)('$code', (rule) => {
  test('has examples of both kinds', () => {
    expect(rule.examples().bad.length).toBeGreaterThan(0);
    expect(rule.examples().good.length).toBeGreaterThan(0);
  });
  test.each(rule.examples().bad)('finds exactly one slip: $show', (example) => {
    expect(
      found(example, rule.code).map((one) => one.split(' ')[0]),
      found(example, rule.code).join('\n'),
    ).toEqual([rule.code]);
  });
  test.each(rule.examples().good)('is silent: $show', (example) => {
    expect(found(example, rule.code)).toEqual([]);
  });
});
