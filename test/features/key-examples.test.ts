import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { keyPage } from '../../server/features/hover/describe-key.ts';
import { mapTypes } from '../../server/model/keys/table.ts';

const all = [...mapTypes.values()].flatMap((map) =>
  Object.entries(map.keys).map(([key, spec]) => ({ name: `${map.name}.${key}`, key, spec, map })),
);

test.each(all)('the example of $name reads as it is shown', ({ key, spec, map }) => {
  const page = keyPage(key, spec, map, 'zh-Hans');
  const shown = /```yaml\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '';
  expect(shown).not.toBe('');
  const read = parseDocument(shown, { schema: 'failsafe' });
  expect(read.errors).toEqual([]);
  expect(Object.keys(read.toJS() as object)).toEqual([key]);
});
