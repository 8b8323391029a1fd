import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { imagesIn } from '../../server/export/images.ts';
import { bookmarkOf, idOfBookmark } from '../../server/export/word/bookmarks.ts';
import { carriedNamespace, carriedPart, carriedXml } from '../../server/export/word/carried.ts';
import { wordFile } from '../../server/export/word/file.ts';
import type { Book, BookBlock } from '../../server/features/book/book.ts';
import { bookLanguages } from '../../server/features/book/book-of.ts';
import { compareWord } from '../../server/import/compare-word.ts';
import { readDocument } from '../../server/import/read-document.ts';
import { isStandard } from '../../server/workspace/document.ts';
import { freeTexts } from '../edge/hostile/files.ts';
import { hostile, steering } from '../edge/hostile/texts.ts';
import { blocksOf, bookIn, runsOf } from '../support/book-text.ts';
import { flawlessFolders, ourFilesIn } from '../support/our-files.ts';
import { allOf, settingIn, textOf, wordNumbers, wordParts, type XmlNode } from '../support/word-file.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const examples = ourFilesIn(...flawlessFolders);

type Parts = ReadonlyMap<string, XmlNode>;

function documentOf(parts: Parts): XmlNode {
  const document = parts.get('word/document.xml');
  if (document === undefined) throw new Error('no document');
  return document;
}

/** Each part is named by another, and its kind is told. */
function expectPackaged(parts: Parts): void {
  const files = [...parts.keys()];
  const led = files.flatMap((name): readonly string[] => {
    const folder = /^(.*)_rels\/[^/]*\.rels$/.exec(name)?.[1];
    const relations = folder === undefined ? [] : allOf(parts.get(name) as XmlNode, 'Relationship');
    return relations.map((one) => `${folder}${one.attributes.Target}`.replace('word/../', ''));
  });
  const types = allOf(parts.get('[Content_Types].xml') as XmlNode, 'Override').map((one) => one.attributes.PartName);
  const named = files.filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml').sort();
  expect([...led].sort()).toEqual(named);
  expect([...types].sort()).toEqual(
    named.filter((name) => !/^customXml\/|\/media\//.test(name)).map((name) => `/${name}`),
  );
}

/** What holds a file together: each name that is used is there, and once. */
function expectSound(parts: Parts): void {
  expectPackaged(parts);
  const document = documentOf(parts);
  const styles = allOf(parts.get('word/styles.xml') as XmlNode, 'w:style').map((one) => one.attributes['w:styleId']);
  for (const name of ['w:pStyle', 'w:rStyle'])
    for (const one of allOf(document, name)) expect(styles).toContain(one.attributes['w:val']);
  const started = allOf(document, 'w:bookmarkStart');
  const names = started.map((one) => one.attributes['w:name'] ?? '');
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[\p{L}_][\p{L}\p{Nd}_]{0,39}$/u);
  const ids = started.map((one) => one.attributes['w:id']);
  expect(allOf(document, 'w:bookmarkEnd').map((one) => one.attributes['w:id'])).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  const said = allOf(document, 'w:instrText').map(({ text }) => text);
  const led = said.flatMap((one) => /^ (?:PAGE)?REF (\S+)/.exec(one)?.[1] ?? []);
  const anchors = allOf(document, 'w:hyperlink').map((one) => one.attributes['w:anchor']);
  for (const name of [...led, ...anchors]) expect(names).toContain(name);
  const marks = allOf(document, 'w:fldChar').map((one) => one.attributes['w:fldCharType']);
  for (const type of ['separate', 'end'])
    expect(marks.filter((one) => one === type).length).toBe(marks.filter((one) => one === 'begin').length);
  for (const row of allOf(document, 'w:tr'))
    for (const cell of allOf(row, 'w:tc')) expect(cell.children.at(-1)?.name).toBe('w:p');
}

/** What may stand in an element, in the order in which Word takes it: it refuses a file that has another. By ECMA-376, Part 1. */
const orders: Readonly<Record<string, string>> = {
  'w:body': 'p tbl sdt sectPr',
  'w:document': 'body',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:num': 'abstractNumId lvlOverride',
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:numPr': 'ilvl numId numberingChange ins',
  'w:pBdr': 'top left bottom right between bar',
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:settings':
    'writeProtection view zoom mirrorMargins trackRevisions defaultTabStop evenAndOddHeaders characterSpacingControl updateFields footnotePr endnotePr compat docVars rsids mathPr',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:styles': 'docDefaults latentStyles style',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tc': 'tcPr p tbl',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tr': 'tblPrEx trPr tc',
  'm:d': 'dPr e',
  'm:f': 'fPr num den',
  'm:nary': 'naryPr sub sup e',
  'm:naryPr': 'chr limLoc grow subHide supHide ctrlPr',
  'm:r': 'rPr t',
  'm:rad': 'radPr deg e',
  'm:sSub': 'sSubPr e sub',
  'm:sSubSup': 'sSubSupPr e sub sup',
  'm:sSup': 'sSupPr e sup',
};

