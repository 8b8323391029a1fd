import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../server/features/code-actions/action.ts';
import { arrangeAction, arrangedAnswers } from '../../server/features/code-actions/arrange-answers.ts';
import { bringUp } from '../../server/features/code-actions/bring-up.ts';
import { relocateClause } from '../../server/features/code-actions/relocate-clause.ts';
import { splitClause } from '../../server/features/code-actions/split-clause.ts';
import { translateText } from '../../server/features/code-actions/translate-text.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import type { Document } from '../../server/workspace/document.ts';
import { marked } from '../support/marked.ts';
import { findings, uriOf, workspace } from '../support/workspace.ts';

const reader = { locale: 'en' } as const;

function documentOf(files: Readonly<Record<string, string>>, name: string) {
  const service = workspace(files);
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error(name);
  return { snapshot: service.snapshot(), document };
}

function taken({ tree }: Document, action: Action | undefined): string {
  const edits = action?.changes?.[0]?.edits ?? [];
  return lineText(tree.text.toString())
    .edit([...edits].reverse())
    .toString();
}

const standard = `standard: own@2020
title: 甲
language: zh-Hant
class: policy
status: current
chapters:
  - id: one
    title: 甲
    clauses:
      # 說明工位
      - id: a
        title: 工位
        text: 應有工位。

      - id: b
        title: 會議
        text: |
          應有會議室，
          見[[a]]。
  - id: two
    title: 乙
    sections:
      - id: three
        title: 丙
        clauses:
          - id: c
            title: 衛生
            text: 應清掃。
            # 關於清掃
      - id: four
        title: 丁
        clauses:
          - id: d
            title: 安全
            text: 應巡查。
          - {id: e, title: 火, text: 應防火。}
`;

describe('the order of answers', () => {
  const report = (answers: string) => `report: r\nagainst: own@2020\nanswers:\n${answers}`;
  const arranged = (answers: string) => {
    const { snapshot, document } = documentOf(
      { 'own.standard.yaml': standard, 'r.report.yaml': report(answers) },
      'r.report.yaml',
    );
    const action = arrangeAction(snapshot, document, reader);
    const changes = arrangedAnswers(snapshot, document);
    expect(changes.length).toBe(action === undefined ? 0 : 1);
    return action && taken(document, { ...action, changes }).split('answers:\n')[1];
  };

  test('is that of the standard, each with its comments; an empty line stays where it is', () => {
    expect(
      arranged(`  # of c
  c:
    status: none
    # more of c

  b: {status: none}
  a: {status: none} # of a
`),
    ).toBe(`  a: {status: none} # of a

  b: {status: none}
  # of c
  c:
    status: none
    # more of c
`);
  });

  test('is not offered where it is so already', () => {
    expect(arranged('  a: {status: none}\n  b: {status: none}\n')).toBeUndefined();
  });

  test('leaves what answers no clause behind what it stood behind', () => {
    expect(arranged('  b: {status: none}\n  zzz: {status: none}\n  a: {status: none}')).toBe(
      '  a: {status: none}\n  b: {status: none}\n  zzz: {status: none}',
    );
  });

  test('comes out the same from any order, and nothing is lost', () => {
    const entries = ['a', 'b', 'c', 'd', 'e'].map((id) => `  # of ${id}\n  ${id}:\n    status: none\n`);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (some) => {
        expect(arranged(some.join('')) ?? some.join('')).toBe(entries.join(''));
      }),
    );
  });
});

