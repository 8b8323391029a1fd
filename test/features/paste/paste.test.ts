import { describe, expect, test } from 'vitest';
import type { Pasted } from '../../../server/features/paste/paste.ts';
import { pasteEdit } from '../../../server/features/paste/paste.ts';
import { readDocument } from '../../../server/import/read-document.ts';
import { lineText } from '../../../server/syntax/line-text.ts';
import { findings, uriOf, workspace } from '../../support/workspace.ts';

const name = 'a.standard.yaml';
const header = (language: string) =>
  `standard: a@2020\ntitle: 民宿服務規範\nlanguage: ${language}\nclass: enterprise\nstatus: draft\n`;

/** Pastes at `$0`, or in place of what stands between `[[` and `]]`; undefined where it is best pasted as it is. */
function pasted(marked: string, clipboard: Pasted, file = name): string | undefined {
  const open = marked.includes('⟦') ? marked.indexOf('⟦') : marked.indexOf('$0');
  const close = marked.includes('⟧') ? marked.indexOf('⟧') - 1 : open;
  const text = marked.replace(/⟦|⟧|\$0/g, '');
  const service = workspace({ [file]: text });
  const document = service.document(uriOf(file));
  if (document === undefined) throw new Error('no file');
  const at = (offset: number) => {
    const lines = text.slice(0, offset).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  };
  const range = { start: at(open), end: at(close) };
  const found = pasteEdit({ snapshot: service.snapshot(), document, range, locale: 'zh-Hant' }, clipboard);
  return found && lineText(text).edit([found.edit]).toString();
}

const plain = (text: string): Pasted => ({ text });

function rich(html: string, text: string): Pasted {
  const read = readDocument('clipboard.html', new TextEncoder().encode(html));
  if ('refused' in read) throw new Error(read.refused);
  return { rich: read.document.blocks, text };
}

const clause = (text: string, language = 'zh-Hant') => `${header(language)}chapters:
  - id: safety
    title: 安全
    clauses:
      - id: a
        provision: requirement
        text: ${text}
`;

