import { describe, expect, test } from 'vitest';
import type { ProposedEdit } from '../../server/assist/fields.ts';
import type { ToldFinding } from '../../server/assist/findings.ts';
import { rangeOf } from '../../server/assist/places.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { demoStandard } from '../support/demo-standard.ts';
import { ourFilesIn } from '../support/our-files.ts';
import { findings, workspace } from '../support/workspace.ts';
import { ask, type Data, dataOf } from './ask.ts';

const clauseA = '      - {id: a, title: 甲, provision: requirement, text: 應公示。}\n';
const demo = demoStandard(clauseA);
const mistakes = ourFilesIn(
  ...['evidence', 'ignore', 'prose', 'report', 'schema', 'standard', 'variant', 'yaml'].map(
    (group) => `examples/mistakes/${group}`,
  ),
);
const examples = { ...ourFilesIn('examples/standards'), ...mistakes };

const said = (all: readonly { readonly rule?: string; readonly code?: string; readonly message: string }[]) =>
  all.map(({ rule, code, message }) => `${rule ?? code}: ${message}`);

/** A text once the edits are made, as whoever is sent them makes them: from the last to the first. */
function withEdits(text: string, edits: readonly ProposedEdit[]): string {
  const all = edits.map((one) => ({ range: rangeOf(one), text: one.newText })).toReversed();
  return lineText(text).edit(all).toString();
}

describe('check_text', () => {
  const service = workspace(examples);

  test.each(Object.keys(mistakes))('a draft is checked as strictly as the file %s', async (path) => {
    const text = mistakes[path] ?? '';
    const found = dataOf(await ask(service, 'check_text', { path, text, limit: 500 }));
    expect(said(found.findings as ToldFinding[])).toEqual(said(findings(service, path)));
  });

  test('leaves no trace in what the service knows', async () => {
    const before = service.snapshot();
    await ask(service, 'check_text', { text: demo });
    expect(service.snapshot().documents).toBe(before.documents);
  });

  test('tells what edits of a file would cause and solve', async () => {
    const here = workspace({ 'demo.standard.yaml': demo });
    const line = demo.split('\n').findIndex((one) => one.includes('id: a'));
    const clause = '      - {id: b, title: 乙, provision: requirment, text: 應公示。}\n';
    const place = { startLine: line + 2, startColumn: 1, endLine: line + 2, endColumn: 1 };
    const edits = [{ ...place, newText: clause }];
    const told = dataOf(await ask(here, 'check_text', { path: 'demo.standard.yaml', edits }));
    const caused = (told.caused as ToldFinding[]).map(({ rule }) => rule);
    expect(caused).toContain('schema/invalid-value');
    expect(told.solved).toEqual([]);
    const after = workspace({ 'demo.standard.yaml': withEdits(demo, edits) });
    expect(said(told.findings as ToldFinding[])).toEqual(said(findings(after, 'demo.standard.yaml')));
  });

  test('refuses edits that are not apart', async () => {
    const here = workspace({ 'demo.standard.yaml': demo });
    const edit = { startLine: 1, startColumn: 1, endLine: 2, endColumn: 1, newText: '' };
    const { failed } = await ask(here, 'check_text', { path: 'demo.standard.yaml', edits: [edit, edit] });
    expect(failed).toBe(true);
  });
});

describe('propose_fix', () => {
  const service = workspace(examples);

  test.each(Object.keys(mistakes))('what it says of %s is so once the edits are made', async (path) => {
    const { proposals } = dataOf(await ask(service, 'propose_fix', { path, limit: 3 }));
    for (const one of proposals as Data[]) {
      const own = (one.files as Data[]).find((file) => file.path === path);
      if (own === undefined || (one.files as Data[]).length > 1) continue;
      const text = withEdits(mistakes[path] ?? '', own.edits as ProposedEdit[]);
      const after = dataOf(await ask(service, 'check_text', { path, text, limit: 500 }));
      expect(after.counts, String(one.title)).toEqual(one.after);
    }
  });

  test('never proposes to silence a finding', async () => {
    const [first = ''] = Object.keys(mistakes);
    const { proposals, total } = dataOf(await ask(service, 'propose_fix', { path: first, limit: 20 }));
    expect((proposals as Data[]).length).toBe(total);
    for (const path of Object.keys(mistakes).filter((name) => !name.startsWith('ignore'))) {
      const told = dataOf(await ask(service, 'propose_fix', { path, limit: 20 }));
      const titles = (told.proposals as Data[]).map(({ title }) => String(title));
      expect(
        titles.filter((title) => title.startsWith('Ignore ')),
        path,
      ).toEqual([]);
    }
  });
});

describe('a long standard', () => {
  const count = 3600;
  const clauses = Array.from(
    { length: count },
    (_, at) => `      - {id: c${at}, title: 條款${at}, provision: requirement, text: 應公示第${at}項。}\n`,
  );
  const service = workspace({ 'demo.standard.yaml': demoStandard(clauses.join('')) });

  test('is told in parts, each clause once, and no part is long', async () => {
    const ids: string[] = [];
    let cursor: unknown;
    do {
      const answer = await ask(service, 'resolve_edition', {
        edition: 'demo@2020',
        limit: 200,
        ...(cursor !== undefined && { cursor }),
      });
      const part = dataOf(answer);
      ids.push(...(part.clauses as Data[]).map(({ id }) => String(id)));
      expect(answer.texts.join('').length).toBeLessThan(100_000);
      cursor = part.next;
    } while (cursor !== undefined);
    expect(ids).toEqual(Array.from({ length: count }, (_, at) => `c${at}`));
  });

  test('is told in parts by every other tool that lists', async () => {
    for (const [name, input] of [
      ['check_text', { path: 'demo.standard.yaml' }],
      ['propose_fix', { path: 'demo.standard.yaml' }],
      ['complete_at', { path: 'demo.standard.yaml', line: 10 }],
    ] as const)
      expect((await ask(service, name, input)).texts.join('').length, name).toBeLessThan(100_000);
  });

  test('a cursor that is none is refused', async () => {
    const { failed } = await ask(service, 'resolve_edition', { edition: 'demo@2020', cursor: 'x' });
    expect(failed).toBe(true);
  });
});

test('what completes at a place stands there once its edit is made', async () => {
  const clause = demoStandard('      - id: a\n        provision: requirement\n');
  const text = `${clause}        `;
  const service = workspace({ 'demo.standard.yaml': clause });
  const line = text.split('\n').length;
  const { items } = dataOf(await ask(service, 'complete_at', { path: 'demo.standard.yaml', text, line }));
  const keys = (items as { edit: ProposedEdit; label: string; kind: string }[]).filter(({ kind }) => kind === 'key');
  expect(keys.map(({ label }) => label)).toContain('verification');
  for (const { edit, label } of keys)
    expect(withEdits(text, [edit]).split('\n')[line - 1]).toMatch(new RegExp(`^        ${label}:`));
});
