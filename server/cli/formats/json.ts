import { escapeOf, withoutSteering } from '../../base/visible.ts';
import { type CheckResult, type FileFinding, relativeName, summarize } from './check-result.ts';

/**
 * For other programs, and for `merge`: everything that any other format tells. Positions are 0-based as in LSP, and `url` is left
 * out where no file holds the rule's page. Its shape is in `json-schema.ts`.
 */
export function printJson(result: CheckResult): readonly string[] {
  const { version, locale, files, unreadable, shard } = result;
  const findings = files.flatMap(({ file, diagnostics }) => diagnostics.map((one) => findingIn(file, one, result)));
  return jsonLines({
    version,
    locale,
    ...(shard && { shard }),
    files: files.map(({ file }) => file),
    findings,
    unreadable,
    summary: summarize(files),
  });
}

function findingIn(file: string, finding: FileFinding, { opens, folder }: CheckResult): object {
  const { code, severity, message, range, url, fixable, related, mending } = finding;
  return {
    file,
    rule: code,
    severity,
    message,
    range,
    url: opens(url),
    fixable,
    ...(mending && { fix: mending }),
    related: related.map((one) => ({
      file: relativeName(one.uri, folder) ?? one.uri,
      range: one.range,
      message: one.message,
    })),
  };
}

/** JSON line by line; what would steer stands in its strings alone, where there is another way to write it. */
export function jsonLines(value: unknown): readonly string[] {
  const lines = JSON.stringify(value, null, 2).split('\n');
  return lines.map((line) => withoutSteering(line, escapeOf));
}
