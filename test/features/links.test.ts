import { expect, test } from 'vitest';
import { links } from '../../server/features/links.ts';
import { markedFiles, shown } from '../support/marked-files.ts';
import { uriOf } from '../support/workspace.ts';

/** What is marked, with the label as target, is all that can be opened from the file of `$0`. */
function expectLinks(fixtures: Readonly<Record<string, string>>, lineEnd = '\n'): void {
  const present = ['證據/名單.xlsx'];
  const { snapshot, document, expected } = markedFiles(fixtures, lineEnd, { present });
  const found = links(snapshot, document, 'en').map(({ range, target }) =>
    shown(document.uri, range, decodeURIComponent(target.replace(uriOf(''), ''))),
  );
  expect(found).toEqual(expected);
}

const standard = `standard: a@2020
number: T/CAS 1—2020
title: {zh-Hant: 規範, en: Specification}
`;

test.each(['\n', '\r\n'])(
  'evidence that lies in the workspace; never what is missing, outside or on the web (%j)',
  (lineEnd) => {
    expectLinks(
      {
        'r.report.yaml': `report: r$0
attachments:
  x: {kind: k, title: 𠮷, file: "證據/名單.xlsx"}
                                ^^^^^^^^^^^^ 證據/名單.xlsx
answers:
  a:
    evidence:
      - {kind: k, file: gone.pdf, url: https://example.com/x}
      - {kind: k, file: ../../outside.pdf}
      - {kind: k, file: ./證據/名單.xlsx}
                        ^^^^^^^^^^^^ 證據/名單.xlsx`,
      },
      lineEnd,
    );
  },
);

test('standards by edition, clause and number, where they are known', () => {
  expectLinks({
    'a.standard.yaml': standard,
    'b.standard.yaml': `standard: b@2020$0
supersedes: [b@2019, T/CAS 1—2020]
                     ^^^^^^^^^^^^ a.standard.yaml#L2,9
extends: a@2020
         ^^^^^^ a.standard.yaml#L1,11
references:
  - {number: GB/T 1.1—2020}
  - {number: T/CAS 1}
             ^^^^^^^ a.standard.yaml#L2,9
chapters:
  - id: one
    clauses:
      - {id: x, see: [a@2020#y, T/CAS 1—2020#5.2], text: '見[[a@2020#y]]'}
                      ^^^^^^ a.standard.yaml#L1,11
                                ^^^^^^^^^^^^ a.standard.yaml#L2,9
                                                             ^^^^^^ a.standard.yaml#L1,11`,
  });
  expectLinks({
    'a.standard.yaml': standard,
    'r.report.yaml': `report: r$0
against: a@2020
         ^^^^^^ a.standard.yaml#L1,11`,
  });
});

test('says in the reader’s language what opens', () => {
  const { snapshot, document } = markedFiles({ 'a.standard.yaml': standard, 'r.report.yaml': '$0against: a@2020' });
  const tooltip = (locale: 'en' | 'zh-Hans') => links(snapshot, document, locale)[0]?.tooltip;
  expect(tooltip('en')).toBe('Open Specification');
  expect(tooltip('zh-Hans')).toBe('打开規範');
});
