import { comparePositions, type Position } from '../../base/position.ts';
import { say, type Words } from '../../base/words.ts';
import { type Field, proseIn } from '../../model/field.ts';
import type { Clause } from '../../model/standard.ts';
import type { Modal } from '../../model/wording/modal.ts';
import { profileOf } from '../../model/wording/profile-of.ts';
import { readProse } from '../../model/wording/reading.ts';
import { findModals, findVerbs } from '../../model/wording/verbs.ts';
import { editsByFile } from '../../rules/engine/fix-edits.ts';
import { addItems } from '../../rules/kit/fixes/additions.ts';
import { freeId } from '../../rules/kit/fixes/free-id.ts';
import { hint } from '../../rules/kit/fixes/hint.ts';
import { lineEnding } from '../../syntax/line-ending.ts';
import { absolute } from '../../syntax/navigate.ts';
import type { Edit } from '../../syntax/problem.ts';
import { scalarText } from '../../syntax/quote.ts';
import {
  type Document,
  draftingRulesOf,
  isStandard,
  languageOf,
  type StandardDocument,
} from '../../workspace/document.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { derivableAt } from '../derive/derivable.ts';
import { provisionOf } from '../intake/provision.ts';
import { newTaking } from '../intake/taking-of.ts';
import type { Reader } from '../reader.ts';
import { hasOwnLines, spanOf, type Thing, thingsAt } from '../structure/things.ts';
import type { Action } from './action.ts';

const words = {
  split: { en: 'Make a clause of its own of “{text}”', 'zh-Hant': '把「{text}」拆成另一條款' },
  merge: { en: 'Take in the next clause, {id}', 'zh-Hant': '併入下一條款 {id}' },
  title: { en: 'title', 'zh-Hant': '標題' },
} satisfies Readonly<Record<string, Words>>;

/** What a clause may have beside its text for another to take it in. */
const plainKeys: ReadonlySet<string> = new Set(['id', 'title', 'provision', 'text']);

interface ClauseHere {
  readonly document: StandardDocument;
  readonly clause: Clause & { readonly id: Field<string> };
  /** The one behind it in its list. */
  readonly next: Clause | undefined;
  readonly thing: Thing;
  readonly resolution: Resolution;
}

/** For the clause at a position: a second requirement of its text as a clause of its own behind it, and the clause behind it taken in. */
export function splitClause(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  { locale }: Pick<Reader, 'locale'>,
): readonly Action[] {
  if (!isStandard(document) || document.origin !== 'workspace') return [];
  const found = derivableAt(snapshot, document, position);
  const [thing] = thingsAt(document, position.line).filter(({ group }) => group.path.at(-1) === 'clauses');
  if (found?.clause?.home !== document || thing === undefined || !hasOwnLines(document, thing)) return [];
  const { clause, division } = found.clause;
  const { id } = clause;
  // Of two with one id the other may have been found.
  const { first, last } = spanOf(document, thing.group, thing.index);
  const line = id && absolute(document.tree, id).start.line;
  if (id === undefined || line === undefined || line < first || line > last) return [];
  const all = [...division.division.clauses];
  const next = thing.index + 1 < thing.group.container.count ? all[all.indexOf(clause) + 1] : undefined;
  const here: ClauseHere = { document, clause: { ...clause, id }, next, thing, resolution: found.base };
  return [...splitAt(here, locale), ...mergedWith(here, locale)];
}

/** A text in the file's language that stands on one line as it reads. */
function lineOf(document: StandardDocument, { text }: Clause): Field<string> | undefined {
  const language = languageOf(document);
  const prose = proseIn(text, language, language);
  if (prose === undefined) return undefined;
  const { start, end } = absolute(document.tree, prose);
  const written = document.tree.text.line(start.line).slice(start.character, end.character);
  return start.line === end.line && written === prose.value ? prose : undefined;
}

