import { say, type Words } from '../../base/words.ts';
import { type Document, isStandard, wholeOf } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Action } from '../code-actions/action.ts';
import { landing } from '../code-actions/landing.ts';
import { isEmptyFile } from '../empty-file.ts';
import type { Reader } from '../reader.ts';
import { standardName } from '../titles.ts';
import { derivableAt } from './derivable.ts';
import { newVariant, variantOf } from './new-variant.ts';

const title: Words = {
  en: 'Begin a variant of “{standard}” ({edition})',
  'zh-Hant': '起草「{standard}」（{edition}）的變體',
};

/** A menu is short: the workspace's own standards come first. */
const mostBases = 5;

/** In a standard's file in which nothing is written yet: a variant of each standard that there is. */
export function beginActions(snapshot: Snapshot, document: Document, reader: Reader): readonly Action[] {
  const { text } = document.tree;
  if (!isStandard(document) || document.origin !== 'workspace' || !isEmptyFile(document)) return [];
  const known = [...snapshot.standards.values()].flatMap(([first]) => (first === undefined ? [] : [wholeOf(first)]));
  const bases = known.toSorted((a, b) => Number(a.origin === 'shipped') - Number(b.origin === 'shipped'));
  const end = { line: text.lineCount - 1, character: text.line(text.lineCount - 1).length };
  return bases.slice(0, mostBases).flatMap((base): readonly Action[] => {
    const found = derivableAt(snapshot, base);
    if (found === undefined) return [];
    const args = { standard: standardName(base, reader.locale), edition: found.base.edition ?? '' };
    const range = { start: { line: 0, character: 0 }, end };
    const changes = [{ document, edits: [{ range, text: newVariant(variantOf(found), reader.locale) }] }];
    const action: Action = { title: say(title, reader.locale, args), kind: 'derive', preferred: false, changes };
    return [landing(action, document, reader)];
  });
}
