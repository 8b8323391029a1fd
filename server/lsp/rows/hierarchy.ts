import type {
  TypeHierarchyPrepareParams,
  TypeHierarchySubtypesParams,
  TypeHierarchySupertypesParams,
} from 'vscode-languageserver';
import { SymbolKind, type TypeHierarchyItem } from 'vscode-languageserver-types';
import { basesOf, type Kin, kinAt, variantsOf } from '../../features/hierarchy.ts';
import { label } from '../label.ts';
import { documentRow, type Row, workspaceRow } from '../row.ts';

export const hierarchyRows: readonly Row[] = [
  documentRow<TypeHierarchyPrepareParams>(
    'textDocument/prepareTypeHierarchy',
    { typeHierarchyProvider: true },
    ({ position }, document, { service, reader }) =>
      kinAt(service.snapshot(), document, position, reader.locale).map(toItem),
  ),
  workspaceRow<TypeHierarchySupertypesParams>('typeHierarchy/supertypes', {}, ({ item }, { service, reader }) => {
    const document = service.document(item.uri);
    return document && basesOf(service.snapshot(), document, reader.locale).map(toItem);
  }),
  workspaceRow<TypeHierarchySubtypesParams>('typeHierarchy/subtypes', {}, ({ item }, { service, reader }) => {
    const document = service.document(item.uri);
    return document && variantsOf(service.snapshot(), document, reader.locale).map(toItem);
  }),
];

function toItem({ name, title, uri, range, selection }: Kin): TypeHierarchyItem {
  return { name: label(name), detail: label(title), kind: SymbolKind.Package, uri, range, selectionRange: selection };
}
