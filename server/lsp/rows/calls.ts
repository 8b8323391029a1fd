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
import { documentRow, type Row, type SessionState, workspaceRow } from '../row.ts';
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
    ({ item }, state): CallHierarchyIncomingCall[] | undefined => {
      const found = about(item, state, namedBy);
      return found?.map(({ thing, ranges }) => ({ from: toItem(thing), fromRanges: [...ranges] }));
    },
  ),
  workspaceRow<CallHierarchyOutgoingCallsParams>(
    'callHierarchy/outgoingCalls',
    {},
    ({ item }, state): CallHierarchyOutgoingCall[] | undefined => {
      const found = about(item, state, namesIn);
      return found?.map(({ thing, ranges }) => ({ to: toItem(thing), fromRanges: [...ranges] }));
    },
  ),
];

/** Of an item as the editor sends it back: it may have been made of an earlier state, or by something else. */
function about(
  item: Partial<CallHierarchyItem> | undefined,
  { service, reader }: SessionState,
  find: typeof namedBy,
): ReturnType<typeof namedBy> | undefined {
  const document = item?.uri === undefined ? undefined : service.document(item.uri);
  const position = item?.selectionRange?.start;
  return document && position && find(service.snapshot(), document, position, reader.locale);
}

function toItem({ name, detail, kind, uri, range, selection }: NamingThing): CallHierarchyItem {
  const item = { name: label(name), kind: symbolKinds[kind], uri, range, selectionRange: selection };
  return detail === '' ? item : { ...item, detail: label(detail) };
}
