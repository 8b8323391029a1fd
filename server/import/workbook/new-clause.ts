import type { Words } from '../../base/words.ts';
import { freeClauseId } from '../../features/intake/added-clauses.ts';
import type { DraftItem } from '../../features/intake/draft.ts';
import { provisionOf } from '../../features/intake/provision.ts';
import { yamlScalar } from '../../features/intake/read-back-edits.ts';
import type { ReadChange } from '../../features/intake/read-change.ts';
import { idOf } from '../../features/intake/taking.ts';
import { newTaking } from '../../features/intake/taking-of.ts';
import { divisionName, lineFor } from '../../features/titles.ts';
import type { Division } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { addItems } from '../../rules/kit/fixes/additions.ts';
import { freeId } from '../../rules/kit/fixes/free-id.ts';
import { entry, type NewContent, type NewEntry } from '../../rules/kit/fixes/new-entry.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';
import { languageOf, type StandardDocument } from '../../workspace/document.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { choiceNamed, nameKey } from './changed-value.ts';
import { contentIn, plainValue } from './clause-cells.ts';
import type { ChangedRow } from './held-against.ts';
import type { WorkbookSetting } from './row-change.ts';

const words = {
  written: {
    en: 'It is new in the workbook, and would stand at the end of “{where}”.',
    'zh-Hant': '這一條是工作簿中新增的，將寫在「{where}」的末尾。',
  },
} satisfies Readonly<Record<string, Words>>;

/** A row that somebody added to the register of clauses, as a clause of the chapter that it names or stands in; undefined where it is none. */
export function newClause(
  row: ChangedRow,
  document: StandardDocument,
  resolution: Resolution,
  setting: WorkbookSetting,
  taken: Set<string>,
): ReadChange | undefined {
  const cells = new Map(row.cells.map(({ key, is }) => [key, is]));
  const content = contentIn(cells.get('text') ?? '', document);
  const text = content.texts.join('\n');
  const title = cells.get('title') ?? '';
  const isReadable = setting.language === languageOf(document) && content.added.length === 0;
  if (!isReadable || text === '') return undefined;
  const division = divisionOf(row, row.said?.('chapter') ?? '', document, resolution);
  if (division === undefined) return undefined;
  const beside = [...division.clauses].at(-1);
  const id = isId(row.id) ? freeId(row.id, taken) : freeClauseId(title, division, beside, taken);
  const said = choiceNamed('provision', cells.get('provision') ?? '');
  const items = content.items.map(itemContent);
  const entries: readonly NewEntry[] = [
    entry('id', id),
    ...(title === '' ? [] : [entry('title', yamlScalar(title))]),
    entry(
      'provision',
      said ?? provisionOf([text, ...content.items.map((one) => one.text)], takingIn(document)).provision,
    ),
    entry('text', yamlScalar(text)),
    ...(items.length === 0 ? [] : [{ key: 'items', value: { items } }]),
    ...plainEntries(cells),
    ...noteEntries(cells.get('notes') ?? ''),
  ];
  const edit = addItems(document, division, 'clauses', entries);
  if (edit === undefined) return undefined;
  taken.add(idKey(id));
  const where = lineFor(division.title, document, setting.locale) || (division.id?.text ?? '');
  const keys = entries.map(({ key }) => key).filter((key) => key !== 'id');
  return { id, map: 'clause', keys, note: phrase(words.written, { where }), edits: [edit] };
}

function takingIn(document: StandardDocument) {
  return newTaking(languageOf(document), 'gbt-1.1-2020', []);
}

function isId(text: string): boolean {
  return text !== '' && idOf(text) === text.toLowerCase();
}

function itemContent({ text, items }: DraftItem): NewContent {
  if (items.length === 0) return yamlScalar(text);
  return [entry('text', yamlScalar(text)), { key: 'items', value: { items: items.map(itemContent) } }];
}

function plainEntries(cells: ReadonlyMap<string, string>): readonly NewEntry[] {
  return ['weight', 'bonus', 'veto'].flatMap((key) => {
    const value = plainValue(key, cells.get(key) ?? '');
    return value === undefined || value === 'false' ? [] : [entry(key, value)];
  });
}

function noteEntries(cell: string): readonly NewEntry[] {
  const notes = cell.split('\n').filter((line) => line.trim() !== '');
  return notes.length === 0 ? [] : [{ key: 'notes', value: { items: notes.map(yamlScalar) } }];
}

/** Where the clause above stands, where that is in the chapter that is named; else the named chapter, or its last section. */
function divisionOf(
  { after }: ChangedRow,
  named: string,
  document: StandardDocument,
  resolution: Resolution,
): Division | undefined {
  const chapters = [...document.model.chapters, ...document.model.annexes];
  const wanted = nameKey(named);
  const chapter = wanted === '' ? undefined : chapters.find((one) => namesOf(one, document, resolution).has(wanted));
  if (wanted !== '' && chapter === undefined) return undefined;
  const above = (chapter === undefined ? chapters : [chapter]).flatMap((one) => holding(after ?? '', one))[0];
  const found = above ?? chapter;
  const last = found?.sections.at(-1);
  return found === above || last === undefined ? found : last;
}

function holding(id: string, division: Division): readonly Division[] {
  const isHere = division.clauses.some((one) => one.id !== undefined && idKey(one.id.text) === idKey(id));
  return isHere ? [division] : division.sections.flatMap((one) => holding(id, one));
}

/** What somebody may call a chapter by: its number, its title, both. */
function namesOf({ id, title }: Division, document: StandardDocument, resolution: Resolution): ReadonlySet<string> {
  const key = idKey(id?.text ?? '');
  const said = (['zh-Hant', 'en'] as const).flatMap((locale) => [
    divisionName(key, resolution, locale) ?? '',
    lineFor(title, document, locale),
  ]);
  return new Set([...said, numbersOf(resolution).get(key) ?? ''].filter((one) => one !== '').map(nameKey));
}
