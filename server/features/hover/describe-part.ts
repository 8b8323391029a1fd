import { say, type Words } from '../../base/words.ts';
import type { NumberedPart } from '../../model/keys/types.ts';
import type { PartHolder } from '../../model/numbered-parts.ts';
import { homeOfPart } from '../../workspace/resolve/clause-parts.ts';
import type { EffectivePart, Resolution } from '../../workspace/resolve/resolution.ts';
import { code, escapedLine } from '../markup.ts';
import { clauseName, partName } from '../titles.ts';
import { type HoverContext, lineOf } from './asked.ts';
import { proseOf } from './prose.ts';

const words = {
  table: { en: 'table', 'zh-Hant': '表' },
  formula: { en: 'formula', 'zh-Hant': '公式' },
  item: { en: 'list item', 'zh-Hant': '列項' },
  inClause: { en: 'In {clause}', 'zh-Hant': '見於 {clause}' },
  more: { en: '… {count} more rows', 'zh-Hant': '……另有 {count} 行' },
} satisfies Readonly<Record<NumberedPart | 'inClause' | 'more', Words>>;

/** A table is shown whole up to so many rows. */
const mostRows = 12;

/** A table, formula or list item that bears an id: by its number, with what it says and where it stands. */
export function describePart(part: EffectivePart, resolution: Resolution, asked: HoverContext): string {
  const { locale } = asked.reader;
  const id = part.id?.text ?? '';
  const title = part.kind === 'table' ? lineOf(part.title, homeOfPart(part), asked) : '';
  const name = [escapedLine(partName(id, resolution, locale) ?? ''), title].filter((one) => one !== '').join(' ');
  return [
    `**${name}** ${code(id)} · ${say(words[part.kind], locale)}`,
    ...contentLines(part, resolution, asked),
    `*${say(words.inClause, locale, { clause: escapedLine(clauseName(part.clause, resolution, locale)) })}*`,
  ]
    .filter((one) => one !== '')
    .join('\n\n');
}

function contentLines(part: EffectivePart, resolution: Resolution, asked: HoverContext): readonly string[] {
  const { kind, path, clause, title } = part;
  if (kind === 'table') return [tableLines(clause.content, path[0] ?? 0, part, asked)];
  return [proseOf(title, homeOfPart(part), asked, resolution)];
}

function tableLines({ tables }: PartHolder, at: number, part: EffectivePart, asked: HoverContext): string {
  const { columns = [], rows = [] } = tables[at] ?? {};
  const home = homeOfPart(part);
  const cell = (text: (typeof columns)[number]) => lineOf(text, home, asked);
  const width = Math.max(columns.length, ...rows.map((row) => row.length));
  if (width === 0) return '';
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`;
  const shown = rows.slice(0, mostRows).map((row) => line(row.map(cell)));
  const more = rows.length - mostRows;
  return [
    line(columns.map(cell)),
    `|${' --- |'.repeat(width)}`,
    ...shown,
    ...(more > 0 ? ['', say(words.more, asked.reader.locale, { count: more })] : []),
  ].join('\n');
}
