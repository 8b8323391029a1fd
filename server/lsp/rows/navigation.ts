import type {
  DeclarationParams,
  DefinitionParams,
  DocumentHighlightParams,
  ImplementationParams,
  LinkedEditingRangeParams,
  LinkedEditingRanges,
  ReferenceParams,
  TypeDefinitionParams,
} from 'vscode-languageserver';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { declaration, definition, implementation } from '../../features/definition.ts';
import { idPattern, linkedPlaces } from '../../features/linked-editing.ts';
import { highlights, references } from '../../features/references.ts';
import { typeDefinition } from '../../features/type-definition.ts';
import { documentRow, type Row } from '../row.ts';

export const navigationRows: readonly Row[] = [
  documentRow<DefinitionParams>(
    'textDocument/definition',
    { definitionProvider: true },
    ({ position }, document, { service }) => definition(service.snapshot(), document, position)?.targets,
  ),
  documentRow<DeclarationParams>(
    'textDocument/declaration',
    { declarationProvider: true },
    ({ position }, document, { service }) => declaration(service.snapshot(), document, position)?.targets,
  ),
  documentRow<ImplementationParams>(
    'textDocument/implementation',
    { implementationProvider: true },
    ({ position }, document, { service }) => implementation(service.snapshot(), document, position)?.targets,
  ),
  documentRow<TypeDefinitionParams>(
    'textDocument/typeDefinition',
    { typeDefinitionProvider: true },
    ({ position }, document, { service }) => typeDefinition(service.snapshot(), document, position),
  ),
  documentRow<ReferenceParams>(
    'textDocument/references',
    { referencesProvider: true },
    ({ position, context }, document, { service }) =>
      references(service.snapshot(), document, position)
        .filter((use) => context.includeDeclaration || !use.definition)
        .map(({ uri, range }) => ({ uri, range })),
  ),
  documentRow<LinkedEditingRangeParams>(
    'textDocument/linkedEditingRange',
    { linkedEditingRangeProvider: true },
    ({ position }, document, { service }): LinkedEditingRanges | undefined => {
      const ranges = linkedPlaces(service.snapshot(), document, position);
      return ranges.length === 0 ? undefined : { ranges: [...ranges], wordPattern: idPattern };
    },
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
