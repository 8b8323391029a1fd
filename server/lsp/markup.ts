import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import { plainMarkup } from '../features/markup.ts';
import type { Reader } from '../features/reader.ts';

/** Markdown of ours, for an editor that shows none as plain text. */
export function markup(markdown: string, reader: Reader): MarkupContent {
  return reader.markdown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: plainMarkup(markdown) };
}
