import { styledOutlines } from './numbering.ts';
import { outlineLevels } from './outline.ts';
import { factColumn } from './page.ts';
import { element, property } from './xml.ts';

const sans = element('w:rFonts', { 'w:ascii': 'SimHei', 'w:hAnsi': 'SimHei', 'w:eastAsia': 'SimHei' });

export interface Style {
  /** As the template for GB/T 1.1 names it, or as Word names its own. */
  readonly name: string;
  readonly aliases?: string;
  readonly based?: string;
  readonly next?: string;
  readonly paragraph?: readonly string[];
  readonly run?: readonly string[];
  readonly kind?: 'character';
}

interface Spacing {
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
}

function spacing({ before, after, line }: Spacing): string {
  return element('w:spacing', {
    'w:before': before,
    'w:after': after,
    ...(line !== undefined && { 'w:line': line, 'w:lineRule': 'auto' }),
  });
}

const indent = (given: Readonly<Record<string, number>>) =>
  element('w:ind', Object.fromEntries(Object.entries(given).map(([key, value]) => [`w:${key}`, value])));
const size = (halfPoints: number) => [property('w:sz', halfPoints), property('w:szCs', halfPoints)];
const centred = property('w:jc', 'center');
const keepNext = element('w:keepNext');
const numbered = (list: 'body' | 'annex', level: number) =>
  element('w:numPr', {}, property('w:ilvl', level), property('w:numId', styledOutlines[list]));

/** A line above or below a paragraph. */
export function ruled(side: 'top' | 'bottom'): string {
  const line = element(`w:${side}`, { 'w:val': 'single', 'w:sz': 12, 'w:space': 4, 'w:color': 'auto' });
  return element('w:pBdr', {}, line);
}

/** The names of levels of clauses, as the template has them. */
const ordinals = ['一', '二', '三', '四', '五', '六'];

function outlineStyles(): Readonly<Record<string, Style>> {
  const styles: Record<string, Style> = {};
  for (let level = 0; level < outlineLevels; level += 1) {
    const isChapter = level === 0;
    const gaps = spacing(isChapter ? { before: 312, after: 312 } : { before: 156, after: 156 });
    const deeper = isChapter ? [] : [indent({ firstLine: 0 })];
    const rank = ordinals[level - 1] ?? '';
    styles[`Heading${level + 1}`] = {
      name: `heading ${level + 1}`,
      aliases: isChapter ? '章标题' : `${rank}级条标题`,
      next: 'Paragraph',
      paragraph: [keepNext, numbered('body', level), gaps, ...deeper, property('w:outlineLvl', level)],
      run: [sans],
    };
    styles[`Annex${level + 1}`] = {
      name: isChapter ? '附录标识' : level === 1 ? '附录章标题' : `附录${ordinals[level - 2] ?? ''}级条标题`,
      based: `Heading${level + 1}`,
      next: 'Paragraph',
      paragraph: isChapter
        ? [element('w:pageBreakBefore'), numbered('annex', 0), spacing({ before: 560, after: 420 }), centred]
        : [numbered('annex', level)],
    };
    if (!isChapter)
      styles[`Clause${level + 1}`] = {
        name: `${rank}级无`,
        based: 'Paragraph',
        paragraph: [spacing({ before: 60, line: 300 }), indent({ firstLine: 0 })],
      };
  }
  return styles;
}

const headStyles: Readonly<Record<string, Style>> = {
  FrontHeading: {
    name: '前言、引言标题',
    next: 'Paragraph',
    paragraph: [
      keepNext,
      element('w:pageBreakBefore'),
      spacing({ before: 560, after: 480 }),
      centred,
      property('w:outlineLvl', 0),
    ],
    run: [sans, ...size(32)],
  },
  ContentsTitle: {
    name: '目次标题',
    paragraph: [keepNext, spacing({ before: 560, after: 480 }), centred],
    run: [sans, ...size(32)],
  },
  BackHeading: {
    name: '参考文献、索引标题',
    based: 'FrontHeading',
    next: 'Paragraph',
    paragraph: [element('w:pageBreakBefore', { 'w:val': 'false' }), spacing({ before: 560, after: 360 })],
    run: size(21),
  },
  RepeatedTitle: {
    name: '标准名称',
    paragraph: [spacing({ before: 480, after: 640 }), centred],
    run: [sans, ...size(32)],
  },
};