/** Elements of which several stand in any order among each other. */
const anyOrder: ReadonlySet<string> = new Set(['w:body', 'w:tc']);

function expectInOrder(node: XmlNode): void {
  const order = orders[node.name]?.split(' ');
  const names = node.children.map(({ name }) => name.replace(/^\w+:/, ''));
  if (order !== undefined) {
    for (const name of names) expect(order, node.name).toContain(name);
    const places = names.map((name) => order.indexOf(name));
    // The properties of a cell come first, those of the last section last.
    if (anyOrder.has(node.name)) expect(places.slice(1, -1)).not.toContain(order.indexOf('tcPr'));
    else expect(places, `${node.name}: ${names.join(' ')}`).toEqual([...places].sort((a, b) => a - b));
  }
  for (const child of node.children) expectInOrder(child);
}

/** Text as it is compared: without the blanks that lines and cells are told apart by, and what an equation says by where things stand. */
const bare = (text: string) => text.replace(/[\s/／()（）^_]+/g, '');

function expectNothingLost(book: Book, document: XmlNode): void {
  const said = bare(textOf(document));
  for (const { text } of runsOf(book)) expect(said).toContain(bare(text));
}

/** The number before each thing that has one: Word's, else the one that is typed. */
function expectNumbered(book: Book, parts: Parts): void {
  const numbers = wordNumbers(parts);
  const paragraphs = new Map<string, XmlNode>();
  for (const one of allOf(documentOf(parts), 'w:p'))
    for (const mark of allOf(one, 'w:bookmarkStart')) paragraphs.set(mark.attributes['w:name'] ?? '', one);
  const wanted = blocksOf(book).filter((one): one is BookBlock & { readonly number: string } => {
    return (one.kind === 'heading' || one.kind === 'paragraph' || one.kind === 'term') && one.number !== undefined;
  });
  for (const block of wanted) {
    const paragraph = paragraphs.get(bookmarkOf(block.id));
    const counted = paragraph && numbers.get(paragraph);
    const shown = counted ?? (paragraph === undefined ? '' : textOf(paragraph).split('　')[0]);
    if (block.kind === 'heading' && block.style === 'annex') expect(shown?.endsWith(block.number)).toBe(true);
    else expect(shown).toBe(block.number);
  }
}

describe('a Word file', () => {
  const service = workspace(examples);
  test.each(Object.keys(examples))('of %s has its properties in the order in which Word reads them', (name) => {
    const parts = wordParts(wordFile(bookIn(service, name, { changes: true }), service.document(uriOf(name))));
    for (const [part, node] of parts) if (part.startsWith('word/')) expectInOrder(node);
  });

  test.each(Object.keys(examples))('of %s is whole, numbered as the book, and leads only to what is in it', (name) => {
    for (const language of bookLanguages) {
      const book = bookIn(service, name, { language, changes: language === 'en', mask: true });
      const parts = wordParts(wordFile(book));
      expectSound(parts);
      expectNothingLost(book, documentOf(parts));
      expectNumbered(book, parts);
    }
  });

  test('is the same to the byte each time, wherever it is written', () => {
    const write = (place: string) => {
      vi.stubEnv('TZ', place);
      return wordFile(bookIn(workspace(examples), 'qingshi-2017.report.yaml'));
    };
    const [here, there] = [write('Asia/Taipei'), write('America/Lima')];
    vi.unstubAllEnvs();
    expect(Buffer.compare(here, there)).toBe(0);
  });
});

const full = `standard: demo@2020
title: {zh-Hant: 示例, en: Demo}
language: zh-Hant
class: group
number: T/ABC 001-2020
status: current
terms: {mentor: {name: {zh-Hant: 導師, en: mentor}, definition: 指導者。}}
chapters:
  - id: one
    title: 輔導
    clauses:
      - {id: team, title: 隊伍, provision: requirement, text: '應有[[mentor]]，見[[odd]]、[[plain]]、[[forms]]。', items: [甲；, {text: 乙：, items: [丙。]}], formula: 甲＝乙÷丙, tables: [{title: 時限, columns: [項], rows: [[一]]}]}
      - {id: odd, number: (一)2, provision: statement, text: 另編。}
      - {id: plain, provision: statement, text: 無題。}
  - {id: two, title: 其他, clauses: [{id: last, title: 末, provision: statement, text: 末條。}]}
annexes:
  - {id: forms, title: 表格, nature: informative, clauses: [{id: f, title: 表, provision: statement, text: '見[[team]]。', formula: 丁＝戊}]}
`;

