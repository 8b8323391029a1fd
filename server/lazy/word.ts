import { wordFile as write } from '../export/word/file.ts';

/** A bundle of its own: few sessions write a Word file. */
export const wordFile = write;
