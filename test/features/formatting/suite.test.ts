import { expect, test } from 'vitest';
import { readsTheSame } from '../../../server/features/formatting/same-reading.ts';
import { cases } from '../../edge/yaml-suite.ts';
import { documentOf, laidOutText } from './formatted.ts';

const strictly = { keyOrder: false, spacing: false };

test.each(cases.map((one) => [`${one.id} ${one.name}`, one] as const))('%s', (_, { yaml }) => {
  const document = documentOf(yaml);
  const text = laidOutText(document);
  const after = documentOf(text);
  expect(readsTheSame(document.tree, after.tree, strictly), text).toBe(true);
  expect(laidOutText(after), 'twice').toBe(text);
});
