import { say } from '../../base/words.ts';
import type { SourceBlock } from '../../features/intake/source-block.ts';
import { pasteEdit } from '../../features/paste/paste.ts';
import { type PasteParams, type PasteResult, pasteRequest } from '../../protocol/paste.ts';
import { type Row, workspaceRow } from '../row.ts';

export const pasteRow: Row = workspaceRow<PasteParams>(
  pasteRequest,
  {},
  async ({ uri, range, html, text }, { service, reader }): Promise<PasteResult | undefined> => {
    if (typeof text !== 'string') return undefined;
    const rich = html === undefined ? undefined : await blocksIn(html);
    const document = service.document(uri);
    if (document === undefined) return undefined;
    const pasting = { snapshot: service.snapshot(), document, range, locale: reader.locale };
    const found = pasteEdit(pasting, { text, ...(rich !== undefined && { rich }) });
    return found && { title: say(found.title, reader.locale), range: found.edit.range, newText: found.edit.text };
  },
);

/** Read as a file of HTML is; what cannot be is pasted by its plain text. */
async function blocksIn(html: string): Promise<readonly SourceBlock[] | undefined> {
  const { readDocument } = await import('../../lazy/documents.ts');
  const read = readDocument('clipboard.html', new TextEncoder().encode(html));
  return 'document' in read ? read.document.blocks : undefined;
}
