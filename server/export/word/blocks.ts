import type {
  Aside,
  BookBlock,
  BookList,
  FactEntry,
  Formula,
  Heading,
  ListEntry,
  Paragraph,
  TermEntry,
  Version,
} from '../../features/book/book.ts';
import { bookWords } from '../../features/book/labels.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';
import type { MathRow } from '../math/math.ts';
import { readMath } from '../math/read-math.ts';
import { countedNumber } from './captions.ts';
import { coverXml } from './cover.ts';
import { equationXml } from './equation.ts';
import { lineBreak, tab, textRun } from './fields.ts';
import { imageXml, processXml, sheetXml } from './figures.ts';
import { formXml } from './form.ts';
import { kindOfList, styledOutlines } from './numbering.ts';
import { outlineLevels } from './outline.ts';
import { factColumn, factStep } from './page.ts';
import { bookmarked, count, type WordSetting } from './setting.ts';
import { tableXml } from './table.ts';
import { inline, labelRuns, leadRuns, onOneLine, paragraph, paragraphs } from './wording.ts';
import { element, property, runProperties } from './xml.ts';

/** A block as paragraphs and tables. */
export function blockXml(block: BookBlock, setting: WordSetting): string {
  if (block.change === undefined || block.kind === 'aside') return contentXml(block, setting);
  const words = block.change.how === 'added' ? bookWords.addedMark : bookWords.changedMark;
  const mark = textRun('　') + labelRuns(words, setting, 'Mark');
  return contentXml(block, { ...setting, isChanged: true }).replace('</w:p>', `${mark}</w:p>`);
}

function contentXml(block: BookBlock, setting: WordSetting): string {
  switch (block.kind) {
    case 'cover':
      return coverXml(block, setting);
    case 'heading':
      return headingXml(block, setting);
    case 'paragraph':
      return paragraphXml(block, setting);
    case 'list':
      return listXml(block, setting);
    case 'table':
      return tableXml(block, setting);
    case 'aside':
      return asideXml(block, setting);
    case 'term':
      return termXml(block, setting);
    case 'formula':
      return formulaXml(block, setting);
    case 'facts':
      return factsXml(block.facts, setting);
    case 'form':
      return formXml(block, setting);
    case 'image':
      return imageXml(block, setting);
    case 'process':
      return processXml(block, setting);
    case 'sheet':
      return sheetXml(block, setting);
  }
}

function numberedIn(level: number, list: number): string {
  return element('w:numPr', {}, property('w:ilvl', level), property('w:numId', list));
}

/** What numbers a block: Word, or what is typed before it. */
function numbered(
  block: Heading | Paragraph | TermEntry,
  setting: WordSetting,
): { readonly typed: string; readonly list: 'body' | 'annex'; readonly more: readonly string[] } {
  const place = setting.outline.get(block);
  if (place === undefined) {
    const typed = block.number === undefined || block.number === '' ? '' : `${block.number}　`;
    return { typed, list: 'body', more: [numberedIn(0, 0)] };
  }
  const number = setting.numbering.outline(place.list, place.restart);
  const isStyled = block.kind === 'heading' && number === styledOutlines[place.list];
  return { typed: '', list: place.list, more: isStyled ? [] : [numberedIn(place.level, number)] };
}

/** What stands behind the annexes begins on a page of its own, and so does the bibliography. */
function onOwnPage({ id }: Heading, { counted }: WordSetting): readonly string[] {
  const isFirst = count('back', counted) === 1;
  return isFirst || id === '=bibliography' ? [element('w:pageBreakBefore')] : [];
}

function headingXml(block: Heading, setting: WordSetting): string {
  const { style, level, nature, number } = block;
  const title = bookmarked(block, onOneLine(block.title, setting), setting);
  if (style === 'front') return paragraph('FrontHeading', title, setting);
  if (style === 'back') return paragraph('BackHeading', title, setting, onOwnPage(block, setting));
  const { typed, list, more } = numbered(block, setting);
  if (style === 'annex') {
    const letter = typed === '' ? '' : labelRuns(phrase(bookWords.annex, { letter: number ?? '' }), setting);
    const kind = nature === undefined ? '' : labelRuns(nature, setting);
    return paragraph('Annex1', [letter, lineBreak, kind, lineBreak, title].join(''), setting, more);
  }
  const name = list === 'annex' ? 'Annex' : 'Heading';
  return paragraph(`${name}${Math.min(level, outlineLevels)}`, textRun(typed) + title, setting, more);
}

