import type { BookImage, FormSheet, ProcessChart } from '../../features/book/book.ts';
import { bookWords } from '../../features/book/labels.ts';
import { stepTable } from '../../features/book/step-table.ts';
import { keyLabel } from '../../rules/kit/words/labels.ts';
import { chartOf } from '../chart/chart-of.ts';
import { type ChartShape, shapesOf } from '../chart/shapes.ts';
import { firstLine } from '../plain.ts';
import { anchor, html } from './escape.ts';
import { inline, label, labelText, mainLanguage, type PageSetting } from './wording.ts';

function captionHtml({ label: name, title }: BookImage | ProcessChart, setting: PageSetting): string {
  const named = [label(name, setting), inline(title, setting)].filter((one) => one !== '');
  return `<figcaption>${named.join('　')}</figcaption>`;
}

/** The image where the page has it; else where it lies, and what is to be seen. */
export function imageHtml(image: BookImage, setting: PageSetting): string {
  const source = image.uri === undefined ? undefined : setting.imageSource(image.uri);
  const alt = firstLine(image.alt) || firstLine(image.title);
  const shown =
    source === undefined
      ? `<p class="no-image">${html(image.file)}　${inline(image.alt, setting)}</p>`
      : `<img src="${html(source)}" alt="${html(alt)}">`;
  return `<figure>${shown}${captionHtml(image, setting)}</figure>`;
}

/** The flow chart, and the same as a table: nobody has to see the one to follow the other. */
export function processHtml(process: ProcessChart, setting: PageSetting): string {
  return `<figure class="process">${chartHtml(process, setting)}${captionHtml(process, setting)}</figure>\n${stepsHtml(process, setting)}`;
}

function stepsHtml(process: ProcessChart, setting: PageSetting): string {
  const { columns, rows } = stepTable(process);
  const head = columns.map((one) => `<th scope="col">${label(one, setting)}</th>`).join('');
  const lines = rows.map((cells, at) => {
    const said = cells.map((all) => `<td>${all.map((one) => inline(one, setting)).join('<br>')}</td>`);
    return `<tr><th scope="row">${at + 1}</th>${said.join('')}</tr>`;
  });
  return `<table class="steps"><thead><tr><td></td>${head}</tr></thead><tbody>${lines.join('\n')}</tbody></table>`;
}

function chartHtml(process: ProcessChart, setting: PageSetting): string {
  const chart = chartOf(process, mainLanguage(setting));
  const name = `${anchor(process.id)}-chart`;
  const described = label(bookWords.chartTold, setting);
  const [width, height] = [round(chart.width), round(chart.height)];
  return [
    `<svg class="flow" xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}">`,
    `<title id="${name}">${html(firstLine(process.title))} ${described}</title>`,
    ...shapesOf(chart).map(shapeSvg),
    '</svg>',
  ].join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function shapeSvg(shape: ChartShape): string {
  switch (shape.kind) {
    case 'box':
      return `<rect class="box" x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}" rx="4"/>`;
    case 'choice':
    case 'arrow':
    case 'way': {
      const path = shape.points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
      return `<path class="${shape.kind === 'choice' ? 'box' : shape.kind}" d="${path}${shape.kind === 'way' ? '' : 'Z'}"/>`;
    }
    case 'disc':
    case 'ring':
      return `<circle class="${shape.kind}" cx="${round(shape.x)}" cy="${round(shape.y)}" r="${shape.radius}"/>`;
    default:
      return `<text class="${shape.kind}" x="${round(shape.x)}" y="${round(shape.y)}" text-anchor="${shape.anchor}">${html(shape.text)}</text>`;
  }
}

/** A form as a table of what is asked and what is filled in. */
export function sheetHtml({ label: name, title, fields }: FormSheet, setting: PageSetting): string {
  const named = [name === undefined ? '' : label(name, setting), inline(title, setting)].filter((one) => one !== '');
  const rows = fields.map(({ label: asked, hint, filled, isRequired, isOpen }) => {
    const star = isRequired
      ? `<span class="required" title="${labelText(keyLabel('form-field', 'required'), setting)}">*</span>`
      : '';
    const open = isOpen === true ? `<mark class="open">${label(bookWords.openMark, setting)}</mark>` : '';
    const said = [inline(filled ?? [], setting), inline(hint, setting), open].filter((one) => one !== '');
    return `<tr${isOpen === true ? ' class="is-open"' : ''}><th scope="row">${inline(asked, setting)}${star}</th><td>${said.join('　')}</td></tr>`;
  });
  return `<table class="sheet"><caption>${named.join('　')}</caption><tbody>${rows.join('\n')}</tbody></table>`;
}
