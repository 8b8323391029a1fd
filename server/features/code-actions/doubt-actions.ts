import type { Range } from '../../base/position.ts';
import { say, type Words } from '../../base/words.ts';
import type { Document } from '../../workspace/document.ts';
import { doubtComments } from '../intake/doubt-comments.ts';
import type { Reader } from '../reader.ts';
import type { Action } from './action.ts';

const done: Words = { en: 'Looked at: take out this comment', 'zh-Hant': '已核對，刪去這條註釋' };

/** On a comment of what an import was not sure of: that it was looked at. */
export function doubtActions(document: Document, { start, end }: Range, { locale }: Reader): readonly Action[] {
  if (document.origin !== 'workspace') return [];
  return doubtComments(document, start.line, end.line).map(({ range }) => {
    const whole = {
      start: { line: range.start.line, character: 0 },
      end: { line: range.start.line + 1, character: 0 },
    };
    const changes = [{ document, edits: [{ range: whole, text: '' }] }];
    return { title: say(done, locale), kind: 'fix', preferred: true, changes };
  });
}
