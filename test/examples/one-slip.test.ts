import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../server/rules/engine/render.ts';
import { findings, uriOf, workspace } from '../support/workspace.ts';

/** Files read by every test, each below the lines of another kind: a report, a variant, a standard. */
const files = [
  'examples/reports/qingshi-2017.report.yaml',
  'examples/standards/jimu-coworking.standard.yaml',
  'examples/statistics/makerspace-statistics.standard.yaml',
];
const texts = Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]));
const service = workspace(texts);

/** Lines that an author's hand may leave at the left margin of a file, whatever is meant. */
const left: readonly string[] = [
  'statment：測試',
  'statment:測試',
  'statment：',
  '測試',
  '－ 測試',
  '— 測試',
  '• 測試',
  '「測試」',
  '＃ 測試',
  '團隊和企業，以及其他。',
];

const isSyntax = ({ code }: Diagnostic): boolean => code.startsWith('yaml/') && code !== 'yaml/ambiguous-scalar';
const shown = ({ code, range, message }: Diagnostic): string => `${range.start.line + 1} ${code} ${message}`;

/** Lines that stand in the way of what begins below them. */
const before: readonly string[] = ['— 測試', '- 測試', '團隊和企業，以及其他。', 'statment：測試', '「測試」'];

/** What is told of a file with a line put in that was not told without; the file is then as it was. */
function toldWith(file: string, line: number, text: string): readonly Diagnostic[] {
  const uri = uriOf(file);
  const at = { line, character: 0 };
  const before = new Map<string, number>();
  const key = ({ code, message }: Diagnostic): string => code + message;
  for (const one of findings(service, file)) before.set(key(one), (before.get(key(one)) ?? 0) + 1);
  service.edit(uri, 2, [{ range: { start: at, end: at }, text: `${text}\n` }]);
  const told = findings(service, file).filter((one) => {
    const count = before.get(key(one)) ?? 0;
    before.set(key(one), count - 1);
    return count <= 0;
  });
  service.edit(uri, 3, [{ range: { start: at, end: { line: line + 1, character: 0 } }, text: '' }]);
  return told;
}

/** The line is told once, and nothing else is. */
function expectOne(told: readonly Diagnostic[], at: number): void {
  expect(told.filter(isSyntax).map(shown), `above line ${at + 1}`).toHaveLength(1);
  expect(told[0]?.range.start.line, `above line ${at + 1}`).toBe(at);
  expect(told.map(shown).slice(1), `above line ${at + 1}`).toEqual([]);
}

describe.each(files)('%s', (file) => {
  const text = texts[file] ?? '';
  const lines = text.split('\n');
  // Every place of a file is met by some of the lines; the first entry is what a file begins with.
  const places = (offset: number): readonly number[] =>
    lines.flatMap((line, index) => (index > 5 && line !== '' && index % left.length === offset ? [index] : []));
  service.open({ uri: uriOf(file), text }, 1, 'clausewright');

  test('an unknown key at the left margin is one finding', () => {
    for (const at of places(0)) {
      const told = toldWith(file, at, 'statment: 測試');
      expect(
        told.map(({ code, range }) => [code, range.start.line]),
        `above line ${at + 1}`,
      ).toEqual([[expect.stringMatching(/^(?:yaml\/syntax|schema\/unknown-key)$/), at]]);
    }
  });

  test.each(left.map((line, index) => [line, index] as const))(
    '%s at the left margin is one finding',
    (line, index) => {
      // Straight below a key a dash may begin its list, which then holds what stands further right.
      const met = places(index).filter((at) => !/^[－—•]/.test(line) || lines[at - 1]?.endsWith(':') !== true);
      expect(met.length).toBeGreaterThan(5);
      for (const at of met) {
        expectOne(toldWith(file, at, line), at);
      }
    },
  );

  test.each(before)('%s further right than what a key above it holds is one finding', (line) => {
    const waits = lines.flatMap((one, index) => (/^(?!title:)[a-z-]+:$/.test(one) ? [index + 1] : []));
    expect(waits.length).toBeGreaterThan(2);
    for (const at of waits)
      for (const column of [4, 6, 9]) expectOne(toldWith(file, at, ' '.repeat(column) + line), at);
  });

  test.each(before)('%s above the first key is one finding', (line) => {
    for (const column of [1, 2, 4]) expectOne(toldWith(file, 0, ' '.repeat(column) + line), 0);
  });

  test.each(['— 測試', '－ 測試', '• 測試', '- 測試'])('%s among the keys of an item is one finding', (line) => {
    const inside = lines.flatMap((one, index) =>
      /^ {4}(?:text|because|nature|sections|definition|statement):/.test(one) ? [index] : [],
    );
    expect(inside.length).toBeGreaterThan(2);
    for (const at of inside) expectOne(toldWith(file, at, `  ${line}`), at);
  });
});
