import { comparePositions } from '../../base/position.ts';
import type { Words } from '../../base/words.ts';
import { itemOf } from '../../model/keys/type-at.ts';
import { entriesOf, viewOf } from '../../syntax/view.ts';
import { draftingRulesOf, languageOf } from '../../workspace/document.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { indentStep } from '../completion/layout.ts';
import { roomFor } from '../completion/room.ts';
import { enclosing } from '../convert-script/written-texts.ts';
import { clausesIn } from '../intake/clauses-in.ts';
import { printClauses } from '../intake/print-draft.ts';
import type { SourceBlock } from '../intake/source-block.ts';
import { newTaking } from '../intake/taking-of.ts';
import { placeAt, type TypedPlace } from '../typed-place.ts';
import type { PasteEdit, Pasting } from './pasting.ts';

const title: Words = { en: 'Paste as clauses', 'zh-Hant': '粘貼為條款' };

/** Where the next clause of a list may begin: a clause for each that is told from the others. */
export function intoClauses(blocks: readonly SourceBlock[], pasting: Pasting): PasteEdit | undefined {
  const { document, snapshot, range, locale } = pasting;
  if (comparePositions(range.start, range.end) !== 0) return undefined;
  const place = placeAt(document, range.start);
  const type = place?.entry?.type;
  const item = type && itemOf(type);
  if (place === undefined || item?.kind !== 'map' || item.map !== 'clause') return undefined;
  const resolution = resolutionFor(snapshot, document);
  const named = [...(resolution?.clauses.keys() ?? []), ...(resolution?.divisions.keys() ?? [])];
  const taking = newTaking(languageOf(document), draftingRulesOf(document), [
    ...named,
    ...(resolution?.terms.keys() ?? []),
  ]);
  const clauses = clausesIn(blocks, divisionAt(place) ?? 'clause', taking);
  const lines = clauses.length === 0 ? [] : printClauses(clauses, locale).trimEnd().split('\n');
  const edit = lines.length === 0 ? undefined : placed(lines, place, pasting);
  return edit && { title, edit };
}

/** The id of the chapter or section whose list it is. */
function divisionAt({ location: { trail } }: TypedPlace): string | undefined {
  const found = enclosing('standard', trail, ['chapter', 'section', 'annex']);
  if (found?.step.value === undefined) return undefined;
  const entries = entriesOf(viewOf(found.step.value, found.step.fragment));
  const id = entries.find(({ key }) => key.text === 'id')?.value.node;
  return id?.kind === 'scalar' ? id.text : undefined;
}

/** The items of the list in its column: behind its key, on the empty line, or behind the dash that stands there. */
function placed(lines: readonly string[], place: TypedPlace, { document, range }: Pasting) {
  const { part, trail, flow, dashed } = place.location;
  if (flow) return undefined;
  const at = (column: number) => lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line));
  if (part === 'new-value') {
    const key = trail.at(-1)?.keyNode?.range.start.character ?? 0;
    return { range, text: `\n${at(key + indentStep(document)).join('\n')}` };
  }
  if (part !== 'new-item') return undefined;
  const room = roomFor(document, place, 'item');
  if (room === undefined) return undefined;
  const [first = '', ...rest] = at(room.column);
  const text = [first.slice(room.column), ...rest].join('\n');
  if (dashed !== true) return { range: room.range, text: room.before + text };
  // Comments of the first stand above its dash, where there is one already.
  if (!text.startsWith('- ')) return undefined;
  const isApart = /\s$/.test(document.tree.text.line(range.start.line).slice(0, range.start.character));
  return { range: room.range, text: `${isApart ? '' : ' '}${text.slice(2)}` };
}
