import type { HoverParams } from 'vscode-languageserver';
import type { Hover } from 'vscode-languageserver-types';
import { hover } from '../../features/hover/hover.ts';
import { markup } from '../markup.ts';
import { documentRow } from '../row.ts';

export const hoverRow = documentRow<HoverParams>(
  'textDocument/hover',
  { hoverProvider: true },
  ({ position }, document, { service, reader }): Hover | undefined => {
    const found = hover(service.snapshot(), document, position, reader);
    if (found === undefined) return undefined;
    return { contents: markup(found.markdown, reader), range: found.range };
  },
);
