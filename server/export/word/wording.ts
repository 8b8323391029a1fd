import type { Words } from '../../base/words.ts';
import type { TextRun, Version, Wording } from '../../features/book/book.ts';
import type { Language } from '../../model/field.ts';
import { field, lineBreak, textRun } from './fields.ts';
import { label, type WordSetting } from './setting.ts';
import { languageTag } from './styles.ts';
import { element, paragraphProperties, property, runProperties } from './xml.ts';

/** A paragraph in a style. `more`: what it has of its own. */
export function paragraph(style: string, inside: string, setting: WordSetting, more: readonly string[] = []): string {
  const bar = setting.isChanged ? [changeBar] : [];
  return element('w:p', {}, paragraphProperties([property('w:pStyle', style), ...bar, ...more]), inside);
}

const changeBar = element(
  'w:pBdr',
  {},
  element('w:left', { 'w:val': 'single', 'w:sz': 18, 'w:space': 8, 'w:color': '1559B3' }),
);

/** Words of the book's own. */
export function labelRuns(words: Words, setting: WordSetting, style = 'Label'): string {
  return textRun(label(words, setting).join('　'), runProperties([property('w:rStyle', style)]));
}

/** The same before a text: in English a space lies between. */
export function leadRuns(words: Words, setting: WordSetting): string {
  const last = label(words, setting).at(-1) ?? '';
  return labelRuns(words, setting) + (/[!-~]$/.test(last) ? textRun(' ') : '');
}

function runXml(run: TextRun, language: Language, setting: WordSetting): string {
  const { kind, text } = run;
  const tag = language === setting.languages[0] ? [] : [languageTag(language)];
  const styled = (name: string) => runProperties([property('w:rStyle', name), ...tag]);
  if (kind === 'open') return textRun(`〔${text}〕`, styled('Open'));
  if (kind === 'masked') return textRun(text, styled('Masked'));
  return kind === 'reference' || kind === 'term'
    ? referenceXml(run, runProperties(tag), setting)
    : textRun(text, runProperties(tag));
}

/** What Word reckons of a reference is a field: the number, and what is called so. The rest leads there as it is. */
function referenceXml({ text, target: key }: TextRun, style: string, { targets }: WordSetting): string {
  const target = key === undefined ? undefined : targets.get(key);
  if (target === undefined) return textRun(text, style);
  const { bookmark, number } = target;
  const isNumbered = number !== undefined && (text === number || text.startsWith(`${number} `));
  const rest = isNumbered ? text.slice(number.length) : text;
  const name = rest.trimStart();
  const counted = isNumbered ? field(`REF ${bookmark} \\r \\h`, textRun(number, style), style) : '';
  const gap = textRun(rest.slice(0, rest.length - name.length), style);
  if (name === '') return counted;
  const called =
    name === target.text
      ? field(`REF ${bookmark} \\h`, textRun(name, style), style)
      : element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, textRun(name, style));
  return counted + gap + called;
}

/** Each paragraph of a version as runs. */
function versionRuns({ language, paragraphs }: Version, setting: WordSetting): readonly string[] {
  return paragraphs.map((runs) => runs.map((run) => runXml(run, language, setting)).join(''));
}

/** A wording within one paragraph: its lines, and versions, below each other. */
export function inline(wording: Wording, setting: WordSetting): string {
  return wording.flatMap((one) => versionRuns(one, setting)).join(lineBreak);
}

/** A wording on one line, its versions side by side. */
export function onOneLine(wording: Wording, setting: WordSetting): string {
  return wording.map((one) => versionRuns(one, setting).join(textRun(' '))).join(textRun('　'));
}

/** A wording as paragraphs, those of a second language below. `lead`: what stands before the first. */
export function paragraphs(
  style: string,
  wording: Wording,
  setting: WordSetting,
  lead: (first: string) => string = (first) => first,
  more: readonly string[] = [],
): string {
  const [first = '', ...rest] = wording.flatMap((one) => versionRuns(one, setting));
  const led = lead(first);
  if (led === '') return '';
  return [paragraph(style, led, setting, more), ...rest.map((one) => paragraph(style, one, setting))].join('\n');
}