describe('a clause', () => {
  const offered = (source: string) => {
    const { text, cursor } = marked(source);
    const { snapshot, document } = documentOf({ 'own.standard.yaml': text }, 'own.standard.yaml');
    if (cursor === undefined) throw new Error('no cursor');
    return { document, actions: relocateClause(snapshot, document, cursor, reader) };
  };

  test('goes to the end of another chapter or section with its comments, indented as is usual there', () => {
    const { document, actions } = offered(standard.replace('title: 工位', 'title: 工$0位'));
    expect(actions.map(({ title }) => title)).toEqual(['Move the clause to “2.1 丙”', 'Move the clause to “2.2 丁”']);
    const after = taken(document, actions[0]);
    expect(after).toContain(`            # 關於清掃
          # 說明工位
          - id: a
            title: 工位
            text: 應有工位。
      - id: four`);
    expect(after.indexOf('- id: a')).toBeGreaterThan(after.indexOf('- id: c'));
    expect(findings(workspace({ 'own.standard.yaml': after }), 'own.standard.yaml').map(({ code }) => code)).toEqual(
      findings(workspace({ 'own.standard.yaml': standard }), 'own.standard.yaml').map(({ code }) => code),
    );
  });

  test('goes up as well, a text over several lines with it', () => {
    const { document, actions } = offered(standard.replace('title: 安全', 'title: 安$0全'));
    expect(taken(document, actions[0])).toContain(`          見[[a]]。
      - id: d
        title: 安全
        text: 應巡查。
  - id: two`);
    const down = offered(standard.replace('title: 會議', 'title: 會$0議'));
    expect(taken(down.document, down.actions[0])).toContain(`          - id: b
            title: 會議
            text: |
              應有會議室，
              見[[a]]。
      - id: four`);
  });

  test('stays where a list of clauses would be left empty', () => {
    expect(offered(standard.replace('title: 衛生', 'title: 衛$0生')).actions).toEqual([]);
  });
});

describe('a text', () => {
  const turned = (source: string) => {
    const { text, cursor } = marked(source);
    const { document } = documentOf({ 'own.standard.yaml': text }, 'own.standard.yaml');
    if (cursor === undefined) throw new Error('no cursor');
    const [action] = translateText(document, cursor, reader);
    return action && taken(document, action);
  };
  const texts = [
    '應有工位。',
    "'應有：工位。'",
    '|\n          應有工位，\n          見[[b]]。',
    '>-\n          應有\n\n          工位。',
  ];

  test.each(texts)('becomes a map of languages, and one text again: %j', (written) => {
    const source = standard.replace('應有工位。', written);
    const mapped = turned(source.replace('        text: ', '        te$0xt: '));
    expect(mapped).toContain('        text:\n          zh-Hant: ');
    expect(mapped).toContain('          en: ‹the same in English›');
    const back = turned((mapped ?? '').replace('          zh-Hant', '          zh-$0Hant'));
    expect(back).toBe(source);
  });

  test('is left alone where a comment would be lost, and where no text stands', () => {
    const map = 'text:\n          zh-Hant: 應有工位。\n          # why\n          en: $0shall';
    expect(turned(standard.replace('text: 應有工位。', map))).toBeUndefined();
    expect(turned(standard.replace('id: a', 'id: $0a'))).toBeUndefined();
  });
});

describe('a report', () => {
  const next = standard
    .replace('own@2020', 'own@2021')
    .replace('- id: b', '- id: meeting\n        aliases: [b]')
    .replace('應清掃。', '應每日清掃。')
    .replace(/ {10}- id: d\n.*\n.*\n/, '')
    .replace('{id: e,', '{id: f, title: 新, provision: requirement, text: 應通風。}\n          - {id: e,');
  const report = `report: r
against: own@2020
answers:
  a: {status: implemented}
  # 會議室另付照片
  b: {status: none}
  c:
    status: implemented
  d:
    status: implemented
    statement: 每日巡查。 # 兩次
  e: {status: none}
`;

  test('is brought up to a later edition: renamed, removed, changed and new', () => {
    const files = { 'own.standard.yaml': standard, 'next.standard.yaml': next, 'r.report.yaml': report };
    const { snapshot, document } = documentOf(files, 'r.report.yaml');
    const actions = bringUp(snapshot, document, { line: 1, character: 0 }, reader);
    expect(actions).toHaveLength(1);
    const after = taken(document, actions[0]);
    expect(after).toContain(`against: own@2021
answers:
  a: {status: implemented}
  # 會議室另付照片
  meeting: {status: none`);
    expect(after).toMatch(/ {2}c:\n {4}status: implemented\n {4}digest: '[0-9a-f]{8}'\n/);
    expect(after).toContain(`  # d:
  #   status: implemented
  #   statement: 每日巡查。 # 兩次
`);
    expect(after).toContain('\n  f:\n    status: ‹');
    const codes = findings(workspace({ ...files, 'r.report.yaml': after }), 'r.report.yaml').map(({ code }) => code);
    expect(codes).toContain('report/stale-answer');
    for (const code of ['report/unknown-clause', 'report/renamed-clause', 'report/unanswered'])
      expect(codes).not.toContain(code);
  });

  test('is offered nothing where there is no later edition, or on another line', () => {
    const { snapshot, document } = documentOf(
      { 'own.standard.yaml': standard, 'r.report.yaml': report },
      'r.report.yaml',
    );
    expect(bringUp(snapshot, document, { line: 1, character: 0 }, reader)).toEqual([]);
    const both = documentOf(
      { 'own.standard.yaml': standard, 'n.standard.yaml': next, 'r.report.yaml': report },
      'r.report.yaml',
    );
    expect(bringUp(both.snapshot, both.document, { line: 2, character: 0 }, reader)).toEqual([]);
  });
});

