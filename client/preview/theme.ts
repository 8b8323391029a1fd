/** The preview in the colours of the editor, unless the reader wants paper. */
export const theme = `
html, body { background: var(--vscode-editor-background); color: var(--vscode-editor-foreground); }
body { padding: 0; max-width: none; }
#bar { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; gap: .3em 1.2em; padding: .4em 1em; font: var(--vscode-font-size)/1.6 var(--vscode-font-family); color: var(--vscode-foreground); background: var(--vscode-editorWidget-background); border-bottom: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, transparent)); }
#bar label { display: inline-flex; align-items: center; gap: .3em; }
#bar select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); border: 1px solid var(--vscode-dropdown-border, transparent); font: inherit; }
#bar input[type=checkbox] { accent-color: var(--vscode-button-background); }
#bar button { color: var(--vscode-button-secondaryForeground, inherit); background: var(--vscode-button-secondaryBackground, transparent); border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); border-radius: 2px; padding: 0 .5em; font: inherit; cursor: pointer; }
#bar button:hover { background: var(--vscode-button-secondaryHoverBackground, transparent); }
#bar button:focus-visible, #bar select:focus-visible, #bar input:focus-visible, #skip:focus { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
#bar .changes, #nothing:empty { display: none; }
.is-variant #bar .changes { display: inline-flex; }
#search { display: flex; align-items: center; gap: .3em; margin-left: auto; }
#find { width: 11em; padding: 0 .4em; color: var(--vscode-input-foreground); background: var(--vscode-input-background); border: 1px solid var(--vscode-input-border, transparent); border-radius: 2px; font: inherit; }
#find::placeholder { color: var(--vscode-input-placeholderForeground); }
#find[aria-invalid=true] { border-color: var(--vscode-inputValidation-errorBorder, var(--vscode-errorForeground)); }
#count { order: -1; color: var(--vscode-descriptionForeground); white-space: nowrap; }
#heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
#nothing { flex-basis: 100%; margin: 0; text-indent: 0; }
#skip { position: absolute; left: -9999px; color: var(--vscode-textLink-foreground); }
#skip:focus { position: static; }
::highlight(found) { background-color: var(--vscode-editor-findMatchHighlightBackground, #ea5c0055); text-decoration: underline var(--vscode-contrastActiveBorder, transparent); }
::highlight(found-now) { background-color: var(--vscode-editor-findMatchBackground, #f0a000); color: var(--vscode-editor-findMatchForeground, inherit); text-decoration: underline 3px var(--vscode-contrastActiveBorder, transparent); }
.paper ::highlight(found) { background-color: #ffe58a; color: #111; }
.paper ::highlight(found-now) { background-color: #ffab40; color: #111; }
#book { max-width: 210mm; margin: 0 auto; padding: 10mm 12mm; outline: none; }
#book [id^='b-'] { cursor: pointer; }
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
body:not(.paper) .masked { background: var(--vscode-editor-foreground); color: var(--vscode-editor-background); }
body.paper { background: #d8d8d4; }
body.paper #book { margin: 6mm auto; padding: 20mm 20mm 20mm 25mm; background: #fff; color: #111; box-shadow: 0 1px 6px #0006; }
.cover { min-height: 0; }
.cover h1 { padding-top: 12mm; }
.cover-foot { margin-top: 12mm; }`;
