import { memory } from '../../base/memory.ts';
import { once } from '../../base/once.ts';
import { sha256InHex } from '../../base/sha256.ts';
import type { Book, BookChunk, Heading } from '../../features/book/book.ts';
import { bookWords } from '../../features/book/labels.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';
import type { FileContents } from '../format.ts';
import { dataUri, noImages } from '../images.ts';
import { boundParts } from '../parts.ts';
import { blockHtml } from './blocks.ts';
import { anchor, html } from './escape.ts';
import { styleOf } from './style.ts';
import { inline, label, labelText, mainLanguage, type PageSetting } from './wording.ts';

/** A book as one page that needs nothing else: no script, nothing from elsewhere, printable as GB/T 1.1 lays a standard out. */
export function htmlPage(book: Book, { images }: { readonly images: FileContents } = { images: noImages }): string {
  const sources = new Map([...images].map(([uri, bytes]) => [uri, dataUri(bytes)]));
  const setting = settingOf(book, (uri) => sources.get(uri));
  const style = styleOf(book);
  const policy = `default-src 'none'; style-src 'sha256-${digestOf(style)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const { cover, front, body } = boundParts(book);
  return `<!doctype html>
<html lang="${mainLanguage(setting)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(book.title)}</title>
<style>${style}</style>
</head>
<body class="${book.kind}">
${cover === undefined ? '' : chunkHtml(cover, setting)}
${contentsHtml(book, setting)}
<main>
${front.length === 0 ? '' : `<div class="front-matter">\n${front.map((chunk) => chunkHtml(chunk, setting)).join('\n')}\n</div>`}
<div class="body">
<p class="repeated-title" aria-hidden="true">${html(book.title)}</p>
${body.map((chunk) => chunkHtml(chunk, setting)).join('\n')}
<hr class="end">
</div>
</main>
</body>
</html>
`;
}

export function settingOf({ languages, chunks }: Book, imageSource: PageSetting['imageSource']): PageSetting {
  const names = once(() => {
    const all = new Set<string>();
    for (const { key, blocks } of chunks) {
      all.add(key);
      for (const { id } of blocks) all.add(id);
    }
    return all;
  });
  return { languages, isThere: (target) => names().has(target), imageSource };
}

/** As a policy of content security names a style. */
function digestOf(style: string): string {
  return btoa(sha256InHex(style).replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16))));
}

/** The blocks of one thing; the element bears the chunk's key, so that it can be put in the place of an earlier one. */
export function chunkHtml({ blocks }: BookChunk, setting: PageSetting): string {
  return blocks.map((block, at) => blockHtml(block, blocks[at - 1], setting)).join('\n');
}

/** The headings down to the second level, each with a link. */
export function contentsHtml({ chunks }: Book, setting: PageSetting): string {
  const lines = chunks.map((chunk) => contentsLines(chunk, setting)).filter((one) => one !== '');
  if (lines.length === 0) return '';
  const title = label(bookWords.contents, setting);
  return `<nav aria-label="${labelText(bookWords.contents, setting)}"><p class="contents-title">${title}</p><ul>\n${lines.join('\n')}\n</ul></nav>`;
}

/** A chunk is of one setting: as long as it is the same, so are its lines. */
const knownLines = memory<string>();

function contentsLines(chunk: BookChunk, setting: PageSetting): string {
  const known = knownLines.of(chunk);
  if (known !== undefined) return known;
  const lines = chunk.blocks.flatMap((one) => {
    if (one.kind !== 'heading' || one.level > 2) return [];
    return [`<li class="level-${one.level}"><a href="#${anchor(one.id)}">${headingText(one, setting)}</a></li>`];
  });
  knownLines.keep(chunk, lines.join('\n'));
  return lines.join('\n');
}

function headingText({ style, number, title, nature }: Heading, setting: PageSetting): string {
  const name = title.map((one) => inline([one], setting).replace(/<\/?a\b[^>]*>/g, '')).join('　');
  const kind = nature === undefined ? '' : label(nature, setting);
  const named = label(phrase(bookWords.annex, { letter: number ?? '' }), setting) + (kind.startsWith('(') ? ' ' : '');
  const letter = style === 'annex' ? named + kind : html(number ?? '');
  return [letter, name].filter((one) => one !== '').join('　');
}
