import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { previewHtml } from '../../client/preview/page-html.ts';
import { type PreviewState, previewChange, previewOf } from '../../server/export/html/preview.ts';
import type { BookOptions } from '../../server/features/book/book-of.ts';
import { toTraditional } from '../../server/model/values/traditional.ts';
import type { ReaderLocale } from '../../server/protocol/settings.ts';
import type { Service } from '../../server/service.ts';
import { bookIn } from '../support/book-text.ts';
import { root } from './scratch.ts';
import { newPage } from './stage.ts';

/** The page of a preview in a browser alone, with what the editor beside it would be told. */
export interface PreviewPage {
  readonly page: Page;
  /** What the page has told so far. */
  told(): Promise<readonly PageTold[]>;
  /** Shows a file as it is now, only what differs from what is shown. */
  show(service: Service, name: string, options?: Partial<BookOptions>): Promise<void>;
  /** It opens anew with what is shown next, as an editor does with a page that was hidden. */
  close(): void;
}

export interface PageTold {
  readonly kind: string;
  readonly id?: string;
  readonly set?: Readonly<Record<string, unknown>>;
}

export interface PreviewLook {
  readonly locale?: ReaderLocale;
  readonly theme?: keyof typeof themes;
}

const address = 'http://preview.test/';

/** The editor's side: it keeps a state, and hears what is told. */
const editor = `globalThis.told = [];
globalThis.acquireVsCodeApi = () => ({
  getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
  setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
  postMessage: (message) => told.push(message),
});`;

export async function openPreview(browser: Browser, { locale = 'en', theme = 'light' }: PreviewLook = {}) {
  const page = await newPage(browser);
  let shown: PreviewState | undefined;
  let style = '';
  await page.addInitScript(editor);
  await page.route(`${address}**`, (route) => {
    const isScript = route.request().url().endsWith('.js');
    const html = () => previewHtml({ script: 'preview.js', style, images: 'data:' }, locale);
    const themed = () => html().replace('</style>', `\n:root { ${variables(theme)} }</style>`);
    return route.fulfill(
      isScript
        ? { contentType: 'text/javascript', body: readFileSync(join(root, 'dist', 'preview.js'), 'utf8') }
        : { contentType: 'text/html', body: themed() },
    );
  });
  const preview: PreviewPage = {
    page,
    told: () => page.evaluate('told'),
    async show(service, name, options = {}) {
      const book = bookIn(service, name, { toTraditional, ...options });
      const next = previewOf(book, shown);
      if (shown === undefined) {
        style = next.style;
        await page.goto(address);
      }
      const change = { title: book.title, language: next.language, ...previewChange(next, shown) };
      const isVariant = options.changes === true;
      shown = next;
      await page.evaluate(`postMessage(${JSON.stringify({ kind: 'update', uri: name, isVariant, ...change })})`);
      await page.locator('#book > section').first().waitFor();
    },
    close() {
      shown = undefined;
    },
  };
  return preview;
}

function variables(theme: keyof typeof themes): string {
  return Object.entries(themes[theme])
    .map(([name, value]) => `--vscode-${name}: ${value};`)
    .join(' ');
}

/** What the editor's own themes say. */
const fonts = { 'font-size': '13px', 'font-family': 'sans-serif' };
const themes = {
  light: {
    ...fonts,
    'editor-background': '#ffffff',
    'editor-foreground': '#3b3b3b',
    foreground: '#3b3b3b',
    'editorWidget-background': '#f8f8f8',
    'editorWidget-border': '#c8c8c8',
    'dropdown-background': '#ffffff',
    'dropdown-foreground': '#3b3b3b',
    'dropdown-border': '#cecece',
    'input-background': '#ffffff',
    'input-border': '#cecece',
    'button-background': '#005fb8',
    'button-secondaryBackground': '#e5e5e5',
    'button-secondaryForeground': '#3b3b3b',
    focusBorder: '#005fb8',
    'textLink-foreground': '#005fb8',
    'textBlockQuote-background': '#f2f2f2',
    errorForeground: '#c72e0f',
    'testing-iconPassed': '#388a34',
    descriptionForeground: '#717171',
    'editor-findMatchBackground': '#a8ac94',
    'editor-findMatchHighlightBackground': '#ea5c0055',
  },
  dark: {
    ...fonts,
    'editor-background': '#1f1f1f',
    'editor-foreground': '#cccccc',
    foreground: '#cccccc',
    'editorWidget-background': '#202020',
    'editorWidget-border': '#454545',
    'dropdown-background': '#313131',
    'dropdown-foreground': '#cccccc',
    'dropdown-border': '#3c3c3c',
    'input-background': '#313131',
    'input-foreground': '#cccccc',
    'input-border': '#3c3c3c',
    'button-background': '#0078d4',
    'button-secondaryBackground': '#313131',
    'button-secondaryForeground': '#cccccc',
    focusBorder: '#0078d4',
    'textLink-foreground': '#4daafc',
    'textBlockQuote-background': '#2b2b2b',
    errorForeground: '#f85149',
    'testing-iconPassed': '#73c991',
    descriptionForeground: '#9d9d9d',
    'editor-findMatchBackground': '#9e6a03',
    'editor-findMatchHighlightBackground': '#ea5c0055',
  },
  contrast: {
    ...fonts,
    'editor-background': '#000000',
    'editor-foreground': '#ffffff',
    foreground: '#ffffff',
    'editorWidget-background': '#0c141f',
    'editorWidget-border': '#6fc3df',
    'dropdown-background': '#000000',
    'dropdown-foreground': '#ffffff',
    'dropdown-border': '#6fc3df',
    'input-background': '#000000',
    'input-foreground': '#ffffff',
    'input-border': '#6fc3df',
    contrastBorder: '#6fc3df',
    contrastActiveBorder: '#f38518',
    focusBorder: '#f38518',
    'textLink-foreground': '#21a6ff',
    errorForeground: '#f48771',
    descriptionForeground: '#ffffffb3',
  },
} as const;
