import { say, type Words } from '../../server/base/words.ts';
import type {
  Book,
  BookBlock,
  ChartStep,
  FactEntry,
  ListEntry,
  TextRun,
  Wording,
} from '../../server/features/book/book.ts';
import { type BookOptions, bookOf } from '../../server/features/book/book-of.ts';
import type { Service } from '../../server/service.ts';
import { uriOf } from './workspace.ts';

/** The book of a file: in Traditional Chinese, changes unmarked and nothing masked, unless told. */
export function bookIn(service: Service, name: string, options: Partial<BookOptions> = {}): Book {
  const document = service.document(uriOf(name));
  const usual = { language: 'zh-Hant', changes: false, mask: false, reported: service.findings(uriOf(name)) } as const;
  const book = document && bookOf(service.snapshot(), document, { ...usual, ...options });
  if (book === undefined) throw new Error(`no book of ${name}`);
  return book;
}

export function blocksOf({ chunks }: Book): readonly BookBlock[] {
  return chunks.flatMap(({ blocks }) => blocks);
}

const marks = { modal: '*', reference: '→', term: '→', open: '?', masked: '█', text: '' } as const;

function runText({ kind, text }: TextRun): string {
  return kind === 'text' ? text : `${marks[kind]}${text}${marks[kind]}`;
}

/** A wording on one line: `/` between paragraphs, `|` between columns; `*應*` a verb, `→…→` what leads elsewhere, `?…?` what is open. */
export function wordingText(wording: Wording): string {
  return wording.map(({ paragraphs }) => paragraphs.map((runs) => runs.map(runText).join('')).join(' / ')).join(' | ');
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

const label = (words: Words) => say(words, 'zh-Hant');

function entryText({ label: sign, wording, items }: ListEntry): string {
  const inside = items.map(entryText).join('; ');
  return joined(sign, wordingText(wording), inside && `[${inside}]`);
}

function factText({ label: name, lines, isOpen }: FactEntry): string {
  return `${label(name)}: ${lines.map(({ depth, wording }) => '>'.repeat(depth) + wordingText(wording)).join('; ')}${isOpen ? ' !' : ''}`;
}

/** A block on one line: its kind, then what it says. */
export function blockText(block: BookBlock): string {
  const mark = block.change && `(${block.change.how} ${block.change.edition})`;
  return joined(block.kind, mark, contentText(block));
}

function contentText(block: BookBlock): string {
  switch (block.kind) {
    case 'cover': {
      const { genre, codes, number, replaces, title, translation, lines, dates, issuer } = block;
      const facts = [...lines, ...dates].map(factText);
      const said = [...codes, number, replaces, title, translation, issuer].map(wordingText);
      return [label(genre), ...said, ...facts].filter((one) => one !== '').join(' · ');
    }
    case 'heading':
      return joined(`${block.level}`, block.number, block.nature && label(block.nature), wordingText(block.title));
    case 'paragraph':
      return joined(block.number, block.label && label(block.label), wordingText(block.wording));
    case 'list':
      return block.items.map(entryText).join('; ');
    case 'table':
      return [
        joined(block.label && label(block.label), wordingText(block.title)),
        ...[block.columns, ...block.rows].map((row) => row.map(wordingText).join(', ')),
      ].join(' ¦ ');
    case 'aside':
      return label(block.label) + wordingText(block.wording);
    case 'term': {
      const { number, name, translation, admitted, deprecated, definition, notes, source } = block;
      const others = [...admitted, ...deprecated, definition].map(wordingText);
      const said = notes.map((note) => label(note.label) + wordingText(note.wording));
      return joined(number, wordingText(name), wordingText(translation), ...others, ...said, wordingText(source));
    }
    case 'formula':
      return joined(wordingText(block.wording), block.number);
    case 'facts':
      return block.facts.map(factText).join(' · ');
    case 'form': {
      const head = joined(
        block.number,
        wordingText(block.title),
        wordingText(block.clause),
        block.items.map(entryText).join('; '),
        block.verdict,
      );
      return [head, ...block.facts.map(factText), ...(block.isOpen ? ['!'] : [])].join(' · ');
    }
    case 'image':
      return joined(label(block.label), wordingText(block.title), wordingText(block.alt), block.uri ?? block.file);
    case 'process':
      return [joined(label(block.label), wordingText(block.title)), ...block.steps.map(stepText)].join(' ¦ ');
    case 'sheet': {
      const rows = block.fields.map((one) => {
        const marks = `${one.isRequired ? '*' : ''}${one.isOpen === true ? '!' : ''}`;
        return joined(wordingText(one.label) + marks, wordingText(one.filled ?? []), wordingText(one.hint));
      });
      return [joined(block.label && label(block.label), wordingText(block.title)), ...rows].join(' ¦ ');
    }
  }
}

function stepText({ title, role, place, within, input, output, record, next }: ChartStep): string {
  return joined(...[title, role, place, within, ...input, ...output, ...record, next].map(wordingText));
}

/** Every run of a book, wherever it stands. */
export function runsOf(book: Book): readonly TextRun[] {
  const found: TextRun[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('paragraphs' in value) found.push(...(value.paragraphs as TextRun[][]).flat());
    // Places lead into the tree, which is no part of the book; what follows on a step is told in words and drawn.
    else for (const [key, inner] of Object.entries(value)) if (key !== 'at' && key !== 'ways') visit(inner);
  };
  visit(book.chunks);
  return found;
}
