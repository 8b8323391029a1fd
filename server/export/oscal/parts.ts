import { say, type Words } from '../../base/words.ts';
import type { BookBlock, BookImage, FactEntry, FormSheet, ListEntry, ProcessChart } from '../../features/book/book.ts';
import { stepTable } from '../../features/book/step-table.ts';
import type { Language } from '../../model/field.ts';
import { lineOf, plainLine, proseOf } from '../plain.ts';
import { filled, namespace, type Property, property } from './values.ts';

export interface OscalPart {
  readonly name: string;
  readonly id?: string;
  readonly ns?: string;
  readonly title?: string;
  readonly props?: readonly Property[];
  readonly prose?: string;
  readonly parts?: readonly OscalPart[];
}

/**
 * What is printed of a clause, as parts of a control: its text and list as the statement, notes as guidance, and under our own
 * names what OSCAL has none for. `id`: the token of the control.
 */
export function partsOf(blocks: readonly BookBlock[], id: string, language: Language): readonly OscalPart[] {
  const [said, beside] = [blocks.filter(isStatement), blocks.filter((one) => !isStatement(one))];
  const prose = said.flatMap((one) => (one.kind === 'paragraph' ? [proseOf(one.wording)] : [])).join('\n\n');
  // Several lists are counted on: each part has an id of its own.
  const items = said.flatMap((one) => (one.kind === 'list' ? one.items : []));
  const statement = { id: `${id}_smt`, name: 'statement', prose, parts: itemParts(items, `${id}_smt`) };
  return [filled(statement) as OscalPart, ...beside.flatMap((one) => partOf(one, language))];
}

function isStatement({ kind }: BookBlock): boolean {
  return kind === 'paragraph' || kind === 'list';
}

function itemParts(items: readonly ListEntry[], id: string): readonly OscalPart[] {
  return items.map(({ label, wording, items: inner }, at) => {
    const own = `${id}.${at + 1}`;
    const part = { id: own, name: 'item', props: property('label', label), prose: proseOf(wording) };
    return filled({ ...part, parts: itemParts(inner, own) }) as OscalPart;
  });
}

function partOf(block: BookBlock, language: Language): readonly OscalPart[] {
  switch (block.kind) {
    case 'aside': {
      const name = block.role === 'note' ? 'guidance' : block.role;
      return [own(name, say(block.label, language), proseOf(block.wording), block.role !== 'note')];
    }
    case 'table': {
      const title = [block.label === undefined ? '' : say(block.label, language), lineOf(block.title)].join(' ').trim();
      const rows = [block.columns, ...block.rows].map((row) => `| ${row.map(cell).join(' | ')} |`);
      const [head = '', ...body] = rows;
      const between = `|${' --- |'.repeat(block.columns.length)}`;
      const shared = block.unit === undefined ? [] : [lineOf(block.unit), ''];
      return [own('table', title, [...shared, head, between, ...body].join('\n'))];
    }
    case 'formula':
      return [own('formula', block.number, proseOf(block.wording))];
    case 'facts':
      return block.facts.map((fact) => factPart(fact, language));
    case 'term': {
      const names = [block.name, block.translation, ...block.admitted].map(lineOf).filter((one) => one !== '');
      const notes = block.notes.map((note) => own('guidance', say(note.label, language), proseOf(note.wording), false));
      const source = block.source.length === 0 ? [] : [own('source', '', proseOf(block.source))];
      const part = own('term', names.join(' / '), proseOf(block.definition));
      return [filled({ ...part, parts: [...notes, ...source] }) as OscalPart];
    }
    case 'image':
      return [
        own(
          'figure',
          captionOf(block, language),
          [lineOf(block.alt), block.file].filter((one) => one !== '').join('\n'),
        ),
      ];
    case 'process': {
      const { columns, rows } = stepTable(block);
      const lines = rows.map((cells, at) => {
        const told = cells.map((all, column) => {
          const said = all.map(lineOf).join('; ');
          return said === '' || column === 0 ? said : `${say(columns[column] ?? noWords, language)}: ${said}`;
        });
        return `${at + 1}. ${told.filter((one) => one !== '').join('; ')}`;
      });
      return [own('process', captionOf(block, language), lines.join('\n'))];
    }
    case 'sheet': {
      const lines = block.fields.map((field) => `- ${lineOf(field.label)} ${lineOf(field.hint)}`.trimEnd());
      return [own('form', captionOf(block, language), lines.join('\n'))];
    }
    // What the control or group itself says, or what no clause is printed as.
    case 'heading':
    case 'cover':
    case 'form':
    case 'paragraph':
    case 'list':
      return [];
  }
}

const noWords: Words = { en: '-', 'zh-Hant': '-' };

function captionOf({ label, title }: BookImage | ProcessChart | FormSheet, language: Language): string {
  return [label === undefined ? '' : say(label, language), lineOf(title)].join(' ').trim();
}

function cell(wording: Parameters<typeof lineOf>[0]): string {
  return lineOf(wording).replaceAll('|', '\\|');
}

function factPart({ label, lines }: FactEntry, language: Language): OscalPart {
  const prose = lines.map(({ depth, wording }) => `${'  '.repeat(depth)}${lineOf(wording)}`).join('\n');
  return own('fact', say(label, language), prose);
}

function own(name: string, title: string, prose: string, isOwn = true): OscalPart {
  return filled({ name, title: plainLine(title), prose, ...(isOwn && { ns: namespace }) }) as OscalPart;
}
