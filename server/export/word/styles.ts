import type { Language } from '../../model/field.ts';
import { type Style, styles } from './style-table.ts';
import { element, paragraphProperties, part, property, runProperties, wordNamespace } from './xml.ts';

/** The families of Song and Hei, as GB/T 1.1 prints them; each with the Latin letters that go with it. */
const serif = element('w:rFonts', {
  'w:ascii': 'Times New Roman',
  'w:hAnsi': 'Times New Roman',
  'w:cs': 'Times New Roman',
  'w:eastAsia': 'SimSun',
});

/** What Word takes where a machine lacks a font: what it is called elsewhere, then others of its kind. */
export function fontsPart(): string {
  const font = (name: string, others: string, family: string, charset: string): string =>
    element(
      'w:font',
      { 'w:name': name },
      property('w:altName', others),
      element('w:charset', { 'w:val': charset }),
      property('w:family', family),
      property('w:pitch', 'variable'),
    );
  return part(
    element(
      'w:fonts',
      { 'xmlns:w': wordNamespace },
      font('SimSun', '宋体,宋體,PMingLiU,Songti SC,Noto Serif CJK SC', 'roman', '86'),
      font('SimHei', '黑体,黑體,Microsoft JhengHei,Heiti SC,Noto Sans CJK SC', 'swiss', '86'),
      font('Times New Roman', 'Liberation Serif', 'roman', '00'),
    ),
  );
}

/** How Word names languages; Chinese letters and Latin ones have each their own. */
export function languageTag(language: Language): string {
  const [latin, han] = language === 'en' ? ['en-US', 'zh-CN'] : ['en-US', language === 'zh-Hant' ? 'zh-TW' : 'zh-CN'];
  return element('w:lang', { 'w:val': latin, 'w:eastAsia': han });
}

function styleElement(id: string, { name, aliases, based, next, paragraph, run, kind }: Style): string {
  const isNormal = id === 'Normal';
  const parent = based ?? (isNormal || kind === 'character' ? undefined : 'Normal');
  return element(
    'w:style',
    {
      'w:type': kind ?? 'paragraph',
      'w:styleId': id,
      ...(isNormal ? { 'w:default': 1 } : {}),
      ...(/^(?:Normal|heading|toc|caption|header|footer)/.test(name) ? {} : { 'w:customStyle': 1 }),
    },
    property('w:name', name),
    ...(aliases === undefined ? [] : [property('w:aliases', aliases)]),
    ...(parent === undefined ? [] : [property('w:basedOn', parent)]),
    ...(next === undefined ? [] : [property('w:next', next)]),
    element('w:qFormat'),
    paragraphProperties(paragraph),
    runProperties(run),
  );
}

export function stylesPart(language: Language): string {
  const run = runProperties([serif, property('w:sz', 21), property('w:szCs', 21), languageTag(language)]);
  const table = element(
    'w:style',
    { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
    property('w:name', 'Normal Table'),
    element('w:tblPr', {}, element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' })),
  );
  return part(
    element(
      'w:styles',
      { 'xmlns:w': wordNamespace },
      element('w:docDefaults', {}, element('w:rPrDefault', {}, run), element('w:pPrDefault')),
      ...Object.entries(styles).map(([id, style]) => styleElement(id, style)),
      table,
    ),
  );
}
