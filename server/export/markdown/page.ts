import type {
  AnswerForm,
  Book,
  BookBlock,
  BookTable,
  Cover,
  FactEntry,
  ListEntry,
  TermEntry,
  Wording,
} from '../../features/book/book.ts';
import { bookWords } from '../../features/book/labels.ts';
import { verdictWords } from '../../features/book/report-labels.ts';
import { escapedLine } from '../../features/markup.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';
import { imageText, processText, sheetText } from './figures.ts';
import { filled, type Languages, line, name, paragraphs } from './wording.ts';

/** A book as Markdown that reads well as it is: tables with pipes, and no markup but ours. */
export function markdownPage({ chunks, languages, uri }: Book): string {
  const blocks = chunks.flatMap((chunk) => chunk.blocks).map((block) => blockText(block, languages, uri));
  return `${blocks.filter((one) => one !== '').join('\n\n')}\n`;
}

function blockText(block: BookBlock, languages: Languages, home: string): string {
  const mark = block.change === undefined || block.kind === 'aside' ? '' : changeMark(block.change.how, languages);
  const text = contentText(block, languages, home);
  return mark === '' || text === '' ? text : `${mark}\n\n${text}`;
}

function changeMark(how: 'added' | 'changed', languages: Languages): string {
  return `*${name(how === 'added' ? bookWords.addedMark : bookWords.changedMark, languages)}*`;
}

function contentText(block: BookBlock, languages: Languages, home: string): string {
  switch (block.kind) {
    case 'cover':
      return coverText(block, languages);
    case 'heading': {
      const { level, style, number = '', nature, title } = block;
      const letter =
        style === 'annex' ? name(phrase(bookWords.annex, { letter: number }), languages) : escapedLine(number);
      const kind = nature === undefined ? '' : name(nature, languages);
      return `${'#'.repeat(Math.min(6, level + 1))} ${filled([letter, kind, line(title)]).join(' ')}`;
    }
    case 'paragraph': {
      const [first = '', ...rest] = paragraphs(block.wording);
      const lead = block.number === undefined ? '' : `**${escapedLine(block.number)}** `;
      const named = block.label === undefined ? '' : name(block.label, languages);
      return [lead + named + first, ...rest].join('\n\n');
    }
    case 'list':
      return block.items.map((one) => entryText(one, 0)).join('\n');
    case 'table':
      return tableText(block, languages);
    case 'aside':
      return `> **${name(block.label, languages)}** ${line(block.wording)}`;
    case 'term':
      return termText(block, languages);
    case 'formula':
      return `${line(block.wording)} ${escapedLine(block.number)}`;
    case 'facts':
      return factsText(block.facts, languages);
    case 'form':
      return formText(block, languages);
    case 'image':
      return imageText(block, languages, home);
    case 'process':
      return processText(block, languages);
    case 'sheet':
      return sheetText(block, languages);
  }
}

function coverText(cover: Cover, languages: Languages): string {
  const { codes, genre, number, replaces, title, translation, lines, dates, issuer } = cover;
  const above = [...codes.map(line), name(genre, languages), line(number), line(replaces)];
  const facts = factsText([...lines, ...dates], languages);
  return filled([filled(above).join('  \n'), `# ${line(title)}`, line(translation), facts, line(issuer)]).join('\n\n');
}

function entryText({ label, wording, items }: ListEntry, depth: number): string {
  const sign = label === '' || label === '—' ? '' : `${escapedLine(label)} `;
  const inside = items.map((one) => `\n${entryText(one, depth + 1)}`).join('');
  return `${'  '.repeat(depth)}- ${sign}${line(wording)}${inside}`;
}

function tableText({ label, title, columns, rows, unit }: BookTable, languages: Languages): string {
  const named = filled([label === undefined ? '' : name(label, languages), line(title)]);
  const width = Math.max(columns.length, ...rows.map((row) => row.length));
  const rowText = (row: readonly Wording[]) =>
    `| ${Array.from({ length: width }, (_, at) => line(row[at] ?? [])).join(' | ')} |`;
  const between = `|${' --- |'.repeat(width)}`;
  const shared = unit === undefined ? [] : [`${line(unit)}\n`];
  const caption = [...(named.length === 0 ? [] : [`**${named.join(' ')}**\n`]), ...shared];
  return width === 0 ? caption.join('') : [...caption, rowText(columns), between, ...rows.map(rowText)].join('\n');
}

function termText(term: TermEntry, languages: Languages): string {
  const { number, name: called, translation, admitted, deprecated, definition, notes, source } = term;
  const names = filled([number === undefined ? '' : escapedLine(number), line(called), line(translation)]).join(' ');
  const others = deprecated.map((one) => `${name(bookWords.deprecated, languages)}${line(one)}`);
  return filled([
    `**${names}**`,
    ...admitted.map(line),
    ...others,
    ...paragraphs(definition),
    ...notes.map((note) => `> **${name(note.label, languages)}** ${line(note.wording)}`),
    source.length === 0 ? '' : `${name(bookWords.source, languages)}${line(source)}`,
  ]).join('\n\n');
}

function factsText(facts: readonly FactEntry[], languages: Languages): string {
  return facts.map((one) => factText(one, languages)).join('\n');
}

function factText({ label, lines }: FactEntry, languages: Languages): string {
  const [first, ...rest] = lines;
  if (rest.length === 0) return `- **${name(label, languages)}** ${first === undefined ? '' : line(first.wording)}`;
  const told = lines.map(({ depth, wording }) => `\n${'  '.repeat(depth + 1)}- ${line(wording)}`).join('');
  return `- **${name(label, languages)}**${told}`;
}

function formText(form: AnswerForm, languages: Languages): string {
  const { number, title, clause, items, facts, verdict, isOpen } = form;
  const open = isOpen ? ` 〔${name(bookWords.openMark, languages)}〕` : '';
  const judged =
    verdict === undefined
      ? ''
      : `- **${name(bookWords.verdict, languages)}** ${name(verdictWords[verdict], languages)}`;
  return filled([
    `#### ${filled([escapedLine(number), line(title)]).join(' ')}${open}`,
    clause.length === 0 ? '' : `> ${line(clause)}`,
    items.map((one) => entryText(one, 0)).join('\n'),
    filled([factsText(facts, languages), judged]).join('\n'),
  ]).join('\n\n');
}