function splitAt({ document, clause, thing, resolution }: ClauseHere, locale: Reader['locale']): readonly Action[] {
  const field = lineOf(document, clause);
  if (field?.value === undefined) return [];
  const text = field.value;
  const parts = partsOf(text, document);
  if (parts === undefined) return [];
  const [before, after] = parts;
  const id = freeId(`${clause.id.text}-2`, new Set([...resolution.clauses.keys(), ...resolution.divisions.keys()]));
  const { tail } = spanOf(document, thing.group, thing.index);
  const lead = ' '.repeat(thing.group.column);
  const own = provisionOf([after], newTaking(languageOf(document), draftingRulesOf(document), []));
  const told = own.doubts.length > 0 || own.provision === 'statement' ? clause.provision?.text : own.provision;
  const lines = [
    `${lead}- id: ${id}`,
    // Clauses beside each other all have a title, or none has.
    ...(clause.title === undefined ? [] : [`${lead}  title: ${hint(words.title, locale)}`]),
    ...(clause.provision === undefined ? [] : [`${lead}  provision: ${told}`]),
    `${lead}  text: ${after}`,
  ];
  const behind = { line: tail, character: document.tree.text.line(tail).length };
  const end = lineEnding(document.tree.text);
  const edits: readonly Edit[] = [
    { range: absolute(document.tree, field), text: before },
    { range: { start: behind, end: behind }, text: end + lines.join(end) },
  ];
  return [rewrite(document, say(words.split, locale, { text: after }), edits)];
}

/**
 * A text without the second sentence that binds, and that sentence with what follows; of one sentence, without the part that is about
 * something else and binds otherwise.
 */
function partsOf(text: string, document: StandardDocument): readonly [string, string] | undefined {
  const at = secondIn(text, document);
  if (at === undefined) return undefined;
  const end = languageOf(document) === 'en' ? '.' : '。';
  return [text.slice(0, at).replace(/[，,；;]?\s*$/, (last) => (last.trim() === '' ? '' : end)), text.slice(at).trim()];
}

function secondIn(text: string, document: StandardDocument): number | undefined {
  const reading = readProse(text, languageOf(document));
  const binding = findModals(reading);
  const own = reading.sentences.filter(({ start, end }) =>
    binding.some((one) => one.start >= start && one.start < end),
  );
  if (own[1] !== undefined) return own[1].start;
  const [first, ...others] = findVerbs(reading, profileOf(draftingRulesOf(document))).filter(isMain);
  const other = others.find((one) => one.phrase !== first?.phrase && one.entry.provision !== first?.entry.provision);
  if (other === undefined) return undefined;
  const start = reading.sentences[other.sentence]?.phrases[other.phrase]?.start;
  // What begins with its verb is said of what stands before it.
  return start === undefined || text.slice(start, other.start).trim() === '' ? undefined : start;
}

function isMain({ role }: Modal): boolean {
  return role === 'main';
}

/** What answered or named the other finds its text here: its id stays as a former one. */
function mergedWith({ document, clause, next, thing }: ClauseHere, locale: Reader['locale']): readonly Action[] {
  const [text, other] = [lineOf(document, clause), next && lineOf(document, next)];
  const id = next?.id?.text;
  const isPlain = next !== undefined && [...next.given.keys()].every((key) => plainKeys.has(key));
  if (!isPlain || id === undefined || text?.value === undefined || other?.value === undefined) return [];
  if (next.provision?.value !== clause.provision?.value) return [];
  const span = spanOf(document, thing.group, thing.index + 1);
  // Comments on the other say what would no longer be there.
  if (span.head !== span.first || span.tail !== span.last) return [];
  const alias = addItems(document, clause, 'aliases', scalarText(id));
  if (alias === undefined) return [];
  const gap = languageOf(document) === 'en' ? ' ' : '';
  const upper = spanOf(document, thing.group, thing.index).tail;
  const from = { line: upper, character: document.tree.text.line(upper).length };
  const gone = { start: from, end: { line: span.last, character: document.tree.text.line(span.last).length } };
  const at = absolute(document.tree, alias);
  const isAtEnd = comparePositions(at.start, from) === 0;
  const edits: readonly Edit[] = [
    { range: absolute(document.tree, text), text: text.value + gap + other.value },
    ...(isAtEnd ? [] : [{ range: at, text: alias.text }]),
    { range: gone, text: isAtEnd ? alias.text : '' },
  ];
  return [rewrite(document, say(words.merge, locale, { id }), edits)];
}

function rewrite(document: StandardDocument, title: string, edits: readonly Edit[]): Action {
  return {
    title,
    kind: 'rewrite',
    preferred: false,
    changes: editsByFile(edits.map((edit) => [document, edit] as const)),
  };
}
