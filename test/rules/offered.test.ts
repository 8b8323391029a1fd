import { describe, expect, test } from 'vitest';
import { missingAnswers } from '../../server/features/answer-all.ts';
import { actionsAt } from '../../server/features/code-actions/actions-at.ts';
import { layOutActions } from '../../server/features/code-actions/lay-out-actions.ts';
import type { Reader } from '../../server/features/reader.ts';
import { wholeOf } from '../../server/workspace/document.ts';
import { marked } from '../support/marked.ts';
import { findings, uriOf, workspace } from '../support/workspace.ts';

const reader: Reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: true };

const standard = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
document-type: statistics
status: current
indicators:
  mentors: {title: 導師人數, unit: 人, kind: stock}
evidence-kinds:
  roster: {title: 名單}
  photo: {title: 照片}
chapters:
  - id: one
    title: 場所
    clauses:
      - id: a
        provision: requirement
        text: 應配備導師不少於3人。
        criteria: [{indicator: mentors, at-least: 3}]
        evidence: [roster, {any: [photo, roster]}]
      - {id: b, provision: requirement, text: 應公開名單。}
  - id: two
    title: {zh-Hant: 服務, en: Service}
    clauses:
      - {id: c, provision: requirement, text: 應公開章程。}
`;
const head = 'report: mine\nagainst: demo@2020\noperator: {name: 甲}\nperiod: 2020\n';
const tail = 'declaration: {name: 張三, role: 負責人, date: 2021-01-20}\n';

/** What is offered at the cursor (`*`: the one to take), and what the file says after one of them, without its digests. */
function offered(name: string, source: string, present: readonly string[] = []) {
  const { text, cursor } = marked(source);
  if (cursor === undefined) throw new Error('no cursor');
  const service = workspace({ 'demo.standard.yaml': standard, [name]: text }, { present });
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error(name);
  const actions = actionsAt(document, { start: cursor, end: cursor }, service.findings(document.uri), reader);
  const mending = actions.filter(
    (one) => one.kind === 'fix' && (one.changes ?? []).some(({ edits }) => edits.length > 0),
  );
  const titles = mending.map((one) => `${one.preferred ? '* ' : ''}${one.title}`);
  const taking = (title: string) => {
    const [changes] = mending.find((one) => one.title === title)?.changes ?? [];
    if (changes === undefined) throw new Error(`not offered: ${title}, but\n${titles.join('\n')}`);
    const edited = wholeOf(changes.document).tree.text.edit(changes.edits.toReversed()).toString();
    return edited.replace(/'[\da-f]{8}'/g, "'…'");
  };
  return { titles, taking };
}

describe('all keys that a map lacks', () => {
  test('are added at once, in their usual order', () => {
    const { titles, taking } = offered('a.standard.yaml', 'stand$0ard: x@2020\nclass: policy\n');
    expect(titles[0]).toBe('* 補寫全部 4 個必填的鍵，內容待填');
    expect(titles.filter((one) => one.startsWith('*'))).toHaveLength(1);
    expect(taking('補寫全部 4 個必填的鍵，內容待填')).toBe(`standard: x@2020
title: ‹標題›
language: ‹語言›
class: policy
status: ‹狀態›
chapters:
  - id: ‹章的短名 如 safety›
    title: ‹標題›
    clauses:
      - id: ‹條款的短名 如 fire-exit›
        title: ‹標題›
        provision: ‹條款類型›
        text: ‹條文›
`);
  });
  test('are laid out where nothing is written yet', () => {
    expect(offered('a.report.yaml', '# 待寫$0').titles).toEqual([]);
    const { titles, taking } = offered('a.report.yaml', '$0# 待寫\n');
    expect(titles).toEqual(['* 列出此處應有的內容，待填']);
    expect(taking('列出此處應有的內容，待填').split('\n').slice(0, 3)).toEqual([
      '# 待寫',
      'report: ‹自評報告的短名 如 guesthouse-2026›',
      'against: ‹依據的標準›',
    ]);
    const empty = offered('a.report.yaml', '$0');
    expect(empty.taking('列出此處應有的內容，待填')).toMatch(/^report: ‹.*›\nagainst: /);
    const scoring = offered('a.standard.yaml', `${standard}scoring$0:\n`);
    expect(scoring.titles[0]).toBe('* 列出此處應有的內容，待填');
  });
});

describe('what nothing defines yet', () => {
  test('is defined behind the last of its kind, or with the section that it belongs to', () => {
    const title = '在本標準中補上「venue」的定義';
    const used = standard.replace('evidence: [roster,', 'evidence: [ve$0nue,');
    expect(offered('a.standard.yaml', used).taking(title)).toContain(`  photo: {title: 照片}
  venue:
    title: ‹名稱›
