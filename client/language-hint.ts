import { type Disposable, type ExtensionContext, languages, type TextDocument, window, workspace } from 'vscode';
import { fileNameOf } from './file-name.ts';
import { languageByName } from './selector.ts';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

const silenced = 'languageHint.silenced';

/** A `*.standard.yaml` that some other setting opens as plain YAML stays as it is; the writer is asked once a file. */
export function offerLanguage(context: ExtensionContext): Disposable {
  const asked = new Set<string>();
  const look = (document: TextDocument): void => {
    const language = languageByName(document.uri.path);
    if (document.languageId !== 'yaml' || language === undefined) return;
    if (context.globalState.get(silenced) === true || asked.has(document.uri.toString())) return;
    asked.add(document.uri.toString());
    void offer(context, document, language);
  };
  for (const document of workspace.textDocuments) look(document);
  return workspace.onDidOpenTextDocument(look);
}

async function offer(context: ExtensionContext, document: TextDocument, language: string): Promise<void> {
  const locale = currentLocale();
  const file = fileNameOf(document.uri);
  const yes = tell(locale, 'switchLanguage');
  const never = tell(locale, 'neverAsk');
  const answer = await window.showInformationMessage(tell(locale, 'openedAsYaml', { file }), yes, never);
  if (answer === yes) await languages.setTextDocumentLanguage(document, language);
  if (answer === never) await context.globalState.update(silenced, true);
}
