import type { Doubt, DraftClause, DraftDivision } from './draft.ts';
import { intakeWords } from './intake-words.ts';
import { asShown, type IntakeBlock } from './lines.ts';
import { provisionOf } from './provision.ts';
import { type ScoreColumns, scoringOf } from './scored-cells.ts';
import type { SourceTable } from './source-block.ts';
import { gridOf } from './tables.ts';
import { folded, imply, newId, type Taking } from './taking.ts';

/** What the rows of a table for assessors come to. */
interface ScoredTable {
  /** One for each item of its first column; a single one without title where it has none. */
  readonly groups: readonly DraftDivision[];
  readonly total: number | undefined;
}

const forms: Readonly<Record<keyof ScoreColumns, RegExp>> = {
  text: /^(?:(?:评价|考核|检查|评定|评分|具体|指标|标准|服务)?(?:要求|内容|要点)|三级指标|评价标准)$/,
  weight: /^(?:(?:标准|配|满)分|分值|分数|权重)(?:[（(/]?分?[)）]?)$/,
  scoring: /^(?:(?:评分|扣分|计分|打分|赋分)(?:标准|细则|办法|方法|依据|说明|规则))$/,
  method: /^(?:(?:评价|检查|考核|评定|查验|验证|证实|核查)(?:方法|方式))$/,
  group: /^(?:一级指标|(?:评价|考核|检查|评定)?(?:项目|指标|类别|要素)|类别|分类|模块)$/,
  title: /^(?:二级指标|(?:评价|考核|检查)?(?:子项|分项|条目))$/,
};

interface OnlyScored extends ScoredTable {
  /** What is said beside the table. */
  readonly around: readonly Doubt[];
}

/**
 * A part of a document that is nothing but a table for assessors, with what little is said around it. `isMarked`: one with a column that
 * says how points are given; others may only sum up what stands elsewhere.
 */
export function onlyScored(
  blocks: readonly IntakeBlock[],
  name: string,
  taking: Taking,
  isMarked = false,
): OnlyScored | undefined {
  const table = blocks.find((block) => block.kind === 'table');
  const lines = blocks.flatMap((block) => (block.kind === 'line' ? [block] : []));
  if (table === undefined || lines.length > 3 || lines.length < blocks.length - 1) return undefined;
  if (isMarked && !gridOf(table)[0]?.some((cell) => forms.scoring.test(folded(cell?.text ?? '')))) return undefined;
  const scored = scoredTable(table, name, taking);
  if (scored === undefined) return undefined;
  const around = lines.map((line) => ({ words: intakeWords.setAside, args: { text: asShown(line) } }));
  return { ...scored, around };
}

/** A chapter or annex with the rows of its table as clauses, in sections where they are grouped. */
export function withRows(division: DraftDivision, { groups, around }: OnlyScored): DraftDivision {
  const [only] = groups;
  const doubts = [...division.doubts, ...around];
  return only !== undefined && groups.length === 1
    ? { ...division, clauses: only.clauses, doubts: [...doubts, ...only.doubts] }
    : { ...division, sections: groups, doubts };
}

/** Each row as a clause, by groups; undefined for a table that is none for assessors. */
function scoredTable(source: SourceTable, name: string, taking: Taking): ScoredTable | undefined {
  const [head = [], ...body] = gridOf(source).map((row) => row.map((cell) => cell?.text ?? ''));
  const columns = columnsIn(head);
  if (columns === undefined) return undefined;
  imply(taking, ...head);
  const groups: { readonly title: string; readonly rows: (readonly string[])[] }[] = [];
  let total: number | undefined;
  for (const row of body) {
    const found = totalOf(row, columns);
    if (found !== undefined) {
      total = found;
      imply(taking, ...new Set(row));
      continue;
    }
    const title = (columns.group === undefined ? undefined : row[columns.group]) ?? '';
    const last = groups.at(-1);
    if (last === undefined || (title !== last.title && title !== '')) groups.push({ title, rows: [row] });
    else last.rows.push(row);
    imply(taking, ...row.filter((_, at) => !Object.values(columns).includes(at)), title);
  }
  const [first, ...others] = groups.map((group, at) => groupOf(group, `${name}-${at + 1}`, columns, taking));
  if (first === undefined) return undefined;
  return { groups: [{ ...first, doubts: [{ words: intakeWords.fromRows }] }, ...others], total };
}

