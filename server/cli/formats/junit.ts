import { visible, withoutSteering } from '../../base/visible.ts';
import { say } from '../../base/words.ts';
import type { Diagnostic } from '../../rules/engine/render.ts';
import { severityWords } from '../words.ts';
import { type CheckResult, type FileFindings, fails } from './check-result.ts';

/**
 * JUnit's XML: a suite for each file, a test for each finding. One that makes the run fail is a failure; others pass and
 * are told in their output. A file without findings is one test that passes, one that cannot be read an error.
 */
export function printJunit(result: CheckResult): readonly string[] {
  const { files, unreadable } = result;
  const suites = [...files.map((file) => suiteOf(file, result)), ...unreadable.map(brokenSuite)];
  const sum = (count: (suite: Suite) => number) => suites.reduce((total, suite) => total + count(suite), 0);
  const counts = { tests: sum((one) => one.tests), failures: sum((one) => one.failures), errors: unreadable.length };
  const lines = suites.flatMap(({ name, tests, failures, errors, cases }) => [
    `  <testsuite${attributes({ name, tests, failures, errors, skipped: 0, time: 0 })}>`,
    ...cases.map((one) => `    ${one}`),
    '  </testsuite>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'clausewright', ...counts, time: 0 })}>`,
    ...lines,
    '</testsuites>',
  ];
}

interface Suite {
  readonly name: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  /** Elements. */
  readonly cases: readonly string[];
}

function suiteOf({ file, diagnostics }: FileFindings, result: CheckResult): Suite {
  const failures = diagnostics.filter((one) => fails(one, result)).length;
  const clean = `<testcase${attributes({ name: 'check', classname: file, time: 0 })}/>`;
  const cases = diagnostics.length === 0 ? [clean] : diagnostics.map((one) => caseOf(file, one, result));
  return { name: file, tests: cases.length, failures, errors: 0, cases };
}

function caseOf(file: string, diagnostic: Diagnostic, result: CheckResult): string {
  const { code, severity, message, range } = diagnostic;
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const test = attributes({ name: `${code} ${place}`, classname: file, time: 0 });
  const level = say(severityWords[severity], result.locale);
  const told = escaped(`${file}:${place} ${level} ${message} [${code}]`);
  const inner = fails(diagnostic, result)
    ? `<failure${attributes({ message, type: code })}>${told}</failure>`
    : `<system-out>${told}</system-out>`;
  return `<testcase${test}>${inner}</testcase>`;
}

function brokenSuite({ file, message }: CheckResult['unreadable'][number]): Suite {
  const error = `<error${attributes({ message, type: 'unreadable' })}/>`;
  const test = `<testcase${attributes({ name: 'check', classname: file, time: 0 })}>${error}</testcase>`;
  return { name: file, tests: 1, failures: 0, errors: 1, cases: [test] };
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs that XML 1.0 has no way to write. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text inside XML: a sign that steers is written by its number, or shown where XML has none for it. */
function escaped(text: string): string {
  const writable = text.replace(unwritable, (sign) => (sign < ' ' ? visible(sign) : '\ufffd'));
  const marked = writable.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
  return withoutSteering(marked, (code) => `&#${code};`);
}
