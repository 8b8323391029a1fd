import { expect } from 'vitest';
import { isRefusal, sayRefusal } from '../../../server/features/rename/refusal.ts';
import { rename } from '../../../server/features/rename/rename.ts';
import { wholeOf } from '../../../server/workspace/document.ts';
import { markedFiles } from '../../support/marked-files.ts';
import { uriOf } from '../../support/workspace.ts';

export type Files = Readonly<Record<string, string>>;

/** The files that change when what `$0` stands on is given another id; the refusal in English where it is not. */
export function renamed(fixtures: Files, id: string, lineEnd = '\n'): Files | string {
  const { snapshot, document, position } = markedFiles(fixtures, lineEnd);
  const edits = rename(snapshot, document, position, id);
  if (isRefusal(edits)) return sayRefusal(edits, 'en');
  const texts = edits.map(({ document: changed, edits: all }) => [
    decodeURIComponent(changed.uri.replace(uriOf(''), '')),
    wholeOf(changed).tree.text.edit(all.toReversed()).toString().replaceAll(lineEnd, '\n'),
  ]);
  return Object.fromEntries(texts);
}

function unmarked(fixtures: Files): Files {
  return Object.fromEntries(Object.entries(fixtures).map(([name, text]) => [name, text.replaceAll('$0', '')]));
}

/** Every `@@` of the fixtures is the id; each file that holds one changes, and nothing else does. */
export function expectRenamed(fixtures: Files, from: string, to: string, lineEnd = '\n', written = to): void {
  const before = Object.entries(fixtures).map(([name, text]) => [name, text.replaceAll('@@', from)]);
  const after = Object.entries(unmarked(fixtures)).filter(([, text]) => text.includes('@@'));
  expect(renamed(Object.fromEntries(before), to, lineEnd)).toEqual(
    Object.fromEntries(after.map(([name, text]) => [name, text.replaceAll('@@', written)])),
  );
}

export const draft = 'class: policy\nstatus: draft\n';