function paragraphXml(block: Paragraph, setting: WordSetting): string {
  const { number, label: name, wording } = block;
  if (number === undefined) {
    const named = name === undefined ? '' : leadRuns(name, setting);
    return paragraphs('Paragraph', wording, setting, (first) => bookmarked(block, named + first, setting));
  }
  const { typed, more } = numbered(block, setting);
  const level = (setting.outline.get(block)?.level ?? 1) + 1;
  const bold = runProperties([property('w:rStyle', 'Label')]);
  return paragraphs(
    `Clause${level}`,
    wording,
    setting,
    (first) => textRun(typed, bold) + bookmarked(block, first, setting),
    more,
  );
}

function listXml(block: BookList, setting: WordSetting): string {
  const kind = kindOfList(block.items);
  const list = kind === undefined ? undefined : setting.numbering.list(kind);
  const isNaked = block.items.every(({ label }) => label === '');
  let isFirst = true;
  const lines = (items: readonly ListEntry[], depth: number): readonly string[] =>
    items.flatMap(({ label, wording, items: inner }) => {
      const said = inline(wording, setting);
      const text = isFirst ? bookmarked(block, said, setting) : said;
      isFirst = false;
      const typed = list === undefined && label !== '' ? textRun(label) + tab : '';
      const level = Math.min(depth, 5);
      const more = list === undefined ? [] : [numberedIn(level, list)];
      return [
        paragraph(isNaked ? 'Documents' : 'Item', typed + text, setting, [...more, ...deeper(level, list)]),
        ...lines(inner, depth + 1),
      ];
    });
  return lines(block.items, 0).join('\n');
}

/** The style says where items of the first level stand; those below, and what is typed, say it themselves. */
function deeper(depth: number, list: number | undefined): readonly string[] {
  return depth === 0 && list === undefined ? [] : [element('w:ind', { 'w:left': 840 + 420 * depth, 'w:hanging': 420 })];
}

const asideStyles = { note: 'Note', example: 'Example', change: 'Change' } as const;

function asideXml(block: Aside, setting: WordSetting): string {
  const { role, label, wording } = block;
  return paragraphs(asideStyles[role], wording, setting, (first) => {
    return bookmarked(block, leadRuns(label, setting) + first, setting);
  });
}

function termXml(block: TermEntry, setting: WordSetting): string {
  const { name, translation, admitted, deprecated, definition, notes, source } = block;
  const { typed, more } = numbered(block, setting);
  const called = bookmarked(block, onOneLine(name, setting), setting);
  const english = translation.length === 0 ? '' : textRun('　') + onOneLine(translation, setting);
  const isNumbered = block.number !== undefined;
  // The list would have it at the edge.
  const place = element('w:ind', { 'w:left': 420, 'w:hanging': 420 });
  const below = (style: string, one: TermEntry['source'], lead = '') =>
    paragraphs(style, one, setting, (first) => lead + first);
  return [
    paragraph('Term', textRun(typed.trimEnd()) + (isNumbered ? lineBreak : '') + called + english, setting, [
      ...more,
      place,
    ]),
    ...admitted.map((one) => below('Admitted', one)),
    ...deprecated.map((one) => below('Small', one, leadRuns(bookWords.deprecated, setting))),
    below('Paragraph', definition),
    ...notes.map((one) => below('Note', one.wording, leadRuns(one.label, setting))),
    ...(source.length === 0 ? [] : [below('Small', source, leadRuns(bookWords.source, setting))]),
  ]
    .filter((one) => one !== '')
    .join('\n');
}

function formulaXml(block: Formula, setting: WordSetting): string {
  const number = countedNumber('Formula', block.number, setting);
  const equations = block.wording.map(equationOf).filter((one) => one !== undefined);
  const isRead = equations.length > 0 && equations.length === block.wording.length;
  const said = isRead ? equations.map(equationXml).join(lineBreak + tab) : inline(block.wording, setting);
  return paragraph('Formula', tab + bookmarked(block, said, setting) + tab + number, setting);
}

function equationOf({ paragraphs }: Version): MathRow | undefined {
  const [runs = [], ...more] = paragraphs;
  const isPlain = more.length === 0 && runs.every(({ kind }) => kind === 'text');
  return isPlain ? readMath(runs.map(({ text }) => text).join('')) : undefined;
}

/** What is told by its name: the name, then what is told, each line of it below. */
function factsXml(facts: readonly FactEntry[], setting: WordSetting): string {
  return facts
    .flatMap(({ label, lines }) => {
      const name = labelRuns(label, setting) + tab;
      if (lines.length === 0) return [paragraph('Fact', name, setting)];
      return lines.map(({ depth, wording }, at) => {
        const left = factColumn + factStep * depth;
        const place = element('w:ind', {
          'w:left': left,
          ...(at === 0 ? { 'w:hanging': left - 420 } : { 'w:firstLine': 0 }),
        });
        return paragraph('Fact', (at === 0 ? name : '') + inline(wording, setting), setting, [place]);
      });
    })
    .join('\n');
}
