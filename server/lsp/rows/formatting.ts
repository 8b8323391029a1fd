import type {
  DocumentFormattingParams,
  DocumentRangeFormattingParams,
  DocumentRangesFormattingParams,
  FormattingOptions,
} from 'vscode-languageserver';
import type { TextEdit } from 'vscode-languageserver-types';
import type { Range } from '../../base/position.ts';
import { formatEdits } from '../../features/formatting/format.ts';
import { defaultFormat, type FormatOptions } from '../../features/formatting/options.ts';
import type { Settings } from '../../protocol/settings.ts';
import type { Document } from '../../workspace/document.ts';
import { documentRow, type Row, type SessionState } from '../row.ts';

export const formattingRows: readonly Row[] = [
  documentRow<DocumentFormattingParams>(
    'textDocument/formatting',
    { documentFormattingProvider: true },
    ({ options }, document, state) => formatted(document, options, state),
  ),
  documentRow<DocumentRangeFormattingParams>(
    'textDocument/rangeFormatting',
    ({ severalRanges }) => ({ documentRangeFormattingProvider: severalRanges ? { rangesSupport: true } : true }),
    ({ options, range }, document, state) => formatted(document, options, state, [range]),
  ),
  documentRow<DocumentRangesFormattingParams>(
    'textDocument/rangesFormatting',
    {},
    ({ options, ranges }, document, state) => formatted(document, options, state, ranges),
  ),
];

function formatted(
  document: Document,
  options: FormattingOptions,
  { settings }: SessionState,
  ranges?: readonly Range[],
): TextEdit[] {
  const edits = formatEdits(document, formatOptions(settings, options), ranges);
  return edits.map(({ range, text }) => ({ range, newText: text }));
}

/** Of a width without tabs, which YAML has none of; who has tabs elsewhere has told nothing of spaces. */
function formatOptions(settings: Settings, { tabSize, insertSpaces }: FormattingOptions): FormatOptions {
  const isMeant = insertSpaces && Number.isInteger(tabSize) && tabSize >= 2 && tabSize <= 8;
  return {
    indent: isMeant ? tabSize : defaultFormat.indent,
    width: settings.formatWidth,
    keyOrder: settings.formatKeyOrder,
    longTexts: settings.formatLongTexts,
    spacing: settings.formatSpacing,
  };
}
