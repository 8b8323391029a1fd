import type { DefinitionParams, DocumentHighlightParams, ReferenceParams } from 'vscode-languageserver';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { definition } from '../../features/definition.ts';
import { highlights, references } from '../../features/references.ts';
import { documentRow, type Row } from '../row.ts';

export const navigationRows: readonly Row[] = [
  documentRow<DefinitionParams>(
    'textDocument/definition',
    { definitionProvider: true },
    ({ position }, document, { service }) => definition(service.snapshot(), document, position)?.targets,
  ),
  documentRow<ReferenceParams>(
    'textDocument/references',
    { referencesProvider: true },
    ({ position, context }, document, { service }) =>
      references(service.snapshot(), document, position)
        .filter((use) => context.includeDeclaration || !use.definition)
        .map(({ uri, range }) => ({ uri, range })),
  ),
  documentRow<DocumentHighlightParams>(
    'textDocument/documentHighlight',
    { documentHighlightProvider: true },
    ({ position }, document, { service }) =>
      highlights(service.snapshot(), document, position).map(({ range, definition: given }) => ({
        range,
        kind: given ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      })),
  ),
];
