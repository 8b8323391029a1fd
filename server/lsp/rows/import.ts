import { say } from '../../base/words.ts';
import { compareWord, readBack } from '../../import/compare-word.ts';
import { importStandard } from '../../import/import-standard.ts';
import { compareWords, refusalWords } from '../../import/import-words.ts';
import { readCarried } from '../../import/read-carried.ts';
import { fromBase64, toBase64 } from '../../protocol/base64.ts';
import {
  type CompareWordParams,
  type CompareWordResult,
  compareWordRequest,
  type ImportParams,
  type ImportResult,
  importRequest,
} from '../../protocol/import.ts';
import { isStandard } from '../../workspace/document.ts';
import { label } from '../label.ts';
import { type Row, workspaceRow } from '../row.ts';

export const importRow: Row = workspaceRow<ImportParams>(
  importRequest,
  {},
  async ({ name, bytes }, { service, reader }): Promise<ImportResult | undefined> => {
    const content = typeof name === 'string' && typeof bytes === 'string' ? fromBase64(bytes) : undefined;
    if (content === undefined) return undefined;
    const { readDocument, wordFile } = await wordTools();
    const setting = { locale: reader.locale, today: service.snapshot().facts.today };
    const read = readDocument(name, content);
    const carried = 'document' in read ? readCarried(read.document, setting, { readDocument, wordFile }) : undefined;
    const made = carried ?? importStandard(name, read, setting);
    if ('refused' in made) return made;
    const pictures = [...made.pictures].map(([file, content]) => ({ name: file, bytes: toBase64(content) }));
    const doubts = made.doubts.map(({ line, text }) => ({ line, text: label(text) }));
    return { name: made.name, text: made.text, doubts, told: made.told.map(label), pictures };
  },
);

export const compareWordRow: Row = workspaceRow<CompareWordParams>(
  compareWordRequest,
  {},
  async ({ uri, name, bytes }, { service, reader }): Promise<CompareWordResult | undefined> => {
    const document = typeof uri === 'string' ? service.document(uri) : undefined;
    const content = typeof name === 'string' && typeof bytes === 'string' ? fromBase64(bytes) : undefined;
    if (document === undefined || !isStandard(document) || content === undefined) return undefined;
    const { readDocument, wordFile } = await wordTools();
    const read = readDocument(name, content);
    if ('refused' in read) return { refused: say(refusalWords[read.refused], reader.locale) };
    const changes = compareWord(service.snapshot(), document, read.document, { wordFile, readDocument });
    if (changes === undefined) return { refused: say(compareWords.notOurs, reader.locale) };
    const { text, changes: lines } = readBack(document, changes, reader.locale);
    return { text, changes: lines.map(label) };
  },
);

async function wordTools() {
  const [{ readDocument }, { wordFile }] = await Promise.all([
    import('../../lazy/documents.ts'),
    import('../../lazy/word.ts'),
  ]);
  return { readDocument, wordFile };
}
