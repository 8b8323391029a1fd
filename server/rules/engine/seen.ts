import { recentOnes } from '../../base/recent.ts';
import { pairwise, samePairs } from '../../base/stretches.ts';
import { itemOf, rootType, scalarOf, typeUnder, under } from '../../model/keys/type-at.ts';
import type { EnumName, ValueType } from '../../model/keys/types.ts';
import { partsOfProse } from '../../model/reference-parts.ts';
import type { Standard } from '../../model/standard.ts';
import { findCitedNumbers } from '../../model/values/cited-numbers.ts';
import { looksLikeDocumentNumber } from '../../model/values/document-number-text.ts';
import { foldScript } from '../../model/wording/fold.ts';
import type { MapPart, Node, Part, ScalarNode } from '../../syntax/tree.ts';
import { isUnwritten } from '../../syntax/unwritten.ts';
import { type Document, isReport, isStandard, type StandardDocument } from '../../workspace/document.ts';

/**
 * What an edit left as it was for rules that look beyond a piece. `all`: for every one of them; `pieces`: for those of one
 * piece, which see the rest of their file; `definitions`: for those that look at nothing but what is defined; `nothing`:
 * perhaps for none.
 */
export type Unchanged = 'all' | 'pieces' | 'definitions' | 'nothing';

/**
 * Compares two states of a file by what its rules see of each piece from outside: everything but its plain prose, and values by
 * which nothing else is judged.
 */
export function unchangedBetween(before: Document, after: Document): Unchanged {
  if (before.uri !== after.uri || before.kind !== after.kind || before.tree.root === after.tree.root) {
    return before.tree.root === after.tree.root && before.kind === after.kind ? 'all' : 'nothing';
  }
  const [one, other] = [before.tree.root, after.tree.root];
  if (one.kind !== 'map-part' || other.kind !== 'map-part') return 'nothing';
  if (isReport(before)) return sameBut(one, other, (key) => key === 'answers') ? 'pieces' : 'nothing';
  if (!isStandard(before) || !isStandard(after)) return 'nothing';
  const defined = sameDefinitions(one, other) ? 'definitions' : 'nothing';
  // What a variant says anew is compared with its base word by word.
  if (after.model.extends !== undefined) return defined;
  const phrases = phrasesWatched(after);
  const look: Look = { phrases, weighed: after.model.scoring?.total !== undefined };
  const type = rootType('standard');
  const same = sameBut(one, other, (key, a, b) => {
    const spec = under(type, key);
    if (spec === undefined || !seenInPart.has(key)) return false;
    return sameToOthers(a, b, spec.type, look);
  });
  return same ? 'all' : defined;
}

/** Keys of a standard whose prose nothing else in it looks at word by word. */
const seenInPart: ReadonlySet<string> = new Set([
  'foreword',
  'introduction',
  'scope',
  'audience',
  'changes',
  'chapters',
  'annexes',
]);

/** Keys on which hangs what is defined, and in which language. */
const defining = ['standard', 'language', 'extends', 'terms', 'indicators', 'evidence-kinds'];

function sameDefinitions(a: MapPart, b: MapPart): boolean {
  const at = ({ entries }: MapPart, key: string) => entries.find((entry) => entry.key.text === key)?.value;
  return defining.every((key) => at(a, key) === at(b, key));
}

function sameBut(a: MapPart, b: MapPart, mayDiffer: (key: string, a: Part, b: Part) => boolean): boolean {
  if (a.entries.length !== b.entries.length) return false;
  return a.entries.every(({ key, value }, index) => {
    const other = b.entries[index];
    if (other?.key.text !== key.text) return false;
    return other.value === value || mayDiffer(key.text, value, other.value);
  });
}

interface Look {
  readonly phrases: readonly Phrase[];
  /** Whether weights are added up, to which a clause's provision says whether its own belongs. */
  readonly weighed: boolean;
  /** Whether values that nobody looks at but the rules of their own piece count as the same. */
  readonly withoutOwn?: boolean;
}

/** Something that is looked for in prose: as written, in one script, and in lower case. */
interface Phrase {
  readonly text: string;
  readonly script: string;
  readonly lower: string;
}

function sameToOthers(a: Part, b: Part, type: ValueType, look: Look): boolean {
  if (a === b) return true;
  if (a.kind === 'leaf') return b.kind === 'leaf' && sameNodeToOthers(a.node, b.node, type, look);
  if (a.kind === 'list-part') {
    const item = itemOf(type);
    if (b.kind !== 'list-part' || item === undefined) return false;
    return samePairs(a.items, b.items, (one, other) => sameToOthers(one, other, item, look));
  }
  if (b.kind !== 'map-part') return false;
  return sameBut(a, b, (key, one, other) => {
    const spec = under(type, key);
    // Headings of chapters and annexes are looked for in other texts.
    if (spec === undefined || key === 'title') return false;
    return sameToOthers(one, other, spec.type, look);
  });
}

function sameNodeToOthers(a: Node, b: Node, type: ValueType, look: Look): boolean {
  if (looksTheSame(a, b, type, look)) return true;
  // Whether what a clause cites must be listed hangs on its provision.
  return !citesNumber(b, type) && looksTheSame(a, b, type, { ...look, withoutOwn: true });
}

