import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Book } from '../../../server/features/book/book.ts';
import type { Service } from '../../../server/service.ts';
import { absolute } from '../../../server/syntax/navigate.ts';
import { blocksOf, blockText, bookIn } from '../../support/book-text.ts';
import { uriOf, workspace } from '../../support/workspace.ts';

const name = 'makerspace-service.standard.yaml';
const text = readFileSync(join(resolve(import.meta.dirname, '../../..'), 'standards', name), 'utf8');

/** The keys of the chunks that are other objects now, or new. */
function remade(before: Book, after: Book): readonly string[] {
  const known = new Set(before.chunks);
  return after.chunks.flatMap((chunk) => (known.has(chunk) ? [] : [chunk.key])).filter((key) => !key.startsWith('='));
}

function opened(): Service {
  const service = workspace({});
  service.open({ uri: uriOf(name), text }, 1, 'service-standard');
  return service;
}

/** Writes something over a stretch of the only place where it stands. */
function write(service: Service, old: string, written: string): void {
  const lines = (service.document(uriOf(name))?.tree.text.toString() ?? '').split('\n');
  const line = lines.findIndex((one) => one.includes(old));
  const character = lines[line]?.indexOf(old) ?? 0;
  const range = { start: { line, character }, end: { line, character: character + old.length } };
  service.edit(uriOf(name), 2, [{ range, text: written }]);
}

test('an edit of a clause makes the blocks of that clause anew, and those that name it', () => {
  const service = opened();
  const before = bookIn(service, name);
  expect(remade(before, bookIn(service, name))).toEqual(['mentoring', 'financing', 'resources', 'atmosphere']);
  const divisions = ['mentoring', 'financing', 'resources', 'atmosphere'];
  const clauses = (book: Book) => remade(before, book).filter((key) => !divisions.includes(key));
  write(service, '導師隊伍，創業導師不少於3人', '導師隊伍，導師不少於3人');
  expect(clauses(bookIn(service, name))).toEqual(['mentor-team']);
  write(service, 'zh-Hant: 創業導師隊伍', 'zh-Hant: 導師隊伍');
  expect(clauses(bookIn(service, name))).toEqual(['mentor-team', 'mentor-matching']);
});

/** All that a book says, with the places it leads to. */
function told(service: Service): readonly string[] {
  const tree = service.document(uriOf(name))?.tree;
  return blocksOf(bookIn(service, name, { changes: true })).map((block) => {
    const { at, id } = block;
    const place = at === undefined || tree === undefined ? '' : JSON.stringify(absolute(tree, at.place));
    return `${id} ${place} ${blockText(block)}`;
  });
}

test('after any edits the book is what it is from scratch', () => {
  const lines = text.split('\n').length;
  const edit = fc.record({
    line: fc.nat(lines - 1),
    character: fc.nat(30),
    length: fc.nat(8),
    text: fc.constantFrom('', '甲', '\n', '[[mentor-team]]', ': ', '  ', '- ', '"'),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
      const service = opened();
      told(service);
      edits.forEach(({ line, character, length, text: written }, at) => {
        const range = { start: { line, character }, end: { line, character: character + length } };
        service.edit(uriOf(name), at + 2, [{ range, text: written }]);
        told(service);
      });
      const fresh = workspace({});
      const now = service.document(uriOf(name))?.tree.text.toString() ?? '';
      fresh.open({ uri: uriOf(name), text: now }, 1, 'service-standard');
      expect(told(service)).toEqual(told(fresh));
    }),
    { numRuns: 12 },
  );
});