describe('into the text of a clause', () => {
  test.each([
    ['民宿應：\n1. 設置疏散出口；\n2. 保持暢通。', ['設置疏散出口；', '保持暢通。']],
    ['民宿應：\n①設置疏散出口；\n②保持暢通。', ['設置疏散出口；', '保持暢通。']],
    ['民宿應：\n（一）設置疏散出口；\n（二）保持暢通。', ['設置疏散出口；', '保持暢通。']],
    ['民宿應：\n一、設置疏散出口；\n二、保持暢通。', ['設置疏散出口；', '保持暢通。']],
    ['民宿應：\n•\t設置疏散出口；\n•\t保持暢通。', ['設置疏散出口；', '保持暢通。']],
    ['民宿應：\r\n１．設置疏散出口；\r\n２．保持暢通。', ['設置疏散出口；', '保持暢通。']],
  ])('%s becomes text and items', (text, items) => {
    const written = pasted(clause('⟦‹正文›⟧'), plain(text));
    const list = items.map((one) => `          - ${one}\n`).join('');
    expect(written).toBe(`${clause("'民宿應：'")}        items:\n${list}`);
    expect(findings(workspace({ [name]: written ?? '' }), name).filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
  });

  test('items within items stay there', () => {
    expect(pasted(clause('$0'), plain('民宿應：\n1. 設出口：\na) 兩個；\nb) 暢通；\n2. 巡查。'))).toBe(
      `${clause("'民宿應：'")}        items:
          - text: '設出口：'
            items:
              - 兩個；
              - 暢通；
          - 巡查。
`,
    );
  });

  test('lists of a web page and of Word are told by their HTML', () => {
    const list =
      '<html><body><!--StartFragment--><p>民宿應：</p><ol><li>設置疏散出口；</li><li>保持暢通。</li></ol><!--EndFragment--></body></html>';
    const word = `<p class=MsoNormal>民宿應：</p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>a)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>設置疏散出口；</p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>b)<span>&nbsp;</span></span><![endif]>保持暢通。</p>`;
    for (const html of [list, word]) {
      expect(pasted(clause('⟦‹正文›⟧'), rich(html, '民宿應：\n設置疏散出口；\n保持暢通。')), html).toBe(
        `${clause("'民宿應：'")}        items:\n          - 設置疏散出口；\n          - 保持暢通。\n`,
      );
    }
  });

  test('signs that are not seen go, other spaces are spaces, letters and digits half-width', () => {
    expect(pasted(clause('⟦‹正文›⟧'), plain('民宿\u00ad應\u200b設\ufeffＷｉＦｉ，\u00a0不少於２個。'))).toBe(
      clause('民宿應設WiFi， 不少於2個。'),
    );
  });

  test('quotation marks are those of the language, and open and close in turn', () => {
    expect(pasted(clause('⟦‹正文›⟧'), plain('民宿應標明”出口”。'))).toBe(clause('民宿應標明「出口」。'));
    expect(pasted(clause('⟦‹正文›⟧', 'zh-Hans'), plain('民宿应标明”出口”。'))).toBe(
      clause('民宿应标明“出口”。', 'zh-Hans'),
    );
    expect(pasted(clause('⟦‹text›⟧', 'en'), plain('The guest\u2019s room\u00a0shall be clean.'))).toBe(
      clause('The guest’s room shall be clean.', 'en'),
    );
  });

  test('several paragraphs stay apart', () => {
    const written = pasted(clause('$0'), plain('民宿應有人。\n他們應在場。'));
    expect(written).toBe(clause('|-\n          民宿應有人。\n          他們應在場。'));
  });

  test('what YAML would read otherwise is quoted', () => {
    expect(pasted(clause('⟦‹正文›⟧'), plain('民宿\u00a0應: 有人 # 在場'))).toBe(clause("'民宿 應: 有人 # 在場'"));
  });

  test('within what is written it is put right and stays on the line', () => {
    expect(pasted(clause('民宿應$0有人。'), plain('２４\u00ad小時\n'))).toBe(clause('民宿應24小時有人。'));
  });

  test('into a clause that has items its lines are text', () => {
    const marked = `${clause('$0')}        items: [甲]\n`;
    expect(pasted(marked, plain('應：\n1. 乙'))).toBe(
      `${clause('|-\n          應：\n          1. 乙')}        items: [甲]\n`,
    );
  });
});

describe('into lists', () => {
  test('of texts: an item for each line', () => {
    const marked = `${header('zh-Hant')}audience:\n  - ⟦‹服務對象›⟧\n`;
    expect(pasted(marked, plain('• 旅客\n• 村民'))).toBe(`${header('zh-Hant')}audience:\n  - 旅客\n  - 村民\n`);
  });

  test.each([
    ['behind its key', '    clauses:$0\n'],
    ['on its first line', '    clauses:\n      $0\n'],
  ])('of clauses: a clause for each, %s', (_, end) => {
    const top = `${header('zh-Hant')}chapters:\n  - id: safety\n    title: 安全\n`;
    const written = pasted(
      top + end,
      plain('4.1 疏散\n民宿應設置疏散出口。\n4.2 巡查\n民宿宜每日巡查：\na) 出口；\nb) 燈具。'),
    );
    expect(written).toMatch(
      /^ {4}clauses:\n {6}- id: \S+\n {8}title: 疏散\n {8}provision: requirement\n {8}text: 民宿應設置疏散出口。\n {6}- id: \S+\n {8}title: 巡查\n {8}provision: recommendation\n {8}text: '民宿宜每日巡查：'\n {8}items:\n {10}- 出口；\n {10}- 燈具。$/m,
    );
    expect(findings(workspace({ [name]: written ?? '' }), name).filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
  });

  test('of clauses: behind those that are there, with ids of their own', () => {
    const marked = `${clause('民宿應有人。')}      $0\n`;
    const written = pasted(marked, plain('4.1 民宿應設置疏散出口。\n4.2 民宿宜每日巡查。')) ?? '';
    const ids = [...written.matchAll(/^ {6}- id: (\S+)$/gm)].map(([, id]) => id);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
    expect(findings(workspace({ [name]: written }), name).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test('into an empty file a standard', () => {
  const text =
    '民宿服務規範\n1 範圍\n本文件規定了民宿的服務。\n2 規範性引用文件\n本文件沒有規範性引用文件。\n3 術語和定義\n本文件沒有需要界定的術語和定義。\n4 安全\n4.1 民宿應設置疏散出口。\n4.2 民宿宜每日巡查。';
  const written = pasted('$0', plain(text)) ?? '';
  expect(written).toMatch(/^title: 民宿服務規範$/m);
  expect(written).toMatch(/provision: recommendation/);
  expect(findings(workspace({ [name]: written }), name).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('into a report the statement, put right', () => {
  const marked = 'report: r\nagainst: makerspace-filing@2017\nanswers:\n  a:\n    statement: ⟦‹情況說明›⟧\n';
  expect(pasted(marked, plain('聘有\u00ad導師５人。'), 'a.report.yaml')).toBe(
    marked.replace('⟦‹情況說明›⟧', '聘有導師5人。'),
  );
});

describe('is left as it is', () => {
  test.each([
    ['a plain text into a text', clause('民宿應$0有人。'), '專職'],
    [
      'what stands in files of ours',
      `${clause('民宿應有人。')}      $0\n`,
      '- id: b\n  provision: statement\n  text: 有。',
    ],
    ['into a key', clause('民宿').replace('title: 安全', 'ti$0tle: 安全'), '１'],
    ['into an id', clause('民宿').replace('id: safety', 'id: $0'), '１２'],
    ['into a comment', `# $0\n${clause('民宿')}`, '１．甲\n２．乙'],
    ['a line into an empty file', '$0', '民宿'],
    ['where it would become a key', clause('民宿$0有人。'), '應\u00ad: 甲'],
  ])('%s', (_, marked, text) => {
    expect(pasted(marked, plain(text))).toBeUndefined();
  });
});

test('a file whose name holds a sign of addresses takes what is pasted as any other', () => {
  const written = pasted('$0', plain('4 安全\n4.1 民宿應設置疏散出口。'), '100%.standard.yaml');
  expect(written).toContain('provision: requirement');
});
