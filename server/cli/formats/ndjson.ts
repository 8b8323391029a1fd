import { escapeOf, withoutSteering } from '../../base/visible.ts';
import type { CheckResult } from './check-result.ts';

/** Every row has every column, in this order: so a program that reads tables knows them by the first. */
interface FindingRow {
  readonly kind: 'finding' | 'unreadable';
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly end_line: number | null;
  readonly end_column: number | null;
  readonly rule: string | null;
  readonly severity: string;
  readonly message: string;
  readonly fixable: boolean;
}

/** One object a line, flat, for programs that read tables; lines and columns are 1-based, in UTF-16 units. */
export function printNdjson({ files, unreadable }: CheckResult): readonly string[] {
  const unread = unreadable.map(({ file, message }): FindingRow => ({ ...nowhere, file, message }));
  const rows = files.flatMap(({ file, diagnostics }) =>
    diagnostics.map(
      ({ code, severity, message, range: { start, end }, fixable }): FindingRow => ({
        kind: 'finding',
        file,
        line: start.line + 1,
        column: start.character + 1,
        end_line: end.line + 1,
        end_column: end.character + 1,
        rule: code,
        severity,
        message,
        fixable,
      }),
    ),
  );
  return [...unread, ...rows].map((row) => withoutSteering(JSON.stringify(row), escapeOf));
}

const nowhere: FindingRow = {
  kind: 'unreadable',
  file: '',
  line: null,
  column: null,
  end_line: null,
  end_column: null,
  rule: null,
  severity: 'error',
  message: '',
  fixable: false,
};
