import { attachFiles } from '../../features/attach/attach-files.ts';
import { placesFor } from '../../features/attach/copies.ts';
import { type AttachParams, type AttachResult, attachRequest } from '../../protocol/writing.ts';
import { type Row, workspaceRow } from '../row.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

export const attachRow: Row = workspaceRow<AttachParams>(
  attachRequest,
  {},
  ({ uri, position, files }, { service, reader, abilities }): AttachResult | undefined => {
    const document = service.document(uri);
    if (document === undefined) return undefined;
    const places = placesFor(service.snapshot(), document, files);
    const changes = attachFiles(service.snapshot(), document, position, places, reader.locale);
    if (changes.length === 0) return undefined;
    const copies = places.map((place, index) => (place === files[index]?.uri ? null : place));
    return { edit: toWorkspaceEdit(changes, false, abilities), copies };
  },
);
