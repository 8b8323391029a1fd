import { extname } from 'node:path';
import { expect, test } from 'vitest';
import { dialogEnding, exportFormatNames, exportName } from '../../server/protocol/export-formats.ts';

test.each(exportFormatNames)('a dialog of files adds nothing to the name that is proposed for %s', (format) => {
  expect(`.${dialogEnding(format)}`).toBe(extname(exportName('demo.report.yaml', format)));
});
