import { findCitedNumbers } from '../../model/values/cited-numbers.ts';
import { asideOf } from './asides.ts';
import { entryTexts, numberAsShown } from './document-list.ts';
import type { Doubt, DraftTerm } from './draft.ts';
import { intakeWords } from './intake-words.ts';
import { asShown, type IntakeBlock, labelText, type SourceLine } from './lines.ts';
import { remarksOf } from './remarks.ts';
import { isSetPhrase } from './set-parts.ts';
import { folded, imply, newId, type Taking } from './taking.ts';
import { type TermRow, termRows } from './term-table.ts';
import { isTitle } from './titles.ts';

interface TakenTerms {
  readonly terms: readonly DraftTerm[];
  /** The documents whose terms apply as well. */
  readonly from: readonly string[];
  /** Sentences that define nothing. */
  readonly left: readonly string[];
  /** Of what turned out to be no term. */
  readonly doubts: readonly Doubt[];
}

interface GrowingTerm {
  name: string;
  english: string | undefined;
  readonly definition: string[];
  readonly admitted: string[];
  readonly deprecated: string[];
  readonly notes: string[];
  readonly doubts: Doubt[];
  source: string | undefined;
}

interface TermWalk {
  readonly taking: Taking;
  readonly terms: GrowingTerm[];
  readonly from: string[];
  readonly left: string[];
  readonly doubts: Doubt[];
  /** A number stood alone on its line: the next line is the name. */
  isNameNext: boolean;
  readonly isNumbered: boolean;
  /** Of the number of the last entry. */
  depth: number;
}

/** Terms with their definitions: by number, by a bold name, or by a sentence that says what is meant. */
export function takeTerms(blocks: readonly IntakeBlock[], taking: Taking): TakenTerms {
  const lines = blocks.flatMap((block): readonly SourceLine[] => (block.kind === 'line' ? [block] : []));
  const isNumbered = lines.some(({ label }) => label !== undefined && isEntryLabel(label.kind));
  const walk: TermWalk = { taking, terms: [], from: [], left: [], doubts: [], isNameNext: false, isNumbered, depth: 9 };
  for (const [at, line] of lines.entries()) {
    addLine(line, lines[at + 1], walk);
    const term = walk.terms.at(-1);
    if (term !== undefined) term.doubts.push(...remarksOf(line.source, taking));
  }
  for (const block of blocks) {
    const rows = block.kind === 'table' ? termRows(block, taking) : undefined;
    if (rows !== undefined) walk.terms.push(...rows.map(tabled));
    else if (block.kind !== 'line') walk.left.push(...entryTexts(block, taking));
  }
  const { terms, from, left, doubts } = walk;
  return { terms: terms.map((term) => finished(term, taking)), from: [...new Set(from)], left, doubts };
}

function tabled({ name, english, definition }: TermRow): GrowingTerm {
  return { ...newTerm(name), english, definition: [definition] };
}

function newTerm(name: string): GrowingTerm {
  return {
    name,
    english: undefined,
    definition: [],
    admitted: [],
    deprecated: [],
    notes: [],
    doubts: [],
    source: undefined,
  };
}

function isEntryLabel(kind: string): boolean {
  return kind === 'decimal' || kind === 'annexed' || kind === 'han-bracket' || kind === 'han' || kind === 'bracket';
}

function addLine(line: SourceLine, next: SourceLine | undefined, walk: TermWalk): void {
  const { taking, terms, left } = walk;
  const { text, label, whole } = line;
  if (addDocuments(whole, walk)) return;
  if (isSetPhrase(whole)) {
    imply(taking, whole);
    return;
  }
  if (label !== undefined && isEntryLabel(label.kind)) {
    imply(taking, labelText(line));
    dropGroup(label.parts.length, walk);
    walk.depth = label.parts.length;
    if (text === '') walk.isNameNext = true;
    else begin(text, walk);
    return;
  }
  const term = terms.at(-1);
  if (walk.isNameNext || (!walk.isNumbered && beginsTerm(line, next))) {
    walk.isNameNext = false;
    begin(whole, walk);
  } else if (term === undefined) left.push(whole);
  else addTo(term, line, taking);
}

/** GB/T 20647.8界定的以及下列術語和定義適用於本文件。 */
function addDocuments(text: string, { taking, from }: TermWalk): boolean {
  const numbers = findCitedNumbers(text);
  const plain = folded(text);
  const isLead = /(?:术语|定义).*适用(?:于本|本)/.test(plain) || /termsanddefinitions(?:given)?in.*apply/i.test(plain);
  if (numbers.length === 0 || !isLead) return false;
  from.push(...numbers.map((one) => numberAsShown(one.text)));
  imply(taking, text);
  return true;
}

/** 3.1 above 3.1.1 is the heading of a group. */
function dropGroup(depth: number, { terms, left, doubts, depth: before }: TermWalk): void {
  const last = terms.at(-1);
  if (last === undefined || depth <= before || last.definition.length > 0) return;
  terms.pop();
  doubts.push(...last.doubts);
  left.push([last.name, last.english].filter((one) => one !== undefined).join(' '));
}

