import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import type { StructureOutcome } from '../../../server/features/structure/change.ts';
import { left } from '../../../server/features/structure/leave.ts';
import { deeper, outwards } from '../../../server/features/structure/level.ts';
import { moved } from '../../../server/features/structure/move.ts';
import { nextOffers } from '../../../server/features/structure/openings.ts';
import { lineText } from '../../../server/syntax/line-text.ts';
import { uriOf, workspace } from '../../support/workspace.ts';

const files = readdirSync('examples/mistakes', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:standard|report)\.yaml$/.test(name))
  .map((name) => `examples/mistakes/${name}`);

/** Without white space in front, in any order. */
const wordsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .sort();

test('in files with mistakes, tabs and flow style too, what is moved stays whole, and the cursor stays in the file', () => {
  let changes = 0;
  for (const name of files) {
    const file = basename(name);
    const text = readFileSync(name, 'utf8');
    const document = workspace({ [file]: text }).document(uriOf(file));
    if (document === undefined) throw new Error(name);
    const before = wordsOf(document.tree.text.toString());
    const holds = (outcome: StructureOutcome | undefined, line: number, keeps: boolean): void => {
      if (outcome === undefined || 'why' in outcome) return;
      changes++;
      const after = document.tree.text.edit([outcome]).toString();
      if (keeps) expect([name, line + 1, wordsOf(after)]).toEqual([name, line + 1, before]);
      const { cursor } = outcome;
      if (cursor !== undefined) expect(cursor.character).toBeLessThanOrEqual(lineText(after).line(cursor.line).length);
    };
    for (let line = 0; line < document.tree.text.lineCount; line++) {
      const position = { line, character: Math.min(4, document.tree.text.line(line).length) };
      holds(moved(document, position, 'up'), line, true);
      holds(moved(document, position, 'down'), line, true);
      holds(left(document, position), line, false);
      holds(deeper(document, position, 'en'), line, false);
      holds(outwards(document, position), line, false);
      nextOffers(document, position, 'en');
    }
  }
  expect(changes).toBeGreaterThan(500);
});
