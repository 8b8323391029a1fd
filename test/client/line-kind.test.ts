import { expect, test } from 'vitest';
import { keyBehind, lineKind } from '../../client/line-kind.ts';

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

test.each<
  [
    kind: ReturnType<typeof lineKind>,
    end: boolean,
    change: Parameters<typeof keyBehind>[2],
    ReturnType<typeof keyBehind>,
  ]
>([
  ['head', false, { from: 4, to: 4, text: '  ', cursor: 4 }, 'tab'],
  ['head', false, { from: 4, to: 4, text: '\t', cursor: 4 }, 'tab'],
  ['head', false, { from: 4, to: 4, text: ' ', cursor: 4 }, undefined],
  ['head', false, { from: 6, to: 6, text: '  ', cursor: 4 }, undefined],
  ['head', false, { from: 4, to: 4, text: '乙', cursor: 4 }, undefined],
  ['head', false, { from: 0, to: 4, text: '  ', cursor: 4 }, 'shift-tab'],
  ['head', false, { from: 2, to: 4, text: '', cursor: 4 }, undefined],
  ['head', false, { from: 4, to: 4, text: '\n    ', cursor: 4 }, undefined],
  ['item', false, { from: 4, to: 4, text: '\n  - ', cursor: 4 }, 'enter'],
  ['item', false, { from: 3, to: 4, text: '', cursor: 4 }, 'backspace'],
  ['item', false, { from: 4, to: 4, text: '甲', cursor: 4 }, undefined],
  ['indent', false, { from: 2, to: 4, text: '', cursor: 4 }, 'backspace'],
  ['indent', false, { from: 4, to: 4, text: '\r\n    ', cursor: 4 }, undefined],
  ['indent', true, { from: 4, to: 4, text: '\r\n    ', cursor: 4 }, 'enter'],
  [undefined, true, { from: 9, to: 9, text: '\n  ', cursor: 9 }, 'enter'],
  [undefined, false, { from: 9, to: 9, text: '\n  ', cursor: 9 }, undefined],
  [undefined, false, { from: 4, to: 4, text: '  ', cursor: 4 }, undefined],
])('on a line of kind %s, at the end of a skeleton %s, %j is %s', (kind, end, change, key) => {
  expect(keyBehind(kind, end, change)).toBe(key);
});