/** A choice or bound that only the piece in which it stands is judged by. */
function isOwn(type: ValueType | undefined, { weighed }: Look): boolean {
  const scalar = type && scalarOf(type);
  if (scalar?.kind === 'quantity') return scalar.as === 'bound';
  if (scalar?.kind !== 'enum') return false;
  return scalar.values === 'provision' ? !weighed : ownChoices.has(scalar.values);
}

const ownChoices: ReadonlySet<EnumName> = new Set(['verification-method', 'not-applicable']);

/** Whether a document may be cited in it by its number. */
function citesNumber(node: Node, type: ValueType | undefined): boolean {
  switch (node.kind) {
    case 'scalar':
      return isProse(type) ? findCitedNumbers(node.text).length > 0 : looksLikeDocumentNumber(node.text);
    case 'list': {
      const item = type && itemOf(type);
      return node.items.some((one) => citesNumber(one, item));
    }
    case 'map':
      return node.entries.some(({ key, value }) => citesNumber(value, type && typeUnder(type, key.text)));
    default:
      return true;
  }
}

/** Whether all that is seen of two nodes from outside is the same. What an edit left as it was is one node. */
function looksTheSame(a: Node, b: Node, type: ValueType | undefined, look: Look): boolean {
  if (a === b) return true;
  if (a.kind === 'scalar') return b.kind === 'scalar' && scalarLooksTheSame(a, b, type, look);
  if (a.kind === 'list') {
    const item = type && itemOf(type);
    return b.kind === 'list' && pairwise(a.items, b.items, (one, other) => looksTheSame(one, other, item, look));
  }
  if (a.kind === 'map') {
    if (b.kind !== 'map') return false;
    return pairwise(a.entries, b.entries, ({ key, value }, other) => {
      if (key.text !== other.key.text) return false;
      return value === other.value || looksTheSame(value, other.value, type && typeUnder(type, key.text), look);
    });
  }
  // What an alias stands for is in another piece.
  return b.kind === 'alias' && a.name === b.name;
}

function scalarLooksTheSame(a: ScalarNode, b: ScalarNode, type: ValueType | undefined, look: Look): boolean {
  if (isUnwritten(a) !== isUnwritten(b)) return false;
  if (a.text === b.text || (look.withoutOwn && isOwn(type, look))) return true;
  return isProse(type) && marksOf(a, look) === marksOf(b, look);
}

function isProse(type: ValueType | undefined): boolean {
  return type !== undefined && scalarOf(type)?.kind === 'text';
}

const lettersOfAnnexes = /(?:附[錄录]|\bAnn?ex(?:es)?)[^。；;！]*|(?<![A-Za-z])[A-Z]{1,2}\.\d/gu;

/** What an edit made of a text, the next one finds there. */
const marked = recentOnes<ScalarNode, { readonly phrases: readonly Phrase[]; readonly marks: string }>(8);

/** Of a prose: whether there is any, the ids and documents it names, and which of the watched phrases stand in it. */
function marksOf(node: ScalarNode, { phrases }: Look): string {
  const known = marked.get(node);
  if (known !== undefined && pairwise(known.phrases, phrases, () => false)) return known.marks;
  const marks = marksIn(node.text, phrases);
  marked.set(node, { phrases, marks });
  return marks;
}

function marksIn(text: string, phrases: readonly Phrase[]): string {
  if (text === '') return '';
  // How a document is cited hangs on the words before it.
  if (findCitedNumbers(text).length > 0) return text;
  const ids = partsOfProse(text).map(({ from, to }) => text.slice(from, to));
  const annexes = text.match(lettersOfAnnexes) ?? [];
  const named = phrases.length === 0 ? '' : waysNamed(text, phrases);
  return ['…', ...ids, ...annexes, named].join('\n');
}

/** How each phrase stands in a text: to the letter, in either script, in either script and case, or not. */
function waysNamed(text: string, phrases: readonly Phrase[]): string {
  const script = foldScript(text);
  const lower = script.toLowerCase();
  return phrases
    .map((phrase) => {
      if (!lower.includes(phrase.lower)) return 0;
      return text.includes(phrase.text) ? 3 : script.includes(phrase.script) ? 2 : 1;
    })
    .join('');
}

/** What is looked for in all texts of a standard: terms in every form, documents by title, annexes by heading. */
function phrasesWatched({ model }: StandardDocument): readonly Phrase[] {
  return [...phrasesOf(model.terms), ...phrasesOf(model.references), ...phrasesOf(model.annexes)];
}

type Named = Standard['terms'] | Standard['references'] | Standard['annexes'];

const known = new WeakMap<Named, readonly Phrase[]>();

function phrasesOf(list: Named): readonly Phrase[] {
  const before = known.get(list);
  if (before) return before;
  const texts = list.flatMap((one) => ('name' in one ? [one.name, ...one.admitted, ...one.deprecated] : [one.title]));
  const written = texts.flatMap((text) =>
    text === undefined ? [] : [text.plain, ...text.by.values()].flatMap((prose) => (prose?.text ? [prose.text] : [])),
  );
  const phrases = [...new Set(written)].map((text) => {
    const script = foldScript(text);
    return { text, script, lower: script.toLowerCase() };
  });
  known.set(list, phrases);
  return phrases;
}