/** Without numbers: a name in bold, a short one above a sentence, or 眾創空間：以……. */
function beginsTerm({ whole, source, level }: SourceLine, next: SourceLine | undefined): boolean {
  if (asideForm.test(whole)) return false;
  if (level !== undefined && level > 1) return true;
  if (/^[^，。：:]{2,24}(?:\s+[A-Za-z][A-Za-z \-']*)?[：:].{6,}$/u.test(whole)) return true;
  if (/^[「“"]?[^，。：:]{2,16}[」”"]?[，,]?是指/u.test(whole)) return true;
  if (!isTitle(whole) || next === undefined || /^[a-z]/.test(whole)) return false;
  // Its English name may stand on the next line.
  if (/^\p{Script=Han}{2,12}$/u.test(whole) && /^[A-Za-z][A-Za-z '-]+$/.test(next.whole)) return true;
  return source.isBold === true || /\s[a-z][a-z -]+$/i.test(whole) || (whole.length <= 10 && /[。]$/.test(next.whole));
}

const asideForm = /^[[［【（(]?(?:注|註|示例|来源|來源|弃用|棄用|拒用|许用|許用|NOTE|EXAMPLE)/;

function begin(text: string, walk: TermWalk): void {
  const { taking, terms } = walk;
  const colon = /^([^，。：:]{2,40})[：:]\s*(?=\S)/u.exec(text);
  const meant = /^[「“"]?([^，。：:「」]{2,16}?)[」”"]?[，,]?(?=是指)/u.exec(text);
  const split = colon ?? meant;
  const name = split?.[1] ?? text;
  const definition = split === null ? '' : text.slice(split[0].length);
  if (split !== null) imply(taking, split[0].replace(name, ''));
  const { han, english, marks } = namesOf(name);
  imply(taking, marks);
  terms.push({ ...newTerm(han), english, definition: definition === '' ? [] : [definition] });
}

/** 眾創空間 makerspace, 眾創空間（makerspace）. */
function namesOf(text: string): { readonly han: string; readonly english?: string; readonly marks?: string } {
  const bracketed = /^(.*\p{Script=Han}[^()（）]*?)\s*[（(]\s*([A-Za-z][A-Za-z0-9 ,;'/.-]*?)\s*[）)]$/u.exec(text);
  if (bracketed?.[1] !== undefined && bracketed[2] !== undefined)
    return { han: bracketed[1], english: bracketed[2], marks: '（）' };
  const beside = /^(.*\p{Script=Han}[^A-Za-z]*?)[\s\u3000]*[,，;；]?[\s\u3000]*([A-Za-z][A-Za-z0-9 ,;'/().-]*)$/u.exec(
    text,
  );
  if (beside?.[1] === undefined || beside[2] === undefined) return { han: text };
  // A Latin ending that is part of the name: 5G 網絡 is none, 服務 App may be.
  const gap = text.slice(beside[1].length, text.length - beside[2].length);
  return gap === '' && beside[2].length < 4 ? { han: text } : { han: beside[1], english: beside[2], marks: gap };
}

const sourceForm = /^[[［【（(]?\s*(?:来源|來源|源自|SOURCE|source)\s*[：:]\s*(.*?)\s*[\]］】）)]?$/;
const deprecatedForm = /^(?:弃用|棄用|拒用|不推荐使用|不推薦使用|not to be used|DEPRECATED)\s*[：:]\s*(.+)$/;
const admittedForm = /^(?:许用|許用|也称|也稱|又称|又稱|ADMITTED)\s*[：:]?\s*(.+)$/;

function addTo(term: GrowingTerm, line: SourceLine, taking: Taking): void {
  const { whole } = line;
  const aside = asideOf(line);
  const source = sourceForm.exec(whole)?.[1];
  const deprecated = deprecatedForm.exec(whole)?.[1];
  const admitted = admittedForm.exec(whole)?.[1];
  const isBefore = term.definition.length === 0;
  if (aside !== undefined) {
    imply(taking, aside.label);
    term.notes.push(aside.text);
  } else if (source !== undefined) {
    imply(taking, whole.replace(source, ''));
    term.source = term.source === undefined ? source : `${term.source}；${source}`;
  } else if (deprecated !== undefined) {
    imply(taking, whole.replace(deprecated, ''));
    term.deprecated.push(deprecated);
  } else if (isBefore && admitted !== undefined) {
    imply(taking, whole.replace(admitted, ''));
    term.admitted.push(admitted);
  } else if (
    isBefore &&
    taking.language !== 'en' &&
    term.english === undefined &&
    /^[A-Za-z][A-Za-z0-9 ,;'/().-]*$/.test(whole)
  )
    term.english = whole;
  else if (isBefore && line.source.isBold === true && isTitle(whole)) term.admitted.push(whole);
  else if (isBefore && whole.length <= 16 && isTitle(whole) && term.english !== undefined && !/[的]/.test(whole))
    term.admitted.push(whole);
  else {
    term.definition.push(asShown(line));
  }
}

function finished(term: GrowingTerm, taking: Taking): DraftTerm {
  const { name, english, deprecated, notes, source } = term;
  // A short definition without a full stop looks like another name.
  const isNamed = term.definition.length === 0 && term.admitted.length > 0;
  const definition = isNamed ? term.admitted.slice(-1) : term.definition;
  const admitted = isNamed ? term.admitted.slice(0, -1) : term.admitted;
  const [first = ''] = (english ?? '').split(/[,;]/);
  return {
    id: newId(taking, first === '' ? name : first, 'term'),
    name,
    ...(english !== undefined && { english }),
    definition: definition.length === 0 ? undefined : definition.join('\n'),
    admitted,
    deprecated,
    notes,
    ...(source !== undefined && { source }),
    doubts: [...term.doubts, ...(definition.length === 0 ? [{ words: intakeWords.noDefinition }] : [])],
  };
}
