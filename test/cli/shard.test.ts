import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { checkCommand } from '../../server/cli/check-command.ts';
import type { CommandContext } from '../../server/cli/command-context.ts';
import { formats } from '../../server/cli/formats/table.ts';
import { mergeCommand } from '../../server/cli/merge-command.ts';
import { shardOf } from '../../server/cli/shard.ts';
import { printTo } from '../../server/cli/terminal.ts';

const scratch = mkdtempSync(join(tmpdir(), 'clausewright-shard-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const standard = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: current
indicators:
  - {id: seats, title: 工位, unit: 個}
chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        provision: requirement
        text: 應配備導師
        verification: {method: examine}
`;

/** Reports that have to do with each other: of few ids and few operators, in some folders; some are none, some cannot be read. */
const report = fc.record({
  folder: fc.constantFrom('', 'a/', 'b/', 'b/c/'),
  id: fc.constantFrom('r-1', 'r-2', 'r-3'),
  operator: fc.constantFrom('甲', '乙'),
  period: fc.constantFrom('2019', '2020'),
  seats: fc.constantFrom('10', '1000', 'many'),
  spoilt: fc.constantFrom('', '', '', 'zzz：1\n', '\u0000'),
});

interface MadeReport {
  readonly id: string;
  readonly operator: string;
  readonly period: string;
  readonly seats: string;
  readonly spoilt: string;
}

function textOf({ id, operator, period, seats, spoilt }: MadeReport): string {
  return `report: ${id}\nagainst: demo@2020\noperator: {name: ${operator}}\nperiod: ${period}\nfigures: {seats: ${seats}}\n${spoilt}answers:\n  a: {status: implemented}\n`;
}

async function run(
  command: (context: CommandContext) => ReturnType<typeof checkCommand>,
  current: string,
  ...args: string[]
) {
  const said = { out: '', err: '', exit: 0 };
  const context: CommandContext = {
    locale: 'en',
    version: '0',
    current,
    today: '2026-11-30',
    program: { file: '', compiled: undefined },
    out: printTo((text) => (said.out += text)),
    err: printTo((text) => (said.err += text)),
    done: (code) => (said.exit = code),
  };
  await command(context).parseAsync(args, { from: 'user' });
  return said;
}

test('parts that are merged, in whatever order, say in every format what one check of all says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(report, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), async (reports, count) => {
      const folder = mkdtempSync(join(scratch, 'work-'));
      writeFileSync(join(folder, 'demo.standard.yaml'), standard);
      for (const [at, one] of reports.entries()) {
        const path = join(folder, `${one.folder}${at}.report.yaml`);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, textOf(one));
      }
      const paths = ['.', 'nowhere', '--no-cache'];
      const parts: string[] = [];
      for (let number = count; number >= 1; number--) {
        const part = join(scratch, `part-${number}.json`);
        await run(
          checkCommand,
          folder,
          ...paths,
          '--shard',
          `${number}/${count}`,
          '--format',
          'json',
          '--output',
          part,
        );
        parts.push(part);
      }
      for (const format of formats.keys()) {
        const whole = await run(checkCommand, folder, ...paths, '--format', format);
        const { out, exit } = await run(mergeCommand, folder, ...parts, '--format', format);
        expect({ format, out, exit }).toEqual({ format, out: whole.out, exit: whole.exit });
      }
    }),
    { numRuns: 12 },
  );
}, 240_000);

test('every file is in one part, and parts are about as large', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 50 }), fc.integer({ min: 1, max: 20 }), (files, count) => {
      const parts = Array.from({ length: count }, (_, at) => shardOf(files, { number: at + 1, count }));
      expect(parts.flat()).toEqual(files);
      const sizes = parts.map((part) => part.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

test('a part of many reports examines these alone, and no more of the rest than is compared with them', async () => {
  const folder = mkdtempSync(join(scratch, 'many-'));
  writeFileSync(join(folder, 'demo.standard.yaml'), standard);
  const name = (at: number) => `${String(at).padStart(3, '0')}.report.yaml`;
  for (let at = 0; at < 160; at++) {
    const operator = at === 0 || at === 159 ? '同一運營方' : `運營方${at}號`;
    const text = textOf({
      id: at === 0 || at === 159 ? 'same-id' : `own-${at}`,
      operator,
      period: '2020',
      seats: '10',
      spoilt: '',
    });
    writeFileSync(join(folder, name(at)), text);
  }
  const part = join(scratch, 'first.json');
  await run(checkCommand, folder, '--no-cache', '--shard', '1/2', '--format', 'json', '--output', part);
  const { files, findings } = JSON.parse(readFileSync(part, 'utf8'));
  expect(files).toEqual([...Array.from({ length: 80 }, (_, at) => name(at))]);
  expect(findings.filter((one: { rule: string }) => one.rule === 'report/duplicate-id')).toMatchObject([
    { file: name(0), related: [{ file: name(159) }] },
  ]);
}, 120_000);
