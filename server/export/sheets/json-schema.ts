import { entryOf } from '../../base/entry-of.ts';
import type { Words } from '../../base/words.ts';
import { clauseKeys } from '../../model/keys/clause-keys.ts';
import type { ClauseKeySpec, ValueType } from '../../model/keys/types.ts';
import { attachmentColumns, figureColumns } from './given-sheets.ts';
import { answerColumns, scoreColumns } from './report-sheets.ts';
import type { SheetColumn } from './sheet.ts';
import { clauseColumns, indicatorColumns } from './standard-sheets.ts';

/** What each column holds for programs where that is no text. */
const shapes: Readonly<Record<string, object>> = {
  weight: { type: 'number' },
  bonus: { type: 'boolean' },
  veto: { type: 'boolean' },
  worth: { type: 'number' },
  share: { type: 'number' },
  earned: { type: 'number' },
  'self-score': { type: 'number' },
};

const structured: ReadonlySet<ValueType['kind']> = new Set(['list', 'tree', 'map', 'keyed', 'either', 'by-level']);

/** Whether the value of a clause's key is that of the format in one normal form, as digests have it: a tree of criteria, a list of methods. */
function isStructured(key: string): boolean {
  const spec = entryOf<ClauseKeySpec>(clauseKeys, key);
  return spec !== undefined && spec.binds !== false && structured.has(spec.type.kind);
}

/** What `export --to json` writes, for whoever reads it: published beside the schemas of the format. */
export function exportSchema(version: number): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:clausewright:export',
    title: 'A standard or report as Clausewright exports it',
    type: 'object',
    properties: {
      clausewright: {
        const: version,
        description: 'The form of this file. Another number: a program that reads it would fail.',
      },
      kind: { enum: ['standard', 'report'] },
      edition: { type: 'string' },
      number: { type: 'string' },
      report: { type: 'string' },
      against: { type: 'string' },
      title: { type: 'string' },
      language: { enum: ['zh-Hant', 'zh-Hans', 'en'] },
      clauses: table(clauseColumns, true),
      indicators: table(indicatorColumns, false),
      answers: table(answerColumns, false),
      figures: table(figureColumns, false),
      attachments: table(attachmentColumns, false),
      score: table(scoreColumns, false),
    },
    required: ['clausewright', 'kind', 'title', 'language'],
    additionalProperties: false,
  };
}

function table(columns: readonly SheetColumn[], isStandard: boolean): object {
  const [first] = columns;
  const properties = columns.map(({ key, title }) => [
    key,
    { ...shapeOf(key, isStandard), description: english(title) },
  ]);
  return {
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(properties),
      required: first === undefined ? [] : [first.key],
      additionalProperties: false,
    },
  };
}

function shapeOf(key: string, isStandard: boolean): object {
  const shape = shapes[key];
  if (shape !== undefined) return shape;
  return isStandard && isStructured(key) ? {} : { type: 'string' };
}

function english(words: Words): string {
  return words.en;
}
