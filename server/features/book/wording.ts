import { foldText } from '../../base/folding.ts';
import { say, type Words } from '../../base/words.ts';
import { type Field, type Language, type Prose, proseIn, type Text } from '../../model/field.ts';
import { partsOfProse } from '../../model/reference-parts.ts';
import { type ConvertText, converted } from '../../model/wording/convert-script.ts';
import type { Profile } from '../../model/wording/profile.ts';
import { readProse } from '../../model/wording/reading.ts';
import { findVerbs } from '../../model/wording/verbs.ts';
import type { Place } from '../../syntax/tree.ts';
import { hintOf, isPlaceholder } from '../../syntax/unwritten.ts';
import type { Document } from '../../workspace/document.ts';
import { termKey } from './block-names.ts';
import type { FactEntry, RunSource, SourcePlace, TextRun, Version, Wording } from './book.ts';
import { heading } from './labels.ts';
import type { Names } from './names.ts';

/** What of a setting blocks are made from, beside its names. */
export function settingTold({
  languages,
  convert,
  roots,
}: Pick<Typesetting, 'languages' | 'convert' | 'roots'>): string {
  return `${languages.join()} ${Object.keys(convert).join()} ${roots.join()}`;
}

/** What it takes to set a text. */
export interface Typesetting {
  /** One language, or the two of side-by-side columns. */
  readonly languages: readonly Language[];
  readonly names: Names;
  /** The id of the clause in which the texts stand. */
  readonly within?: string;
  /** What tells the verb of a provision; undefined where texts are no provisions. */
  readonly profile?: Profile | undefined;
  /** Writes Chinese in the other script, where a text is given in one only. */
  readonly convert: Readonly<Partial<Record<Language, ConvertText>>>;
  /** The folders of the workspace: images outside them are not shown. */
  readonly roots: readonly string[];
  /** In what the plain texts of a file are. */
  readonly ownOf: (document: Document) => Language;
}

export function placeIn(document: Pick<Document, 'uri'>, { fragment, range }: Place): SourcePlace {
  return { uri: document.uri, place: { fragment, range } };
}

/**
 * A text of a file in each language of the book in which it is given, Chinese in either script. Beside the first stands only what
 * reads otherwise: a text that is given once spans both columns.
 */
export function wordingOf(text: Text | undefined, from: Document, setting: Typesetting): Wording {
  const own = setting.ownOf(from);
  const [first] = setting.languages;
  const said: Version[] = [];
  const set = new Set<Prose>();
  for (const wanted of setting.languages) {
    const prose = proseIn(text, wanted, own);
    if (prose === undefined) continue;
    const language = [...(text?.by ?? [])].find(([, one]) => one === prose)?.[0] ?? own;
    const isOtherScript = language !== wanted && language !== 'en' && wanted !== 'en';
    const isWanted = set.has(prose) ? isOtherScript && first !== 'en' : language === wanted || isOtherScript;
    if (said.length > 0 && !isWanted) continue;
    set.add(prose);
    // Chinese in the place of English that is not given stands in the script of the other column.
    const script = wanted === 'en' && language !== 'en' ? setting.languages.find((one) => one !== 'en') : undefined;
    const version = versionOf(prose, language, script ?? wanted, from.uri, setting);
    if (said.every((one) => textOf(one) !== textOf(version))) said.push(version);
  }
  return said;
}

/** A text on one line, in the first language and script of the book; '' where there is none. */
export function lineOfText(text: Text | undefined, from: Document, setting: Typesetting): string {
  const [first] = wordingOf(text, from, setting);
  return first === undefined ? '' : foldText(textOf(first));
}

function textOf({ paragraphs }: Version): string {
  return paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join('\n');
}

/** The same; where a placeholder stands in the place of the text, what that says is to be written. */
export function wordingOrOpen(
  text: Text | undefined,
  given: Field<unknown> | undefined,
  from: Document,
  setting: Typesetting,
): Wording {
  const [language] = setting.languages;
  if (text !== undefined || given?.node.kind !== 'scalar' || language === undefined)
    return wordingOf(text, from, setting);
  const { node, fragment } = given;
  const hint = isPlaceholder(node) ? hintOf(node.text) : undefined;
  if (hint === undefined) return [];
  const source = { uri: from.uri, fragment, node, from: 0, to: node.text.length };
  return [version(language, [[{ kind: 'open', text: hint, source }]])];
}

/** Words of the book's own, with what it has looked up; in a second column only where they are others there. */
export function spoken(words: Words, { languages }: Pick<Typesetting, 'languages'>): Wording {
  const said = languages.map((language) => ({ language, text: say(words, language) }));
  return said.flatMap(({ language, text }, column) =>
    column > 0 && text === said[0]?.text ? [] : [version(language, [[{ kind: 'text', text }]])],
  );
}

/** The same words where they are said once more: they lead nowhere. */
export function echoed(wording: Wording): Wording {
  const bare = ({ kind, text }: TextRun): TextRun => ({ kind, text });
  return wording.map((one) => ({ ...one, paragraphs: one.paragraphs.map((runs) => runs.map(bare)) }));
}

/** What is told under a name; nothing where there is nothing to tell. */
export function factOf(label: Words, ...wordings: readonly Wording[]): readonly FactEntry[] {
  const lines = wordings.flatMap((wording) => (wording.length === 0 ? [] : [{ depth: 0, wording }]));
  return lines.length === 0 ? [] : [{ label: heading(label), lines }];
}

