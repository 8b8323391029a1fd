import { currentLocale } from '../settings.ts';
import { tell } from '../words.ts';

/** The page of the webview: nothing runs in it but our script, and nothing comes from elsewhere. */
export function previewHtml(script: string, style: string, images: string): string {
  const locale = currentLocale();
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; img-src ${images}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  const choices = [
    ['zh-Hant', '繁體中文'],
    ['zh-Hans', '简体中文'],
    ['en', 'English'],
    ['both', tell(locale, 'languageBoth')],
  ];
  const options = choices.map(([value, label]) => `<option value="${value}">${label}</option>`).join('');
  const box = (name: string, label: string) => `<label><input type="checkbox" data-sets="${name}"> ${label}</label>`;
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">${style}
${theme}</style>
</head>
<body>
<div id="bar" role="toolbar" aria-label="${tell(locale, 'preview')}">
<a id="skip" href="#book">${tell(locale, 'previewSkip')}</a>
<label>${tell(locale, 'previewLanguage')} <select data-sets="language"><option value="" selected>${tell(locale, 'languageOfFile')}</option>${options}</select></label>
${box('changes', tell(locale, 'previewChanges'))}
${box('paper', tell(locale, 'previewPaper'))}
<button type="button" data-does="find">${tell(locale, 'previewFind')}</button>
</div>
<main id="book" tabindex="0" aria-label="${tell(locale, 'previewBook')}"></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

/** In the colours of the editor, unless the reader wants paper. */
const theme = `
html, body { background: var(--vscode-editor-background); color: var(--vscode-editor-foreground); }
body { padding: 0; max-width: none; }
#bar { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .3em 1.2em; padding: .4em 1em; font: var(--vscode-font-size)/1.6 var(--vscode-font-family); color: var(--vscode-foreground); background: var(--vscode-editorWidget-background); border-bottom: 1px solid var(--vscode-editorWidget-border, transparent); }
#bar select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); border: 1px solid var(--vscode-dropdown-border, transparent); }
#bar button { color: var(--vscode-button-secondaryForeground, inherit); background: var(--vscode-button-secondaryBackground, transparent); border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); border-radius: 2px; padding: 0 .6em; font: inherit; cursor: pointer; }
#bar button:focus-visible, #bar select:focus-visible, #bar input:focus-visible, #skip:focus { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
#skip { position: absolute; left: -9999px; color: var(--vscode-textLink-foreground); }
#skip:focus { position: static; }
#book { max-width: 210mm; margin: 0 auto; padding: 10mm 12mm; outline: none; }
#book [id^='b-'] { scroll-margin-top: 3em; cursor: pointer; }
#book [id^='b-']:focus { outline: none; }
#book .current { outline: 1px solid var(--vscode-focusBorder); outline-offset: 3px; }
#book:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
body:not(.paper) table, body:not(.paper) th, body:not(.paper) td, body:not(.paper) h1, body:not(.paper) .dates { border-color: currentColor; }
body:not(.paper) .form .asked, body:not(.paper) .is-open { background: var(--vscode-textBlockQuote-background); }
body:not(.paper) .form tr.unmet td { color: var(--vscode-errorForeground); }
body:not(.paper) .form tr.met td { color: var(--vscode-testing-iconPassed, currentColor); }
body:not(.paper) .changed { border-left-color: var(--vscode-textLink-foreground); }
body:not(.paper) .mark { color: var(--vscode-textLink-foreground); border-color: currentColor; }
body:not(.paper) .change { color: var(--vscode-textLink-foreground); }
body:not(.paper) .masked { outline: 1px solid var(--vscode-contrastBorder, transparent); }
body.paper { background: #d8d8d4; }
body.paper #book { margin: 6mm auto; padding: 20mm 20mm 20mm 25mm; background: #fff; color: #111; box-shadow: 0 1px 6px #0006; }
.cover { min-height: 0; }
.cover h1 { padding-top: 12mm; }
.cover-foot { margin-top: 12mm; }`;
