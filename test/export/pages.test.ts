import { Marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { exportWriters } from '../../server/export/formats.ts';
import { imagesIn } from '../../server/export/images.ts';
import { bookLanguages } from '../../server/features/book/book-of.ts';
import { brokenTexts, freeTexts } from '../edge/hostile/files.ts';
import { hostile, steering } from '../edge/hostile/texts.ts';
import { bookIn } from '../support/book-text.ts';
import { flawlessFolders, ourFilesIn } from '../support/our-files.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const examples = ourFilesIn(...flawlessFolders);

/** What a page of ours is made of: elements and attributes that load, run and lead to nothing outside it. */
const tag =
  /<\/?(?:figure|figcaption|svg|text|path|rect|circle|html|head|body|main|nav|header|div|p|h[1-6]|ul|li|table|caption|thead|tbody|tr|th|td|dl|dt|dd|span|mark|dfn|a|br|hr|title|style|!doctype html)(?: (?:lang|id|class|scope|colspan|rowspan|title|role|aria-label|aria-labelledby|aria-hidden|xmlns|width|height|viewBox|x|y|rx|cx|cy|r|d|text-anchor)="[^"<>]*"| href="#b-[\p{L}\p{N}._-]*")*\/?>/giu;
const head =
  /<meta (?:charset="utf-8"|http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/=]+'; img-src data:; base-uri 'none'; form-action 'none'"|name="viewport" content="width=device-width, initial-scale=1")>/g;

function expectHarmlessPage(page: string): void {
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
  expect(style).not.toMatch(/url\(|@import|expression|<|\\[^0-9a-f]/i);
  const rest = page.replace(style, '').replace(head, '').replace(tag, '');
  expect(rest).not.toMatch(/[<>]/);
  for (const line of page.split('\n')) expect(line).not.toMatch(steering);
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target);
}

const harmless = [
  ...['paragraph', 'space', 'list', 'list_item', 'strong', 'em', 'text', 'escape', 'br', 'heading', 'blockquote'],
  ...['table'],
];

function tokens(list: readonly Token[]): readonly Token[] {
  return list.flatMap((token) => {
    // What an image shows in words is text, whatever stands in it.
    const isOpen = 'tokens' in token && token.type !== 'image';
    const inner = isOpen && token.tokens !== undefined ? tokens(token.tokens) : [];
    return [token, ...inner, ...(token.type === 'list' ? tokens(token.items) : [])];
  });
}

/** An image of the workspace, beside the page. */
function isOwnImage(token: Token): boolean {
  return token.type === 'image' && /^(?!\/)[\w.~%/-]+$/.test(token.href);
}

function expectHarmlessMarkdown(text: string): void {
  for (const line of text.split('\n')) expect(line).not.toMatch(steering);
  const found = tokens(new Marked({ gfm: true }).lexer(text)).filter((one) => !isOwnImage(one));
  expect(found.map(({ type }) => type).filter((type) => !harmless.includes(type))).toEqual([]);
}

describe('a page', () => {
  const service = workspace(examples);
  test.each(Object.keys(examples))(
    'of %s needs nothing else, leads nowhere else, and is the same each time',
    (name) => {
      for (const language of bookLanguages) {
        const book = bookIn(service, name, { language, changes: true, mask: true });
        expectHarmlessPage(exportWriters.html(book));
        expectHarmlessMarkdown(exportWriters.md(book));
      }
      const again = (format: 'html' | 'md') => exportWriters[format](bookIn(workspace(examples), name));
      expect(again('html')).toBe(again('html'));
      expect(again('md')).toBe(exportWriters.md(bookIn(service, name)));
    },
  );

  test('says its language, its parts and its headings to who hears it', () => {
    const page = exportWriters.html(bookIn(service, 'makerspace-service.standard.yaml', { language: 'zh-Hans' }));
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-Hans">/);
    expect(page.match(/<main>|<nav aria-label|<header /g)).toHaveLength(3);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toMatch(/<th scope="col">/);
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  });
});

test('a printed page shows the images that the page itself does', async () => {
  const name = 'd.standard.yaml';
  const clause = '{id: a, provision: statement, text: 甲。, images: [{title: 乙, file: a.png, alt: 丙}]}';
  const service = workspace({ [name]: `standard: d@2020\nchapters: [{id: one, title: 一, clauses: [${clause}]}]\n` });
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error(name);
  const book = bookIn(service, name);
  const images = new Map(imagesIn(book).map((uri) => [uri, new Uint8Array([0x89, 0x50, 0x4e, 0x47])]));
  const printed: string[] = [];
  const print = async (page: string) => {
    printed.push(page);
    return new Uint8Array();
  };
  const from = { snapshot: service.snapshot(), document, images, print };
  await exportWriters.pdf(book, from);
  expect(printed).toEqual([exportWriters.html(book, from)]);
  expect(printed[0]).toContain('<img src="data:image/png;base64,iVBORw==" alt="丙">');
});

describe.each(Object.entries(hostile))('%s', (_, text) => {
  test.each([
    ['where an author is free', freeTexts],
    ['where something else belongs', brokenTexts],
  ])('%s', (_, make) => {
    const files = make(text);
    const service = workspace(files);
    for (const name of Object.keys(files).filter(
      (one) => one.endsWith('.standard.yaml') || one.endsWith('.report.yaml'),
    )) {
      for (const language of ['zh-Hans', 'both'] as const) {
        const book = bookIn(service, name, { language, changes: true, mask: language === 'both' });
        expectHarmlessPage(exportWriters.html(book));
        expectHarmlessMarkdown(exportWriters.md(book));
      }
    }
  });
});