describe('in a Word file', () => {
  const book = bookIn(workspace({ 'demo.standard.yaml': full }), 'demo.standard.yaml');
  const parts = wordParts(wordFile(book));
  const numbers = wordNumbers(parts);
  const lines = allOf(documentOf(parts), 'w:p').map((one) => {
    const number = numbers.get(one);
    return `${settingIn(one, 'w:pStyle')}: ${number === undefined ? '' : `{${number}} `}${textOf(one)}`.trimEnd();
  });
  const fields = allOf(documentOf(parts), 'w:instrText').map(({ text }) => text.trim());

  test('each thing stands in its style, with the number that Word gives it', () => {
    const from = lines.indexOf('RepeatedTitle: 示例');
    expect(lines.slice(from)).toMatchInlineSnapshot(`
      [
        "RepeatedTitle: 示例",
        "Heading1: {1} 範圍",
        "Heading1: {2} 規範性引用文件",
        "Paragraph: 本文件沒有規範性引用文件。",
        "Heading1: {3} 術語和定義",
        "Paragraph: 下列術語和定義適用於本文件。",
        "Term: {3.1} 
      導師　mentor",
        "Paragraph: 指導者。",
        "Heading1: {4} 輔導",
        "Heading2: {4.1} 隊伍",
        "Paragraph: 應有導師，見(一)2、4.2、附錄A 表格。",
        "Item: {a)} 甲；",
        "Item: {b)} 乙：",
        "Item: {1)} 丙。",
        "Caption: 表 1　時限",
        "TableHead: 項",
        "TableText: 一",
        "Formula: 	甲＝乙÷丙	(1)",
        "Clause2: (一)2　另編。",
        "Clause2: {4.2} 無題。",
        "Heading1: {5} 其他",
        "Heading2: {5.1} 末",
        "Paragraph: 末條。",
        "Annex1: {附錄 A} 
      （資料性）
      表格",
        "Annex2: {A.1} 表",
        "Paragraph: 見4.1 隊伍。",
        "Formula: 	丁＝戊	(A.1)",
        "EndLine:",
      ]
    `);
  });

  test('references, captions, contents and pages are fields', () => {
    expect(fields.filter((one) => !one.startsWith('PAGEREF'))).toMatchInlineSnapshot(`
      [
        "TOC \\o "1-2" \\h \\z \\u",
        "REF cw_ZetermsZsmentor \\h",
        "REF cw_plain \\r \\h",
        "SEQ Table \\* ARABIC",
        "SEQ Formula \\* ARABIC",
        "REF cw_team \\r \\h",
        "REF cw_team \\h",
        "SEQ Formula_A \\* ARABIC",
      ]
    `);
  });

  test('pages are counted anew behind the cover and the preliminaries', () => {
    const kinds = allOf(documentOf(parts), 'w:pgNumType').map(({ attributes }) => attributes);
    expect(allOf(documentOf(parts), 'w:sectPr')).toHaveLength(3);
    expect(kinds).toEqual([
      { 'w:fmt': 'upperRoman', 'w:start': '1' },
      { 'w:fmt': 'decimal', 'w:start': '1' },
    ]);
  });
});

test('a Word file of a standard carries every key of it, one of a report nothing', () => {
  const service = workspace(examples);
  const carriedOf = (name: string) => {
    const document = service.document(uriOf(name));
    return wordParts(wordFile(bookIn(service, name), document)).get(carriedPart)?.children[0];
  };
  expect(carriedOf('qingshi-2017.report.yaml')).toBeUndefined();
  for (const name of Object.keys(examples).filter((one) => one.endsWith('.standard.yaml'))) {
    const carried = carriedOf(name);
    expect(carried?.attributes).toEqual({ xmlns: carriedNamespace, language: 'zh-Hant' });
    // Lines of Chinese are joined without a space.
    const told = (value: unknown) => JSON.stringify(value).replaceAll(' ', '');
    expect(told(JSON.parse(carried?.text ?? ''))).toBe(told(parse(examples[name] ?? '', { schema: 'failsafe' })));
  }
});

test('an alias is carried as what it stands for', () => {
  const service = workspace({ 'b.standard.yaml': 'standard: b@1\naudience: &a [甲]\nchanges: *a\n' });
  const document = service.document(uriOf('b.standard.yaml'));
  expect(document && carriedXml(document, 'zh-Hant')).toContain('"audience":["甲"],"changes":["甲"]');
});

test('a bookmark leads back to its id', () => {
  const id = fc.string({
    unit: fc.constantFrom('a', 'Z', '7', '-', '_', '.', '=', '/', '~', '導', '𠮷', 'x', 's'),
    maxLength: 70,
  });
  fc.assert(
    fc.property(id, (one) => {
      const name = bookmarkOf(one);
      expect(name.length).toBeLessThanOrEqual(40);
      if (name.length < 40) expect(idOfBookmark(name)).toBe(one);
      else expect(idOfBookmark(name)).toBeUndefined();
    }),
  );
});

