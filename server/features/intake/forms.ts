import { idKey } from '../../model/values/id.ts';
import { kindOfUnit, unitOf } from '../../model/values/unit.ts';
import { freeId } from '../../rules/kit/fixes/free-id.ts';
import type { DraftField, DraftForm } from './draft.ts';
import type { SourceTable } from './source-block.ts';
import { gridOf } from './tables.ts';
import { folded, idOf, imply, newId, type Taking } from './taking.ts';

/** A table in which names stand beside or above empty cells, as a form; undefined for any other table. */
export function takeForm(source: SourceTable, title: string | undefined, taking: Taking): DraftForm | undefined {
  const rows = gridOf(source).map((row, at) =>
    row.flatMap((cell, column) =>
      cell === undefined || (cell.row === at && cell.column === column) ? [cell?.text ?? ''] : [],
    ),
  );
  const pairs = beside(rows) ?? above(rows);
  if (pairs === undefined) return undefined;
  const ids = new Set<string>();
  const fields = pairs.map(([label, blank]) => fieldOf(label, blank, ids, taking));
  return { id: newId(taking, title ?? '', 'form'), title, fields };
}

type Pairs = readonly (readonly [label: string, blank: string])[];

/** Something to be filled in, or chosen from. */
function isBlank(text: string): boolean {
  return /^[\s\u3000_＿]*$/.test(text) || /^年[\s\u3000]*月[\s\u3000]*日$/.test(text) || /^[□☐○]/.test(text);
}

/** 姓名 | … | 電話 | …: each name before its place. */
function beside(rows: readonly (readonly string[])[]): Pairs | undefined {
  const pairs = rows.flatMap((row) => {
    const own: (readonly [string, string])[] = [];
    for (let at = 0; at < row.length; at += 2) own.push([row[at] ?? '', row[at + 1] ?? 'none']);
    return own;
  });
  const isForm = pairs.every(([label, blank]) => isLabel(label) && (isBlank(blank) || isUnit(blank)));
  return isForm && pairs.length > 1 && pairs.some(([, blank]) => isBlank(blank)) ? pairs : undefined;
}

/** A row of names above empty rows. */
function above(rows: readonly (readonly string[])[]): Pairs | undefined {
  const [head = [], ...body] = rows;
  const isEmpty =
    body.length > 0 && body.every((row) => row.every((cell, at) => isBlank(cell) || (at === 0 && /^\d+$/.test(cell))));
  if (head.length < 2 || !isEmpty || !head.every(isLabel)) return undefined;
  return head.filter((label) => !/^(?:序號|序号|編號|编号|No\.?)$/i.test(label)).map((label) => [label, ''] as const);
}

function isLabel(text: string): boolean {
  return text !== '' && text.length <= 30 && !isBlank(text) && !/[。；]/.test(text);
}

function isUnit(text: string): boolean {
  return text.length <= 6 && kindOfUnit(unitOf(text)) !== undefined;
}

function fieldOf(written: string, blank: string, ids: Set<string>, taking: Taking): DraftField {
  const isRequired = /[*＊]$/.test(written);
  const bare = written.replace(/[*＊：:\s]+$/, '');
  const [whole, unit] = /^[^（(]+[（(]([^（）()]{1,6})[）)]$/.exec(bare) ?? [];
  const own = whole !== undefined && unit !== undefined && isUnit(unit) ? unit : isUnit(blank) ? blank : undefined;
  const label = own !== undefined && own === unit ? bare.replace(/[（(][^（(]*$/, '').trim() : bare;
  imply(taking, written.replace(label, '').replace(own ?? '', ''), blank);
  const id = freeId(idOf(label) || 'field', ids);
  ids.add(idKey(id));
  const choices = blank
    .split(/[□☐○]/)
    .map((one) => one.trim())
    .filter((one) => one !== '' && /[□☐○]/.test(blank));
  const type = typeOf(label, blank, choices, own);
  return {
    id,
    label,
    ...(type !== undefined && { type }),
    ...(own !== undefined && { unit: own }),
    choices: type === 'choice' ? choices : [],
    isRequired,
  };
}

function typeOf(
  label: string,
  blank: string,
  choices: readonly string[],
  unit: string | undefined,
): string | undefined {
  if (choices.length > 1)
    return choices.length === 2 && choices.map(folded).join(' ') === '是 否' ? 'yes-no' : 'choice';
  if (unit !== undefined) return 'number';
  return /日期$/.test(label) || /年.*月.*日/.test(blank) ? 'date' : undefined;
}
