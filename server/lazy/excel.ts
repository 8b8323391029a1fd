import { workbookOf as write } from '../export/sheets/excel.ts';

/** A bundle of its own: few sessions write a workbook. */
export const workbookOf = write;
