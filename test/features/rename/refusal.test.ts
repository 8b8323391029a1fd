import { describe, expect, test } from 'vitest';
import { isRefusal, sayRefusal } from '../../../server/features/rename/refusal.ts';
import { prepareRename, rename } from '../../../server/features/rename/rename.ts';
import { markedFiles, shown } from '../../support/marked-files.ts';
import { draft, renamed } from './renamed.ts';

describe('is refused', () => {
  const base = `standard: base@2020\n${draft}terms: {maker: {name: 創客}}\nchapters:\n  - id: one\n    clauses:\n      - {id: a$0, aliases: [old]}\n      - {id: b, aliases: [older]}\n`;
  const variant = `standard: variant@2020\n${draft}extends: base@2020\nchapters:\n  - {id: two, clauses: [{id: c}]}\n`;
  test.each([
    ['a b', '“a b” cannot be an id. '],
    ['', '“” cannot be an id. '],
    ['-a', '“-a” cannot be an id. '],
    ['b', '“b” already names something else in base@2020. '],
    ['maker', '“maker” already names something else in base@2020. '],
    ['one', '“one” already names something else in base@2020. '],
    ['older', '“older” already names something else in base@2020. '],
    ['two', '“two” already names something else in variant@2020. '],
  ])('with %j', (id, sentence) => {
    const refusal = renamed({ 'a.standard.yaml': base, 'b.standard.yaml': variant }, id);
    expect(refusal).toEqual(expect.stringContaining(sentence));
  });
  test.each([
    [
      'what ships',
      'r.report.yaml',
      'against: makerspace-service@2017\nanswers:\n  mentor-team$0: {}\n',
      '“mentor-team” is given by makerspace-service@2017, which can only be read.',
    ],
    [
      'what ships and is named here too',
      'a.standard.yaml',
      'standard: a@2020\nspace-types: [co-working$0]\n',
      '“co-working” is given by makerspace-',
    ],
    [
      'what is given nowhere',
      'a.standard.yaml',
      'standard: a@2020\nscope: "[[no$0body]]"\n',
      '“nobody” is not given in any file that is known',
    ],
    [
      'a document number',
      'a.standard.yaml',
      'standard: a@2020\nreferences:\n  - number: GB/T$0 1—2020\n',
      '“GB/T 1—2020” is the number of a document',
    ],
    [
      'a former id',
      'a.standard.yaml',
      `standard: a@2020\nchapters:\n  - {id: x, clauses: [{id: a, aliases: [ol$0d]}]}\n`,
      '“old” is a former id of the clause that is now called “a”.',
    ],
    ['no id at all', 'a.standard.yaml', 'standard: a@2020\nscope: 𠮷$0\n', 'There is nothing to rename here.'],
    ['an edition that is none', 'a.standard.yaml', 'standard: a@20$020\n', '“x” is not an edition.'],
  ])('%s', (_, name, text, sentence) => {
    expect(renamed({ [name]: text }, 'x')).toEqual(expect.stringContaining(sentence));
  });
  test('in the reader’s language', () => {
    const { snapshot, document, position } = markedFiles({ 'a.standard.yaml': base });
    const refusal = rename(snapshot, document, position, 'a b');
    expect(isRefusal(refusal) && sayRefusal(refusal, 'zh-Hans')).toContain('“a b”不能用作标识。');
  });
});

test('what would be renamed is the id alone', () => {
  const { snapshot, document, position } = markedFiles({
    'a.standard.yaml': 'standard: a@2020\nchapters:\n  - {id: x, clauses: [{id: b, see: ["a@2020#$0b"]}]}\n',
  });
  const prepared = prepareRename(snapshot, document, position);
  expect(!isRefusal(prepared) && shown(document.uri, prepared.range, prepared.id)).toBe('a.standard.yaml 2:44-45 b');
});
