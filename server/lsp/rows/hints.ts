import type { InlayHintParams } from 'vscode-languageserver';
import type { InlayHint } from 'vscode-languageserver-types';
import type { Position } from '../../base/position.ts';
import { hints } from '../../features/hints.ts';
import { hover } from '../../features/hover/hover.ts';
import { label } from '../label.ts';
import { markup } from '../markup.ts';
import { documentRow, type Row, workspaceRow } from '../row.ts';

/** By what a hint is asked for once more, when the mouse is on it. */
interface HintData {
  readonly uri: string;
  readonly version: number;
  readonly about: Position;
}

export const hintRows: readonly Row[] = [
  documentRow<InlayHintParams>(
    'textDocument/inlayHint',
    ({ lazyHints }) => ({ inlayHintProvider: lazyHints ? { resolveProvider: true } : true }),
    ({ range }, document, { service, reader, settings, abilities }): InlayHint[] =>
      hints(service.snapshot(), document, range, reader.locale, {
        numbers: settings.hintNumbers,
        verdicts: settings.hintVerdicts,
        figures: settings.hintFigures,
      }).map(({ position, label: text, about }) => {
        const hint: InlayHint = { position, label: label(text), paddingLeft: true };
        const data: HintData = { uri: document.uri, version: document.version, about };
        return abilities.lazyHints ? { ...hint, data } : hint;
      }),
  ),
  workspaceRow<InlayHint>('inlayHint/resolve', {}, (hint, { service, reader }): InlayHint => {
    const data = hint.data as HintData | undefined;
    const document = data && service.document(data.uri);
    // What has been edited since is asked for anew.
    if (data === undefined || document?.version !== data.version) return hint;
    const more = hover(service.snapshot(), document, data.about, reader);
    return more === undefined ? hint : { ...hint, tooltip: markup(more.markdown, reader) };
  }),
];
