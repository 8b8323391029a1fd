import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editBetween, type FileTokens, numbersOf, tokensOf } from '../../server/features/tokens/tokens.ts';
import type { Service } from '../../server/service.ts';
import type { Document } from '../../server/workspace/document.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const name = 'a.standard.yaml';
const uri = uriOf(name);

function standard(clauses: number): string {
  const each = (at: number) => `      - id: c${at}
        provision: requirement
        text: 眾創空間應提供第 ${at} 項服務，見[[c${(at * 7) % clauses}]]。
        see: [c${(at + 1) % clauses}, maker]
`;
  return `standard: a@2020
class: specification
terms:
  maker: {name: 眾創空間, definition: 平台, deprecated: [創客空間]}
chapters:
  - id: one
    clauses:
${Array.from({ length: clauses }, (_, at) => each(at)).join('')}`;
}

function tokensNow(service: Service, before?: FileTokens): FileTokens {
  return tokensOf(service.snapshot(), service.document(uri) as Document, before);
}

function opened(text: string, others: Readonly<Record<string, string>> = {}): Service {
  const service = workspace({ ...others, [name]: text });
  service.open({ uri, text }, 1, 'service-standard');
  return service;
}

/** The numbers with an edit of the protocol made in them. */
function edited(before: FileTokens, after: FileTokens): readonly number[] {
  const numbers = [...numbersOf(before.placed)];
  const edit = editBetween(before, after);
  if (edit !== undefined) numbers.splice(edit.start, edit.deleteCount, ...edit.data);
  return numbers;
}

function insert(service: Service, line: number, character: number, text: string, length = 0): void {
  const range = { start: { line, character }, end: { line, character: character + length } };
  service.edit(uri, (service.document(uri)?.version ?? 0) + 1, [{ range, text }]);
}

describe('tokens after an edit', () => {
  test('of one clause: all blocks but a few are those that they were, whatever the length of the file', () => {
    for (const clauses of [200, 800]) {
      const service = opened(standard(clauses));
      const before = tokensNow(service);
      insert(service, 7 + 4 * (clauses / 2) + 2, 14, '應');
      const after = tokensNow(service, before);
      const known = new Set(before.placed.map(({ block }) => block));
      expect(after.placed.filter(({ block }) => !known.has(block)).length).toBeLessThan(4);
      expect(after.placed.length).toBeGreaterThan(clauses / 100);
      expect(editBetween(before, after)?.data.length).toBeLessThan(15);
      expect(edited(before, after)).toEqual(numbersOf(after.placed));
    }
  });

  test('that only moves lines: two numbers are others', () => {
    const service = opened(standard(100));
    const before = tokensNow(service);
    insert(service, 1, 0, '# 一行\n');
    const edit = editBetween(before, tokensNow(service, before));
    expect(edit?.data).toHaveLength(1);
  });

  test('that changes nothing in the meanings: no edit', () => {
    const service = opened(`${standard(3)}# 末\n`);
    const before = tokensNow(service);
    insert(service, 7 + 12, 2, '了');
    expect(editBetween(before, tokensNow(service, before))).toBeUndefined();
  });

  test('of a term, an id, the base: what is said of others follows', () => {
    const service = opened(standard(40));
    const before = tokensNow(service);
    insert(service, 3, 16, '新', 1);
    const renamed = tokensNow(service, before);
    expect(edited(before, renamed)).toEqual(
      numbersOf(tokensNow(opened(standard(40).replace('眾創空間', '新創空間'))).placed),
    );
    insert(service, 7, 12, 'x', 1);
    expect(numbersOf(tokensNow(service, renamed).placed)).toEqual(numbersOf(tokensNow(service).placed));
  });

  test('are those from scratch, whatever was edited', () => {
    const other = 'standard: b@2020\nclass: specification\nextends: a@2020\n';
    const spot = fc.record({
      line: fc.nat(48),
      character: fc.nat(20),
      length: fc.nat(3),
      text: fc.constantFrom(
        '',
        'c1',
        '應',
        '\n',
        '      - id: c1\n',
        '[[c2]]',
        '眾創空間',
        '#',
        ': ',
        '宜公開',
        'aliases: [c3]\n',
      ),
    });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 8 }), (spots) => {
        const service = opened(standard(10), { 'b.standard.yaml': other });
        let before = tokensNow(service);
        for (const { line, character, length, text } of spots) {
          const row = service.document(uri)?.tree.text.line(line) ?? '';
          const at = Math.min(character, row.length);
          insert(
            service,
            Math.min(line, (service.document(uri)?.tree.text.lineCount ?? 1) - 1),
            at,
            text,
            Math.min(length, row.length - at),
          );
          const after = tokensNow(service, before);
          const whole = service.document(uri)?.tree.text.toString() ?? '';
          const fresh = numbersOf(tokensNow(opened(whole, { 'b.standard.yaml': other })).placed);
          expect(numbersOf(after.placed)).toEqual(fresh);
          expect(edited(before, after)).toEqual(fresh);
          before = after;
        }
      }),
      { numRuns: 12 },
    );
  });
});
