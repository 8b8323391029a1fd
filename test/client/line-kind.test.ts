import { expect, test } from 'vitest';
import { lineKind } from '../../client/line-kind.ts';

test.each<[marked: string, kind: ReturnType<typeof lineKind>]>([
  ['  - $0', 'item'],
  ['  -$0', 'item'],
  ['  - -$0 ', 'item'],
  ['  $0- ', 'head'],
  ['  $0', 'indent'],
  [' $0 ', 'indent'],
  ['$0  ', undefined],
  ['$0', undefined],
  ['$0  - id: a', 'head'],
  ['  - id:$0 a', 'head'],
  ['  - id: $0a', undefined],
  ['  - id: a$0', undefined],
  ['  - text:$0 甲', 'head'],
  ['  - $0甲', 'head'],
  ['  - 甲$0', undefined],
  ['  - indi$0cator: x', undefined],
  ['    title: $0甲', undefined],
  ['  $0  title: 甲', undefined],
  ['-5$0', undefined],
])('%s', (marked, kind) => {
  expect(lineKind(marked.replace('$0', ''), marked.indexOf('$0'))).toBe(kind);
});