describe.each(Object.entries(hostile))('%s', (_, text) => {
  test('leaves a Word file whole', () => {
    const files = freeTexts(text);
    const service = workspace(files);
    for (const name of Object.keys(files).filter((one) => /\.(standard|report)\.yaml$/.test(one))) {
      const parts = wordParts(wordFile(bookIn(service, name, { language: 'both', changes: true, mask: true })));
      expectSound(parts);
      for (const line of textOf(documentOf(parts)).split('\n')) expect(line.replaceAll('\t', '')).not.toMatch(steering);
    }
  });
});

test('what is masked in a report is nowhere in its Word file', () => {
  const files = {
    's.standard.yaml': `standard: s@1\ntitle: 示例\nlanguage: zh-Hant\nclass: policy\nstatus: draft\nevidence-kinds: {roster: {title: 名單, sensitive: true}}\nchapters: [{id: one, title: 甲, clauses: [{id: a, title: 乙, provision: requirement, text: 應有。, evidence: [roster]}]}]\n`,
    'r.report.yaml': `report: r\nagainst: s@1\noperator: {name: 丙}\nperiod: 2020\nanswers: {a: {status: implemented, statement: 有。, evidence: [{kind: roster, title: 秘密, file: geheim.pdf}]}}\n`,
  };
  const service = workspace(files);
  const book = bookIn(service, 'r.report.yaml', { mask: true });
  const said = [...wordParts(wordFile(book, service.document(uriOf('r.report.yaml')))).values()].map(told).join();
  expect(said).toContain('已遮蓋');
  expect(said).toContain('名單：屬敏感材料，已遮蓋 1 份');
  expect(said).not.toMatch(/秘密|geheim/);
});

/** Everything that a part says, in texts and attributes. */
function told({ text, attributes, children }: XmlNode): string {
  return [text, ...Object.values(attributes), ...children.map(told)].join(' ');
}

describe('pictures', () => {
  const png = (width: number, height: number) => {
    const bytes = new Uint8Array(40);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    new DataView(bytes.buffer).setUint32(16, width);
    new DataView(bytes.buffer).setUint32(20, height);
    return bytes;
  };
  const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, 0, 50, 0, 100, 3, 0, 0, 0, 0);
  const source = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: current
chapters:
  - id: one
    title: 甲
    clauses:
      - id: plan
        title: 平面
        provision: statement
        text: 平面見[[floor]]。
        images:
          - {id: floor, title: 平面圖, file: a.png, alt: 台在右}
          - {title: 照片, file: b.jpg, alt: 門}
          - {title: 標誌, file: c.svg, alt: 標誌}
`;
  const name = 'demo.standard.yaml';
  const service = workspace({ [name]: source });
  const document = service.document(uriOf(name));
  const book = bookIn(service, name);
  const uris = imagesIn(book);
  const images = new Map(
    uris.map((uri, at) => [uri, [png(2000, 1000), jpeg, strToU8('<svg></svg>')][at] ?? png(1, 1)]),
  );
  const bytes = wordFile(book, document, images);

  test('stand in the file in their proportions, no wider than the page, and say what is to be seen', () => {
    const parts = unzipSync(bytes);
    expect(Object.keys(parts).filter((one) => one.startsWith('word/media/'))).toEqual([
      'word/media/image1.png',
      'word/media/image2.jpeg',
    ]);
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const extents = [...body.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(extents).toEqual([
      [9354 * 635, Math.round((9354 * 635) / 2)],
      [100 * 9525, 50 * 9525],
    ]);
    const relations = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
    for (const [, id] of body.matchAll(/r:embed="([^"]+)"/g)) expect(relations).toContain(`Id="${id}"`);
    expect(body).toContain('descr="台在右"');
    expect(body).not.toMatch(/<w:t[^>]*>[^<]*a\.png/);
    // What Word does not show is said.
    expect(body).toContain('c.svg');
  });

  test('are no change where the file is read back, whether they were at hand or not', () => {
    if (document === undefined || !isStandard(document)) throw new Error(name);
    for (const written of [bytes, wordFile(book, document)]) {
      const read = readDocument('a.docx', written);
      if ('refused' in read) throw new Error(read.refused);
      expect(compareWord(service.snapshot(), document, read.document, { wordFile, readDocument })).toEqual([]);
    }
  });

  test('with a damaged head are named, not shown', () => {
    for (const size of [png(0, 5), Uint8Array.of(0xff, 0xd8, 0xff), Uint8Array.of(0x89, 0x50, 0x4e, 0x47)]) {
      const parts = unzipSync(wordFile(book, document, new Map(uris.map((uri) => [uri, size]))));
      expect(Object.keys(parts).filter((one) => one.startsWith('word/media/'))).toEqual([]);
    }
  });
});