`);
    const first = standard
      .replace(/evidence-kinds:\n.*\n.*\n/, '')
      .replace('[roster, {any: [photo, roster]}]', '[ve$0nue]');
    expect(offered('a.standard.yaml', first).taking(title)).toContain(`stock}
evidence-kinds:
  venue:
    title: ‹名稱›
`);
  });
  test('is not defined where something else of that id is meant', () => {
    const used = standard.replace('indicator: mentors,', 'indicator: ros$0ter,');
    expect(offered('a.standard.yaml', used).titles.join()).not.toContain('定義');
  });
});

describe('answers', () => {
  test('are laid out with the evidence asked for, under the titles of their chapters', () => {
    const { titles, taking } = offered('a.report.yaml', `${head}ans$0wers: {}\n${tail}`);
    expect(titles).toEqual(['* 為每一條添加答覆']);
    expect(taking('為每一條添加答覆')).toBe(`${head}answers:
  # 場所
  a:
    status: ‹狀態›
    statement: ‹情況說明›
    evidence:
      - kind: roster
        title: 名單
        file: ‹文件›
      - kind: photo
        title: 照片
        file: ‹文件›
    digest: '…'
  b:
    status: ‹狀態›
    statement: ‹情況說明›
    digest: '…'
  # 服務
  c:
    status: ‹狀態›
    statement: ‹情況說明›
    digest: '…'
