import { escapeOf, withoutSteering } from '../../base/visible.ts';
import { type CheckResult, summarize } from './check-result.ts';

/** For other programs; positions are 0-based as in LSP, and `url` is left out where no file holds the rule's page. */
export function printJson({ version, files, unreadable, opens }: CheckResult): readonly string[] {
  const findings = files.flatMap(({ file, diagnostics }) =>
    diagnostics.map(({ code, severity, message, range, url, fixable }) => ({
      file,
      rule: code,
      severity,
      message,
      range,
      url: opens(url),
      fixable,
    })),
  );
  return jsonLines({ version, findings, unreadable, summary: summarize(files) });
}

/** JSON line by line; what would steer stands in its strings alone, where there is another way to write it. */
export function jsonLines(value: unknown): readonly string[] {
  const lines = JSON.stringify(value, null, 2).split('\n');
  return lines.map((line) => withoutSteering(line, escapeOf));
}
