import { expect, test } from 'vitest';
import { doubtActions } from '../../server/features/code-actions/doubt-actions.ts';
import { openPlaces } from '../../server/features/open-places.ts';
import type { Reader } from '../../server/features/reader.ts';
import { findings, uriOf, workspace } from '../support/workspace.ts';

const standard = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
document-type: statistics
status: current
indicators:
  mentor-count: {title: 導師人數, unit: 人, kind: stock}
evidence-kinds:
  roster: {title: 名單}
chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        provision: requirement
        text: 應配備導師不少於2人。
        criteria: [{indicator: mentor-count, at-least: 2}]
        evidence: [roster]
      - id: b
        provision: requirement
        text: 應公開名單。
      - id: c
        provision: requirement
        text: 應公開章程。
`;

const report = `report: mine
against: demo@2020
operator: {name: 甲, type: company, credit-code: 91110000600037341L}
period: '2020'
answers:
  a:
    status: implemented
    statement:
`;

/** `what ×count: line:column label`. */
function open(files: Readonly<Record<string, string>>, name: string): readonly string[] {
  const service = workspace(files);
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error(name);
  return openPlaces(document, service.findings(uriOf(name)), 'en').map(
    ({ what, count, range: { start }, label }) => `${what} ×${count}: ${start.line}:${start.character} ${label}`,
  );
}

test('a report: what is yet to be given and what is wrong, in the order of the text, what has no place at its list', () => {
  expect(open({ 'a.standard.yaml': standard, 'a.report.yaml': report }, 'a.report.yaml')).toEqual([
    'declaration ×1: 0:0 Nobody vouches for this report. Add a “declaration” with name, role and date.',
    'figure ×1: 0:0 Figures that clauses need are not given (1): 導師人數. Add them under “figures”.',
    'error ×1: 2:20 This operator has no key “type”; it belongs in space. Move it there.',
    'answer ×2: 4:0 Clauses that ask for an answer and have none (2): 1.2 b, 1.3 c. Answer each of them.',
    'proof ×1: 5:2 The answer to “1.1 a” lacks evidence that the clause asks for: 名單. Add it, or change the status.',
    'value ×1: 7:4 Nothing is written under “statement” yet. Here belongs: text, or one text for each language. Fill it in; a key that is not needed can go.',
  ]);
});

test('a standard that is begun', () => {
  const begun = 'standard: a@2020\ntitle:\nclass: policy\nscope: ‹範圍›\nchapters:\n  - id: one\n    title: 甲\n';
  expect(open({ 'a.standard.yaml': begun }, 'a.standard.yaml')).toEqual([
    'value ×1: 0:0 This service standard lacks “language” (language). Add it.',
    'value ×1: 0:0 This service standard lacks “status” (status). Add it.',
    'value ×1: 1:0 Nothing is written under “title” yet. Here belongs: text, or one text for each language. Fill it in; a key that is not needed can go.',
    'value ×1: 3:7 Still to be filled in: 範圍. Write it in place of the hint.',
    'value ×1: 5:8 The chapter “甲” holds nothing. Write its clauses, or remove it.',
  ]);
});

test('what an import was not sure of, in the order of the text', () => {
  const imported =
    'standard: a@2020\n# 待核對：沒有找到標題。\ntitle: ‹標題›\nlanguage: zh-Hant\nclass: policy\nstatus: draft\n# To look at: no year.\n# 待核對的材料\n';
  expect(open({ 'a.standard.yaml': imported }, 'a.standard.yaml').slice(-3)).toEqual([
    'doubt ×1: 1:0 待核對：沒有找到標題。',
    'value ×1: 2:7 Still to be filled in: 標題. Write it in place of the hint.',
    'doubt ×1: 6:0 To look at: no year.',
  ]);
});

test('a doubt that was looked at is taken out by its line', () => {
  const text = 'standard: a@2020\n# 待核對：沒有找到標題。\ntitle: 甲\n';
  const service = workspace({ 'a.standard.yaml': text });
  const document = service.document(uriOf('a.standard.yaml'));
  if (document === undefined) throw new Error('no document');
  const at = (line: number) => ({ start: { line, character: 2 }, end: { line, character: 2 } });
  const reader: Reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: true };
  expect(doubtActions(document, at(0), reader)).toEqual([]);
  const [action] = doubtActions(document, at(1), reader);
  expect(action?.title).toBe('已核對，刪去這條註釋');
  expect(document.tree.text.edit([...(action?.changes?.[0]?.edits ?? [])]).toString()).toBe(
    'standard: a@2020\ntitle: 甲\n',
  );
});

test('what could merely be better is not open, nor what the author silenced', () => {
  const unused = 'terms:\n  maker: {name: 創客, definition: 從事創新的人}\nindicators';
  const worse = standard
    .replace('document-type: statistics\n', '')
    .replace('class: policy', 'class: group\nnumber: T/DEMO 1—2020')
    .replace('indicators', unused);
  const files = { 'a.standard.yaml': worse };
  expect(findings(workspace(files), 'a.standard.yaml').map(({ code }) => code)).toContain('standard/unused-definition');
  expect(new Set(open(files, 'a.standard.yaml').map((one) => one.split(' ')[0]))).toEqual(new Set(['value']));
  const silenced = worse.replaceAll(
    '      - id',
    '      # clausewright-ignore standard/verification-missing: 草稿\n      - id',
  );
  expect(open({ 'a.standard.yaml': silenced }, 'a.standard.yaml')).toEqual([]);
});

test('a figure that is not written yet lacks its value, not its proof as well', () => {
  const begun = report.replace('answers:', 'figures:\n  mentor-count: ‹導師人數›\nanswers:');
  const places = open({ 'a.standard.yaml': standard, 'a.report.yaml': begun }, 'a.report.yaml');
  expect(places.filter((one) => one.includes(': 5:'))).toEqual([expect.stringMatching(/^value ×1: 5:16 /)]);
});

test('a document that the text requires and nothing lists, an annex that nothing mentions', () => {
  const cited = standard
    .replace('class: policy', 'class: policy\ndrafting-rules: gbt-1.1-2020')
    .replace('應公開名單。', '應符合GB/T 19012的規定。')
    .concat('annexes:\n  - {id: forms, title: 登記表, nature: informative, text: 樣式。}\n');
  const places = open({ 'a.standard.yaml': cited }, 'a.standard.yaml');
  expect(places).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^value ×1: 22:17 The text requires GB\/T 19012/),
      expect.stringMatching(/^value ×1: 27:9 No text mentions annex A/),
    ]),
  );
});

test('two names that are yet to be given, each of them and no clash of the two', () => {
  const terms = 'terms:\n  ‹短名›: {name: 甲}\n  ‹短名›: {name: 乙}\n';
  const places = open({ 'a.standard.yaml': standard.replace('chapters:', `${terms}chapters:`) }, 'a.standard.yaml');
  expect(places).toEqual([
    'value ×1: 11:2 Still to be filled in: 短名. Write it in place of the hint.',
    'value ×1: 12:2 Still to be filled in: 短名. Write it in place of the hint.',
  ]);
});
