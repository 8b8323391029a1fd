import { expect, test } from 'vitest';
import { rules } from '../../server/generated/rules.ts';
import type { Example } from '../../server/rules/example.ts';
import { findings, workspace } from '../support/workspace.ts';

/** What is said in English of the first file of an example. */
function said(example: Example): string {
  const [name = ''] = Object.keys(example.files);
  return findings(workspace(example.files), name)
    .map(({ message }) => message)
    .join('\n');
}

test.each([
  ['report/unknown-clause', 'mentor-team'],
  ['report/unknown-figure', 'mentor-count'],
  ['report/evidence-kind', 'roster'],
  ['report/unknown-standard', 'makerspace-service@2017'],
  ['variant/unknown-base', 'makerspace-service@2017'],
])('%s names the nearest id in its sentence, and only where one is near', (code, near) => {
  const bad = rules.find((rule) => rule.code === code)?.examples().bad ?? [];
  const sentences = bad.map(said);
  expect(sentences.join('\n')).toContain(`Did you mean “${near}”?`);
  expect(sentences.some((one) => !one.includes('Did you mean'))).toBe(code !== 'report/unknown-standard');
});
