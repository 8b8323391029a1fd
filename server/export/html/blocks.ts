import type { Words } from '../../base/words.ts';
import type {
  Aside,
  BookBlock,
  BookList,
  Cover,
  FactEntry,
  Heading,
  Paragraph,
  TermEntry,
} from '../../features/book/book.ts';
import { bookWords } from '../../features/book/labels.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';
import { anchor, html } from './escape.ts';
import { imageHtml, processHtml, sheetHtml } from './figures.ts';
import { formHtml } from './form.ts';
import { tableHtml } from './tables.ts';
import {
  entriesHtml,
  inline,
  label,
  langOf,
  leadHtml,
  lineHtml,
  type PageSetting,
  paragraphsHtml,
  saidIn,
} from './wording.ts';

/** A block as HTML; the element bears the block's name, by which it is found again. `above`: that of the same thing before it. */
export function blockHtml(block: BookBlock, above: BookBlock | undefined, setting: PageSetting): string {
  const mark = block.change === undefined ? '' : ` class="changed"`;
  const inside = contentHtml(block, setting);
  // Of a thing that is new as a whole it is said once.
  const told = block.change?.how === above?.change?.how ? '' : changeMark(block, setting);
  return `<div id="${anchor(block.id)}"${mark}>${told}${inside}</div>`;
}

function changeMark({ change, kind }: BookBlock, setting: PageSetting): string {
  if (change === undefined || kind === 'aside') return '';
  const words = change.how === 'added' ? bookWords.addedMark : bookWords.changedMark;
  return `<span class="mark">${label(words, setting)}</span>`;
}

function contentHtml(block: BookBlock, setting: PageSetting): string {
  switch (block.kind) {
    case 'cover':
      return coverHtml(block, setting);
    case 'heading':
      return headingHtml(block, setting);
    case 'paragraph':
      return paragraphHtml(block, setting);
    case 'list':
      return listHtml(block, setting);
    case 'table':
      return tableHtml(block, setting);
    case 'aside':
      return asideHtml(block, setting);
    case 'term':
      return termHtml(block, setting);
    case 'formula':
      return `<p class="formula"><span>${inline(block.wording, setting)}</span><span class="number">${html(block.number)}</span></p>`;
    case 'facts':
      return factsHtml(block.facts, setting);
    case 'form':
      return formHtml(block, setting);
    case 'image':
      return imageHtml(block, setting);
    case 'process':
      return processHtml(block, setting);
    case 'sheet':
      return sheetHtml(block, setting);
  }
}

