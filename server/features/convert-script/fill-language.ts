import type { Script } from '../../model/values/script.ts';
import { type ConvertText, otherScript } from '../../model/wording/convert-script.ts';
import { lineEnding } from '../../syntax/line-ending.ts';
import { absolute } from '../../syntax/navigate.ts';
import type { Edit } from '../../syntax/problem.ts';
import type { Document } from '../../workspace/document.ts';
import { conversionOf, hasLanguage } from './convert-file.ts';
import type { WrittenText } from './written-texts.ts';

/** The script of Chinese that a text map lacks though it has the other. English follows from neither and is never made up. */
export function missingScript(text: WrittenText): Script | undefined {
  const { language, of } = text;
  if (of === undefined || language === 'en') return undefined;
  const missing = otherScript(language);
  return hasLanguage(text, missing) ? undefined : missing;
}

/** What adds the missing script to a text map, behind the text it is made from and written in the same style. */
export function fillLanguage(document: Document, text: WrittenText, convert: ConvertText): readonly Edit[] {
  const { of, scalar, fragment } = text;
  const missing = missingScript(text);
  if (of === undefined || missing === undefined) return [];
  const { tree } = document;
  const start = absolute(tree, { fragment, range: of.entry.key.range }).start;
  const { end } = absolute(tree, { fragment, range: scalar.range });
  const converted = tree.text.edit([...conversionOf(document, text, missing, convert)].reverse());
  // Only key and value changed, so their lines are the same lines, and what follows them on the last is as long as before.
  const last = end.character + converted.line(end.line).length - tree.text.line(end.line).length;
  const lines: string[] = [];
  for (let line = start.line; line <= end.line; line++) {
    lines.push(
      converted.line(line).slice(line === start.line ? start.character : 0, line === end.line ? last : undefined),
    );
  }
  const ending = lineEnding(tree.text);
  // An anchor's name is given once.
  const added = lines.join(ending).replace(/^([^\s:]+:\s+)&\S+\s+/, '$1');
  if (of.map.flow) return [{ range: { start: end, end }, text: `, ${added}` }];
  const behind = { line: end.line, character: tree.text.line(end.line).length };
  return [{ range: { start: behind, end: behind }, text: `${ending}${' '.repeat(start.character)}${added}` }];
}