/** What is no prose, a number or a date, as it stands in the file. `as`: as it is shown instead. */
export function fieldWording(
  field: Field<unknown> | undefined,
  { uri }: Pick<Document, 'uri'>,
  { languages }: Pick<Typesetting, 'languages'>,
  as?: string,
): Wording {
  const [language] = languages;
  if (field === undefined || language === undefined) return [];
  const text = as ?? field.text;
  if (text === '') return [];
  const { node, fragment } = field;
  const source = node.kind === 'scalar' ? { source: { uri, fragment, node, from: 0, to: node.text.length } } : {};
  return [version(language, [[{ kind: 'text', text, ...source }]])];
}

function version(language: Language, paragraphs: Version['paragraphs']): Version {
  return { language, paragraphs };
}

function versionOf(prose: Prose, given: Language, wanted: Language, uri: string, setting: Typesetting): Version {
  const convert = given !== wanted && given !== 'en' ? setting.convert[wanted] : undefined;
  const runs = runsOf(prose, given, convert === undefined ? given : wanted, uri, setting);
  if (convert === undefined || wanted === 'en') return version(given, paragraphsOf(runs));
  const write = (run: TextRun): TextRun =>
    run.kind === 'text' || run.kind === 'modal' ? { ...run, text: converted(run.text, wanted, given, convert) } : run;
  return version(
    wanted,
    paragraphsOf(runs).map((line) => line.map(write)),
  );
}

function runsOf(prose: Prose, given: Language, shown: Language, uri: string, setting: Typesetting): readonly TextRun[] {
  const { node, fragment } = prose;
  const { text } = node;
  const source = (from: number, to: number): RunSource => ({ uri, fragment, node, from, to });
  const marks = [...references(text, shown, setting), ...verbs(text, given, setting)].sort((a, b) => a.from - b.from);
  const runs: TextRun[] = [];
  let at = 0;
  for (const { from, to, ...run } of marks) {
    if (from < at) continue;
    if (from > at) runs.push({ kind: 'text', text: text.slice(at, from), source: source(at, from) });
    runs.push({ ...run, source: source(from, to) });
    at = to;
  }
  if (at < text.length) runs.push({ kind: 'text', text: text.slice(at), source: source(at, text.length) });
  return runs;
}

interface Mark extends Omit<TextRun, 'source'> {
  readonly from: number;
  readonly to: number;
}

/** What `[[…]]` leads to, by its name; one that leads nowhere stays as it is written. */
function references(text: string, language: Language, setting: Typesetting): readonly Mark[] {
  return partsOfProse(text).flatMap(({ from, to, namespaces, edition }): readonly Mark[] => {
    const target = text.slice(from, to).trim();
    const [start, end] = [text.lastIndexOf('[[', from), text.indexOf(']]', to) + 2];
    const inside = { from: start, to: end };
    // A place in another edition is named there; here it stands as it is written.
    if (edition !== undefined || !namespaces.includes('term')) {
      return [{ kind: 'reference', text: text.slice(start + 2, end - 2).trim(), ...inside }];
    }
    const name = referenceIn(target, language, setting);
    if (name !== undefined) {
      const block = setting.names('block', target, language);
      return [
        {
          kind: 'reference',
          text: notTwice(text.slice(0, start), name),
          ...(block !== undefined && { target: block }),
          ...inside,
        },
      ];
    }
    const term = setting.names('term', target, language);
    return term === undefined ? [] : [{ kind: 'term', text: term, target: termKey(target), ...inside }];
  });
}

/** `公式(1)` behind 按式 or 按公式, `表1` behind 見表: the kind is said once. */
function notTwice(before: string, name: string): string {
  const [kind = ''] = /^\p{L}+ ?(?=[(\d])/u.exec(name) ?? [];
  const isSaid = kind !== '' && (before.endsWith(kind) || (kind === '公式' && before.endsWith('式')));
  return isSaid ? name.slice(kind.length) : name;
}

/** An item of the very clause is named by its letter alone. */
function referenceIn(id: string, language: Language, { names, within }: Typesetting): string | undefined {
  const item = within === undefined ? undefined : names('item', id, language);
  if (item !== undefined && names('clause', id, language) === within) return item;
  return names('reference', id, language);
}

function verbs(text: string, language: Language, { profile }: Typesetting): readonly Mark[] {
  if (profile === undefined) return [];
  return findVerbs(readProse(text, language), profile).map(({ start, end }) => {
    return { kind: 'modal', text: text.slice(start, end), from: start, to: end };
  });
}

/** Runs cut at the ends of lines, which are in none of them. */
function paragraphsOf(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const paragraphs: TextRun[][] = [[]];
  for (const run of runs) {
    if (run.kind !== 'text' || !run.text.includes('\n')) {
      paragraphs.at(-1)?.push(run);
      continue;
    }
    let from = 0;
    for (const line of run.text.split('\n')) {
      if (from > 0) paragraphs.push([]);
      if (line !== '') paragraphs.at(-1)?.push(part(run, from, from + line.length));
      from += line.length + 1;
    }
  }
  return paragraphs.filter((line) => line.length > 0);
}

function part(run: TextRun, from: number, to: number): TextRun {
  const { source, text } = run;
  const cut = { ...run, text: text.slice(from, to) };
  return source === undefined ? cut : { ...cut, source: { ...source, from: source.from + from, to: source.from + to } };
}
