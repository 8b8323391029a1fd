import type { SourceRole } from '../../features/intake/source-block.ts';
import { childOf, childrenOf, isOn, valOf, type XmlElement } from './xml.ts';

export interface NumberingRef {
  readonly list?: string;
  readonly level?: number;
}

/** What a style says of its paragraphs, with what it takes over from those it is based on. */
interface WordStyle {
  readonly id: string;
  readonly level?: number;
  readonly clauseLevel?: number;
  readonly role?: SourceRole;
  readonly numbering?: NumberingRef;
  readonly isBold?: boolean;
  readonly isCentred?: boolean;
  readonly size?: number;
}

export type WordStyles = (id: string | undefined) => WordStyle;

/** The styles of a document by their ids; paragraphs without one have the default. */
export function stylesOf(root: XmlElement | undefined): WordStyles {
  const written = childrenOf(root).filter(({ name }) => name === 'w:style');
  const byId = new Map(written.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const isDefault = (one: XmlElement) =>
    one.attributes['w:default'] === '1' && one.attributes['w:type'] === 'paragraph';
  const own = written.find(isDefault)?.attributes['w:styleId'];
  const known = new Map<string, WordStyle>();
  const find = (id: string, seen: ReadonlySet<string>): WordStyle => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const element = byId.get(id);
    const base = valOf(element, 'w:basedOn');
    // Styles may be based on each other in a circle.
    const inherited: Partial<WordStyle> =
      base === undefined || seen.has(base) || seen.size > 40 ? {} : find(base, new Set([...seen, base]));
    const own = saidBy(element);
    // A style may say the level alone; the list is that of the style it is based on.
    const numbering = own.numbering && { ...inherited.numbering, ...own.numbering };
    const style = { ...inherited, ...own, ...(numbering && { numbering }), id };
    known.set(id, style);
    return style;
  };
  return (id) => {
    const wanted = id ?? own;
    return wanted === undefined ? { id: '' } : find(wanted, new Set([wanted]));
  };
}

function saidBy(style: XmlElement | undefined): Omit<WordStyle, 'id'> {
  if (style === undefined) return {};
  const paragraph = childOf(style, 'w:pPr');
  const name = (valOf(style, 'w:name') ?? '').trim();
  const told = toldByName(name);
  const outline = outlineLevel(paragraph);
  const level = told.level ?? outline;
  return {
    ...told,
    ...(level !== undefined && { level }),
    ...untitled(name),
    ...formOf(childOf(style, 'w:rPr'), paragraph),
    ...numberingOf(paragraph),
  };
}

/** 一级无: a clause of the second level that has no heading. */
function untitled(name: string): { readonly level?: 0; readonly clauseLevel?: number } {
  const step = /([一二三四五])级无/.exec(name)?.[1];
  if (step === undefined) return /无标题/.test(name) ? { level: 0 } : {};
  return { level: 0, clauseLevel: '一二三四五'.indexOf(step) + 2 };
}

export function outlineLevel(paragraph: XmlElement | undefined): number | undefined {
  const outline = valOf(paragraph, 'w:outlineLvl');
  // The tenth is that of plain text.
  return outline === undefined ? undefined : /^[0-8]$/.test(outline) ? Number(outline) + 1 : 0;
}

export function numberingOf(paragraph: XmlElement | undefined): { readonly numbering?: NumberingRef } {
  const numbered = childOf(paragraph, 'w:numPr');
  if (numbered === undefined) return {};
  const [list, level] = [valOf(numbered, 'w:numId'), valOf(numbered, 'w:ilvl')];
  return { numbering: { ...(list !== undefined && { list }), ...(level !== undefined && { level: Number(level) }) } };
}

export function formOf(run: XmlElement | undefined, paragraph?: XmlElement) {
  const bold = isOn(run, 'w:b');
  const size = Number(valOf(run, 'w:sz') ?? Number.NaN) / 2;
  const side = valOf(paragraph, 'w:jc');
  return {
    ...(bold !== undefined && { isBold: bold }),
    ...(size > 0 && { size }),
    ...(side !== undefined && { isCentred: side === 'center' }),
  };
}

/** The names of the styles in Word, in the templates of standards, and in our own files. */
function toldByName(written: string): { readonly level?: number; readonly role?: SourceRole } {
  const name = written.replace(/^标准文件[_-]?/, '').toLowerCase();
  const heading = /^(?:heading|标题|標題)\s*([1-9])(?!\d)/.exec(name)?.[1];
  if (heading !== undefined) return { level: Number(heading) };
  if (/^(?:toc|目录|目錄|目次)\s*\d|^contents\s*\d/.test(name)) return { role: 'contents' };
  if (/^(?:title|标题|標題|封面标准名称|文件名称)$/.test(name)) return { role: 'title' };
  const steps = '一二三四五';
  if (/附录标识|^annex/.test(name)) return { role: 'annex', level: 1 };
  const annexed = /附录([一二三四五])级条标题/.exec(name)?.[1];
  if (annexed !== undefined) return { level: steps.indexOf(annexed) + 2 };
  if (/附录章标题/.test(name)) return { level: 2 };
  const article = /([一二三四五])级条标题/.exec(name)?.[1];
  if (article !== undefined) return { level: steps.indexOf(article) + 2 };
  if (/^章标题/.test(name)) return { level: 1 };
  if (/caption|题注|題注|[表图]标题/.test(name)) return { role: 'caption' };
  if (name === '条款要素') return { role: 'fact' };
  if (/^(?:注|註|note)[：:×x]*$/.test(name)) return { role: 'note' };
  if (/^(?:示例|example)[：:×x]*$/.test(name)) return { role: 'example' };
  return {};
}