function coverHtml(cover: Cover, setting: PageSetting): string {
  const line = (name: string, text: string) => (text === '' ? '' : `<p class="${name}">${text}</p>`);
  const codes = cover.codes.map((one) => inline(one, setting)).join('<br>');
  const facts = cover.lines.flatMap((one) => factTexts(one, setting).map((text) => `<p>${text}</p>`)).join('\n');
  const isChinese = setting.languages.every((one) => one !== 'en');
  const done = (words: Words | undefined, text: string) =>
    words === undefined || text === '' || !isChinese ? undefined : `${text}　${label(words, setting)}`;
  const dates = cover.dates.map((one) => {
    const day = one.lines.map(({ wording }) => inline(wording, setting)).join('，');
    return `<span>${done(one.done, day) ?? factTexts(one, setting).join('<br>')}</span>`;
  });
  const issuer = inline(cover.issuer, setting);
  return [
    '<header class="cover">',
    line('codes', codes),
    line('genre', label(cover.genre, setting)),
    line('standard-number', inline(cover.number, setting)),
    line('replaces', inline(cover.replaces, setting)),
    `<h1>${inline(cover.title, setting)}</h1>`,
    line('translation', inline(cover.translation, setting)),
    facts === '' ? '' : `<div class="cover-lines">${facts}</div>`,
    '<div class="cover-foot">',
    dates.length === 0 ? '' : `<p class="dates">${dates.join('')}</p>`,
    line('issuer', done(cover.issued, issuer) ?? issuer),
    '</div>',
    '</header>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What is told and its name on one line, in each language of the page. */
function factTexts({ label: name, lines }: FactEntry, setting: PageSetting): readonly string[] {
  const said = saidIn(name, setting);
  const columns = Math.max(said.length, ...lines.map(({ wording }) => wording.length));
  return setting.languages.slice(0, columns).map((language, column) => {
    const text = lines.flatMap(({ wording }) => wording[column] ?? wording[0] ?? []);
    const [, title = ''] = said[column] ?? said[0] ?? [];
    return `<span${langOf(language, setting)}>${html(title)}　${text.map((one) => inline([one], setting)).join('，')}</span>`;
  });
}

function headingHtml({ level, style, number, nature, title }: Heading, setting: PageSetting): string {
  const tag = `h${Math.min(6, level + 1)}`;
  const text = title.map((one) => inline([one], setting)).join('　');
  if (style === 'annex') {
    const letter = label(phrase(bookWords.annex, { letter: number ?? '' }), setting);
    const kind = nature === undefined ? '' : `<span class="nature">${label(nature, setting)}</span>`;
    return `<${tag} class="annex"><span class="letter">${letter}</span>${kind}<span class="title">${text}</span></${tag}>`;
  }
  const lead = number === undefined || number === '' ? '' : `<span class="number">${html(number)}</span>`;
  return `<${tag} class="${style}">${lead}${text}</${tag}>`;
}

function paragraphHtml({ number, label: name, wording }: Paragraph, setting: PageSetting): string {
  const lead = number === undefined ? '' : `<span class="number">${html(number)}</span>`;
  const named = name === undefined ? '' : leadHtml(name, setting);
  return paragraphsHtml(wording, lead + named, setting, number === undefined ? '' : 'numbered');
}

function listHtml({ items }: BookList, setting: PageSetting): string {
  return entriesHtml(items, setting);
}

function asideHtml({ role, label: name, wording }: Aside, setting: PageSetting): string {
  return paragraphsHtml(wording, leadHtml(name, setting), setting, role);
}

function termHtml(term: TermEntry, setting: PageSetting): string {
  const number = term.number === undefined ? '' : `<p class="term-number">${html(term.number)}</p>`;
  const names = [...term.name.map((one) => inline([one], setting)), inline(term.translation, setting)];
  const also = (name: string, all: TermEntry['admitted']) =>
    all.map((one) => `<p class="${name}">${inline(one, setting)}</p>`).join('\n');
  const deprecated = term.deprecated.map((one) => {
    return `<p class="deprecated">${leadHtml(bookWords.deprecated, setting)}${inline(one, setting)}</p>`;
  });
  const source =
    term.source.length === 0
      ? ''
      : `<p class="source">${leadHtml(bookWords.source, setting)}${inline(term.source, setting)}</p>`;
  return [
    number,
    `<p class="term"><dfn>${names.filter((one) => one !== '').join('　')}</dfn></p>`,
    also('admitted', term.admitted),
    ...deprecated,
    paragraphsHtml(term.definition, '', setting),
    ...term.notes.map((one) => paragraphsHtml(one.wording, leadHtml(one.label, setting), setting, 'note')),
    source,
  ]
    .filter((one) => one !== '')
    .join('\n');
}

/** What is told by its name, as a list of names and what is told. */
function factsHtml(facts: readonly FactEntry[], setting: PageSetting): string {
  const lines = facts.map(({ label: name, lines: told, isOpen }) => {
    const open = isOpen === true ? ' class="is-open"' : '';
    return `<div${open}><dt>${label(name, setting)}</dt><dd>${told.map((one) => lineHtml(one, setting)).join('\n')}</dd></div>`;
  });
  const name = setting.languages.length > 1 ? 'facts two' : 'facts';
  return `<dl class="${name}">${lines.join('\n')}</dl>`;
}
