import type { HoverParams } from 'vscode-languageserver';
import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import { hover } from '../../features/hover/hover.ts';
import { plainMarkup } from '../../features/markup.ts';
import { documentRow } from '../row.ts';

export const hoverRow = documentRow<HoverParams>(
  'textDocument/hover',
  { hoverProvider: true },
  ({ position }, document, { service, reader }): Hover | undefined => {
    const found = hover(service.snapshot(), document, position, reader);
    if (found === undefined) return undefined;
    const { markdown, range } = found;
    const contents = reader.markdown
      ? { kind: MarkupKind.Markdown, value: markdown }
      : { kind: MarkupKind.PlainText, value: plainMarkup(markdown) };
    return { contents, range };
  },
);
