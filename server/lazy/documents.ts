import { readDocument as read } from '../import/read-document.ts';

/** A bundle of its own: what reads Word, HTML and Markdown is needed once in the life of a standard. */
export const readDocument = read;
