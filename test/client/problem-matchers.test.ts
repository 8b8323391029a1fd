import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Locale } from '../../server/base/words.ts';
import { printText } from '../../server/cli/formats/text.ts';
import { linesOf, printTo } from '../../server/cli/terminal.ts';
import type { Diagnostic } from '../../server/rules/engine/render.ts';

interface Matcher {
  readonly severity: string;
  readonly pattern: { readonly regexp: string; readonly [part: string]: string | number };
}

const matchers: readonly Matcher[] = JSON.parse(readFileSync('package.json', 'utf8')).contributes.problemMatchers;
const range = { start: { line: 6, character: 12 }, end: { line: 6, character: 14 } };
const finding = (severity: Diagnostic['severity']): Diagnostic => ({
  code: 'report/unanswered',
  severity,
  message: '條款「4.2: 場地」[a] 警告',
  range,
  url: 'clausewright:/rules/en/report/unanswered.md',
  fixable: false,
  related: [],
});

test.each<Locale>(['en', 'zh-Hans', 'zh-Hant'])(
  'every line that check prints in %s is matched once, as severe as it is',
  (locale) => {
    for (const severity of ['error', 'warning', 'info', 'hint'] as const) {
      const files = [{ file: '報告/a b.report.yaml', diagnostics: [finding(severity)] }];
      const opens = (uri: string): string => uri;
      const lines: string[] = [];
      const print = printTo((text) => lines.push(...linesOf(text)));
      print(
        printText({
          version: '1',
          locale,
          files,
          unreadable: [],
          folder: 'file:///w',
          warningsFail: false,
          opens,
        }),
      );
      const found = matchers.flatMap(({ severity, pattern }) => {
        const [, ...parts] = new RegExp(pattern.regexp).exec(lines[0] ?? '') ?? [];
        const part = (name: string): string | undefined => parts[Number(pattern[name]) - 1];
        return parts.length === 0
          ? []
          : [
              {
                severity,
                ...Object.fromEntries(['file', 'line', 'column', 'message', 'code'].map((name) => [name, part(name)])),
              },
            ];
      });
      const expected = { file: '報告/a b.report.yaml', line: '7', column: '13', code: 'report/unanswered' };
      expect(found).toEqual([
        { ...expected, severity: severity === 'hint' ? 'info' : severity, message: finding(severity).message },
      ]);
      expect(matchers.some(({ pattern }) => new RegExp(pattern.regexp).test(lines.at(-1) ?? ''))).toBe(false);
    }
  },
);
