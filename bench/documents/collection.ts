import { statement } from './statements.ts';

/** A generated collection: one standard, its variants, and reports that answer them, some wrong in known ways. */
export interface Collection {
  readonly files: ReadonlyMap<string, string>;
  /** `rule` by file, exactly what a check has to find there (hints aside). */
  readonly expected: ReadonlyMap<string, readonly string[]>;
}

export interface CollectionSize {
  readonly reports: number;
  readonly variants: number;
  /** Clauses of the standard, each with one indicator and one kind of evidence. */
  readonly clauses: number;
  /** `full`: reports as long as those that operators write, about 21 kB where 36 clauses are answered. */
  readonly answers?: 'short' | 'full';
}

const two = (number: number) => String(number).padStart(2, '0');

function standard(clauses: number): string {
  const ids = Array.from({ length: clauses }, (_, index) => index + 1);
  const perChapter = Math.max(1, Math.ceil(clauses / 4));
  const chapters = [0, 1, 2, 3].map((chapter) => ids.slice(chapter * perChapter, (chapter + 1) * perChapter));
  return `standard: collection-service@2020
title: 服務規範
language: zh-Hant
class: policy
status: current
indicators:
${ids.map((id) => `  count-${id}: {title: 第${id}項數量, unit: 個, kind: flow}`).join('\n')}
evidence-kinds:
  roster: {title: 名單}
chapters:
${chapters
  .filter((of) => of.length > 0)
  .map(
    (of, index) => `  - id: chapter-${index + 1}
    title: 第${index + 1}部分
    clauses:
${of.map(clause).join('\n')}`,
  )
  .join('\n')}
`;
}

function clause(id: number): string {
  return `      - id: clause-${id}
        title: 服務事項${id}
        provision: requirement
        text: 眾創空間應提供第${id}項服務，每年不少於3個。
        criteria:
          - {indicator: count-${id}, at-least: 3}
        verification: {method: examine, text: 查驗名單}
        evidence: [roster]`;
}

function variant(index: number, clauses: number): string {
  const at = (index % clauses) + 1;
  return `standard: collection-variant-${index}@2020
title: 服務標準
language: zh-Hant
class: policy
status: current
extends: collection-service@2020
variant: 變體${index}
adapt:
  - clause: clause-${at}
    because: 此類空間規模較大。
    text: 眾創空間應提供第${at}項服務，每年不少於5個。
    criteria:
      - {indicator: count-${at}, at-least: 5}
`;
}

/**
 * In every fortieth report one figure is too low, in every fiftieth one answer lacks its reason, in every sixtieth one is
 * missing, in every seventieth one has a status that there is not, which a schema shows too.
 */
function slipsOf(index: number): readonly string[] {
  return [
    ...(index % 40 === 0 ? ['report/contradicts-figures'] : []),
    ...(index % 50 === 0 ? ['report/reason-missing'] : []),
    ...(index % 60 === 0 ? ['report/unanswered'] : []),
    ...(index % 70 === 0 ? ['schema/invalid-value'] : []),
  ];
}

/** Dates stand in quotation marks, since some readers of YAML make something else of plain ones. */
function report(index: number, size: CollectionSize): string {
  const slips = slipsOf(index);
  const ids = Array.from({ length: size.clauses }, (_, at) => at + 1);
  const against = size.variants === 0 ? 'collection-service' : `collection-variant-${variantOf(index, size.variants)}`;
  const answers = ids.filter((id) => !(id === 3 && slips.includes('report/unanswered')));
  return `report: collection-report-${index}
against: ${against}@2020
language: zh-Hant
operator:
  name: 第${index}運營公司
period: 2020
figures:
${ids.map((id) => `  count-${id}: ${id === 1 && slips.includes('report/contradicts-figures') ? 2 : figureOf(index)}`).join('\n')}
attachments:
  list-${index}: {kind: roster, title: 服務名單, url: 'https://example.com/${index}', collected: '2020-12-${two((index % 28) + 1)}', proves: [${ids.map((id) => `count-${id}`).join(', ')}]}
answers:
${answers.map((id) => answer(id, index, slips, size.answers ?? 'short')).join('\n')}
declaration: {name: 張三, role: 負責人, date: '2021-01-20'}
`;
}

function answer(id: number, index: number, slips: readonly string[], length: 'short' | 'full'): string {
  if (id === 2 && slips.includes('report/reason-missing')) return `  clause-${id}:\n    status: alternative`;
  return `  clause-${id}:
    status: ${id === 4 && slips.includes('schema/invalid-value') ? 'done' : 'implemented'}
    statement: ${length === 'full' ? fullStatement(index, id) : shortStatement(index)}
    evidence:
      - list-${index}`;
}

function shortStatement(index: number): string {
  return `本空間全年按月提供這項服務，由專人登記並回訪，入駐團隊可以隨時查閱服務記錄和反饋意見，第${index}運營公司負責保存。`;
}

/** On one line, as a block of lines or folded, the way of writing that authors choose by the length of the text. */
function fullStatement(index: number, id: number): string {
  const stated = id % 3 === 2 ? [`本年第${id}項數量共${figureOf(index)}個，逐月計入臺賬。`] : [];
  const lines = [...stated, ...statement(index, id)];
  if (lines.length === 2) return lines.join('');
  return `${lines.length === 3 ? '|' : '>-'}\n${lines.map((line) => `      ${line}`).join('\n')}`;
}

export const reportName = (index: number): string => `reports/${two(index % 100)}/report-${index}.report.yaml`;

/** The variant that a report answers, by its number. */
export const variantOf = (index: number, variants: number): number => (index % variants) + 1;

/** The figure that a report gives for every indicator but a planted one: from 6 to 12. */
export const figureOf = (index: number): number => 6 + (index % 7);

/** The same size always gives the same files. Names are relative to the workspace root. */
export function collection(size: CollectionSize): Collection {
  const files = new Map<string, string>([['standards/collection.standard.yaml', standard(size.clauses)]]);
  const expected = new Map<string, readonly string[]>();
  for (let index = 1; index <= size.variants; index++) {
    files.set(`standards/variant-${index}.standard.yaml`, variant(index, size.clauses));
  }
  for (let index = 1; index <= size.reports; index++) {
    const name = reportName(index);
    files.set(name, report(index, size));
    const slips = slipsOf(index);
    if (slips.length > 0) expected.set(name, slips);
  }
  return { files, expected };
}
