import type { DocumentSymbolParams, WorkspaceSymbolParams } from 'vscode-languageserver';
import { type DocumentSymbol, type SymbolInformation, SymbolKind, SymbolTag } from 'vscode-languageserver-types';
import { outline } from '../../features/outline/outline.ts';
import type { OutlineKind, OutlineSymbol } from '../../features/outline/symbol.ts';
import { type WorkspaceSymbolKind, workspaceSymbols } from '../../features/workspace-symbols.ts';
import type { Abilities } from '../abilities.ts';
import { label } from '../label.ts';
import { documentRow, type Row, workspaceRow } from '../row.ts';

export const symbolKinds: Readonly<Record<OutlineKind | WorkspaceSymbolKind, SymbolKind>> = {
  standard: SymbolKind.Package,
  report: SymbolKind.File,
  division: SymbolKind.Module,
  clause: SymbolKind.Method,
  table: SymbolKind.Array,
  form: SymbolKind.Struct,
  formula: SymbolKind.Operator,
  illustration: SymbolKind.Object,
  step: SymbolKind.Event,
  item: SymbolKind.Key,
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
    (_, document, { service, reader, abilities }): DocumentSymbol[] | SymbolInformation[] => {
      const symbols = outline(service.snapshot(), document, reader.locale);
      if (abilities.nestedSymbols) return symbols.map((one) => toSymbol(one, abilities));
      return flatSymbols(symbols, document.uri, abilities);
    },
  ),
  workspaceRow<WorkspaceSymbolParams>(
    'workspace/symbol',
    { workspaceSymbolProvider: true },
    ({ query }, { service, reader, abilities }): SymbolInformation[] =>
      workspaceSymbols(service.snapshot(), query, reader.locale).map(({ name, container, kind, uri, range }) => ({
        name: label(name),
        containerName: label(container),
        kind: kindFor(kind, abilities),
        location: { uri, range },
      })),
  ),
];

/** The kind, or for an editor that does not know it one that comes near. */
function kindFor(kind: OutlineKind | WorkspaceSymbolKind, { symbolKinds: known }: Abilities): SymbolKind {
  return known.has(symbolKinds[kind]) ? symbolKinds[kind] : SymbolKind.Field;
}

/** One behind the other, each with the name of what it lies in. */
function flatSymbols(
  symbols: readonly OutlineSymbol[],
  uri: string,
  abilities: Abilities,
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    {
      name: label(name),
      kind: kindFor(kind, abilities),
      location: { uri, range },
      ...(containerName && { containerName: label(containerName) }),
    },
    ...flatSymbols(children, uri, abilities, name),
  ]);
}

function toSymbol(symbol: OutlineSymbol, abilities: Abilities): DocumentSymbol {
  const { name, detail, kind, range, selection, children } = symbol;
  return {
    name: label(name),
    kind: kindFor(kind, abilities),
    range,
    selectionRange: selection,
    children: children.map((one) => toSymbol(one, abilities)),
    ...(detail === '' ? {} : { detail: label(detail) }),
    ...(kind === 'omission' && abilities.deprecatedSymbols ? { tags: [SymbolTag.Deprecated] } : {}),
  };
}
