import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayName } from '../../server/collection/may-name.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { isReport } from '../../server/workspace/document.ts';
import { operatorKey, reportKey } from '../../server/workspace/document-index.ts';
import { readDocument } from '../../server/workspace/read-document.ts';
import { uriOf } from '../support/workspace.ts';

const word = fc.constantFrom(
  '甲',
  '公司',
  'é',
  'e\u0301',
  'A',
  'Ａ',
  '1',
  '１',
  ' ',
  "'",
  '"',
  '-',
  '\u200b',
  'ﬁ',
  '・',
  '가',
);
const name = fc.array(word, { maxLength: 5 }).map((all) => all.join(''));

/** A value as YAML lets it be written. */
const written = fc
  .record({
    value: name,
    style: fc.constantFrom('plain', 'single', 'double', 'escaped', 'folded', 'literal', 'anchored', 'broken'),
  })
  .map(({ value, style }) => {
    const escaped = Array.from(value, (one) =>
      `\\u{${one.codePointAt(0)?.toString(16)}}`.replace(/\\u\{(.*)\}/, (_, hex) => `\\u${hex.padStart(4, '0')}`),
    );
    const ways: Readonly<Record<string, string>> = {
      plain: value,
      single: `'${value.replaceAll("'", "''")}'`,
      double: `"${value.replaceAll('"', '\\"')}"`,
      escaped: `"${escaped.join('')}"`,
      folded: `>-\n    ${value}`,
      literal: `|\n    ${value}`,
      anchored: `&it ${value}`,
      broken: value.replaceAll(' ', '\n    '),
    };
    return ways[style] ?? value;
  });

const texts = fc
  .record({ id: written, operator: written, colon: fc.constantFrom(': ', '：', ':') })
  .map(({ id, operator, colon }) => `report${colon}${id}\noperator:\n  name${colon}${operator}\nperiod: 2020\n`);

test('whatever a report is called, and whoever it is of, its text is seen to name', () => {
  let named = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const source = { uri: uriOf('a.report.yaml'), version: 0, open: false, origin: 'workspace' } as const;
      const report = readDocument({ ...source, text: lineText(text) });
      if (!isReport(report)) return;
      for (const one of [reportKey(report), operatorKey(report)]) {
        if (one === undefined) continue;
        named += 1;
        expect(mayName([one, '別的'])(text)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
  expect(named).toBeGreaterThan(500);
});

test('what stands nowhere in a text is not named', () => {
  expect(mayName(['甲公司'])('operator: {name: 甲-公}')).toBe(false);
  expect(mayName([])('operator: 甲')).toBe(false);
});
