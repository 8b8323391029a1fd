import type { ReaderLocale } from '../../server/protocol/settings.ts';
import { type SentenceName, tell } from '../words.ts';
import { theme } from './theme.ts';

/** What the page is made with: the address of its script, the style of what it shows, and from where images may come. */
interface PageParts {
  readonly script: string;
  readonly style: string;
  readonly images: string;
}

const languages: readonly (readonly [value: ReaderLocale, name: string])[] = [
  ['zh-Hant', '繁體中文'],
  ['zh-Hans', '简体中文'],
  ['en', 'English'],
];

/** The page of the webview: nothing runs in it but our script, and nothing comes from elsewhere. */
export function previewHtml({ script, style, images }: PageParts, locale: ReaderLocale): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; img-src ${images}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">${style}
${theme}</style>
</head>
<body>
${barHtml(locale)}
<main id="book" tabindex="0" aria-label="${tell(locale, 'previewBook')}"></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

/** What can be set and sought, above the page. */
function barHtml(locale: ReaderLocale): string {
  const say = (name: SentenceName) => tell(locale, name);
  const options = languages
    .map(([value, name]) => `<option value="${value}" lang="${value}">${name}</option>`)
    .join('');
  const select = (name: string, label: string, first: string) =>
    `<label>${label} <select data-sets="${name}"><option value="" selected>${first}</option>${options}</select></label>`;
  const box = (name: string, label: string) =>
    `<label class="${name}"><input type="checkbox" data-sets="${name}"> ${label}</label>`;
  const button = (does: string, sign: string, label: string) =>
    `<button type="button" data-does="${does}" aria-label="${label}" title="${label}">${sign}</button>`;
  return `<div id="bar" role="group" aria-label="${say('preview')}">
<a id="skip" href="#book">${say('previewSkip')}</a>
${select('language', say('previewLanguage'), say('languageOfFile'))}
${select('beside', say('previewBeside'), say('previewAlone'))}
${box('changes', say('previewChanges'))}
${box('paper', say('previewPaper'))}
<div id="search" role="search">
<input id="find" type="search" autocomplete="off" spellcheck="false" placeholder="${say('previewFind')}" aria-label="${say('previewFind')}" aria-describedby="count">
<output id="count" for="find" data-some="${say('previewFound')}" data-none="${say('previewNotFound')}"></output>
${button('previous', '↑', say('previewPrevious'))}
${button('next', '↓', say('previewNext'))}
</div>
<div id="heard" role="status"></div>
<p id="nothing" role="status" data-says="${say('previewNothing')}"></p>
</div>`;
}
