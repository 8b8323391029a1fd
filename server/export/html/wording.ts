import { say, type Words } from '../../base/words.ts';
import type { FactLine, ListEntry, TextRun, Version, Wording } from '../../features/book/book.ts';
import type { Language } from '../../model/field.ts';
import { anchor, html } from './escape.ts';

/** What a page is written for. */
export interface PageSetting {
  readonly languages: readonly Language[];
  /** Whether the page has something of this name: what a reference may lead to. */
  isThere(target: string): boolean;
  /** From where the page takes the image of a file; undefined where it has none. */
  readonly imageSource: (uri: string) => string | undefined;
}

export function mainLanguage({ languages }: Pick<PageSetting, 'languages'>): Language {
  return languages[0] ?? 'zh-Hant';
}

function runHtml({ kind, text, target }: TextRun, { isThere }: PageSetting): string {
  const shown = html(text);
  switch (kind) {
    case 'text':
      return shown;
    case 'modal':
      return `<span class="modal">${shown}</span>`;
    case 'open':
      return `<mark class="open">${shown}</mark>`;
    case 'masked':
      return `<span class="masked">${shown}</span>`;
    default:
      return target !== undefined && isThere(target) ? `<a href="#${anchor(target)}">${shown}</a>` : shown;
  }
}

export function langOf(language: Language, setting: PageSetting): string {
  return language === mainLanguage(setting) ? '' : ` lang="${language}"`;
}

/** A version on one line; its paragraphs one after the other. */
function inlineVersion({ language, paragraphs }: Version, setting: PageSetting): string {
  const lines = paragraphs.map((runs) => runs.map((run) => runHtml(run, setting)).join(''));
  const text = lines.join('<br>');
  const lang = langOf(language, setting);
  return lang === '' ? text : `<span${lang}>${text}</span>`;
}

/** A wording within a line or cell; two versions stand below each other. */
export function inline(wording: Wording, setting: PageSetting): string {
  return wording.map((one) => inlineVersion(one, setting)).join('<br>');
}

/** Words of the book's own for the reader, in each language of a page in two. */
export function label(words: Words, setting: PageSetting): string {
  return saidIn(words, setting)
    .map(([language, text]) => {
      const lang = langOf(language, setting);
      return lang === '' ? html(text) : `<span${lang}>${html(text)}</span>`;
    })
    .join('　');
}

/** The same for an attribute, which holds no elements. */
export function labelText(words: Words, setting: PageSetting): string {
  return saidIn(words, setting)
    .map(([, text]) => html(text))
    .join('　');
}

/** What is said in each language; once where two say the same. */
export function saidIn(
  words: Words,
  { languages }: PageSetting,
): readonly (readonly [language: Language, text: string])[] {
  const all = languages.map((language) => [language, say(words, language).trim()] as const);
  return all.filter(([, text], at) => all.findIndex(([, other]) => other === text) === at);
}

/** The same before a text, as what names it: in English a space lies between. */
export function leadHtml(words: Words, setting: PageSetting): string {
  const isLatin = /[!-~]$/.test(labelText(words, setting));
  return `<span class="label">${label(words, setting)}</span>${isLatin ? ' ' : ''}`;
}

/**
 * A wording as paragraphs; two versions as columns. `lead`: HTML that stands before the first paragraph of each column.
 */
export function paragraphsHtml(wording: Wording, lead: string, setting: PageSetting, kind = ''): string {
  const name = kind === '' ? '' : ` class="${kind}"`;
  const columns = wording.map(({ language, paragraphs }) => {
    const lines = paragraphs.map((runs, at) => {
      const text = runs.map((run) => runHtml(run, setting)).join('');
      return `<p${name}${langOf(language, setting)}>${at === 0 ? lead : ''}${text}</p>`;
    });
    return lines.join('\n');
  });
  if (columns.length === 0) return lead === '' ? '' : `<p${name}>${lead}</p>`;
  return columnsHtml(columns);
}

function columnsHtml(columns: readonly string[]): string {
  return columns.length === 1
    ? (columns[0] ?? '')
    : `<div class="both">${columns.map((one) => `<div>${one}</div>`).join('')}</div>`;
}

/** A line of what is told under a name, deeper where it is a part of the one above. */
export function lineHtml({ depth, wording }: FactLine, setting: PageSetting): string {
  const name = `depth-${Math.min(depth, 5)}`;
  return columnsHtml(wording.map((one) => `<p class="${name}">${inlineVersion(one, setting)}</p>`));
}

export function entriesHtml(items: readonly ListEntry[], setting: PageSetting): string {
  const lines = items.map(({ label: sign, wording, items: inner }) => {
    const lead = sign === '' ? '' : `<span class="sign">${html(sign)}</span>`;
    const inside = inner.length === 0 ? '' : entriesHtml(inner, setting);
    const said = columnsHtml(wording.map((one) => inlineVersion(one, setting)));
    return `<li>${lead}<div>${said}${inside}</div></li>`;
  });
  if (lines.length === 0) return '';
  const name = items.every(({ label: sign }) => sign === '') ? 'documents' : 'signed';
  return `<ul class="${name}">${lines.join('\n')}</ul>`;
}
