import { expect, test } from 'vitest';
import { rules } from '../../server/generated/rules.ts';
import { beyondBudget } from '../../server/rules/engine/budget.ts';
import { type Document, isReport } from '../../server/workspace/document.ts';
import { uriOf, workspace } from '../support/workspace.ts';
import { standard } from './growth/texts.ts';

/** A report with so many answers; nothing else of it is looked at here. */
const withAnswers = (n: number): Document => {
  const document = workspace({ 'a.report.yaml': 'report: mine\nanswers: {c: {status: implemented}}' }).document(
    uriOf('a.report.yaml'),
  );
  if (!isReport(document)) throw new Error('no report');
  const [answer] = document.model.answers;
  if (answer === undefined) throw new Error('no answer');
  return { ...document, model: { ...document.model, answers: new Array<typeof answer>(n).fill(answer) } };
};

test.each([36_000, 200_000])('a report of %i answers is checked', (n) => {
  expect(beyondBudget(withAnswers(n), rules)).toBeUndefined();
});

test('a file of more things than anybody waits for is told', () => {
  expect(beyondBudget(withAnswers(200_001), rules)).toMatchObject({ wording: 'elements', args: { limit: 200_000 } });
});

/** Two scripts, at the end of a text of so many characters. */
const clauseOf = (characters: number) => {
  const end = '。眾創空間應配備导师。';
  return `      - {id: c, provision: requirement, text: ${'場'.repeat(characters - end.length)}${end}}`;
};

test('the wording of a text is looked at up to a length, and the rest of its file in any case', () => {
  const codesOf = (characters: number) =>
    workspace({ 'a.standard.yaml': standard(clauseOf(characters)) })
      .diagnostics(uriOf('a.standard.yaml'), 'zh-Hans')
      .map(({ code }) => code);
  const [within, beyond] = [codesOf(100_000), codesOf(100_001)];
  expect(within).toContain('standard/verification-missing');
  expect(within).toContain('prose/mixed-script');
  expect(beyond.toSorted()).toEqual(['standard/verification-missing', 'yaml/limits']);
});