const bodyStyles: Readonly<Record<string, Style>> = {
  Paragraph: { name: '段', paragraph: [spacing({ line: 300 }), indent({ firstLine: 420 }), property('w:jc', 'both')] },
  Term: {
    name: '术语条',
    next: 'Paragraph',
    paragraph: [keepNext, spacing({ before: 156 }), indent({ left: 420, hanging: 420 })],
    run: [sans],
  },
  Admitted: { name: '许用术语', based: 'Paragraph', run: [sans] },
  Small: { name: '段（小五）', based: 'Paragraph', run: size(18) },
  Item: { name: '列项', based: 'Paragraph', paragraph: [indent({ left: 840, hanging: 420 })] },
  Documents: { name: '文件清单', based: 'Paragraph' },
  Note: { name: '注', based: 'Paragraph', paragraph: [indent({ left: 840, hanging: 420 })], run: size(18) },
  Example: { name: '示例', based: 'Note' },
  Change: { name: '修改说明', based: 'Note', run: [property('w:color', '1559B3')] },
  Formula: {
    name: '正文公式编号制表符',
    paragraph: [
      element(
        'w:tabs',
        {},
        element('w:tab', { 'w:val': 'center', 'w:pos': 4677 }),
        element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': 9354 }),
      ),
      spacing({ before: 80, after: 80 }),
    ],
  },
  Fact: {
    name: '条款要素',
    paragraph: [
      element('w:tabs', {}, element('w:tab', { 'w:val': 'left', 'w:pos': factColumn })),
      indent({ left: factColumn, hanging: factColumn - 420 }),
    ],
    run: size(18),
  },
  Picture: { name: '图', next: 'Caption', paragraph: [keepNext, spacing({ before: 156, after: 0 }), centred] },
  Caption: {
    name: 'caption',
    aliases: '表标题',
    next: 'Paragraph',
    paragraph: [keepNext, spacing({ before: 156, after: 80 }), centred],
    run: [sans],
  },
  FormTitle: { name: '表格标题', paragraph: [keepNext, spacing({ before: 240, after: 60 })], run: [sans] },
  TableUnit: { name: '表的单位', based: 'TableText', paragraph: [keepNext, property('w:jc', 'right')] },
  TableHead: { name: '表头', based: 'TableText', paragraph: [keepNext, centred] },
  TableText: { name: '表文字', paragraph: [spacing({ before: 20, after: 20 })], run: size(18) },
  EndLine: {
    name: '终结线',
    paragraph: [ruled('top'), spacing({ before: 480 }), indent({ left: 3500, right: 3500 })],
  },
  Break: { name: '分节', paragraph: [element('w:spacing', { 'w:line': 20, 'w:lineRule': 'exact' })], run: size(2) },
};

const coverStyles: Readonly<Record<string, Style>> = {
  CoverCodes: { name: '文献分类号', run: [sans] },
  CoverGenre: { name: '封面标准文稿类别', paragraph: [centred], run: [sans, property('w:spacing', 60), ...size(52)] },
  CoverNumber: { name: '封面标准号', paragraph: [property('w:jc', 'right')], run: [sans, ...size(28)] },
  CoverReplaces: { name: '封面标准代替信息', based: 'CoverNumber', run: size(21) },
  CoverTitle: { name: '封面标准名称', paragraph: [spacing({ after: 240 }), centred], run: [sans, ...size(44)] },
  CoverEnglish: { name: '封面标准英文名称', based: 'CoverTitle', run: size(28) },
  CoverLine: { name: '封面说明', based: 'CoverTitle', paragraph: [spacing({ before: 60, after: 60 })], run: size(21) },
  CoverDates: {
    name: '发布日期',
    paragraph: [element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:pos': 9354 }))],
    run: [sans, ...size(28)],
  },
  CoverIssuer: { name: '发布部门', paragraph: [centred], run: [sans, ...size(32)] },
};

const edgeStyles: Readonly<Record<string, Style>> = {
  TOC1: contentsStyle(1, 0),
  TOC2: contentsStyle(2, 420),
  Header: { name: 'header', run: [sans] },
  HeaderEven: { name: '标准文件_页眉偶数页', based: 'Header' },
  HeaderOdd: { name: '标准文件_页眉奇数页', based: 'Header', paragraph: [property('w:jc', 'right')] },
  Footer: { name: 'footer', run: size(18) },
  FooterEven: { name: '标准文件_页脚偶数页', based: 'Footer' },
  FooterOdd: { name: '标准文件_页脚奇数页', based: 'Footer', paragraph: [property('w:jc', 'right')] },
  Label: { kind: 'character', name: '标识', run: [sans] },
  Open: {
    kind: 'character',
    name: '待填',
    run: [property('w:color', '5A3B00'), element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'FFF0B3' })],
  },
  Masked: {
    kind: 'character',
    name: '遮盖',
    run: [property('w:color', 'FFFFFF'), element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': '222222' })],
  },
  Mark: { kind: 'character', name: '修改标记', run: [property('w:color', '1559B3'), ...size(15)] },
};

function contentsStyle(level: number, left: number): Style {
  const tabs = element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': 9354 }));
  return { name: `toc ${level}`, paragraph: [tabs, spacing({ line: 300 }), indent({ left })] };
}

/** By id. */
export const styles: Readonly<Record<string, Style>> = {
  Normal: { name: 'Normal' },
  ...headStyles,
  ...outlineStyles(),
  ...bodyStyles,
  ...coverStyles,
  ...edgeStyles,
};
