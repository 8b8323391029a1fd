import type { Printed, PrintedEntry } from '../../syntax/print.ts';
import type {
  DraftAnnexContent,
  DraftCell,
  DraftDefinition,
  DraftForm,
  DraftFormula,
  DraftItem,
  DraftPicture,
  DraftScoring,
  DraftTable,
} from './draft.ts';
import { isShown } from './pictures.ts';

export type PrintedValue = Printed | string | undefined;

/** Only what there is. */
export function entries(values: Readonly<Record<string, PrintedValue>>): readonly PrintedEntry[] {
  return Object.entries(values).flatMap(([key, value]): readonly PrintedEntry[] => {
    if (value === undefined || value === '') return [];
    return [{ key, value: typeof value === 'string' ? scalar(value) : value }];
  });
}

export function scalar(text: string): Printed {
  return { kind: 'scalar', text };
}

export function list(items: readonly Printed[]): Printed | undefined {
  return items.length === 0 ? undefined : { kind: 'list', items };
}

export function texts(all: readonly string[]): Printed | undefined {
  return list(all.map(scalar));
}

export function contentMap({ items, tables, pictures, forms, notes }: DraftAnnexContent) {
  return {
    items: list(items.map(itemOf)),
    tables: list(tables.map(tableMap)),
    images: list(pictures.filter(isShown).map(imageMap)),
    forms: list(forms.map(formMap)),
    notes: texts(notes),
  };
}

function formMap({ id, title, fields }: DraftForm): Printed {
  const all = fields.map(({ id: name, label, type, unit, choices, isRequired }): Printed => {
    const required: Printed | undefined = isRequired ? { kind: 'scalar', text: 'true', typed: true } : undefined;
    return { kind: 'map', entries: entries({ id: name, label, type, unit, choices: texts(choices), required }) };
  });
  return { kind: 'map', entries: entries({ id, title, fields: { kind: 'list', items: all } }) };
}

export function itemOf({ id, text, items, told = [] }: DraftItem): Printed {
  return items.length + told.length === 0 && id === undefined
    ? scalar(text)
    : { kind: 'map', entries: [...entries({ id, text, items: list(items.map(itemOf)) }), ...told] };
}

/** Where pictures of a source are written, beside the standard. */
export const picturesFolder = 'images';

export function imageMap({ id, name, title, alt }: DraftPicture): Printed {
  return { kind: 'map', entries: entries({ id, title, file: `${picturesFolder}/${name}`, alt }) };
}

export function tableMap({ id, title, unit, columns, rows, notes }: DraftTable): Printed {
  const row = (cells: readonly DraftCell[]): Printed => ({ kind: 'list', items: cells.map(cellOf) });
  const held = { columns: texts(columns), rows: { kind: 'list', items: rows.map(row) } as const };
  return { kind: 'map', entries: entries({ id, title, unit, ...held, notes: texts(notes) }) };
}

function cellOf({ text, across, down }: DraftCell): Printed {
  if (across === 1 && down === 1) return scalar(text);
  const spans = { across: across === 1 ? undefined : count(across), down: down === 1 ? undefined : count(down) };
  return { kind: 'map', entries: [{ key: 'text', value: scalar(text) }, ...entries(spans)] };
}

export function count(value: number): Printed {
  return { kind: 'scalar', text: String(value), typed: true };
}

export function formulaMap({ id, text, where }: DraftFormula): PrintedValue {
  if (where.length === 0 && id === undefined) return text;
  const legend = where.map(({ symbol, means }): Printed => ({ kind: 'map', entries: entries({ symbol, means }) }));
  return { kind: 'map', entries: entries({ id, text, where: list(legend) }) };
}

export function scoringMap({ weight, deductions, isVeto, isBonus, verification }: DraftScoring) {
  const typed = (text: string): Printed => ({ kind: 'scalar', text, typed: true });
  const method = verification === undefined ? undefined : texts(verification.methods);
  return {
    verification:
      verification === undefined
        ? undefined
        : ({ kind: 'map', entries: entries({ method, text: verification.text }) } as const),
    weight: weight === undefined ? undefined : typed(weight),
    deduct: list(
      deductions.map(({ reason, points, most }) => ({
        kind: 'map',
        entries: entries({
          for: reason,
          points: typed(points),
          'at-most': most === undefined ? undefined : typed(most),
        }),
      })),
    ),
    bonus: isBonus === true ? typed('true') : undefined,
    veto: isVeto ? typed('true') : undefined,
  };
}

export function definitionMap({ title, unit, kind, isSensitive, definition }: DraftDefinition): Printed {
  const sensitive: Printed | undefined = isSensitive ? { kind: 'scalar', text: 'true', typed: true } : undefined;
  return { kind: 'map', entries: entries({ title, unit, kind, definition, sensitive }) };
}
