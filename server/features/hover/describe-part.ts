import { type Locale, say, type Words } from '../../base/words.ts';
import { gridOf } from '../../model/cell-grid.ts';
import type { Text } from '../../model/field.ts';
import type { NumberedPart } from '../../model/keys/types.ts';
import { type PartHolder, placedItems } from '../../model/numbered-parts.ts';
import { idKey } from '../../model/values/id.ts';
import { namesOfConditions } from '../../rules/kit/answered.ts';
import { conditionWords } from '../../rules/kit/words/condition-words.ts';
import { keyLabel } from '../../rules/kit/words/labels.ts';
import { assess } from '../../workspace/assess/assess.ts';
import { isReport, languageOf } from '../../workspace/document.ts';
import { annexHolder } from '../../workspace/resolve/annex-content.ts';
import {
  type EffectiveClause,
  type EffectivePart,
  homeOfItem,
  type Resolution,
} from '../../workspace/resolve/resolution.ts';
import { code, escapedLine } from '../markup.ts';
import { clauseLine, divisionName, partName } from '../titles.ts';
import { type HoverContext, lineOf } from './asked.ts';
import { criteriaLines } from './describe-criteria.ts';
import { evidenceOfItem } from './describe-evidence.ts';
import { formLines, imageLines, processLines, stepLines } from './describe-figure.ts';
import { proseOf } from './prose.ts';

const words = {
  table: { en: 'table', 'zh-Hant': '表' },
  formula: { en: 'formula', 'zh-Hant': '公式' },
  form: { en: 'form', 'zh-Hant': '表格' },
  illustration: { en: 'figure', 'zh-Hant': '圖' },
  step: { en: 'step', 'zh-Hant': '流程步驟' },
  item: { en: 'list item', 'zh-Hant': '列項' },
  inClause: { en: 'In {clause}', 'zh-Hant': '見於 {clause}' },
  more: { en: '… {count} more rows', 'zh-Hant': '……另有 {count} 行' },
} satisfies Readonly<Record<NumberedPart | 'inClause' | 'more', Words>>;

/** A table is shown whole up to so many rows. */
const mostRows = 12;

/** A table, figure, list item … that bears an id: by its number, with what it says and where it stands. */
export function describePart(part: EffectivePart, resolution: Resolution, asked: HoverContext): string {
  const { locale } = asked.reader;
  const id = part.id?.text ?? '';
  const isTitled = part.kind !== 'formula' && part.kind !== 'item';
  const title = isTitled ? lineOf(part.title, part.home, asked) : '';
  const name = [escapedLine(partName(id, resolution, locale) ?? ''), title].filter((one) => one !== '').join(' ');
  return [
    `**${name}** ${code(id)} · ${say(words[part.kind], locale)}`,
    ...contentLines(part, resolution, asked),
    `*${say(words.inClause, locale, { clause: escapedLine(holderName(part, resolution, locale)) })}*`,
  ]
    .filter((one) => one !== '')
    .join('\n\n');
}

function contentLines(part: EffectivePart, resolution: Resolution, asked: HoverContext): readonly string[] {
  const { kind, path, clause, title, home } = part;
  const holder: PartHolder = clause?.content ?? annexHolder(part.division);
  const [at = 0, step = 0] = path;
  switch (kind) {
    case 'table':
      return [tableLines(holder, at, part, asked)];
    case 'form': {
      const form = holder.forms?.[at - holder.tables.length];
      return form === undefined ? [] : formLines(form, home, asked);
    }
    case 'illustration':
    case 'step': {
      const image = holder.images[at];
      if (image !== undefined) return imageLines(image, home, asked);
      const process = holder.processes[at - holder.images.length];
      const told = kind === 'step' ? process?.steps[step] : undefined;
      if (told !== undefined) return stepLines(told, home, asked);
      return process === undefined ? [] : processLines(process, home, asked);
    }
    case 'item':
      return [
        proseOf(title, home, asked, resolution),
        ...(clause === undefined ? [] : itemFacts(part, clause, resolution, asked)),
      ];
    default:
      return [proseOf(title, home, asked, resolution)];
  }
}

function holderName({ clause, division }: EffectivePart, resolution: Resolution, locale: Locale): string {
  if (clause !== undefined) return clauseLine(clause, resolution, locale);
  return divisionName(idKey(division.id), resolution, locale) ?? division.id;
}

function tableLines({ tables }: PartHolder, at: number, part: EffectivePart, asked: HoverContext): string {
  const { columns = [], rows = [] } = tables[at] ?? {};
  const { home } = part;
  const cell = (text: Text | undefined) => lineOf(text, home, asked);
  const grid = gridOf({ rows });
  const width = Math.max(columns.length, ...grid.flat().map((one) => one.column + one.across));
  if (width === 0) return '';
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`;
  const shown = grid.slice(0, mostRows).map((row) => {
    const texts = Array.from({ length: width }, () => '');
    for (const one of row) texts[one.column] = cell(one.cell.text);
    return line(texts);
  });
  const more = rows.length - mostRows;
  return [
    line(columns.map(cell)),
    `|${' --- |'.repeat(width)}`,
    ...shown,
    ...(more > 0 ? ['', say(words.more, asked.reader.locale, { count: more })] : []),
  ].join('\n');
}

/** What is asked of an item by itself; in a report, with its figures and what is brought. */
function itemFacts(
  { element }: EffectivePart,
  clause: EffectiveClause,
  resolution: Resolution,
  asked: HoverContext,
): readonly string[] {
  const { locale } = asked.reader;
  const item = placedItems(clause.content).find((one) => one.item === element)?.item;
  if (item === undefined) return [];
  const assessment = isReport(asked.document) ? assess(asked.document.model, resolution) : undefined;
  const label = (key: 'when' | 'criteria' | 'evidence') => say(keyLabel('item', key), locale);
  const line = (key: 'when' | 'evidence', said: string) =>
    said === '' ? '' : `**${label(key)}**${locale === 'en' ? ': ' : '：'}${said}`;
  const own = languageOf(homeOfItem(clause, item, 'when'));
  const when = item.when && conditionWords(item.when, own, namesOfConditions(resolution));
  const criteria = criteriaLines(item.criteria, resolution, assessment?.figures, asked);
  return [
    line('when', when === undefined ? '' : escapedLine(say(when, locale))),
    criteria.length === 0 ? '' : [`**${label('criteria')}**`, ...criteria].join('\n'),
    line('evidence', evidenceOfItem(item, { clause, resolution, assessment, asked })),
  ];
}
