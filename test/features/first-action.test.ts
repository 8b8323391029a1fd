import { describe, expect, test } from 'vitest';
import type { Action } from '../../server/features/code-actions/action.ts';
import { actionsAt } from '../../server/features/code-actions/actions-at.ts';
import { plainText } from '../../server/features/completion/snippet.ts';
import type { Reader } from '../../server/features/reader.ts';
import { rules } from '../../server/generated/rules.ts';
import { explainRuleCommand, goToCommand } from '../../server/protocol/commands.ts';
import type { Example } from '../../server/rules/example.ts';
import type { Rule } from '../../server/rules/rule.ts';
import { absolute } from '../../server/syntax/navigate.ts';
import { wholeOf } from '../../server/workspace/document.ts';
import { marked } from '../support/marked.ts';
import { findings, uriOf, workspace } from '../support/workspace.ts';

const reader: Reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: true };

/** What is offered for what an example's rule finds, as an editor asks for it: at the first sign of the finding. */
function offered(example: Example, rule: Rule) {
  const [main = ''] = Object.keys(example.files);
  const config = rule.severity === 'off' ? { '.clausewright.yaml': `rules:\n  ${rule.code}: warning\n` } : {};
  const files = { ...example.files, ...config };
  const service = workspace(files, example);
  const document = service.document(uriOf(main));
  const reported = service.findings(uriOf(main));
  const [found] = reported;
  if (document === undefined || found === undefined) throw new Error('nothing found');
  const { start } = absolute(document.tree, found.finding.at);
  return { actions: actionsAt(document, { start, end: start }, reported, reader), files };
}

/** The files after an action's edits. */
function after(action: Action, files: Readonly<Record<string, string>>): Record<string, string> {
  const changed = { ...files };
  for (const { document, edits } of action.changes ?? []) {
    const name = Object.keys(files).find((one) => uriOf(one) === document.uri);
    if (name === undefined) continue;
    const plain = edits.map((edit) => ({ ...edit, text: action.stops ? plainText(edit.text) : edit.text }));
    changed[name] = wholeOf(document).tree.text.edit(plain.toReversed()).toString();
  }
  return changed;
}

const told = rules.flatMap((rule) => rule.examples().bad.map((example) => ({ code: rule.code, rule, example })));

describe('what Enter takes', () => {
  test.each(told)('mends, or leads on, before it silences: $code: $example.show', ({ rule, example }) => {
    const { actions } = offered(example, rule);
    const kinds = actions.map((one) => one.kind);
    const firstIgnore = kinds.indexOf('ignore');
    expect(kinds[0]).toBe('fix');
    // Behind the last that does anything else, once for each rule.
    if (firstIgnore >= 0) expect(kinds.slice(firstIgnore).every((one) => one === 'ignore')).toBe(true);
    const silenced = actions.filter((one) => one.kind === 'ignore').map((one) => one.finding?.rule);
    expect(new Set(silenced).size).toBe(silenced.length);
    expect(silenced.some((one) => one?.required)).toBe(false);
    // Where nothing else is to be done, the page says what is.
    if (actions.every((one) => one.kind === 'ignore' || one.command?.id === explainRuleCommand))
      expect(actions[0]?.command?.id).toBe(explainRuleCommand);
  });

  test.each(told)('is only preferred where it mends: $code: $example.show', ({ rule, example }) => {
    const { actions, files } = offered(example, rule);
    const [main = ''] = Object.keys(example.files);
    for (const action of actions.filter((one) => one.preferred)) {
      const text = after(action, files);
      expect(
        findings(workspace(text, example), main).map((one) => one.code),
        text[main],
      ).not.toContain(rule.code);
    }
  });
});

describe('where nothing mends', () => {
  const at = (name: string, source: string, others: Readonly<Record<string, string>> = {}) => {
    const { text, cursor } = marked(source);
    if (cursor === undefined) throw new Error('no cursor');
    const service = workspace({ [name]: text, ...others });
    const document = service.document(uriOf(name));
    if (document === undefined) throw new Error('no document');
    return actionsAt(document, { start: cursor, end: cursor }, service.findings(document.uri), reader);
  };
  test('a value that is not written yet is offered a list', () => {
    const [first] = at('a.standard.yaml', 'standard: a@2020\nti$0tle:\n');
    expect(first?.title).toBe('列出此處可以填寫的內容');
    expect(first?.command).toEqual({ id: goToCommand, arguments: [uriOf('a.standard.yaml'), 1, 7, true] });
    expect(first?.changes?.flatMap(({ edits }) => edits)).toEqual([
      { range: { start: { line: 1, character: 6 }, end: { line: 1, character: 6 } }, text: ' ' },
    ]);
  });
  test('the place that explains it can be gone to', () => {
    const [first] = at('a.report.yaml', 'report: 甲$0\n', { 'b.report.yaml': '# 註\nreport: 甲\n' });
    expect(first?.title).toBe('前往查看：這裡用了同一個標識');
    expect(first?.command).toEqual({ id: goToCommand, arguments: [uriOf('b.report.yaml'), 1, 8, false] });
  });
});
