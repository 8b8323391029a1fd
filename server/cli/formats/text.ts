import { say } from '../../base/words.ts';
import { cliWords, severityWords } from '../words.ts';
import { type CheckResult, summarize } from './report.ts';

/** One line a finding, `file:line:column severity message [code]`, 1-based with UTF-16 columns; then the counts. */
export function printText({ files, locale }: CheckResult): string {
  const lines = files.flatMap(({ file, diagnostics }) =>
    diagnostics.map(({ range: { start }, severity, message, code }) => {
      const level = say(severityWords[severity], locale);
      return `${file}:${start.line + 1}:${start.character + 1} ${level} ${message} [${code}]`;
    }),
  );
  const counts = summarize(files);
  const words = lines.length === 0 ? cliWords.clean : cliWords.summary;
  return `${[...lines, say(words, locale, { ...counts })].join('\n')}\n`;
}
