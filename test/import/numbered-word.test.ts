import { expect, test } from 'vitest';
import { importStandard } from '../../server/import/import-standard.ts';
import { readDocument } from '../../server/import/read-document.ts';
import { paragraph, wordSource } from '../support/word-source.ts';

const level = (at: number, text: string, form = 'decimal', style = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${form}"/>${style && `<w:pStyle w:val="${style}"/>`}<w:lvlText w:val="${text}"/></w:lvl>`;

/** The list of the headings, whose third level plain paragraphs are numbered in, and two of items, of one kind. */
const numbering = `<w:numbering xmlns:w="w">
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, '%1', 'decimal', 'H1')}${level(1, '%1.%2', 'decimal', 'H2')}${level(2, '%1.%2.%3')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, '%1)', 'lowerLetter')}${level(1, '%2)')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`;

const heading = (id: string, name: string, at: number) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:numPr>${at === 0 ? '' : `<w:ilvl w:val="${at}"/>`}<w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${at}"/></w:pPr></w:style>`;
const styles = `<w:styles xmlns:w="w">${heading('H1', 'heading 1', 0)}${heading('H2', 'heading 2', 1)}</w:styles>`;

const styled = (text: string, style: string) => paragraph(text, `<w:pStyle w:val="${style}"/>`);
const listed = (text: string, list: number, at: number) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

test("Word's own numbers of several levels tell headings, clauses and items, whose texts have none", () => {
  const body = [
    styled('範圍', 'H1'),
    paragraph('本文件規定了眾創空間的服務要求。'),
    styled('服務提供者', 'H1'),
    styled('人員', 'H2'),
    listed('應配備專職服務人員。', 1, 2),
    listed('服務人員應具備下列能力：', 1, 2),
    listed('熟悉政策；', 2, 0),
    listed('能夠開展下列服務：', 2, 0),
    listed('諮詢；', 2, 1),
    listed('培訓。', 2, 1),
    styled('場所', 'H2'),
    paragraph('場所應符合下列要求：'),
    listed('面積不小於500平方米；', 3, 0),
    listed('通風良好。', 3, 0),
    styled('服務內容', 'H1'),
    styled('諮詢', 'H2'),
    listed('應設立服務台。', 1, 2),
    listed('宜公布辦理時限，見2.1.2。', 1, 2),
  ].join('');
  const read = readDocument('a.docx', wordSource(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles }));
  if ('refused' in read) throw new Error(read.refused);
  const labels = read.document.blocks.map((one) => (one.kind === 'paragraph' ? (one.label ?? '') : one.kind));
  expect(labels).toEqual('1,,2,2.1,2.1.1,2.1.2,a),b),1),2),2.2,,a),b),3,3.1,3.1.1,3.1.2'.split(','));
  const made = importStandard('a.docx', read, { locale: 'zh-Hant', today: '2026-11-30' });
  if ('refused' in made) throw new Error(made.refused);
  expect(made.text).toContain('scope: 本文件規定了眾創空間的服務要求。');
  // Text behind a heading that stands beside sections may be meant as a clause: that is asked.
  expect(made.text.slice(made.text.indexOf('chapters:'))).toMatchInlineSnapshot(`
    "chapters:
      - id: 服務提供者
        title: 服務提供者
        sections:
          - id: 人員
            title: 人員
            clauses:
              - id: 人員-1
                provision: requirement
                text: 應配備專職服務人員。
              - id: 人員-2
                provision: requirement
                text: '服務人員應具備下列能力：'
                items:
                  - 熟悉政策；
                  - text: '能夠開展下列服務：'
                    items:
                      - 諮詢；
                      - 培訓。
          # 待核對：此條與節並列，而一章之下只能全是條款或全是節，因此單獨成節，編號深了一層。
          - id: 場所
            title: 場所
            clauses:
              - id: 場所-1
                provision: requirement
                text: '場所應符合下列要求：'
                items:
                  - 面積不小於500平方米；
                  - 通風良好。
      - id: 服務內容
        title: 服務內容
        sections:
          - id: 諮詢
            title: 諮詢
            clauses:
              - id: 諮詢-1
                provision: requirement
                text: 應設立服務台。
              - id: 諮詢-2
                provision: recommendation
                text: 宜公布辦理時限，見[[人員-2]]。
    "
  `);
});

test('an empty paragraph whose number says 附錄 begins an annex; an empty one of another list is nothing, and counts nothing', () => {
  const annexes = `<w:numbering xmlns:w="w">
<w:abstractNum w:abstractNumId="0">${level(0, '附　錄　%1', 'upperLetter')}${level(1, '%1.%2')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, '%1)', 'lowerLetter')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>`;
  const body = [
    paragraph('1 範圍'),
    paragraph('本文件適用於搬家服務。'),
    paragraph('2 收費'),
    paragraph('收費項目包括：'),
    listed('起步費；', 2, 0),
    listed('', 2, 0),
    listed('里程費。', 2, 0),
    listed('', 1, 0),
    paragraph('（規範性）'),
    paragraph('合同要素'),
    listed('合同應包括物品清單。', 1, 1),
    listed('賠償限額應不低於申報價值的80%。', 1, 1),
  ].join('');
  const read = readDocument('a.docx', wordSource(body, { 'word/numbering.xml': annexes }));
  const made = importStandard('a.docx', read, { locale: 'zh-Hant', today: '2026-11-30' });
  if ('refused' in made) throw new Error(made.refused);
  expect(made.text.slice(made.text.indexOf('chapters:'))).toMatchInlineSnapshot(`
    "chapters:
      - id: 收費
        title: 收費
        clauses:
          - id: 收費-1
            provision: statement
            text: '收費項目包括：'
            items:
              - 起步費；
              - 里程費。
    annexes:
      - id: 合同要素
        title: 合同要素
        nature: normative
        clauses:
          - id: 合同要素-1
            provision: requirement
            text: 合同應包括物品清單。
          - id: 合同要素-2
            provision: requirement
            text: 賠償限額應不低於申報價值的80%。
    "
  `);
});

test('names in bold below each other are those of one term', () => {
  const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr>${text}</w:r></w:p>`;
  const body = [
    paragraph('3 Terms and definitions'),
    paragraph('3.1'),
    bold('<w:t>operator</w:t><w:br/><w:t>coworking operator</w:t>'),
    paragraph('organization that manages a coworking space'),
    paragraph('4 Operator'),
    paragraph('4.1 The operator shall have a documented service policy.'),
  ].join('');
  const made = importStandard('a.docx', readDocument('a.docx', wordSource(body)), {
    locale: 'en',
    today: '2026-11-30',
  });
  if ('refused' in made) throw new Error(made.refused);
  expect(made.text).toContain(
    '    name: operator\n    definition: organization that manages a coworking space\n    admitted:\n      - coworking operator\n',
  );
});

test('a style that says its level alone is in the list of the style that it is based on', () => {
  const based =
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="條"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr><w:outlineLvl w:val="9"/></w:pPr></w:style>';
  const body =
    styled('服務', 'H1') + styled('諮詢', 'H2') + styled('應設立服務台。', 'B') + styled('宜公布時限。', 'B');
  const parts = {
    'word/numbering.xml': numbering,
    'word/styles.xml': styles.replace('</w:styles>', `${based}</w:styles>`),
  };
  const read = readDocument('a.docx', wordSource(body, parts));
  if ('refused' in read) throw new Error(read.refused);
  const labels = read.document.blocks.map((one) => (one.kind === 'paragraph' ? one.label : one.kind));
  expect(labels).toEqual(['1', '1.1', '1.1.1', '1.1.2']);
});
