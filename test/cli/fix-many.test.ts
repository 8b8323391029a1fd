import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type CheckOptions, checkPaths } from '../../server/cli/check.ts';

const scratch = mkdtempSync(join(tmpdir(), 'clausewright-fix-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('a report among more than are kept in memory as a whole is mended on the disk, and once', async () => {
  const standard = 'standard: demo@2020\ntitle: 示例\nlanguage: zh-Hant\nclass: policy\nstatus: current\n';
  const nameOf = (index: number) => join(scratch, `${String(index).padStart(2, '0')}.report.yaml`);
  writeFileSync(join(scratch, 'demo.standard.yaml'), standard);
  for (let index = 0; index < 40; index++) {
    const colon = index % 20 === 0 ? '：' : ': ';
    writeFileSync(nameOf(index), `report: r${index}\nagainst: demo@2020\nperiod${colon}2020\n`);
  }
  const options: CheckOptions = { paths: [], current: scratch, today: '2026-11-24', locale: () => 'en', fix: 'write' };
  const { fixed } = await checkPaths(options);
  const expected = ['00.report.yaml', '20.report.yaml'];
  expect(fixed.map(({ file, rules }) => [file, [...rules.values()]])).toEqual(expected.map((file) => [file, [1]]));
  for (const index of [0, 20]) expect(readFileSync(nameOf(index), 'utf8')).toContain('period: 2020');
  expect((await checkPaths(options)).fixed).toEqual([]);
});
