import type { Book } from '../../features/book/book.ts';
import { cssString } from './escape.ts';

/** How a page looks: on the screen a sheet of paper, in print A4 with running heads and page numbers as GB/T 1.1 has them. */
export function styleOf({ runningHead }: Pick<Book, 'runningHead'>): string {
  return `${pages(cssString(runningHead))}\n${fonts}\n${paper}\n${parts}\n${tables}\n${figures}\n${terms}\n${marks}`;
}

/**
 * The head stands on the outer side, and so does the number; the cover has neither. What stands before the body is counted in Roman,
 * the body anew: each by a counter of its own, since browsers begin that of pages once.
 */
function pages(head: string): string {
  const font = "font: 10.5pt 'Noto Sans CJK TC', 'Microsoft YaHei', 'Heiti SC', sans-serif";
  const number = "font: 9pt 'Noto Serif CJK TC', SimSun, serif";
  const counted = (name: string, counter: string) => `
@page ${name} { counter-increment: ${name}; }
@page ${name}:right { @top-right { content: ${head}; ${font}; } @bottom-right { content: ${counter}; ${number}; } }
@page ${name}:left { @top-left { content: ${head}; ${font}; } @bottom-left { content: ${counter}; ${number}; } }`;
  return `
@page { size: A4; margin: 25mm 20mm 20mm 25mm; }
@page :left { margin: 25mm 25mm 20mm 20mm; }
@page cover { margin: 20mm 25mm; }${counted('front', 'counter(front, upper-roman)')}${counted('body', 'counter(body)')}`;
}

const fonts = `
html { --serif: 'Noto Serif CJK TC', 'Source Han Serif TC', 'Songti TC', PMingLiU, serif;
  --sans: 'Noto Sans CJK TC', 'Source Han Sans TC', 'Heiti TC', 'Microsoft JhengHei', sans-serif; }
html:lang(zh-Hans) { --serif: 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', SimSun, serif;
  --sans: 'Noto Sans CJK SC', 'Source Han Sans SC', 'Heiti SC', SimHei, 'Microsoft YaHei', sans-serif; }
html:lang(en) { --serif: 'Times New Roman', 'Liberation Serif', 'Noto Serif CJK TC', serif;
  --sans: Arial, 'Liberation Sans', 'Noto Sans CJK TC', sans-serif; }`;

const paper = `
* { box-sizing: border-box; }
html { background: #e8e8e6; color: #111; }
body { max-width: 210mm; margin: 0 auto; background: #fff; padding: 20mm 20mm 20mm 25mm; font: 10.5pt/1.7 var(--serif); overflow-wrap: anywhere; }
a { color: inherit; text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible { outline: 2px solid #1559b3; }
p { margin: 0; text-indent: 2em; text-align: justify; }
h1, h2, h3, h4, h5, h6 { font: 700 10.5pt/1.7 var(--sans); margin: 0; break-after: avoid; }
:lang(en) p { text-align: left; }
@media (max-width: 700px) { body { padding: 6mm; } }
@media print {
  html, body { background: none; }
  body { max-width: none; margin: 0; padding: 0; }
  .cover { page: cover; }
  nav, .front-matter { page: front; }
  nav { break-before: page; break-after: page; }
  .body { page: body; break-before: page; }
  h2.front, h2.annex, [id='b-_3d_indicators'] h2, [id='b-_3d_bibliography'] h2 { break-before: page; }
  tr, .term, dl.facts > div { break-inside: avoid; }
  thead { display: table-header-group; }
}`;

const parts = `
.cover { display: flex; flex-direction: column; min-height: 250mm; }
.cover p, nav p { text-indent: 0; }
.cover .codes { font: 10.5pt/1.5 var(--sans); }
.cover .genre { margin-top: 12mm; font: 700 26pt/1.4 var(--sans); letter-spacing: .25em; text-align: center; }
.cover .standard-number { margin-top: 10mm; font: 14pt/1.4 var(--sans); text-align: right; }
.cover .replaces { text-align: right; }
.cover .standard-number, .cover .replaces:last-of-type { padding-bottom: 1mm; }
.cover h1 { margin-top: 4mm; padding-top: 34mm; border-top: 1.5pt solid #111; font: 700 22pt/1.5 var(--sans); text-align: center; }
.cover .translation { margin-top: 8mm; font: 700 14pt/1.4 var(--sans); text-align: center; }
.cover-lines { margin-top: 14mm; text-align: center; }
.cover-lines p { text-align: center; }
.cover-foot { margin-top: auto; }
.cover .dates { display: flex; justify-content: space-between; gap: 1em; text-align: left; padding-bottom: 2mm; border-bottom: 1.5pt solid #111; font: 14pt/1.4 var(--sans); }
.cover .issuer { margin-top: 5mm; font: 700 16pt/1.4 var(--sans); text-align: center; }
nav { margin: 15mm 0; }
nav .contents-title, h2.front, h2.back { margin: 14mm 0 10mm; font: 16pt/1.5 var(--sans); text-align: center; letter-spacing: 1em; text-indent: 1em; }
:lang(en) h2.front, :lang(en) h2.back, :lang(en) .contents-title { letter-spacing: normal; text-indent: 0; }
.genre:lang(en), .genre :lang(en), .contents-title :lang(en), h2 :lang(en) { letter-spacing: normal; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav .level-2 { padding-left: 2em; }
.repeated-title { margin: 8mm 0 10mm; font: 16pt/1.5 var(--sans); text-align: center; text-indent: 0; }
h2.chapter { margin: 1.7em 0 .85em; }
h3 { margin: .85em 0 0; }
h4, h5, h6 { margin: .6em 0 0; }
h2 .number, h3 .number, h4 .number, h5 .number, h6 .number, p > .number { margin-right: 1em; font-family: var(--sans); font-weight: 700; }
p.numbered { text-indent: 0; margin-top: .5em; }
h2.annex { margin: 14mm 0 8mm; text-align: center; }
h2.annex span { display: block; }
.nature { font-weight: 400; }
ul.signed, ul.documents { list-style: none; margin: 0; padding: 0 0 0 2em; }
ul.signed ul { padding-left: 0; }
ul.signed > li { display: flex; }
ul.signed > li > .sign { flex: none; min-width: 1.8em; }
ul.signed > li > div { flex: 1; }
ul.documents > li { text-indent: 0; }
.both { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5em; }
.formula { display: flex; justify-content: center; position: relative; text-indent: 0; margin: .5em 0; }
.formula .number { position: absolute; right: 0; }
hr.end { width: 25%; margin: 12mm auto 0; border: 0; border-top: 1pt solid #111; }`;

