import { describe, expect, test } from 'vitest';
import { flawlessFolders, ourFilesIn } from '../../support/our-files.ts';
import { judged } from '../judged.ts';

describe('flawless files', () => {
  test.each(Object.entries(ourFilesIn(...flawlessFolders)))('%s', (file, text) => {
    const root = file.includes('.report.') ? 'report' : 'standard';
    expect(judged(root, text)).toEqual([]);
  });
});

test.each(['', '\n', '# Nothing is set yet.\n'])('settings that set nothing: %j', (text) => {
  expect(judged('config', text)).toEqual([]);
});
