import { field, textRun } from './fields.ts';
import { element, paragraphProperties, part, property, wordNamespace } from './xml.ts';

const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What stands at the outer edge of each page; the first of each pair on right-hand pages. */
const references = [
  ['headerReference', 'default', 'rId5'],
  ['headerReference', 'even', 'rId6'],
  ['footerReference', 'default', 'rId7'],
  ['footerReference', 'even', 'rId8'],
] as const;

/** How the pages of a part are laid out: those before the body are counted in Roman, those of the body from 1; the cover is not. */
export function sectionXml(name: 'cover' | 'front' | 'body'): string {
  const edges = references.map(([kind, type, id]) => element(`w:${kind}`, { 'w:type': type, 'r:id': id }));
  const counted = { 'w:fmt': name === 'front' ? 'upperRoman' : 'decimal', 'w:start': 1 };
  return element(
    'w:sectPr',
    {},
    ...(name === 'cover' ? [] : edges),
    property('w:type', 'nextPage'),
    element('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }),
    element('w:pgMar', {
      'w:top': 1418,
      'w:right': 1134,
      'w:bottom': 1134,
      'w:left': 1418,
      'w:header': 1020,
      'w:footer': 680,
      'w:gutter': 0,
    }),
    ...(name === 'cover' ? [] : [element('w:pgNumType', counted)]),
  );
}

/** Heads and feet of pages, by the names of their parts. */
export function edgeParts(runningHead: string): Readonly<Record<string, string>> {
  const edge = (root: string, style: string, inside: string) =>
    part(
      element(
        `w:${root}`,
        { 'xmlns:w': wordNamespace, 'xmlns:r': officeNamespace },
        element('w:p', {}, paragraphProperties([property('w:pStyle', style)]), inside),
      ),
    );
  const [head, page] = [textRun(runningHead), field('PAGE', textRun('1'))];
  return {
    'word/header1.xml': edge('hdr', 'HeaderOdd', head),
    'word/header2.xml': edge('hdr', 'HeaderEven', head),
    'word/footer1.xml': edge('ftr', 'FooterOdd', page),
    'word/footer2.xml': edge('ftr', 'FooterEven', page),
  };
}
