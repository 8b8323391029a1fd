import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { Position, Range } from '../../server/base/position.ts';
import { compactRange } from '../../server/syntax/compact-range.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { sourcePosition, sourceRange, valueOffset } from '../../server/syntax/navigate.ts';
import { wholeParse } from '../../server/syntax/parse.ts';
import { anyShape } from '../../server/syntax/shape.ts';
import type { Node, ScalarNode } from '../../server/syntax/tree.ts';

function scalarOf(text: string): ScalarNode {
  const { root } = wholeParse(lineText(text), anyShape);
  if (root.kind !== 'leaf' || root.node.kind !== 'map') throw new Error('no map');
  const value = root.node.entries[0]?.value;
  if (value?.kind !== 'scalar') throw new Error('no scalar');
  return value;
}

function sliceOf(text: string, range: Range): string {
  const lines = text.split('\n');
  if (range.start.line === range.end.line)
    return (lines[range.start.line] ?? '').slice(range.start.character, range.end.character);
  const inner = lines.slice(range.start.line + 1, range.end.line);
  return [
    lines[range.start.line]?.slice(range.start.character),
    ...inner,
    lines[range.end.line]?.slice(0, range.end.character),
  ].join('\n');
}

const styles: readonly [name: string, text: string, value: string, find: string, source: string][] = [
  ['plain', 'a: 眾創空間應', '眾創空間應', '空間', '空間'],
  ['single', "a: 'it''s so'", "it's so", "t's", "t''s"],
  ['double', 'a: "x\\u6f22\\n字"', 'x漢\n字', '漢\n', '\\u6f22\\n'],
  ['folded over lines', 'a: one\n  two\n\n  three', 'one two\nthree', 'two\nthree', 'two\n\n  three'],
  ['double over lines', 'a: "one \n  two\\\n   three"', 'one twothree', 'twothree', 'two\\\n   three'],
  ['literal', 'a: |\n  one\n   two\n  three\n', 'one\n two\nthree\n', 'e\n two', 'e\n   two'],
  ['literal with a given indentation', 'a: |2-\n    one\n  two\n\n', '  one\ntwo', ' one\nt', ' one\n  t'],
  ['folded', 'a: >\n  one\n  two\n\n  three\n', 'one two\nthree\n', 'two\nthree', 'two\n\n  three'],
];

test.each(styles)('%s: a stretch of the value is found in the source', (_, text, value, find, source) => {
  const scalar = scalarOf(text);
  expect(scalar.text).toBe(value);
  const at = value.indexOf(find);
  expect(sliceOf(text, sourceRange(scalar, at, at + find.length))).toBe(source);
});

const word = fc.constantFrom('a', '漢字', 'b c', "it's", '😀', '\\n', '""', "''", '\t', '\\', '\\u6f22', ' ', '  ');
const line = fc.array(word, { maxLength: 4 }).map((words) => words.join(''));
const scalarText = fc
  .tuple(
    fc.constantFrom('', "'", '"', '|', '>', '|-', '>+', '|2', '>1-', '|+'),
    fc.array(line, { minLength: 1, maxLength: 5 }),
    fc.nat(3),
  )
  .map(([style, lines, extra]) => {
    const block = style.startsWith('|') || style.startsWith('>');
    const body = lines
      .map((one, index) => (index === 0 && !block ? one : `${' '.repeat(2 + ((index * extra) % 3))}${one}`))
      .join('\n');
    return block ? `a: ${style}\n${body}\nb: c` : `a: ${style}${body}${style}\nb: c`;
  });

test('values are those of the reference, and offsets go there and back', () => {
  let segments = 0;
  fc.assert(
    fc.property(scalarText, (text) => {
      const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
      if (document.errors.length > 0) return;
      const scalar = scalarOf(text);
      const js: unknown = document.toJS();
      expect({ a: scalar.text }).toEqual({ a: (js as { a: unknown }).a ?? '' });
      if (scalar.segments) {
        segments += 1;
        const last = scalar.segments[scalar.segments.length - 1];
        expect(last && last.at + last.length).toBe(scalar.text.length);
      } else if (scalar.style !== 'empty' && scalar.text !== '') {
        const source = sliceOf(text, scalar.range);
        expect([source, `'${scalar.text}'`, `"${scalar.text}"`]).toContain(source);
        expect(source.includes(scalar.text)).toBe(true);
      }
      for (let offset = 0; offset <= scalar.text.length; offset++) {
        const back = valueOffset(scalar, sourcePosition(scalar, offset));
        // Inside an escape or fold the position is that of its start.
        expect(sourcePosition(scalar, back)).toEqual(sourcePosition(scalar, offset));
        expect(back).toBeLessThanOrEqual(offset);
      }
    }),
    { numRuns: 500 },
  );
  expect(segments).toBeGreaterThan(50);
});

