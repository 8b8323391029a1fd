import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineText } from '../../server/syntax/line-text.ts';
import type { Surroundings } from '../../server/syntax/mend/mend.ts';
import { readOrdinary } from '../../server/syntax/ordinary/read.ts';
import { readMended } from '../../server/syntax/read.ts';
import { cleanStandardText, edit } from './documents.ts';
import { mapShape, prose, standardShape, word } from './shapes.ts';

const numRuns = Number(process.env.CLAUSEWRIGHT_RUNS ?? 150);
const whole: Surroundings = { frames: [], shape: standardShape, tab: 2, depth: 0, opensDocument: true };

/** Runs of lines as cutting makes them, roughly: a clause, a key with its value; and the document itself. */
function runsOf(text: string): { lines: string[]; around: Surroundings }[] {
  const lines = text.split('\n');
  const runs = [{ lines, around: whole }];
  const clause = standardShape.map?.keys.get('chapters')?.list?.map?.keys.get('clauses');
  for (let from = 0; from < lines.length; from++) {
    const indent = lines[from]?.search(/\S/) ?? -1;
    const to = lines.findIndex((line, index) => index > from && /\S/.test(line) && line.search(/\S/) <= indent);
    const run = lines.slice(from, to < 0 ? undefined : to);
    const dash = /^\s*- /.test(lines[from] ?? '');
    if (indent < 0 || run.length > 12) continue;
    const shape = dash ? clause : indent === 0 ? standardShape : clause?.list;
    if (!shape) continue;
    const frames = [{ kind: dash ? ('list' as const) : ('map' as const), indent, shape }];
    runs.push({
      lines: to < 0 ? run : [...run, ''],
      around: { frames, shape, tab: 2, depth: 2, opensDocument: false },
    });
  }
  return runs;
}

test('what the ordinary reader reads, the reference reader reads the same', () => {
  let [ordinary, all] = [0, 0];
  fc.assert(
    fc.property(cleanStandardText, fc.array(edit, { maxLength: 2 }), (text, edits) => {
      for (const { lines, around } of runsOf(lineText(text).edit(edits).toString().replace(/\r\n?/g, '\n'))) {
        all += 1;
        const reading = readOrdinary(lines, around);
        if (!reading) continue;
        ordinary += 1;
        expect(reading).toEqual(readMended(lines, around));
      }
    }),
    { numRuns },
  );
  // Most of what is written by hand is of the ordinary shape.
  expect(ordinary / all).toBeGreaterThan(0.4);
});

const sign = fc.constantFrom(
  'a',
  'text',
  'id',
  'en',
  'title',
  '漢',
  '字。',
  '「',
  '（',
  '：',
  ': ',
  ':',
  ' #',
  ' # ',
  ' #3',
  '#',
  '，',
  '、',
  ', ',
  ',',
  '［',
  '］',
  '｛',
  '｝',
  '[',
  ']',
  '{',
  '}',
  '[[a]]',
  '"',
  "'",
  '“',
  '”',
  '＃',
  ' ＃',
  '－',
  '-',
  '- ',
  '—',
  '　',
  '\u00a0',
  '\u200b',
  '%',
  '@',
  '*',
  '&',
  '!',
  '|',
  '>',
  '?',
  '\\',
  '\\n',
  "''",
  ' ',
  '  ',
  '\t',
  '3',
  '%',
  '😀',
  '/',
  '(',
  '<<',
  '.',
  '…',
  '\u0007',
  '～',
  '\u2028',
  'é',
  '~',
);
const written = fc.array(sign, { minLength: 1, maxLength: 5 }).map((signs) => signs.join(''));
const templates: readonly ((text: string) => string)[] = [
  (text) => `- id: ${text}`,
  (text) => `- title: ${text}\n  id: x`,
  (text) => `- title: "${text}"`,
  (text) => `- title: '${text}' # 註`,
  (text) => `- title: |\n    ${text}\n    b`,
  (text) => `- title: >-\n    b\n\n    ${text}\n  id: x`,
  (text) => `- notes:\n    - ${text}\n    - b`,
  (text) => `- see: [${text}, b]`,
  (text) => `- notes: [${text}, b]`,
  (text) => `- verification: {method: ${text}, text: b}`,
  (text) => `- verification: {method: b, text: ${text}}`,
  (text) => `- verification: {text: ${text}, method: b}`,
  (text) => `- verification: {text: "${text}", method: b}`,
  (text) => `- criteria: [{indicator: ${text}}, {any: [{indicator: b}]}]`,
  (text) => `- ${text}`,
  (text) => `- ${text}: b`,
  (text) => `- id: x\n  ${text}`,
  (text) => `- id: x\n${text}`,
  (text) => `- items:\n    - ${text}\n    - text: ${text}`,
  (text) => `- evidence:\n    - ${text}\n    - any: [${text}]`,
  (text) => `- title:\n    en: ${text}\n    ${text}: b`,
  (text) => `- title: ${text}\n    b`,
  (text) => `- id: x ${text}\n\n  # ${text}\n  title: b\n`,
];

test('whatever stands in a clause, both readers agree or the ordinary one gives up', () => {
  const shape = standardShape.map?.keys.get('chapters')?.list?.map?.keys.get('clauses') ?? {};
  const around: Surroundings = {
    frames: [{ kind: 'list', indent: 0, shape }],
    shape,
    tab: 2,
    depth: 2,
    opensDocument: false,
  };
  let ordinary = 0;
  fc.assert(
    fc.property(fc.constantFrom(...templates), written, (template, text) => {
      const lines = template(text).split('\n');
      const reading = readOrdinary(lines, around);
      if (!reading) return;
      ordinary += 1;
      expect(reading).toEqual(readMended(lines, around));
    }),
    { numRuns: numRuns * 20 },
  );
  expect(ordinary).toBeGreaterThan(numRuns * 2);
});

/** A line of a block of text: blank, or text of either script under more or less white space. */
const blockLine = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '    ', '        ') },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom('    ', '    ', '    ', '    ', '     ', '   '),
        fc.array(fc.constantFrom('漢', '字。', '（', 'a', 'word ', '3', ' ', '😀', '𠮷', ':', '# x', '- '), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([indent, signs]) => indent + signs.join('')),
  },
);

test('blocks of text are read the same by both readers, where the ordinary one does not give up', () => {
  const shape = mapShape({ text: prose, id: word, other: word });
  let ordinary = 0;
  fc.assert(
    fc.property(
      fc.constantFrom('text', 'id'),
      fc.constantFrom('|', '>', '|-', '>-', '>  # x'),
      fc.array(blockLine, { minLength: 1, maxLength: 5 }),
      fc.constantFrom([], [''], ['other: x']),
      (key, header, block, behind) => {
        const lines = [`${key}: ${header}`, ...block, ...behind];
        const around: Surroundings = { ...whole, shape };
        const reading = readOrdinary(lines, around);
        if (!reading) return;
        ordinary += 1;
        expect(reading).toEqual(readMended(lines, around));
      },
    ),
    { numRuns: numRuns * 10 },
  );
  expect(ordinary).toBeGreaterThan(numRuns * 3);
});
