import type { Position } from '../../base/position.ts';
import { say, type Words } from '../../base/words.ts';
import { hint } from '../../rules/kit/fixes/hint.ts';
import { containerOf, type MapContainer } from '../../syntax/children.ts';
import { extentOf } from '../../syntax/extent.ts';
import { absolute } from '../../syntax/navigate.ts';
import { type Document, isReport, isStandard, languageOf } from '../../workspace/document.ts';
import type { Reader } from '../reader.ts';
import { keyIn, linesFrom, replacedLines, shifted } from '../structure/lines.ts';
import { levelsAt, type PathStep } from '../structure/things.ts';
import type { Action } from './action.ts';

const words = {
  map: { en: 'Say this in a second language as well', 'zh-Hant': '為這段文字加上第二種語言' },
  one: { en: 'Keep only the text in {language}', 'zh-Hant': '只保留 {language} 的文字' },
  english: { en: 'the same in English', 'zh-Hant': '英文譯文' },
  chinese: { en: 'the same in Chinese', 'zh-Hant': '中文譯文' },
} satisfies Readonly<Record<string, Words>>;

/** For a text on a line: as a map of languages with a second one to fill in; for such a map the text in the file's language alone. */
export function translateText(
  document: Document,
  { line }: Position,
  reader: Pick<Reader, 'locale'>,
): readonly Action[] {
  if ((!isStandard(document) && !isReport(document)) || document.origin !== 'workspace') return [];
  const steps = levelsAt(document, line);
  const at = steps.findLastIndex(({ type }) => type?.kind === 'text' && type.plain !== true);
  const [step, owner] = [steps[at], steps[at - 1]];
  const place = step && owner && keyPlace(document, owner, step);
  if (place === undefined || step === undefined) return [];
  const container = containerOf(step.written);
  if (container === undefined) return mapped(document, place, step, reader);
  return container.kind === 'map' && !container.flow ? unmapped(document, place, container, reader) : [];
}

interface KeyPlace {
  readonly line: number;
  readonly column: number;
  /** The line as far as behind the colon. */
  readonly lead: string;
}

/** The key of a text that stands on a line of its own. */
function keyPlace(document: Document, { written }: PathStep, { path }: PathStep): KeyPlace | undefined {
  const found = keyIn(document, written, String(path.at(-1)));
  const lead = found && /^[\s-]*[^\s:]+:/.exec(document.tree.text.line(found.line))?.[0];
  return found === undefined || lead === undefined ? undefined : { line: found.line, column: found.column, lead };
}

function mapped(
  document: Document,
  place: KeyPlace,
  { written }: PathStep,
  { locale }: Pick<Reader, 'locale'>,
): readonly Action[] {
  const last = extentOf(document.tree, written.value, written.fragment)?.end.line;
  const [first = ''] = linesFrom(document, place.line, place.line);
  const value = first.slice(place.lead.length).trim();
  if (last === undefined || value === '') return [];
  const language = languageOf(document);
  const other = language === 'en' ? 'zh-Hant' : 'en';
  const indent = ' '.repeat(place.column + 2);
  const lines = [
    place.lead,
    `${indent}${language}: ${value}`,
    ...shifted(linesFrom(document, place.line + 1, last), 2),
    `${indent}${other}: ${hint(other === 'en' ? words.english : words.chinese, locale)}`,
  ];
  return [rewrite(document, say(words.map, locale), replacedLines(document, place.line, last, lines))];
}

function unmapped(
  document: Document,
  place: KeyPlace,
  map: MapContainer,
  { locale }: Pick<Reader, 'locale'>,
): readonly Action[] {
  const language = languageOf(document);
  const children = Array.from({ length: map.count }, (_, index) => map.child(index));
  const kept = children.find(({ key }) => key.text === language);
  const last = children.at(-1);
  const end = last && extentOf(document.tree, last.value.value, last.value.fragment)?.end.line;
  const keptEnd = kept && extentOf(document.tree, kept.value.value, kept.value.fragment)?.end.line;
  if (kept === undefined || end === undefined || keptEnd === undefined) return [];
  const { start } = absolute(document.tree, { fragment: kept.fragment, range: kept.key.range });
  const dropped = [...linesFrom(document, place.line + 1, start.line - 1), ...linesFrom(document, keptEnd + 1, end)];
  // A comment would go with what it stands beside.
  if (dropped.some((line) => /(?:^|\s)#/.test(line))) return [];
  const [first = ''] = linesFrom(document, start.line, start.line);
  const value = first.slice(start.character).replace(/^[^:]*:\s*/, '');
  const lines = [
    `${place.lead} ${value}`,
    ...shifted(linesFrom(document, start.line + 1, keptEnd), place.column - start.character),
  ];
  return [rewrite(document, say(words.one, locale, { language }), replacedLines(document, place.line, end, lines))];
}

function rewrite(document: Document, title: string, edit: ReturnType<typeof replacedLines>): Action {
  return { title, kind: 'rewrite', preferred: false, changes: [{ document, edits: [edit] }] };
}
