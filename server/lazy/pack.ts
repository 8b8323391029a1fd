import { zipFiles as zip } from '../export/zip.ts';

/** A bundle of its own: few sessions pack a report. */
export const zipFiles = zip;
