import { visible } from '../../base/visible.ts';
import type { Diagnostic } from '../../rules/engine/render.ts';
import type { CheckResult } from './check-result.ts';

const commands: Readonly<Record<Diagnostic['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Commands for a GitHub workflow, which shows each finding at its line; 1-based, in UTF-16 columns. */
export function printGithub({ files, unreadable }: CheckResult): readonly string[] {
  const lines = files.flatMap(({ file, diagnostics }) =>
    diagnostics.map(({ code, severity, message, range: { start, end } }) => {
      const values = {
        file,
        line: start.line + 1,
        endLine: end.line + 1,
        col: start.character + 1,
        // A column to end at is understood on the line of the beginning alone.
        ...(start.line === end.line ? { endColumn: end.character + 1 } : {}),
        title: code,
      };
      const properties = Object.entries(values).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${commands[severity]} ${properties.join(',')}::${data(visible(message))}`;
    }),
  );
  const unread = unreadable.map(({ file, message }) => `::error file=${property(file)}::${data(visible(message))}`);
  return [...unread, ...lines];
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
