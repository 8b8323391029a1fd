import { describe, expect, test } from 'vitest';
import type { Action } from '../../server/features/code-actions/action.ts';
import { actionsAt } from '../../server/features/code-actions/actions-at.ts';
import { fillActions } from '../../server/features/code-actions/fill-actions.ts';
import type { Reader } from '../../server/features/reader.ts';
import { goToCommand } from '../../server/protocol/commands.ts';
import { marked } from '../support/marked.ts';
import { findings, uriOf, workspace } from '../support/workspace.ts';

const reader: Reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: true };
const ids = ['staff', 'mentors', 'seats', 'rooms', 'events', 'firms', 'patents'];

const standard = (indicators: readonly string[]): string => `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: current
indicators:
${indicators.map((id) => `  ${id}: {title: 指標${id}, unit: 個, kind: stock}\n`).join('')}chapters:
  - id: one
    title: 甲
    clauses:
      - {id: a, provision: requirement, text: 應配備導師, verification: {method: examine}}
`;
const head = 'report: r\nagainst: demo@2020\noperator: {name: 示例}\nperiod: 2020\n';

/** What is offered by Ctrl+. at the mark, and the file after the first of it. */
function offered(name: string, source: string, indicators: readonly string[] = ids, who = reader) {
  const { text, cursor } = marked(source);
  if (cursor === undefined) throw new Error('no cursor');
  const files = { 'demo.standard.yaml': standard(indicators), [name]: text };
  const service = workspace(files);
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error('no document');
  const range = { start: cursor, end: cursor };
  const reported = service.findings(document.uri);
  const fills = fillActions(service.snapshot(), document, range, reported, who);
  const apply = (action: Action | undefined): string =>
    document.tree.text.edit((action?.changes ?? []).flatMap((one) => one.edits)).toString();
  return { fills, others: actionsAt(document, range, reported, who), apply, after: apply(fills[0]), files };
}

describe('in place of a hint', () => {
  test('the figures that the standard knows are offered, a few by name and the rest as a list', () => {
    const { fills, after, files } = offered('a.report.yaml', `${head}figures:\n  ‹$0指標›: 5\n`);
    expect(fills.map(({ title }) => title)).toEqual([
      ...ids.slice(0, 6).map((id) => `填寫 ${id}：指標${id} · 個`),
      '從全部 7 項中選擇',
    ]);
    expect(fills.at(-1)?.command).toEqual({ id: goToCommand, arguments: [uriOf('a.report.yaml'), 5, 2, true, 4] });
    expect(after).toBe(`${head}figures:\n  staff: 5\n`);
    const codes = findings(workspace({ ...files, 'a.report.yaml': after }), 'a.report.yaml').map(({ code }) => code);
    expect(codes).not.toContain('schema/to-fill-in');
  });

  test('the one that is possible is the one to take', () => {
    const { fills } = offered('a.report.yaml', `${head}figures:\n  ‹$0指標›: 5\n`, ['staff']);
    expect(fills.map(({ preferred }) => preferred)).toEqual([true]);
  });

  test('the indicators of the standard itself, for a clause that asks for figures', () => {
    const clause = (figures: string) => standard(ids).replace('requirement, ', `requirement, figures: ${figures}, `);
    const { fills, after } = offered('demo.standard.yaml', clause('‹指標$0›'));
    expect(fills).toHaveLength(7);
    expect(after).toBe(clause('[staff]'));
  });

  test('values that the format has are offered with their names', () => {
    const { fills, after } = offered('a.report.yaml', `${head}answers:\n  a:\n    status: ‹$0狀態›\n`);
    expect(fills[0]?.title).toMatch(/^填寫 implemented：/);
    expect(after).toContain('status: implemented\n');
  });

  test.each([
    ['not-implemented', 0],
    ['not-applicable', 0],
    ['implemented', -1],
    ['alternative', -1],
    ['‹狀態›', -1],
  ])('evidence that there is none of can be left out of an answer that says %s', (status, at) => {
    const item = (file: string) => `      - kind: roster\n        file: ${file}\n`;
    const answer = (evidence: string) => `${head}answers:\n  a:\n    status: ${status}\n${evidence}    statement: 無\n`;
    const leftOut = (source: string) => {
      const { fills, apply } = offered('a.report.yaml', answer(source));
      const action = fills.at(at);
      expect(action).toMatchObject({ title: '沒有這份材料，刪去這一項', preferred: at === 0 });
      return apply(action);
    };
    expect(leftOut(`    evidence:\n${item('‹$0文件›')}`)).toBe(answer(''));
    expect(leftOut(`    evidence:\n${item('‹$0文件›')}${item('a.pdf')}`)).toBe(
      answer(`    evidence:\n${item('a.pdf')}`),
    );
  });

  test('an editor without our commands is offered no list that it could not open', () => {
    const { fills } = offered('a.report.yaml', `${head}figures:\n  ‹$0指標›: 5\n`, ids, {
      ...reader,
      opensPages: false,
    });
    expect(fills).toHaveLength(6);
    expect(fills.every(({ command }) => command === undefined)).toBe(true);
  });

  test.each([
    ['a.report.yaml', `${head}figures:\n  ‹$0指標›: 5\n`],
    ['b.standard.yaml', 'standard: b@2020\ntitle: ‹$0標題›\n'],
  ])('nothing silences it: %s', (name, source) => {
    const { others } = offered(name, source);
    expect(
      others.filter(({ kind, finding }) => kind === 'ignore' && finding?.rule.code === 'schema/to-fill-in'),
    ).toEqual([]);
  });
});
