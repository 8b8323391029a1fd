import type { Range } from '../../../server/base/position.ts';
import { uncheckedEdits } from '../../../server/features/formatting/format.ts';
import { defaultFormat, type FormatOptions } from '../../../server/features/formatting/options.ts';
import { lineText } from '../../../server/syntax/line-text.ts';
import type { Document } from '../../../server/workspace/document.ts';
import { readDocument } from '../../../server/workspace/read-document.ts';

export function documentOf(text: string, name = nameFor(text)): Document {
  return readDocument({
    uri: `file:///${name}`,
    version: 1,
    open: true,
    origin: 'workspace',
    text: lineText(text),
  });
}

function nameFor(text: string): string {
  return /^report:/m.test(text) ? 'a.report.yaml' : 'a.standard.yaml';
}

/** The file as it is laid out, without the look at the end whether it reads the same. */
export function laidOutText(
  document: Document,
  options: Partial<FormatOptions> = {},
  ranges?: readonly Range[],
): string {
  const edits = uncheckedEdits(document, { ...defaultFormat, ...options }, ranges);
  return document.tree.text.edit([...edits].reverse()).toString();
}
