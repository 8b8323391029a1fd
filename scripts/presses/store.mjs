// @ts-check
// What `npm run presses` measured last, and the table that is made of it.
import { readFileSync, writeFileSync } from 'node:fs';

/** @typedef {import('../../test/vscode/tasks/table.ts').TaskRow & { readonly date: string }} Measured */

const page = 'docs/guided-writing.md';
const stored = 'test/vscode/tasks/measured.json';
const columns = [
  'task',
  'reader',
  'presses before',
  'presses',
  'wanted',
  'characters',
  'dead ends',
  'findings at the end',
  'measured on',
];

/**
 * What was not measured this time stays as it was.
 * @param {readonly Measured[]} rows
 */
export function store(rows) {
  /** @type {readonly Measured[]} */
  const before = JSON.parse(readFileSync(stored, 'utf8'));
  const kept = before.map((old) => rows.find((row) => isSame(row, old)) ?? old);
  const all = [...kept, ...rows.filter((row) => !before.some((old) => isSame(old, row)))];
  writeFileSync(stored, `${JSON.stringify(all, undefined, 2)}\n`);
  const text = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    text.replace(/^\| task [\s\S]*?\n(?!\|)/m, () => `${tableOf(all)}\n`),
  );
}

/** @param {readonly Measured[]} rows */
export function tableOf(rows) {
  const lines = rows.map((row) => [
    row.title,
    row.reader,
    row.before ?? '',
    row.presses,
    `< ${row.wanted}`,
    row.characters,
    row.deadEnds,
    row.findings,
    row.date,
  ]);
  const rule = columns.map((_, at) => (at < 2 ? '---' : '--:'));
  return [columns, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * @param {Measured} a
 * @param {Measured} b
 */
function isSame(a, b) {
  return a.task === b.task && a.reader === b.reader;
}
