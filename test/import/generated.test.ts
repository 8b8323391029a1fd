import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { wordFile } from '../../server/export/word/file.ts';
import { compareWord } from '../../server/import/compare-word.ts';
import { readCarried } from '../../server/import/read-carried.ts';
import { readDocument } from '../../server/import/read-document.ts';
import type { Service } from '../../server/service.ts';
import { isStandard } from '../../server/workspace/document.ts';
import { bookIn } from '../support/book-text.ts';
import { generatedStandard } from '../support/generated-standard.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const name = 'x.standard.yaml';
const tools = { wordFile, readDocument };

function exported(service: Service): Uint8Array {
  return wordFile(bookIn(service, name, { mask: true, reported: [] }), service.document(uriOf(name)));
}

function codesOf(service: Service): readonly string[] {
  return service
    .findings(uriOf(name))
    .map(({ finding }) => finding.rule.code)
    .sort();
}

test('whatever stands in a standard, it comes back from Word as it was, and unchanged', () => {
  fc.assert(
    fc.property(generatedStandard, (standard) => {
      const written = JSON.stringify(standard);
      const service = workspace({ [name]: written });
      const document = service.document(uriOf(name));
      if (document === undefined || !isStandard(document)) throw new Error('no standard');
      const bytes = exported(service);
      const read = readDocument('a.docx', bytes);
      if ('refused' in read) throw new Error(read.refused);
      expect(compareWord(service.snapshot(), document, read.document, tools)).toEqual([]);
      const made = readCarried(read.document, { locale: 'en', today: '2026-11-30' }, tools);
      if (made === undefined) throw new Error('nothing is carried');
      expect(parse(made.text, { schema: 'failsafe' })).toEqual(parse(written, { schema: 'failsafe' }));
      const again = workspace({ [name]: made.text });
      expect(codesOf(again)).toEqual(codesOf(service));
      expect(exported(again)).toEqual(bytes);
    }),
    { numRuns: 20 },
  );
});