function columnsIn(head: readonly string[]): ScoreColumns | undefined {
  const at = (form: RegExp, not?: number): number | undefined => {
    const found = head.findIndex((cell, place) => place !== not && form.test(folded(cell)));
    return found < 0 ? undefined : found;
  };
  const weight = at(forms.weight);
  // Where no column says what is asked for, that of the marks does; that of deductions does not.
  const asked = at(forms.text);
  const marks = at(forms.scoring);
  const isAsking = weight !== undefined && marks !== undefined && !/扣分/.test(folded(head[marks] ?? ''));
  const text = asked ?? (isAsking ? marks : undefined);
  const scoring = asked === undefined ? undefined : marks;
  if (text === undefined || (weight === undefined && scoring === undefined)) return undefined;
  return {
    text,
    weight,
    scoring,
    method: at(forms.method),
    group: at(forms.group, text),
    title: at(forms.title, text),
  };
}

/** 合計 | 100. */
function totalOf(row: readonly string[], { weight }: ScoreColumns): number | undefined {
  if (!/^(?:合计|总计|总分|共计)/.test(folded(row[0] ?? ''))) return undefined;
  const said = Number.parseFloat((weight === undefined ? '' : (row[weight] ?? '')).replace(/[^\d.]/g, ''));
  return Number.isNaN(said) ? 0 : said;
}

function groupOf(
  { title, rows }: { readonly title: string; readonly rows: readonly (readonly string[])[] },
  name: string,
  columns: ScoreColumns,
  taking: Taking,
): DraftDivision {
  const heading = withoutSum(title.replaceAll('\n', ''), rows, columns, taking);
  const id = newId(taking, heading, name);
  const titled = columns.title;
  const isTitled = titled !== undefined && new Set(rows.map((row) => row[titled])).size === rows.length;
  return {
    id,
    title: heading === '' ? undefined : heading,
    clauses: rows.map((row, at) => clauseOf(row, `${id}-${at + 1}`, columns, isTitled ? titled : undefined, taking)),
    sections: [],
    doubts: [],
  };
}

/** 服務（50分）: what its rows come to. */
function withoutSum(
  title: string,
  rows: readonly (readonly string[])[],
  { weight = -1 }: ScoreColumns,
  taking: Taking,
): string {
  const [said = '', points] = /\s*[（(]\s*(\d{1,3}(?:\.\d{1,2})?)\s*分\s*[）)]$/.exec(title) ?? [];
  const sum = rows.reduce((all, row) => all + Number.parseFloat(row[weight] ?? ''), 0);
  if (said === '' || Math.abs(Number(points) - sum) > 1e-6) return title;
  imply(taking, said);
  return title.slice(0, -said.length);
}

function clauseOf(
  row: readonly string[],
  name: string,
  columns: ScoreColumns,
  titled: number | undefined,
  taking: Taking,
): DraftClause {
  const text = row[columns.text] ?? '';
  const title = titled === undefined ? '' : (row[titled] ?? '');
  if (titled === undefined && columns.title !== undefined) imply(taking, row[columns.title]);
  const { provision, doubts } = provisionOf([text], taking);
  const { notes, ...scoring } = scoringOf(row, columns, taking);
  return {
    id: newId(taking, title, name),
    ...(title !== '' && { title }),
    // What earns points has to be answered.
    provision: provision === 'statement' && scoring.weight !== undefined ? 'requirement' : provision,
    text: text === '' ? title : text,
    items: [],
    tables: [],
    scoring,
    notes,
    examples: [],
    pictures: [],
    doubts: text === '' ? [...doubts, { words: intakeWords.noText }] : doubts,
  };
}
