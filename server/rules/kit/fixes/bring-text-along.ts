import type { ScalarNode } from '../../../syntax/tree.ts';
import { languageOf } from '../../../workspace/document.ts';
import { givenField } from '../../../workspace/resolve/resolution.ts';
import type { Fix, PlacedEdit } from '../../rule.ts';
import { staysBehind, type Torn, tornNumbers } from '../half-adapted.ts';
import { type AdaptedClause, changeOf } from '../loosening/adapted.ts';
import { numeralFor, numeralOf, type SaidNumber, saidText } from '../numbers-said.ts';
import { replaceIn } from '../prose-text.ts';
import { shownBound } from '../tested-numbers.ts';
import { addEntry } from './additions.ts';
import { inheritedContent } from './inherited-content.ts';
import { entry, type NewEntry } from './new-entry.ts';

/** Writes the inherited text into the adaptation of the criteria with every number that they moved, in each of its languages. */
export function bringTextAlong(clause: AdaptedClause): readonly Fix[] {
  const adaptation = changeOf(clause, 'criteria')?.adaptation;
  const all = [...tornNumbers(clause).values()].flat().filter((one) => staysBehind(clause, one) === 'text');
  const written = all.flatMap(writtenAnew);
  if (adaptation === undefined || !written.every((one) => one !== undefined)) return [];
  const { document } = clause;
  const edits: PlacedEdit[] = [];
  const entries: NewEntry[] = [];
  for (const key of ['text', 'items'] as const) {
    const [giver, numbers] = [givenField(clause.after, key), written.filter((one) => one.key === key)];
    if (giver === undefined || numbers.length === 0) continue;
    if (giver.document !== document) {
      entries.push(entry(key, inheritedContent(giver, languageOf(document), ['clause', key], textsWith(numbers))));
    } else edits.push(...numbers.map(({ text, numeral, now }) => replaceIn(text.prose, numeral, now)));
  }
  const added = entries.length === 0 ? undefined : addEntry(document, adaptation, ...entries);
  const changes = new Set(
    all.flatMap(({ tested, said }) => said.map((one) => `${saidText(one)} → ${shownBound(tested)}`)),
  );
  const title = { en: 'Bring the text along: {changes}', 'zh-Hant': '一併修改正文：{changes}' };
  return [{ title, args: { changes: [...changes] }, edits: [...edits, ...(added ? [added] : [])], preferred: true }];
}

type RewrittenText = Exclude<ReturnType<typeof writtenAnew>[number], undefined>;

/** The numbers as they are to read; undefined for those that cannot be told. */
function writtenAnew({ said, tested, isSure }: Torn) {
  return said.map((one: SaidNumber) => {
    const [numeral, now] = isSure ? [numeralOf(one), numeralFor(tested, one)] : [];
    return numeral === undefined || now === undefined ? undefined : { text: one.text, key: one.key, numeral, now };
  });
}

/** Each text as it reads with its new numbers. */
function textsWith(numbers: readonly RewrittenText[]): ReadonlyMap<ScalarNode, string> {
  const texts = new Map<ScalarNode, string>();
  // From behind, so that places in front stay as they are.
  for (const { text, numeral, now } of [...numbers].sort((a, b) => b.numeral.start - a.numeral.start)) {
    const { node } = text.prose;
    const before = texts.get(node) ?? node.text;
    texts.set(node, before.slice(0, numeral.start) + now + before.slice(numeral.end));
  }
  return texts;
}
