import { describe, expect, test } from 'vitest';
import { idPattern, linkedPlaces } from '../../server/features/linked-editing.ts';
import { markedFiles, shown } from '../support/marked-files.ts';

/** The marks are what is written together with the id at `$0`. */
function expectLinked(fixtures: Readonly<Record<string, string>>, lineEnd = '\n'): void {
  const { snapshot, document, position, expected } = markedFiles(fixtures, lineEnd);
  const found = linkedPlaces(snapshot, document, position).map((range) => shown(document.uri, range));
  expect(found.sort()).toEqual([...expected].sort());
}

const standard = (clauses: string, header = 'status: draft') => `standard: base@2020
class: policy
${header}
chapters:
  - id: one
    clauses:
${clauses}`;

describe('an id that is written together with its uses', () => {
  test.each(['\n', '\r\n'])('of a clause in a draft, in quotes and in texts too (line ends %j)', (lineEnd) => {
    expectLinked(
      {
        'a.standard.yaml': standard(`      - id: $0導師
            ^^
        aliases: [mentors]
      - id: b
        see: ['導師', base@2020#導師, mentors]
               ^^
                              ^^
        text: 𠮷見[[ 導師 ]]
                    ^^`),
      },
      lineEnd,
    );
  });

  test('from a use', () => {
    expectLinked({
      'a.standard.yaml': standard(`      - id: a
            ^
      - id: b
        see: [a$0]
              ^`),
    });
  });

  test('of an indicator, which no report is beyond reach of', () => {
    expectLinked({
      'a.standard.yaml': `standard: base@2020
status: current
indicators:
  bi$0g: {title: 面積}
  ^^^
chapters:
  - id: one
    clauses:
      - {id: a, criteria: [{indicator: big, at-least: 10}]}
                                       ^^^`,
    });
  });

  test('of an attachment in a report', () => {
    expectLinked({
      'a.report.yaml': `report: r
attachments:
  ph$0oto: {kind: photo, file: a.jpg}
  ^^^^^
answers:
  a: {status: implemented, evidence: [photo]}
                                      ^^^^^`,
    });
  });
});

describe('an id that is written by itself', () => {
  test.each([
    [
      'of a standard that is in force',
      { 'a.standard.yaml': standard('      - id: $0a\n      - {id: b, see: [a]}', 'status: current') },
    ],
    [
      'used in another file',
      {
        'a.standard.yaml': standard('      - id: $0a\n      - {id: b, see: [a]}'),
        'b.report.yaml': 'report: r\nagainst: base@2020\nanswers:\n  a: {status: implemented}\n',
      },
    ],
    [
      'given in another file',
      {
        'a.standard.yaml': standard('      - id: a'),
        'b.report.yaml': 'report: r\nagainst: base@2020\nanswers:\n  $0a: {status: implemented}\n',
      },
    ],
    ['given twice', { 'a.standard.yaml': standard('      - id: $0a\n      - id: a\n      - {id: b, see: [a]}') }],
    ['used nowhere', { 'a.standard.yaml': standard('      - id: $0a') }],
    ['given nowhere', { 'a.standard.yaml': standard('      - {id: b, see: [$0a], text: "[[a]]"}') }],
    [
      'written in two ways',
      { 'a.standard.yaml': standard('      - id: $0caf\u00e9\n      - {id: b, see: [cafe\u0301]}') },
    ],
    ['written with an escape', { 'a.standard.yaml': standard('      - id: "$0\\u0061b"\n      - {id: b, see: [ab]}') }],
    ['no id at all', { 'a.standard.yaml': standard('      - {id: b, text: 見$0此}') }],
  ] as const)('%s', (_, fixtures) => {
    expectLinked(fixtures);
  });
});

test('as long as what is written may be an id', () => {
  const pattern = new RegExp(`^${idPattern}$`);
  for (const id of ['a', 'mentor-team', '導師', 'a.b_c', '𠮷']) expect(pattern.test(id)).toBe(true);
  for (const text of ['', 'a b', 'a: b', 'a]', '導師：', "a'", '#a']) expect(pattern.test(text)).toBe(false);
});
