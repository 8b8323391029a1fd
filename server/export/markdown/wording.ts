import { say, type Words } from '../../base/words.ts';
import type { TextRun, Wording } from '../../features/book/book.ts';
import { escapedLine } from '../../features/markup.ts';
import type { Language } from '../../model/field.ts';

export type Languages = readonly Language[];

function runText({ kind, text }: TextRun): string {
  if (kind === 'open') return `〔${text}〕`;
  return kind === 'masked' ? `█${text}█` : text;
}

/** Paragraphs, and versions, one below the other. */
export function paragraphs(wording: Wording): readonly string[] {
  return wording.flatMap((one) => one.paragraphs.map((runs) => escapedLine(runs.map(runText).join(''))));
}

export function line(wording: Wording): string {
  return paragraphs(wording).join(' / ');
}

export function name(words: Words, languages: Languages): string {
  return escapedLine([...new Set(languages.map((language) => say(words, language).trim()))].join(' '));
}

export function filled(parts: readonly string[]): readonly string[] {
  return parts.filter((part) => part !== '');
}
