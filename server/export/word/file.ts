import { strToU8 } from 'fflate';
import type { Book } from '../../features/book/book.ts';
import type { Document } from '../../workspace/document.ts';
import type { FileContents } from '../format.ts';
import { noImages } from '../images.ts';
import { boundParts } from '../parts.ts';
import { zipFiles } from '../zip.ts';
import { blockXml } from './blocks.ts';
import { carriedPart, carriedXml, originPart, originXml } from './carried.ts';
import { contentTypesPart } from './content-types.ts';
import { contentsXml } from './contents.ts';
import { mathNamespace } from './equation.ts';
import { textRun } from './fields.ts';
import { edgeParts, sectionXml } from './sections.ts';
import { settingOf, type WordSetting } from './setting.ts';
import { fontsPart, stylesPart } from './styles.ts';
import { paragraph } from './wording.ts';
import { element, part, property, wordNamespace, xml } from './xml.ts';

/**
 * A book as a Word file in the layout of GB/T 1.1. The same book always makes the same bytes. `source`: the file that it is of, which a
 * standard carries with it.
 */
export function wordFile(book: Book, source?: Document, images: FileContents = noImages): Uint8Array {
  const setting = settingOf(book, images);
  const document = documentPart(book, setting);
  const [language = 'zh-Hant'] = book.languages;
  const carried = source && carriedXml(source, book.languages.join(' '));
  const origin = source && originXml(source, book.languages.join(' '));
  const parts = {
    '[Content_Types].xml': contentTypesPart(
      [
        ['document', 'document.main'],
        ...['styles', 'numbering', 'settings', 'fontTable'].map((name) => [name, name] as const),
        ...edges.map((name) => [name, name.replace(/\d$/, '')] as const),
      ],
      ['docProps/core.xml', ...(origin === undefined ? [] : [originPart])],
    ),
    '_rels/.rels': relationships([
      ['officeDocument', 'word/document.xml'],
      ['metadata/core-properties', 'docProps/core.xml'],
      ...(origin === undefined ? [] : [['custom-properties', originPart] as const]),
    ]),
    ...(origin !== undefined && { [originPart]: origin }),
    'docProps/core.xml': corePart(book),
    'word/document.xml': document,
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
      ['settings', 'settings.xml'],
      ['fontTable', 'fontTable.xml'],
      ...edges.map((name) => [name.replace(/\d$/, ''), `${name}.xml`] as const),
      ...(carried === undefined ? [] : [['customXml', `../${carriedPart}`] as const]),
      ...setting.pictures.used().map(({ id, name }) => ['image', name, id] as const),
    ]),
    ...(carried !== undefined && { [carriedPart]: carried }),
    'word/styles.xml': stylesPart(language),
    'word/numbering.xml': setting.numbering.part(),
    'word/settings.xml': settingsPart,
    'word/fontTable.xml': fontsPart(),
    ...edgeParts(book.runningHead),
  };
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  const media = setting.pictures.used().map(({ name, bytes }) => [`word/${name}`, bytes] as const);
  return zipFiles(new Map([...files, ...media]));
}

/** The parts with what stands above and below each page, in the order of their names in the document. */
const edges = ['header1', 'header2', 'footer1', 'footer2'];

function documentPart(book: Book, setting: WordSetting): string {
  const { cover, front, body } = boundParts(book);
  const blocks = (chunks: Book['chunks']) =>
    chunks
      .flatMap((one) => one.blocks)
      .map((one) => blockXml(one, setting))
      .filter((one) => one !== '');
  const section = (name: 'cover' | 'front') => paragraph('Break', '', setting, [sectionXml(name)]);
  const said = [
    ...(cover === undefined ? [] : [...blocks([cover]), section('cover')]),
    contentsXml(book, setting),
    ...blocks(front),
    section('front'),
    paragraph('RepeatedTitle', textRun(book.title), setting),
    ...notAlone(apart(blocks(body), setting)),
    paragraph('EndLine', '', setting),
    sectionXml('body'),
  ];
  const named = { 'xmlns:w': wordNamespace, 'xmlns:r': `${office}/relationships`, 'xmlns:m': mathNamespace };
  return part(element('w:document', named, element('w:body', {}, '\n', said.join('\n'), '\n')));
}

/** Tables that follow one another would be one. */
function apart(blocks: readonly string[], setting: WordSetting): readonly string[] {
  const between = paragraph('TableText', '', setting);
  return blocks.flatMap((one, at) => {
    const isBehindTable = blocks[at - 1]?.endsWith('</w:tbl>') === true;
    return isBehindTable && one.startsWith('<w:tbl>') ? [between, one] : [one];
  });
}

/** The line that ends the text stands on no page by itself: what is above it stays with it. */
function notAlone(blocks: readonly string[]): readonly string[] {
  const last = blocks.at(-1) ?? '';
  if (last.endsWith('</w:tbl>')) return blocks;
  const at = last.lastIndexOf('<w:p>');
  const kept = last.slice(at).replace(/^(<w:p><w:pPr><w:pStyle [^>]*>)(?!<w:keepNext)/, `$1${element('w:keepNext')}`);
  return [...blocks.slice(0, -1), last.slice(0, at) + kept];
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

function relationships(all: readonly (readonly [type: string, target: string, id?: string])[]): string {
  const lines = all.map(([type, target, id], at) => {
    const from = type.startsWith('metadata/') ? packaged : office;
    return element('Relationship', { Id: id ?? `rId${at + 1}`, Type: `${from}/relationships/${type}`, Target: target });
  });
  return part(element('Relationships', { xmlns: `${packaged}/relationships` }, ...lines));
}

/** Without a day or an author: neither is in the book. */
function corePart({ title, languages: [language = 'zh-Hant'] }: Book): string {
  const named = {
    'xmlns:cp': `${packaged}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return part(
    element('cp:coreProperties', named, element('dc:title', {}, xml(title)), element('dc:language', {}, language)),
  );
}

const settingsPart = part(
  element(
    'w:settings',
    { 'xmlns:w': wordNamespace, 'xmlns:m': mathNamespace },
    element('w:mirrorMargins'),
    property('w:defaultTabStop', 420),
    element('w:evenAndOddHeaders'),
    property('w:characterSpacingControl', 'compressPunctuation'),
    property('w:updateFields', 'true'),
    element(
      'w:compat',
      {},
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ),
    element('m:mathPr', {}, element('m:mathFont', { 'm:val': 'Cambria Math' })),
  ),
);
