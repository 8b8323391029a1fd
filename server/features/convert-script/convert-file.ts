import { comparePositions } from '../../base/position.ts';
import type { Language } from '../../model/field.ts';
import { rootType } from '../../model/keys/type-at.ts';
import type { Script } from '../../model/values/script.ts';
import { type ConvertText, conversionEdits, otherScript } from '../../model/wording/convert-script.ts';
import type { DocumentEdits } from '../../rules/engine/fix-edits.ts';
import { addSection } from '../../rules/kit/fixes/additions.ts';
import { endedWith, lineEnding } from '../../syntax/line-ending.ts';
import { absolute, sourceRange } from '../../syntax/navigate.ts';
import type { Edit } from '../../syntax/problem.ts';
import type { Fragment, ScalarNode } from '../../syntax/tree.ts';
import { entriesOf, viewOf } from '../../syntax/view.ts';
import { type Document, isReport, isStandard, languageOf } from '../../workspace/document.ts';
import { type WrittenText, writtenTexts } from './written-texts.ts';

/**
 * What writes a whole standard or report in the other script of Chinese: all its prose, the language it declares, and, in
 * text maps without the new script, the key of the old one. English stays, and so do text maps that have both scripts,
 * and comments. Nothing for files that nobody can change.
 */
export function convertFile(document: Document, to: Script, convert: ConvertText): readonly DocumentEdits[] {
  if (document.origin !== 'workspace' || !(isStandard(document) || isReport(document))) return [];
  const texts = textsOfFile(document).flatMap((text) => conversionOf(document, text, to, convert));
  const edits = [...texts, ...declaration(document, to)];
  edits.sort((a, b) => comparePositions(a.range.start, b.range.start));
  return edits.length === 0 ? [] : [{ document, edits }];
}

export function textsOfFile(document: Document): readonly WrittenText[] {
  const { root, fragments } = document.tree;
  const first = fragments.at(0);
  const { kind } = document;
  if (first === undefined || (kind !== 'standard' && kind !== 'report')) return [];
  return writtenTexts(root, rootType(kind), first, languageOf(document));
}

/** What writes one text in a script: its characters, and in a text map its key. Empty where the map has that script too. */
export function conversionOf(document: Document, text: WrittenText, to: Script, convert: ConvertText): readonly Edit[] {
  const { scalar, fragment, language, of } = text;
  const edits = conversionEdits(scalar.text, to, language, convert).map((edit) =>
    replacing(document, fragment, scalar, edit.start, edit.end, edit.text),
  );
  if (of === undefined || language !== otherScript(to)) return joined(edits);
  if (hasLanguage(text, to)) return [];
  const { key } = of.entry;
  return [replacing(document, fragment, key, 0, key.text.length, to), ...joined(edits)];
}

/** Whether the text map in which a text stands has a language too. */
export function hasLanguage({ of }: WrittenText, language: Language): boolean {
  return of?.map.entries.some(({ key }) => key.text === language) === true;
}

function declaration(document: Document, to: Script): readonly Edit[] {
  const { tree, model } = document;
  const first = tree.fragments.at(0);
  if (first === undefined || !(model?.kind === 'standard' || model?.kind === 'report')) return [];
  const entry = entriesOf(viewOf(tree.root, first)).find(({ key }) => key.text === 'language');
  if (entry === undefined) {
    // Traditional is what holds where nothing is said.
    const added = to === 'zh-Hans' ? addSection(document, model, { key: 'language', value: to }) : undefined;
    if (added === undefined) return [];
    return [{ range: absolute(tree, added), text: endedWith(added.text, lineEnding(tree.text)) }];
  }
  const { part, fragment } = entry.value;
  if (part.kind !== 'scalar' || part.text !== otherScript(to)) return [];
  return [replacing(document, fragment, part, 0, part.text.length, to)];
}

function replacing(
  { tree }: Document,
  fragment: Fragment,
  scalar: ScalarNode,
  start: number,
  end: number,
  text: string,
): Edit {
  return { range: absolute(tree, { fragment, range: sourceRange(scalar, start, end) }), text };
}

/** Edits that touch made one; across the line break of a folded text they stay two. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const out: Edit[] = [];
  for (const edit of edits) {
    const last = out.at(-1);
    if (last && comparePositions(last.range.end, edit.range.start) === 0) {
      out[out.length - 1] = { range: { start: last.range.start, end: edit.range.end }, text: last.text + edit.text };
    } else out.push(edit);
  }
  return out;
}
