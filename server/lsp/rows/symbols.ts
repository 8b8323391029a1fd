import type { DocumentSymbolParams, WorkspaceSymbolParams } from 'vscode-languageserver';
import { type DocumentSymbol, type SymbolInformation, SymbolKind, SymbolTag } from 'vscode-languageserver-types';
import { outline } from '../../features/outline/outline.ts';
import type { OutlineKind, OutlineSymbol } from '../../features/outline/symbol.ts';
import { type WorkspaceSymbolKind, workspaceSymbols } from '../../features/workspace-symbols.ts';
import { label } from '../label.ts';
import { documentRow, type Row, workspaceRow } from '../row.ts';

const kinds: Readonly<Record<OutlineKind | WorkspaceSymbolKind, SymbolKind>> = {
  standard: SymbolKind.Package,
  report: SymbolKind.File,
  division: SymbolKind.Module,
  clause: SymbolKind.Method,
  change: SymbolKind.Method,
  omission: SymbolKind.Method,
  group: SymbolKind.Namespace,
  term: SymbolKind.String,
  indicator: SymbolKind.Number,
  'evidence-kind': SymbolKind.Enum,
  grade: SymbolKind.EnumMember,
  figure: SymbolKind.Number,
  attachment: SymbolKind.File,
  answer: SymbolKind.Event,
};

export const symbolRows: readonly Row[] = [
  documentRow<DocumentSymbolParams>(
    'textDocument/documentSymbol',
    { documentSymbolProvider: true },
    (_, document, { service, reader }) => outline(service.snapshot(), document, reader.locale).map(toSymbol),
  ),
  workspaceRow<WorkspaceSymbolParams>(
    'workspace/symbol',
    { workspaceSymbolProvider: true },
    ({ query }, { service, reader }): SymbolInformation[] =>
      workspaceSymbols(service.snapshot(), query, reader.locale).map(({ name, container, kind, uri, range }) => ({
        name: label(name),
        containerName: label(container),
        kind: kinds[kind],
        location: { uri, range },
      })),
  ),
];

function toSymbol({ name, detail, kind, range, selection, children }: OutlineSymbol): DocumentSymbol {
  return {
    name: label(name),
    kind: kinds[kind],
    range,
    selectionRange: selection,
    children: children.map(toSymbol),
    ...(detail === '' ? {} : { detail: label(detail) }),
    ...(kind === 'omission' ? { tags: [SymbolTag.Deprecated] } : {}),
  };
}