function spots(text: string): string[] {
  const { root, fragments } = wholeParse(lineText(text), anyShape);
  const found: string[] = [];
  const show = ({ start, end }: { start: Position; end: Position }): string =>
    start.line === end.line
      ? `${start.line}:${start.character}-${end.character}`
      : `${start.line}:${start.character}-${end.line}:${end.character}`;
  const visit = (node: Node, depth: string): void => {
    const style =
      node.kind === 'scalar'
        ? `${node.style} ${JSON.stringify(node.text)}`
        : node.kind === 'alias'
          ? `*${node.name}`
          : `${node.kind}${node.flow ? ' flow' : ''}`;
    found.push(`${depth}${style} ${show(node.range)}`);
    if (node.kind === 'list') for (const item of node.items) visit(item, `${depth}- `);
    if (node.kind === 'map') {
      for (const entry of node.entries) {
        const range = { start: entry.key.range.start, end: entry.value.range.end };
        found.push(`${depth}${entry.key.text} ${show(entry.key.range)} of ${show(range)}`);
        visit(entry.value, `${depth}  `);
      }
    }
  };
  if (root.kind === 'leaf') visit(root.node, '');
  for (const problem of [...fragments].flatMap((one) => one.problems))
    found.push(`! ${problem.kind} ${JSON.stringify(problem.data)} ${show(problem.range)}`);
  for (const comment of [...fragments].flatMap((one) => one.comments))
    found.push(`# ${comment.text} ${show(comment.range)} ${comment.alone}`);
  return found;
}

const trees: readonly [name: string, text: string, spots: string[]][] = [
  ['nothing', '', ['empty "" 0:0-0']],
  ['only a comment', '# 註\n', ['empty "" 0:0-0', '# 註 0:0-3 true']],
  [
    'a map with an empty value and comments',
    'a: # one\nb:  # two\n  - x\n  -\n# end',
    [
      'map 0:0-3:3',
      'a 0:0-1 of 0:0-3',
      '  empty "" 0:3-3',
      'b 1:0-1 of 1:0-3:3',
      '  list 2:2-3:3',
      '  - plain "x" 2:4-5',
      '  - empty "" 3:3-3',
      '# one 0:3-8 false',
      '# two 1:4-9 false',
      '# end 4:0-5 true',
    ],
  ],
  [
    'flow',
    "a: {b: [c, 'd'], e: }",
    [
      'map 0:0-21',
      'a 0:0-1 of 0:0-21',
      '  map flow 0:3-21',
      '  b 0:4-5 of 0:4-15',
      '    list flow 0:7-15',
      '    - plain "c" 0:8-9',
      '    - single "d" 0:11-14',
      '  e 0:17-18 of 0:17-20',
      '    empty "" 0:20-20',
    ],
  ],
  [
    'anchors, aliases, merge keys, duplicates',
    'a: &x 1\nb: *x\n<<: {}\na: *y',
    [
      'map 0:0-3:5',
      'a 0:0-1 of 0:0-7',
      '  plain "1" 0:6-7',
      'b 1:0-1 of 1:0-5',
      '  *x 1:3-5',
      '<< 2:0-2 of 2:0-6',
      '  map flow 2:4-6',
      'a 3:0-1 of 3:0-5',
      '  *y 3:3-5',
      '! syntax {"reason":"unknown-alias","name":"y"} 3:3-5',
      '! merge-key {} 2:0-2',
      '! duplicate-key {"key":"a"} 3:0-1',
    ],
  ],
];

test.each(trees)('%s', (_, text, expected) => {
  expect(spots(text)).toEqual(expected);
});

test('positions count CRLF and a lone CR as line ends', () => {
  const { root } = wholeParse(lineText('a: 1\r\nb: 2\rc: 3'), anyShape);
  const last = root.kind === 'leaf' && root.node.kind === 'map' ? root.node.entries[2] : undefined;
  expect(last?.value.range).toEqual(compactRange(2, 3, 2, 4));
});

test('whatever is given, nothing is thrown', () => {
  const sign = fc.constantFrom(
    'a',
    ':',
    ' ',
    '\n',
    '-',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '#',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '?',
    '\t',
    '\r',
    '\0',
    '漢',
    '---',
    '...',
    '<<',
    '\uFEFF',
    '\x1f',
    '\x18',
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
      const tree = wholeParse(lineText(signs.join('')), anyShape);
      expect(tree.fragments.length).toBe(1);
    }),
    { numRuns: 500 },
  );
});