describe('a clause of two requirements', () => {
  const offered = (source: string) => {
    const { text, cursor } = marked(source);
    const { snapshot, document } = documentOf({ 'own.standard.yaml': text }, 'own.standard.yaml');
    if (cursor === undefined) throw new Error('no cursor');
    return splitClause(snapshot, document, cursor, reader).map((one) => ({
      title: one.title,
      after: taken(document, one),
    }));
  };
  const source = standard
    .replace('text: 應有工位。', 'provision: requirement\n        te$0xt: 應有工位。工位應編號。')
    .replace(
      'title: 會議\n        text: |\n          應有會議室，\n          見[[a]]。',
      'title: 會議\n        provision: requirement\n        text: 應有會議室，見[[a]]。',
    );

  const drafted = source.replace('class: policy', 'class: group\nnumber: T/A 1—2020');

  test('becomes two, the second with a title to be written', () => {
    const [split] = offered(source);
    expect(split?.title).toBe('Make a clause of its own of “工位應編號。”');
    expect(split?.after).toContain(`        provision: requirement
        text: 應有工位。
      - id: a-2
        title: ‹title›
        provision: requirement
        text: 工位應編號。

      - id: b`);
  });

  test.each([
    [
      '室內溫度應保持在18 ℃以上，濕度宜保持在40%～70%。',
      '室內溫度應保持在18 ℃以上。',
      'recommendation',
      '濕度宜保持在40%～70%。',
    ],
    ['工位應編號；會議室宜配備投影設備。', '工位應編號。', 'recommendation', '會議室宜配備投影設備。'],
  ])('becomes two at the part that binds otherwise: %s', (text, before, provision, after) => {
    const untitled = drafted.replaceAll(/ {8}title: .*\n/g, '').replace('應有工位。工位應編號。', text);
    expect(offered(untitled)[0]?.after).toContain(`        provision: requirement
        text: ${before}
      - id: a-2
        provision: ${provision}
        text: ${after}
`);
  });

  test.each(['應配備3名導師，宜配備5名。', '工位應編號，座椅應可調節。'])('stays one: %s', (text) => {
    expect(offered(drafted.replace('應有工位。工位應編號。', text)).map(({ title }) => title)).not.toContainEqual(
      expect.stringContaining('clause of its own'),
    );
  });

  test('takes in the next, whose id leads to it from then on', () => {
    const merge = offered(source).find(({ title }) => title === 'Take in the next clause, b');
    expect(merge?.after).toContain(`        text: 應有工位。工位應編號。應有會議室，見[[a]]。
        aliases:
          - b
  - id: two`);
    expect(merge?.after).not.toContain('- id: b');
  });

  test('is left alone where it has the id of another', () => {
    expect(offered(standard.replace('id: c', 'id: b').replace('title: 衛生', 'title: 衛$0生'))).toEqual([]);
  });

  test('is one where its text binds once, stands on several lines, or what is behind it says more', () => {
    expect(offered(standard.replace('title: 工位', 'title: 工$0位'))).toEqual([]);
    expect(offered(standard.replace('title: 會議', 'title: 會$0議'))).toEqual([]);
  });
});
