import { readDocument as read } from '../import/read-document.ts';
import { readWorkbook as readTables } from '../import/workbook/read-workbook.ts';

/** A bundle of its own: what reads Word, Excel, HTML and Markdown is needed once in the life of a standard. */
export const readDocument = read;
export const readWorkbook = readTables;
