import { say, type Words } from '../../base/words.ts';
import { blockKeyOf } from '../../features/book/block-names.ts';
import type { Book, BookBlock, FactEntry, ListEntry } from '../../features/book/book.ts';
import { factKeys } from '../../features/book/clause-facts.ts';
import { bookWords } from '../../features/book/labels.ts';
import { divisionName, lineFor } from '../../features/titles.ts';
import type { Language } from '../../model/field.ts';
import type { Criterion } from '../../model/standard.ts';
import type { JsonValue } from '../../model/values/digest.ts';
import { idKey } from '../../model/values/id.ts';
import type { RequirementTree } from '../../model/values/requirement.ts';
import { keyLabel, valueLabel } from '../../rules/kit/words/labels.ts';
import { bindingFields } from '../../workspace/resolve/clause-digest.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import { chapterOf, type EffectiveClause, type Resolution } from '../../workspace/resolve/resolution.ts';
import { lineOf, plainLine, proseOf } from '../plain.ts';
import { type DataSheet, numberCell, type SheetCell, type SheetColumn, textCell } from './sheet.ts';

export const clauseWords = {
  register: { en: 'Clauses', 'zh-Hant': '條款' },
  id: { en: 'id', 'zh-Hant': '標識' },
  chapter: { en: 'Chapter', 'zh-Hant': '章' },
} satisfies Readonly<Record<string, Words>>;

/** Keys whose value stands in a cell as it is. */
const byValue = ['weight', 'bonus', 'veto'];

/** Keys that are told beside what a clause says, each in a column: those that its facts have in the book. */
const told = factKeys.filter((key) => !byValue.includes(key));

function yes(isSo: boolean | undefined, language: Language): SheetCell | undefined {
  return isSo === true ? { content: say({ en: 'yes', 'zh-Hant': '是' }, language), data: true } : undefined;
}

export const clauseColumns: readonly SheetColumn[] = [
  { key: 'id', title: clauseWords.id, width: 18 },
  { key: 'number', title: keyLabel('clause', 'number'), width: 9 },
  { key: 'chapter', title: clauseWords.chapter, width: 18 },
  { key: 'title', title: keyLabel('clause', 'title'), width: 18 },
  { key: 'provision', title: keyLabel('clause', 'provision'), width: 9 },
  { key: 'text', title: keyLabel('clause', 'text'), width: 60 },
  ...told.map((key) => ({ key, title: keyLabel('clause', key), width: 24 })),
  ...byValue.map((key) => ({ key, title: keyLabel('clause', key), width: 9 })),
  { key: 'notes', title: keyLabel('clause', 'notes'), width: 30 },
];

const takenOfClause = ['title', 'provision', 'text', 'criteria', ...byValue, 'notes'];

export const indicatorColumns: readonly SheetColumn[] = [
  { key: 'id', title: clauseWords.id, width: 18 },
  { key: 'title', title: bookWords.indicator, width: 24 },
  { key: 'unit', title: bookWords.unit, width: 9 },
  { key: 'kind', title: bookWords.kind, width: 9 },
  { key: 'definition', title: bookWords.definition, width: 60 },
];

/** A standard as tables: its clauses with all that follows from each, and what they count by. */
export function standardSheets(resolution: Resolution, book: Book): readonly DataSheet[] {
  const language = book.languages[0] ?? 'zh-Hant';
  const clauses = [...resolution.clauses.values()];
  const byKey = new Map(book.chunks.map(({ key, blocks }) => [key, blocks]));
  const rows = clauses.map((one) => clauseRow(one, byKey.get(blockKeyOf(one.id)) ?? [], resolution, language));
  return [
    { key: 'clauses', title: clauseWords.register, columns: clauseColumns, taken: takenOfClause, rows },
    {
      key: 'indicators',
      title: bookWords.indicators,
      columns: indicatorColumns,
      taken: ['title', 'unit', 'kind', 'definition'],
      rows: [...resolution.indicators.values()].map(({ document, value }) => [
        textCell(value.id.text),
        textCell(lineFor(value.title, document, language)),
        textCell(value.unit?.text),
        value.kind && textCell(say(valueLabel('indicator-kind', value.kind.text), language), value.kind.text),
        textCell(lineFor(value.definition, document, language)),
      ]),
    },
  ];
}

function clauseRow(
  clause: EffectiveClause,
  blocks: readonly BookBlock[],
  resolution: Resolution,
  language: Language,
): readonly (SheetCell | undefined)[] {
  const { content } = clause;
  const title = blocks.find((one) => one.kind === 'heading');
  const facts = new Map(
    blocks.flatMap((one) => (one.kind === 'facts' ? one.facts : [])).map((fact) => [fact.key, fact]),
  );
  const notes = blocks.flatMap((one) => (one.kind === 'aside' && one.role === 'note' ? [proseOf(one.wording)] : []));
  const provision = content.provision?.value;
  const bound: Readonly<Record<string, JsonValue | undefined>> = bindingFields(clause, resolution);
  const dataOf = (key: string): JsonValue | undefined => {
    if (key === 'criteria') return criteriaData(content.criteria);
    return bound[key];
  };
  return [
    textCell(clause.id),
    textCell(plainLine(numbersOf(resolution).get(idKey(clause.id)) ?? '')),
    textCell(divisionName(idKey(chapterOf(clause.division).id), resolution, language)),
    textCell(title?.kind === 'heading' ? lineOf(title.title) : ''),
    provision && textCell(say(valueLabel('provision', provision), language), provision),
    textCell(saidIn(blocks)),
    ...told.map((key) => factCell(facts.get(key), dataOf(key))),
    numberCell(content.weight?.value),
    yes(content.bonus?.value, language),
    yes(content.veto?.value, language),
    textCell(notes.join('\n')),
  ];
}

/** The text of a clause and its list, a line each. */
function saidIn(blocks: readonly BookBlock[]): string {
  const lines = blocks.flatMap((one): readonly string[] => {
    if (one.kind === 'paragraph') return [proseOf(one.wording)];
    return one.kind === 'list' ? one.items.flatMap((item) => itemLines(item, 0)) : [];
  });
  return lines.join('\n');
}

function itemLines({ label, wording, items }: ListEntry, depth: number): readonly string[] {
  const line = `${'  '.repeat(depth)}${label} ${lineOf(wording)}`.trimEnd();
  return [line, ...items.flatMap((one) => itemLines(one, depth + 1))];
}

export function factCell(fact: FactEntry | undefined, data?: JsonValue): SheetCell | undefined {
  if (fact === undefined) return undefined;
  const lines = fact.lines.map(({ depth, wording }) => `${'  '.repeat(depth)}${lineOf(wording)}`);
  return textCell(lines.join('\n'), data);
}

/** A tree of criteria for programs: `{all: […]}`, `{any: […]}`, and at its ends an indicator with its bounds as they are written. */
function criteriaData(tree: RequirementTree<Criterion> | undefined): JsonValue | undefined {
  if (tree === undefined) return undefined;
  if (tree.kind !== 'leaf') return { [tree.kind]: tree.of.map((one) => criteriaData(one) ?? null) };
  const bounds = tree.leaf.bounds.map(({ comparator, quantities }): [string, JsonValue] => {
    const amounts = quantities.map(({ text }) => text);
    return [comparator, amounts.length === 1 ? (amounts[0] ?? '') : amounts];
  });
  return { indicator: tree.leaf.indicator?.text ?? '', ...Object.fromEntries(bounds) };
}
