import { say } from '../../base/words.ts';
import type { ListEntry } from '../../features/book/book.ts';
import { bookWords } from '../../features/book/labels.ts';
import type { Language } from '../../model/field.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';
import { type OutlineName, outlineLevels } from './outline.ts';
import { element, part, property, wordNamespace } from './xml.ts';

/** How the items of a list are counted: a) 1) —, all by strokes, or [1]. */
type ListKind = 'signed' | 'dashed' | 'bracketed';

/** What counts in a document: its outline, and each list anew. */
export interface Numbering {
  /** The number under which an outline goes on, from `restart` where that is given. */
  outline(name: OutlineName, restart?: number): number;
  list(kind: ListKind): number;
  /** The part that defines them all. */
  part(): string;
}

const abstract = { body: 0, annex: 1, signed: 2, dashed: 3, bracketed: 4 } as const;

/** The numbers that the styles of headings go by. */
export const styledOutlines: Readonly<Record<OutlineName, number>> = { body: 1, annex: 2 };

export function newNumbering(languages: readonly Language[]): Numbering {
  const nums: string[] = [numElement(1, abstract.body), numElement(2, abstract.annex)];
  const current: Record<OutlineName, number> = { ...styledOutlines };
  const add = (kind: keyof typeof abstract, start: number): number => {
    const number = nums.length + 1;
    nums.push(numElement(number, abstract[kind], start));
    return number;
  };
  return {
    outline: (name, restart) => {
      if (restart !== undefined) current[name] = add(name, restart);
      return current[name];
    },
    list: (kind) => add(kind, 1),
    part: () => numberingPart(languages, nums),
  };
}

/** What Word will write before each item, if it does what the book says; undefined where the book says otherwise. */
export function kindOfList(items: readonly ListEntry[]): ListKind | undefined {
  if (items.every(({ label, items: inner }) => label === '—' && inner.length === 0)) return 'dashed';
  if (items.every(({ label, items: inner }, at) => label === `[${at + 1}]` && inner.length === 0)) return 'bracketed';
  return isSigned(items, 0) ? 'signed' : undefined;
}

function isSigned(items: readonly ListEntry[], depth: number): boolean {
  return items.every(({ label, items: inner }, at) => {
    // Behind z Word goes on with aa, bb.
    const sign = depth === 0 ? (at < 26 ? `${String.fromCharCode(97 + at)})` : '') : depth === 1 ? `${at + 1})` : '—';
    return label === sign && isSigned(inner, depth + 1);
  });
}

function numElement(number: number, of: number, start?: number): string {
  const override = element('w:lvlOverride', { 'w:ilvl': 0 }, property('w:startOverride', start ?? 1));
  return element(
    'w:num',
    { 'w:numId': number },
    property('w:abstractNumId', of),
    ...(start === undefined ? [] : [override]),
  );
}

interface NumberLevel {
  readonly format: 'decimal' | 'upperLetter' | 'lowerLetter' | 'bullet';
  readonly text: string;
  readonly style?: string;
  readonly suffix?: 'nothing' | 'space';
  /** Where the text begins, and how far before it the number stands (twentieths of a point). */
  readonly left: number;
  readonly hanging: number;
  readonly font?: string;
}

function levelElement({ format, text, style, suffix, left, hanging, font }: NumberLevel, at: number): string {
  const isHanging = hanging > 0;
  const tabAt = element(
    'w:tabs',
    {},
    element('w:tab', { 'w:val': 'num', 'w:pos': left + (isHanging ? 0 : outlineTab(at)) }),
  );
  const indent = element('w:ind', { 'w:left': left, ...(isHanging ? { 'w:hanging': hanging } : { 'w:firstLine': 0 }) });
  return element(
    'w:lvl',
    { 'w:ilvl': at },
    property('w:start', 1),
    property('w:numFmt', format),
    ...(style === undefined ? [] : [property('w:pStyle', style)]),
    ...(suffix === undefined ? [] : [property('w:suff', suffix)]),
    property('w:lvlText', text),
    property('w:lvlJc', 'left'),
    element('w:pPr', {}, ...(suffix === undefined ? [tabAt] : []), indent),
    ...(font === undefined ? [] : [font]),
  );
}

/** As wide as 10 or 4.1.1, and room behind it. */
function outlineTab(level: number): number {
  return 420 + 210 * level;
}

function abstractElement(id: number, levels: readonly NumberLevel[]): string {
  return element(
    'w:abstractNum',
    { 'w:abstractNumId': id },
    property('w:multiLevelType', 'multilevel'),
    ...levels.map(levelElement),
  );
}

/** %1.%2.%3, as deep as the level. */
function path(level: number): string {
  return Array.from({ length: level + 1 }, (_, at) => `%${at + 1}`).join('.');
}

const headingFont = element('w:rPr', {}, element('w:rFonts', { 'w:hint': 'eastAsia' }));

function numberingPart(languages: readonly Language[], nums: readonly string[]): string {
  const levels = Array.from({ length: outlineLevels }, (_, level) => level);
  // A list says its number once: in two languages the first stands for both.
  const [language = 'zh-Hant'] = languages;
  const annexName = say(phrase(bookWords.annex, { letter: '%1' }), language);
  const body = levels.map((level): NumberLevel => {
    return {
      format: 'decimal',
      text: path(level),
      style: `Heading${level + 1}`,
      left: 0,
      hanging: 0,
      font: headingFont,
    };
  });
  const annex = levels.map((level): NumberLevel => {
    const style = `Annex${level + 1}`;
    if (level > 0) return { format: 'decimal', text: path(level), style, left: 0, hanging: 0, font: headingFont };
    return { format: 'upperLetter', text: annexName, style, suffix: 'nothing', left: 0, hanging: 0 };
  });
  const item = (format: NumberLevel['format'], text: string, depth: number): NumberLevel => {
    return { format, text, left: 840 + 420 * depth, hanging: 420 };
  };
  const dash = (depth: number) => item('bullet', '—', depth);
  return part(
    element(
      'w:numbering',
      { 'xmlns:w': wordNamespace },
      abstractElement(abstract.body, body),
      abstractElement(abstract.annex, annex),
      abstractElement(abstract.signed, [
        item('lowerLetter', '%1)', 0),
        item('decimal', '%2)', 1),
        ...[2, 3, 4, 5].map(dash),
      ]),
      abstractElement(abstract.dashed, [dash(0)]),
      abstractElement(abstract.bracketed, [item('decimal', '[%1]', 0)]),
      ...nums,
    ),
  );
}
