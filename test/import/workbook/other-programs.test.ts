import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { flawlessFolders, ourFilesIn } from '../../support/our-files.ts';
import { workbookSource } from '../../support/workbook-source.ts';
import { workspace } from '../../support/workspace.ts';
import { compared, exported, sheetsIn } from './changes.ts';
import { demoFiles, demoName } from './demo.ts';

const examples = ourFilesIn(...flawlessFolders);

describe('an example', () => {
  const service = workspace(examples);
  test.each(
    Object.keys(examples).flatMap((name) =>
      (['zh-Hant', 'zh-Hans', 'en', 'both'] as const).map((one) => [name, one] as const),
    ),
  )('%s in %s comes back from Excel without a change, from other programs too', async (name, language) => {
    const bytes = await exported(service, name, language);
    expect(compared(service, name, bytes).lines).toEqual([]);
    expect(compared(service, name, workbookSource(sheetsIn(bytes))).lines).toEqual([]);
  });
});

describe('a workbook that was changed and saved by', () => {
  const folder = join(import.meta.dirname, 'saved');
  test.each(['openpyxl', 'libreoffice'])('%s is read as one of Excel is', (program) => {
    const service = workspace(demoFiles);
    const { lines, text } = compared(service, demoName, readFileSync(join(folder, `${program}.xlsx`)));
    expect(lines).toEqual(readFileSync(join(folder, 'told.txt'), 'utf8').trimEnd().split('\n'));
    expect(text).toBe(readFileSync(join(folder, 'changed.txt'), 'utf8'));
  });
});
