import { expect, test } from 'vitest';
import { placeholderForm } from '../../server/protocol/writing.ts';
import { hintOf, placeholder } from '../../server/syntax/unwritten.ts';

test('a placeholder is told by its signs, and by the editor as by the reader', () => {
  const texts = [placeholder('標題'), '‹›', '‹標題', '標題›', '‹甲›和‹乙›', '‹甲‹乙›', ' ‹甲›', '‹甲› ', '', '‹', '›'];
  for (const text of texts) expect(placeholderForm.test(text), text).toBe(hintOf(text) !== undefined);
  expect(texts.filter((text) => hintOf(text) !== undefined)).toEqual(['‹標題›', '‹›']);
  expect(hintOf(placeholder('標題'))).toBe('標題');
});
