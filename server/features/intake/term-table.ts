import { cleanLine, cleanText } from './clean-text.ts';
import type { SourceTable } from './source-block.ts';
import { folded, imply, type Taking } from './taking.ts';

export interface TermRow {
  readonly name: string;
  readonly english: string | undefined;
  readonly definition: string;
}

/** Terms that stand in a table with a column for names and one for definitions; undefined for any other table. */
export function termRows({ rows }: SourceTable, taking: Taking): readonly TermRow[] | undefined {
  const [head, ...body] = rows.map(({ cells }) => cells.map(({ text }) => cleanText(text)));
  if (head === undefined) return undefined;
  const column = (form: RegExp): number => head.findIndex((cell) => form.test(folded(cell)));
  const [name, definition] = [
    column(/^(?:术语|名词|名称|用语|词语|term)/i),
    column(/^(?:定义|解释|含义|释义|说明|definition)/i),
  ];
  const english = column(/^(?:英文|对应英文|english)/i);
  if (name < 0 || definition < 0 || body.some((row) => (row[name] ?? '') === '')) return undefined;
  imply(taking, ...head);
  return body.map((row) => {
    // Numbers of the rows, and what else stands beside.
    imply(taking, ...row.filter((_, at) => at !== name && at !== definition && at !== english));
    const translation = cleanLine(row[english] ?? '');
    return {
      name: cleanLine(row[name] ?? ''),
      english: translation === '' ? undefined : translation,
      definition: row[definition] ?? '',
    };
  });
}
