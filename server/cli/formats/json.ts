import { type CheckResult, summarize } from './report.ts';

/** For other programs; positions are 0-based as in LSP. */
export function printJson({ version, files, unreadable }: CheckResult): string {
  const findings = files.flatMap(({ file, diagnostics }) =>
    diagnostics.map(({ code, severity, message, range, url, fixable }) => ({
      file,
      rule: code,
      severity,
      message,
      range,
      url,
      fixable,
    })),
  );
  return `${JSON.stringify({ version, findings, unreadable, summary: summarize(files) }, null, 2)}\n`;
}
