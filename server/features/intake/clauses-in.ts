import { divisionOf } from './divisions.ts';
import type { DraftClause, DraftDivision } from './draft.ts';
import { linesOf } from './lines.ts';
import { outlineOf } from './outline.ts';
import { schemeOf } from './scheme.ts';
import type { SourceBlock } from './source-block.ts';
import type { Taking } from './taking.ts';

/** The clauses of a piece of a document, whatever stands above them: what is pasted into a list of clauses. `name`: what ids begin with. */
export function clausesIn(source: readonly SourceBlock[], name: string, taking: Taking): readonly DraftClause[] {
  const blocks = linesOf(source);
  const top = { level: 1, content: [], children: [] };
  return held(divisionOf(outlineOf(blocks, schemeOf(blocks), taking, top), name, taking));
}

function held({ clauses, sections }: DraftDivision): readonly DraftClause[] {
  return [...clauses, ...sections.flatMap(held)];
}
