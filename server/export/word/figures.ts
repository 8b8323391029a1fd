import type { BookImage, FormSheet, ProcessChart } from '../../features/book/book.ts';
import { bookWords } from '../../features/book/labels.ts';
import { stepTable } from '../../features/book/step-table.ts';
import { spoken } from '../../features/book/wording.ts';
import { chartOf } from '../chart/chart-of.ts';
import { drawingOf } from '../chart/drawing.ts';
import { lineOf } from '../plain.ts';
import { captionLabel } from './captions.ts';
import { textRun } from './fields.ts';
import { textWidth } from './page.ts';
import { pictureXml } from './pictures.ts';
import { bookmarked, count, label, type WordSetting } from './setting.ts';
import { type Cell, gridXml, widthsOf } from './table.ts';
import { inline, labelRuns, onOneLine, paragraph } from './wording.ts';

type Captioned = BookImage | ProcessChart | FormSheet;

function captionXml(block: Captioned, name: 'Figure' | 'Table', setting: WordSetting): string {
  const counted = block.label === undefined ? '' : captionLabel(name, block.label, setting);
  const called = onOneLine(block.title, setting);
  const between = counted === '' || called === '' ? '' : textRun('　');
  return paragraph('Caption', bookmarked(block, counted + between + called, setting), setting);
}

/** The image; where it is not at hand, or of a kind that Word does not show, what is to be seen, and where it lies. */
export function imageXml(block: BookImage, setting: WordSetting): string {
  const picture = setting.pictures.pictureOf(block.uri);
  if (picture !== undefined) {
    const shown = pictureXml(picture, count('=pictures', setting.counted), {
      name: block.file,
      alt: lineOf(block.alt),
    });
    return [paragraph('Picture', shown, setting), captionXml(block, 'Figure', setting)].join('\n');
  }
  const said = inline(block.alt, setting);
  const file = textRun(block.file);
  return [
    ...(said === '' ? [] : [paragraph('Paragraph', said, setting)]),
    paragraph('Paragraph', file, setting),
    captionXml(block, 'Figure', setting),
  ].join('\n');
}

/** The flow chart, and below it the same as a table: nobody has to see the one to follow the other. */
export function processXml(block: ProcessChart, setting: WordSetting): string {
  if (block.steps.length === 0) return captionXml(block, 'Figure', setting);
  const [language = 'zh-Hant'] = setting.languages;
  const picture = setting.pictures.drawn(drawingOf(chartOf(block, language)));
  const alt = `${lineOf(block.title)} ${label(bookWords.chartTold, setting).join(' ')}`.trim();
  const shown = pictureXml(picture, count('=pictures', setting.counted), { name: picture.name, alt });
  return [paragraph('Picture', shown, setting), captionXml(block, 'Figure', setting), stepsXml(block, setting)].join(
    '\n',
  );
}

function stepsXml(block: ProcessChart, setting: WordSetting): string {
  const { columns, rows } = stepTable(block);
  const narrow = 500;
  const asked = widthsOf(columns.length, [
    columns.map((one) => spoken(one, setting)),
    ...rows.map((cells) => cells.map((all) => all.flat())),
  ]);
  const part = (textWidth - narrow) / textWidth;
  const cell = (style: string, inside: string): Cell => ({ inside: paragraph(style, inside, setting) });
  const head = [cell('TableHead', ''), ...columns.map((one) => cell('TableHead', labelRuns(one, setting)))];
  const lines = rows.map((cells, at) => [
    cell('TableText', textRun(`${at + 1}`)),
    ...cells.map((all): Cell => {
      const inside = all.map((one) => paragraph('TableText', inline(one, setting), setting)).join('');
      return { inside: inside === '' ? paragraph('TableText', '', setting) : inside };
    }),
  ]);
  const widths = [narrow, ...asked.map((one) => Math.floor(one * part))];
  return gridXml([head, ...lines], widths, 1);
}

export function sheetXml(block: FormSheet, setting: WordSetting): string {
  const nameWidth = 2800;
  const rows = block.fields.map(({ label, hint, filled, isRequired, isOpen }): readonly Cell[] => {
    const open = isOpen === true ? labelRuns(bookWords.openMark, setting, 'Open') : '';
    const said = [inline(filled ?? [], setting), inline(hint, setting), open].filter((one) => one !== '');
    return [
      { inside: paragraph('TableText', inline(label, setting) + (isRequired ? textRun('*') : ''), setting) },
      { inside: paragraph('TableText', said.join(textRun('　')), setting) },
    ];
  });
  const caption = captionXml(block, 'Table', setting);
  return rows.length === 0 ? caption : [caption, gridXml(rows, [nameWidth, textWidth - nameWidth], 0)].join('\n');
}