const tables = `
table { width: 100%; margin: .8em 0; border: 1.5pt solid #111; border-collapse: collapse; font-size: 9pt; line-height: 1.5; }
caption { margin-bottom: .4em; font: 700 10.5pt/1.5 var(--sans); break-after: avoid; }
th, td { border: .5pt solid #111; padding: .25em .6em; vertical-align: top; text-align: left; }
thead th { border-bottom-width: 1.5pt; text-align: center; }
th { font-weight: 400; font-family: var(--sans); }
td p { text-indent: 0; }
caption .unit { display: block; font-weight: 400; font-size: 9pt; text-align: right; }
table.form { break-inside: avoid; }
table.form caption { text-align: left; }
table.form th { width: 9em; }
.form .asked { background: #f4f4f2; font-size: 10.5pt; }
.form tr.unmet td { color: #a01010; }
.form tr.met td { color: #0b5a2a; }
dl.facts { margin: .3em 0 .3em 2em; font-size: 9pt; line-height: 1.6; }
dl.facts > div { display: flex; }
dl.facts dt { flex: none; width: 9em; margin-right: 1em; font-family: var(--sans); }
dl.facts.two dt { width: 15em; }
dl.facts dd { flex: 1; margin: 0; }
dl.facts p, td p { text-align: left; text-indent: 0; }
.depth-1 { padding-left: 1em; }
.depth-2 { padding-left: 2em; }
.depth-3 { padding-left: 3em; }
.depth-4 { padding-left: 4em; }
.depth-5 { padding-left: 5em; }`;

const figures = `
figure { margin: .8em 0; text-align: center; break-inside: avoid; }
figure img, figure svg { max-width: 100%; height: auto; }
figure.process { overflow-x: auto; }
figcaption { margin-top: .4em; font: 700 10.5pt/1.5 var(--sans); }
.no-image { padding: 1em; border: .5pt dashed currentColor; text-align: center; text-indent: 0; }
.flow text { fill: currentColor; font-family: var(--sans); }
.flow .title { font-size: 13px; font-weight: 700; }
.flow .detail, .flow .when { font-size: 11px; }
.flow .box { fill: none; stroke: currentColor; stroke-width: 1; }
.flow .way, .flow .ring { fill: none; stroke: currentColor; stroke-width: 1; }
.flow .arrow, .flow .disc { fill: currentColor; }
table.steps { break-inside: auto; }
table.sheet { break-inside: avoid; }
table.sheet th { width: 30%; }
table.sheet td { height: 2.2em; }
.required { margin-left: .2em; }`;

const terms = `
.term-number { margin-top: .85em; text-indent: 0; font: 700 10.5pt/1.7 var(--sans); break-after: avoid; }
.term dfn { font: 700 10.5pt/1.7 var(--sans); }
.admitted { font-family: var(--sans); }
.note, .example, .source, .deprecated { font-size: 9pt; }
.label { font-family: var(--sans); }`;

const marks = `
mark.open { background: #fff0b3; color: #5a3b00; padding: 0 .3em; }
.form caption mark { margin-left: 1em; font-size: 9pt; font-weight: 400; }
.is-open { background: #fffaf0; }
.masked { background: #222; color: #fff; padding: 0 .4em; }
.changed { border-left: 2.5pt solid #1559b3; margin-left: -10pt; padding-left: 7.5pt; }
.mark { float: right; margin-left: .5em; padding: 0 .3em; border: .5pt solid #1559b3; color: #1559b3; font: 7.5pt/1.5 var(--sans); }
.change { color: #1559b3; font-size: 9pt; }
@media print { * { print-color-adjust: exact; } }`;
