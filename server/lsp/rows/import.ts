import { importStandard } from '../../import/import-standard.ts';
import { readCarried } from '../../import/read-carried.ts';
import { fromBase64, toBase64 } from '../../protocol/base64.ts';
import { type ImportParams, type ImportResult, importRequest } from '../../protocol/import.ts';
import { compareTools } from '../compare-tools.ts';
import { label } from '../label.ts';
import { type Row, workspaceRow } from '../row.ts';

export const importRow: Row = workspaceRow<ImportParams>(
  importRequest,
  {},
  async ({ name, bytes }, { service, reader }): Promise<ImportResult | undefined> => {
    const content = typeof name === 'string' && typeof bytes === 'string' ? fromBase64(bytes) : undefined;
    if (content === undefined) return undefined;
    const { readDocument, wordFile } = await compareTools();
    const setting = { locale: reader.locale, today: service.snapshot().facts.today };
    const read = readDocument(name, content);
    const carried = 'document' in read ? readCarried(read.document, setting, { readDocument, wordFile }) : undefined;
    const made = carried ?? importStandard(name, read, setting);
    if ('refused' in made) return made;
    const pictures = [...made.pictures].map(([path, content]) => ({ path, bytes: toBase64(content) }));
    const doubts = made.doubts.map(({ line, text }) => ({ line, text: label(text) }));
    return { name: made.name, text: made.text, doubts, told: made.told.map(label), pictures };
  },
);
