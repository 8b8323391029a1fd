import type {
  CallHierarchyIncomingCallsParams,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
} from 'vscode-languageserver';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver-types';
import { type NamingThing, namedBy, namesIn, thingsAt } from '../../features/calls.ts';
import { label } from '../label.ts';
import { documentRow, type Row, workspaceRow } from '../row.ts';
import { symbolKinds } from './symbols.ts';

/** What is named and by whom: indicator, clauses that test it, reports that answer these; and back. */
export const callRows: readonly Row[] = [
  documentRow<CallHierarchyPrepareParams>(
    'textDocument/prepareCallHierarchy',
    { callHierarchyProvider: true },
    ({ position }, document, { service, reader }) =>
      thingsAt(service.snapshot(), document, position, reader.locale).map(toItem),
  ),
  workspaceRow<CallHierarchyIncomingCallsParams>(
    'callHierarchy/incomingCalls',
    {},
    ({ item }, { service, reader }): CallHierarchyIncomingCall[] | undefined => {
      const document = service.document(item.uri);
      const found = document && namedBy(service.snapshot(), document, item.selectionRange.start, reader.locale);
      return found?.map(({ thing, ranges }) => ({ from: toItem(thing), fromRanges: [...ranges] }));
    },
  ),
  workspaceRow<CallHierarchyOutgoingCallsParams>(
    'callHierarchy/outgoingCalls',
    {},
    ({ item }, { service, reader }): CallHierarchyOutgoingCall[] | undefined => {
      const document = service.document(item.uri);
      const found = document && namesIn(service.snapshot(), document, item.selectionRange.start, reader.locale);
      return found?.map(({ thing, ranges }) => ({ to: toItem(thing), fromRanges: [...ranges] }));
    },
  ),
];

function toItem({ name, detail, kind, uri, range, selection }: NamingThing): CallHierarchyItem {
  const item = { name: label(name), kind: symbolKinds[kind], uri, range, selectionRange: selection };
  return detail === '' ? item : { ...item, detail: label(detail) };
}
