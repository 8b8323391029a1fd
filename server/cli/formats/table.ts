import type { PrintedLine } from '../terminal.ts';
import type { CheckResult } from './check-result.ts';
import { printGithub } from './github.ts';
import { printGitlab } from './gitlab.ts';
import { printJson } from './json.ts';
import { printJunit } from './junit.ts';
import { printNdjson } from './ndjson.ts';
import { printSarif } from './sarif.ts';
import { printText } from './text.ts';

interface FormatRow {
  print(result: CheckResult): readonly PrintedLine[];
  /** Whether it tells how findings are mended, which has to be worked out. */
  readonly mends?: true;
  /** Whether its lines are what a workflow is to obey. */
  readonly orders?: true;
}

/** Every way to print what was found. */
export const formats = new Map<string, FormatRow>([
  ['text', { print: printText }],
  ['json', { print: printJson, mends: true }],
  ['ndjson', { print: printNdjson }],
  ['sarif', { print: printSarif, mends: true }],
  ['junit', { print: printJunit }],
  ['github', { print: printGithub, orders: true }],
  ['gitlab', { print: printGitlab }],
]);
