import { say } from '../../base/words.ts';
import type { Line } from '../terminal.ts';
import { cliWords, severityWords } from '../words.ts';
import { type CheckResult, summarize } from './check-result.ts';

/**
 * One line a finding, `file:line:column severity message [code]`, 1-based with UTF-16 columns; then the counts. Nothing where
 * nothing could be checked: why is told already.
 */
export function printText({ files, unreadable, locale, quiet }: CheckResult): readonly Line[] {
  if (files.length === 0) return unreadable.length > 0 || quiet ? [] : [say(cliWords.nothingHere, locale)];
  const lines = files.flatMap(({ file, diagnostics }) =>
    diagnostics.map(({ range: { start }, severity, message, code }): Line => {
      const level = say(severityWords[severity], locale);
      const place = `:${start.line + 1}:${start.character + 1} `;
      return [file, place, { text: level, style: severity }, ` ${message} `, { text: `[${code}]`, style: 'faint' }];
    }),
  );
  if (quiet && lines.length === 0) return [];
  const counts = summarize(files);
  const summary = say(lines.length === 0 ? cliWords.clean : cliWords.summary, locale, { ...counts });
  const left = unreadable.length === 0 ? [] : [say(cliWords.notChecked, locale, { count: unreadable.length })];
  return [...lines, [summary, ...left].join(locale === 'en' ? ' ' : '')];
}
