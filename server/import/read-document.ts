import { marked } from 'marked';
import { plainBlocks } from '../features/intake/plain-blocks.ts';
import { readHtml } from './html.ts';
import { decodedText } from './plain-text.ts';
import { Refusal, refuse } from './refusal.ts';
import type { ReadDocument, SourceDocument } from './source-document.ts';
import { readWord } from './word/word.ts';

/** As much text as any document has, many times over. */
const mostText = 32 << 20;

/** Reads a document by what its name ends with: Word, HTML, Markdown or plain text. Never throws; a file that cannot be read is refused. */
export function readDocument(name: string, bytes: Uint8Array): ReadDocument {
  try {
    const document = read(name, bytes);
    return document.blocks.length === 0 ? { refused: 'empty' } : { document };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.reason };
    throw error;
  }
}

function read(name: string, bytes: Uint8Array): SourceDocument {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^(?:doc|dot)[xm]?$/.test(ending) || (bytes[0] === 0x50 && bytes[1] === 0x4b)) return readWord(bytes);
  if (bytes.length > mostText) refuse('too-large');
  const text = decodedText(bytes);
  if (/^x?html?$/.test(ending)) return readHtml(text);
  if (ending === 'md' || ending === 'markdown') {
    if (isNestedWithoutEnd(text)) refuse('too-deep');
    return readHtml(marked.parse(text, { async: false, gfm: true }));
  }
  return { blocks: plainBlocks(text), pictures: new Map(), aside: [] };
}

/** A mark of a quotation or of a list's item, or the indentation of one level. */
const level = /[ \t]{0,3}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))|[ \t]{2}/y;
const mostLevels = 100;

/** Whether a line stands deeper than what reads Markdown gets out of again: it reads each level by itself. */
function isNestedWithoutEnd(text: string): boolean {
  return text.split('\n').some((line) => {
    level.lastIndex = 0;
    for (let depth = 0; level.test(line); depth++) if (depth === mostLevels) return true;
    return false;
  });
}
