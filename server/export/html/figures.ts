import { say } from '../../base/words.ts';
import type { BookImage, ChartStep, FormSheet, ProcessChart, Wording } from '../../features/book/book.ts';
import { bookWords } from '../../features/book/labels.ts';
import { stepTable } from '../../features/book/step-table.ts';
import { keyLabel } from '../../rules/kit/words/labels.ts';
import { type ChartBox, layOut, type StepText } from '../chart/layout.ts';
import { choiceSize, type Route } from '../chart/routes.ts';
import { anchor, html } from './escape.ts';
import { inline, label, labelText, mainLanguage, type PageSetting } from './wording.ts';

function captionHtml({ label: name, title }: BookImage | ProcessChart, setting: PageSetting): string {
  const named = [label(name, setting), inline(title, setting)].filter((one) => one !== '');
  return `<figcaption>${named.join('　')}</figcaption>`;
}

/** The image where the page has it; else where it lies, and what is to be seen. */
export function imageHtml(image: BookImage, setting: PageSetting): string {
  const source = image.uri === undefined ? undefined : setting.imageSource(image.uri);
  const alt = flat(image.alt) || flat(image.title);
  const shown =
    source === undefined
      ? `<p class="no-image">${html(image.file)}　${inline(image.alt, setting)}</p>`
      : `<img src="${html(source)}" alt="${html(alt)}">`;
  return `<figure>${shown}${captionHtml(image, setting)}</figure>`;
}

/** A text on one line, in the first language that it is given in. */
function flat([version]: Wording): string {
  return (version?.paragraphs ?? [])
    .flat()
    .map(({ text }) => text)
    .join('');
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

function stepText({ title, role, within, ways }: ChartStep, at: number, setting: PageSetting): StepText {
  const limit = flat(within);
  const name = say(keyLabel('step', 'within'), mainLanguage(setting));
  const details = [flat(role), limit === '' ? '' : `${name} ${limit}`].filter((one) => one !== '');
  return {
    title: `${at + 1} ${flat(title)}`,
    details,
    ways: ways.map(({ to, when }) => ({ ...(to !== undefined && { to }), when: flat(when) })),
  };
}

function chartHtml(process: ProcessChart, setting: PageSetting): string {
  const chart = layOut(process.steps.map((step, at) => stepText(step, at, setting)));
  const name = `${anchor(process.id)}-chart`;
  const described = label(bookWords.chartTold, setting);
  const [width, height] = [round(chart.width), round(chart.height)];
  const [first] = chart.boxes;
  return [
    `<svg class="flow" xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}">`,
    `<title id="${name}">${html(flat(process.title))} ${described}</title>`,
    first === undefined ? '' : startSvg(first),
    ...chart.routes.map(routeSvg),
    ...chart.boxes.map(boxSvg),
    '</svg>',
  ].join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function startSvg({ x, y, width }: ChartBox): string {
  const middle = round(x + width / 2);
  return `<circle class="start" cx="${middle}" cy="8" r="6"/><path class="way" d="M${middle} 14V${y}"/>${arrowSvg(middle, y, 'down')}`;
}

function boxSvg({ x, y, width, height, lines, isChoice, isEnd }: ChartBox): string {
  const middle = round(x + width / 2);
  const bottom = round(y + height);
  const text = lines.map(
    (line) =>
      `<text class="${line.kind}" x="${middle}" y="${round(line.y)}" text-anchor="middle">${html(line.text)}</text>`,
  );
  const choice = isChoice
    ? `<path class="box" d="M${middle} ${bottom - choiceSize}L${middle + choiceSize} ${bottom}L${middle} ${bottom + choiceSize}L${middle - choiceSize} ${bottom}Z"/>`
    : '';
  const end = isEnd
    ? `<path class="way" d="M${middle} ${bottom}V${bottom + 12}"/><circle class="end" cx="${middle}" cy="${bottom + 19}" r="7"/><circle class="start" cx="${middle}" cy="${bottom + 19}" r="4"/>`
    : '';
  return `<rect class="box" x="${round(x)}" y="${y}" width="${width}" height="${height}" rx="4"/>${text.join('')}${choice}${end}`;
}

function routeSvg({ points, label: told }: Route): string {
  const [end, before] = [points.at(-1), points.at(-2)];
  const path = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  const arrow = end === undefined ? '' : arrowSvg(round(end.x), round(end.y), before?.y === end.y ? 'right' : 'down');
  const text = (told?.lines ?? []).map((line, at) => {
    const place = `x="${round(told?.x ?? 0)}" y="${round((told?.y ?? 0) + at * 14)}" text-anchor="${told?.anchor ?? 'start'}"`;
    return `<text class="when" ${place}>${html(line)}</text>`;
  });
  return `<path class="way" d="${path}"/>${arrow}${text.join('')}`;
}

function arrowSvg(x: number, y: number, to: 'down' | 'right'): string {
  const shape = to === 'down' ? `M${x} ${y}l-4 -8h8z` : `M${x} ${y}l-8 -4v8z`;
  return `<path class="arrow" d="${shape}"/>`;
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
