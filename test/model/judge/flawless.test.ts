import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judged } from '../judged.ts';

const shipped = ['standards', 'examples/reports', 'examples/standards', 'examples/statistics'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(standard|report)\.ya?ml$/.test(name))
    .map((name) => join(folder, name)),
);

describe('flawless files', () => {
  test.each(shipped)('%s', (file) => {
    const root = file.includes('.report.') ? 'report' : 'standard';
    expect(judged(root, readFileSync(file, 'utf8'))).toEqual([]);
  });
});
