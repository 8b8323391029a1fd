import { say } from '../../base/words.ts';
import { checkWords } from '../check-words.ts';
import type { PrintedLine } from '../terminal.ts';
import { severityWords } from '../words.ts';
import { type CheckResult, summarize } from './check-result.ts';

/**
 * One line a finding, `file:line:column severity message [code]`, 1-based with UTF-16 columns; then the counts. Nothing where
 * nothing could be checked: why is told already.
 */
export function printText({ files, unreadable, locale, quiet, since }: CheckResult): readonly PrintedLine[] {
  if (files.length === 0 && (unreadable.length > 0 || quiet)) return [];
  if (files.length === 0 && since !== undefined) return [say(checkWords.nothingSince, locale, { ref: since })];
  if (files.length === 0) return [say(checkWords.nothingHere, locale)];
  const lines = files.flatMap(({ file, diagnostics }) =>
    diagnostics.map(({ range: { start }, severity, message, code }): PrintedLine => {
      const level = say(severityWords[severity], locale);
      const place = `:${start.line + 1}:${start.character + 1} `;
      return [file, place, { text: level, style: severity }, ` ${message} `, { text: `[${code}]`, style: 'faint' }];
    }),
  );
  if (quiet && lines.length === 0) return [];
  const counts = summarize(files);
  const summary = say(lines.length === 0 ? checkWords.clean : checkWords.summary, locale, { ...counts });
  const left = unreadable.length === 0 ? [] : [say(checkWords.notChecked, locale, { count: unreadable.length })];
  return [...lines, [summary, ...left].join(locale === 'en' ? ' ' : '')];
}
