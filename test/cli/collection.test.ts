import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { collection } from '../../bench/documents/collection.ts';
import { checkPaths } from '../../server/cli/check.ts';

const scratch = mkdtempSync(join(tmpdir(), 'clausewright-collection-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** COLLECTION=4298 runs the whole national size. */
const reports = Number(process.env.COLLECTION ?? 120);

test(`${reports} reports on their variants: exactly the mistakes that were planted`, {
  timeout: 1_200_000,
}, async () => {
  const { files, expected } = collection({ reports, variants: reports < 1000 ? 8 : 40, clauses: 36 });
  writeFileSync(join(scratch, '.clausewright.yaml'), 'locale: en\n');
  for (const [name, text] of files) {
    mkdirSync(dirname(join(scratch, name)), { recursive: true });
    writeFileSync(join(scratch, name), text);
  }
  const { files: checked } = await checkPaths({ paths: [], current: scratch, today: '2026-11-24', locale: () => 'en' });
  expect(checked.length).toBe(files.size + 1);
  const found = new Map(
    checked.flatMap(({ file, diagnostics }) => {
      const codes = diagnostics.filter((one) => one.severity !== 'hint').map((one) => one.code);
      return codes.length === 0 ? [] : [[file, codes.sort()] as const];
    }),
  );
  expect(found).toEqual(new Map([...expected].map(([file, codes]) => [file, [...codes].sort()])));
});