${tail}`);
  });
  test('that follow one of their chapter stand under its title', () => {
    const { taking } = offered('a.report.yaml', `${head}answ$0ers:\n  a:\n    status: planned\n${tail}`);
    expect(taking('為每一條添加答覆')).toContain(`  a:
    status: planned
  b:
    status: ‹狀態›`);
  });
  test('get all the evidence that they lack, or what is there', () => {
    const claimed = `${head}figures: {mentors: 3}\nanswers:\n  a$0: {status: implemented}\n`;
    const { titles, taking } = offered('a.report.yaml', claimed);
    expect(titles).toEqual(['* 添加材料：名單、照片', '添加材料：名單', '添加材料：照片']);
    expect(taking('添加材料：名單、照片')).toContain(
      'a: {status: implemented, evidence: [{kind: roster, title: 名單, file: ‹文件›}, {kind: photo, title: 照片, file: ‹文件›}]}',
    );
    const attached = 'attachments:\n  list: {kind: roster, title: 導師名單}\n';
    expect(offered('a.report.yaml', claimed.replace('answers', `${attached}answers`)).titles).toEqual([
      '附上「導師名單」',
      '添加材料：名單、照片',
      '添加材料：名單',
      '添加材料：照片',
    ]);
  });
});

describe('answers that nobody has begun', () => {
  const files = (answers: string) => ({ 'demo.standard.yaml': standard, 'a.report.yaml': `${head}${answers}${tail}` });
  const edited = (changes: ReturnType<typeof missingAnswers>) =>
    changes.map(({ document, edits }) => wholeOf(document).tree.text.edit(edits).toString()).join();
  test.each(['answers:\n', 'answers: # 待寫\n', 'answers: ‹條款›\n', ''])(
    'are laid out by a command: %j',
    (answers) => {
      const service = workspace(files(answers));
      const document = service.document(uriOf('a.report.yaml'));
      if (document === undefined) throw new Error('no report');
      const text = edited(missingAnswers(service.snapshot(), document, reader));
      expect(
        findings(workspace({ ...files(''), 'a.report.yaml': text }), 'a.report.yaml').map((one) => one.code),
      ).toEqual(Array.from({ length: text.match(/‹/g)?.length ?? 0 }, () => 'schema/to-fill-in'));
      expect(text.match(/^ {2}[abc]:$/gm)).toEqual(['  a:', '  b:', '  c:']);
    },
  );
  /** What is laid out by the first action on a line. */
  const laidOut = (sections: string, line: number) => {
    const service = workspace(files(sections));
    const document = service.document(uriOf('a.report.yaml'));
    if (document === undefined) throw new Error('no report');
    const at = { line, character: 8 };
    const found = service.findings(document.uri);
    const actions = layOutActions(service.snapshot(), document, { start: at, end: at }, found, {
      ...reader,
      opensPages: true,
    });
    return actions.map((one) => ({ ...one, text: edited(one.changes ?? []) }));
  };
  test('and by the first action on `answers:`, and there alone', () => {
    const [action, ...others] = laidOut('answers:\n', 4);
    expect(others).toEqual([]);
    expect(action).toMatchObject({ title: '為每一條條款添加答覆', preferred: true });
    expect(action?.finding?.rule.code).toBe('schema/wrong-type');
    expect(action?.text).toContain('answers:\n  # 場所\n  a:\n');
    expect(laidOut('answers:\n', 3)).toEqual([]);
  });
  test('as figures are on `figures:`, and the cursor goes to the first', () => {
    const [action, ...others] = laidOut('figures: ‹指標›\n', 4);
    expect(others).toEqual([]);
    expect(action).toMatchObject({ title: '添加條款所需的每一項數據', preferred: true });
    expect(action?.text).toContain('\nfigures:\n  mentors: ‹導師人數（人）›\n');
    expect(action?.command?.arguments.slice(1, 3)).toEqual([5, 11]);
    expect(laidOut('figures:\n  mentors: 3\n', 4)).toEqual([]);
  });
  test('none where none is missing', () => {
    const service = workspace(files('answers:\n  a: {}\n  b: {}\n  c: {}\n'));
    const document = service.document(uriOf('a.report.yaml'));
    expect(document && missingAnswers(service.snapshot(), document, reader)).toEqual([]);
  });
});

describe('a figure without proof', () => {
  const figures = 'figures:\n  ment$0ors: 3\n';
  const attachments = (...all: readonly string[]) => `${head}${figures}attachments:\n${all.join('\n')}\n`;
  test('is proved by the one attachment of a kind that is asked for', () => {
    const { titles, taking } = offered(
      'a.report.yaml',
      attachments('  map: {title: 平面圖}', '  list:\n    kind: roster\n    title: 導師名單'),
    );
    expect(titles).toEqual(['* 寫明「導師名單」證明這項數據', '寫明「平面圖」證明這項數據']);
    expect(taking('寫明「導師名單」證明這項數據')).toContain('    title: 導師名單\n    proves:\n      - mentors\n');
  });
  test('or by what was brought for the clause, among several', () => {
    const brought = 'answers:\n  a:\n    status: planned\n    evidence:\n      - {kind: photo, file: mentors.png}\n';
    const { titles, taking } = offered(
      'a.report.yaml',
      `${attachments('  list: {kind: roster, title: 導師名單, proves: [others]}')}${brought}`,
    );
    expect(titles).toEqual(['寫明「導師名單」證明這項數據', '寫明「mentors.png」證明這項數據']);
    expect(taking('寫明「導師名單」證明這項數據')).toContain('proves: [others, mentors]}');
    expect(taking('寫明「mentors.png」證明這項數據')).toContain('{kind: photo, file: mentors.png, proves: [mentors]}');
  });
  test('or by an attachment to be filled in', () => {
    const { titles, taking } = offered('a.report.yaml', `${head}${figures}answers: {}\n`);
    expect(titles).toEqual(['添加證明這項數據的附件：名單', '添加證明這項數據的附件：照片']);
    expect(taking('添加證明這項數據的附件：名單')).toContain(`attachments:
  roster:
    kind: roster
    title: 名單
    file: ‹文件›
    proves:
      - mentors
answers`);
  });
});

test('the grade that begins at 0 is added', () => {
  const scored = `${standard}scoring:\n  grades:\n    - name: 合格\n      from: 60$0\n`;
  const { titles, taking } = offered('a.standard.yaml', scored);
  expect(titles).toEqual(['* 添加一個從 0 分起的等級', '讓這一等級從 0 分起']);
  expect(taking('添加一個從 0 分起的等級')).toContain('      from: 60\n    - name: ‹名稱›\n      from: 0\n');
});

describe('a file that is not there', () => {
  const naming = (path: string) => `${head}attachments:\n  list: {kind: roster, title: 名單, file: ${path}$0}\n`;
  test.each([
    ['材料/導师名單.xlsx', ['材料/導師名單.xlsx', '材料/平面圖.png'], ['* 改為「材料/導師名單.xlsx」']],
    ['材料/導師名單.pdf', ['材料/導師名單.xlsx', '材料/平面圖.png'], ['* 改為「材料/導師名單.xlsx」']],
    [
      '材料/導師名單',
      ['材料/導師名單.xlsx', '材料/導師名單.pdf'],
      ['改為「材料/導師名單.xlsx」', '改為「材料/導師名單.pdf」'],
    ],
    ['材料/章程.pdf', ['材料/導師名單.xlsx'], []],
  ])('%s', (path, present, titles) => {
    expect(offered('a.report.yaml', naming(path), present).titles).toEqual(titles);
  });
});
