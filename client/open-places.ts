import { languages, Selection, TextEditorRevealType, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type OpenPlaceItem, type OpenPlacesParams, openPlacesRequest } from '../server/protocol/writing.ts';
import { type Ask, askAbout, noteStays } from './ask.ts';
import { ownDocuments } from './own-documents.ts';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

/** Takes the cursor to the place that next needs the author, or the one before, round and round through the file. */
export async function goToOpenPlace(client: BaseLanguageClient, ask: Ask, way: 'next' | 'previous'): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || languages.match(ownDocuments, editor.document) === 0) return;
  const params: OpenPlacesParams = { uri: client.code2ProtocolConverter.asUri(editor.document.uri) };
  const found = await askAbout<readonly OpenPlaceItem[]>(ask, editor.document, openPlacesRequest, params);
  if (!found || window.activeTextEditor !== editor) return;
  const { protocol2CodeConverter: converter } = client;
  const places = found
    .map(({ range, label }) => ({ range: converter.asRange(range), label }))
    .sort((a, b) => a.range.start.compareTo(b.range.start));
  const locale = currentLocale();
  if (places.length === 0) return void window.setStatusBarMessage(tell(locale, 'nothingOpen'), noteStays);
  const { start } = editor.selection;
  const index =
    way === 'next'
      ? places.findIndex(({ range }) => range.start.isAfter(start))
      : places.findLastIndex(({ range }) => range.start.isBefore(start));
  const at = index >= 0 ? index : way === 'next' ? 0 : places.length - 1;
  const place = places[at];
  if (place === undefined) return;
  editor.selection = new Selection(place.range.start, place.range.end);
  editor.revealRange(place.range, TextEditorRevealType.InCenterIfOutsideViewport);
  const args = { number: String(at + 1), count: String(places.length), label: place.label };
  window.setStatusBarMessage(tell(locale, 'openPlace', args), noteStays);
}
