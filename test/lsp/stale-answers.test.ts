import { afterEach, describe, expect, test } from 'vitest';
import type { CodeAction, CodeLens, PublishDiagnosticsParams, WorkspaceEdit } from 'vscode-languageserver';
import { documentRequest } from '../../server/protocol/documents.ts';
import {
  type CompareAnsweredResult,
  compareAnsweredRequest,
  reaffirmRequest,
  type StaleAnswersResult,
  staleAnswersRequest,
} from '../../server/protocol/stale-answers.ts';
import { clauseDigest } from '../../server/workspace/resolve/clause-digest.ts';
import { resolveEdition } from '../../server/workspace/resolve/resolve.ts';
import { type Session, type SessionOptions, session } from '../support/session.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const standard = (edition: string, mentors: number, text = '應配備導師') => `standard: ${edition}
title: 示例
language: zh-Hant
class: policy
document-type: statistics
status: current
indicators:
  mentors: {title: 導師人數, unit: 人, kind: stock}
chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        title: 導師
        provision: requirement
        text: ${text}
        criteria: [{indicator: mentors, at-least: ${mentors}}]
      - id: b
        title: 活動
        provision: recommendation
        text: 宜每月舉辦活動
`;
const variant = `standard: variant@2020
title: 變體
language: zh-Hant
class: policy
document-type: statistics
status: current
extends: demo@2020
variant: 聯合辦公
adapt:
  - {clause: b, because: 規模較大, text: 宜每週舉辦活動}
`;
const now = standard('demo@2020', 5);

function digest(files: Readonly<Record<string, string>>, edition: string, id: string): string {
  const resolution = resolveEdition(workspace(files).snapshot(), edition);
  const clause = resolution?.clauses.get(id);
  if (resolution === undefined || clause === undefined) throw new Error(id);
  return clauseDigest(clause, resolution);
}
const then = digest({ 'x.standard.yaml': standard('demo@2018', 3) }, 'demo@2018', 'a');
const today = digest({ 'x.standard.yaml': now }, 'demo@2020', 'a');

const report = (a: string, b: string, against = 'demo@2020') => `report: r
against: ${against}
operator: {name: 甲公司}
period: 2020
figures: {mentors: 6}
answers:
  a: {status: implemented, statement: 導師分兩組輪值, digest: '${a}'}
  b: {status: implemented, digest: '${b}'}
declaration: {name: 張三, role: 負責人, date: 2021-01-20}
`;
const files = { 'demo.standard.yaml': now, 'r.report.yaml': report(then, '00000000') };
const older = { 'older.standard.yaml': standard('demo@2018', 3) };

const able: SessionOptions = {
  workspace: { workspaceEdit: { documentChanges: true } },
  initialization: { opensPages: true },
};
let running: Session | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

const stale = (message: string) => (one: PublishDiagnosticsParams) =>
  one.diagnostics.some((found) => found.code === 'report/stale-answer' && String(found.message).includes(message));

/** A session in which the report is open, and its findings are there. */
async function opened(own: Record<string, string>, locale = 'en', options = able): Promise<Session> {
  const s = await session(own, locale, options);
  running = s;
  const published = s.published('r.report.yaml', stale(''));
  s.open('r.report.yaml', own['r.report.yaml'] ?? '');
  await published;
  return s;
}

const uri = uriOf('r.report.yaml');
const seenBy = (s: Session) => s.ask<StaleAnswersResult>(staleAnswersRequest, { uri });
const textOf = async (s: Session, address: string) =>
  (await s.ask<{ text: string } | null>(documentRequest, { uri: address }))?.text;
const comparing = (s: Session, at: object) =>
  s.ask<CompareAnsweredResult | null>(compareAnsweredRequest, { uri, ...at });
const at = (line: number, only: string) => ({
  textDocument: { uri },
  range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
  context: { diagnostics: [], only: [only] },
});

describe('re-affirming', () => {
  test('first tells what changed, then writes what was seen as one edit', async () => {
    const s = await opened({ ...files, ...older });
    const { answers, page } = await seenBy(s);
    expect(answers).toEqual([
      {
        clause: 'a',
        digest: today,
        name: '1.1 導師',
        status: 'implemented',
        changes: 'criteria (was 導師人數 at least 3 people, is 導師人數 at least 5 people)',
      },
      { clause: 'b', digest: expect.stringMatching(/^[0-9a-f]{8}$/), name: '1.2 活動', status: 'implemented' },
    ]);
    const shown = await textOf(s, page);
    expect(shown).toContain('What changed since `demo@2018`, by which it was answered:');
    expect(shown).toContain('  - was: 導師人數 at least 3 people\n  - is: 導師人數 at least 5 people');
    expect(shown).toContain('What it said when it was answered is not known here. It says today:\n\n> 宜每月舉辦活動');
    const edit = await s.ask<WorkspaceEdit>(reaffirmRequest, { uri, seen: answers });
    expect(edit.documentChanges).toMatchObject([
      {
        textDocument: { uri, version: 1 },
        edits: [{ newText: `'${today}'` }, { newText: `'${answers[1]?.digest}'` }],
      },
    ]);
  });
  test('writes nothing once a clause reads differently from what was seen', async () => {
    const s = await opened({ ...files, ...older });
    const { answers } = await seenBy(s);
    s.open('demo.standard.yaml', standard('demo@2020', 6));
    expect(await s.ask(reaffirmRequest, { uri, seen: answers })).toBeNull();
    expect(await s.ask(reaffirmRequest, { uri, seen: answers.slice(1) })).not.toBeNull();
  });
  test('writes nothing into answers that nobody has seen', async () => {
    const s = await opened({ ...files, ...older });
    const { answers } = await seenBy(s);
    const edit = await s.ask<WorkspaceEdit>(reaffirmRequest, { uri, seen: answers.slice(0, 1) });
    expect(edit.documentChanges).toMatchObject([{ edits: [{ newText: `'${today}'` }] }]);
  });
  test('is offered at each finding, for the report, and above it', async () => {
    const s = await opened({ ...files, ...older }, 'zh-Hans');
    const fixes = await s.ask<CodeAction[]>('textDocument/codeAction', at(6, 'quickfix'));
    expect(fixes.map(({ title, command }) => [title, command?.command, command?.arguments])).toEqual(
      expect.arrayContaining([
        ['查看条款在答复之后的改动', 'clausewright.compareAnswered', [uri, 'a']],
        ['逐条查看条款有变的答复（2 条），确认仍然成立的', 'clausewright.reaffirmAnswers', [uri]],
      ]),
    );
    const [source, ...others] = await s.ask<CodeAction[]>('textDocument/codeAction', at(0, 'source.reaffirm'));
    expect(others).toEqual([]);
    expect(source).toMatchObject({
      kind: 'source.reaffirm.clausewright',
      command: { command: 'clausewright.reaffirmAnswers', arguments: [uri] },
    });
    const lenses = await s.ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    expect(lenses.map(({ command }) => command)).toContainEqual({
      title: '2 个条款在答复之后有变',
      command: 'clausewright.reaffirmAnswers',
      arguments: [uri],
    });
  });
  test('is not offered to an editor that cannot show it', async () => {
    const s = await opened({ ...files, ...older }, 'en', {});
    const fixes = await s.ask<CodeAction[]>('textDocument/codeAction', at(6, 'quickfix'));
    expect(fixes.filter(({ command }) => command !== undefined)).toEqual([]);
    expect(fixes.map(({ title }) => title)).toContain('The answer still holds: take over the present digest');
    expect(await s.ask('textDocument/codeAction', at(0, 'source'))).toEqual([]);
    const lenses = await s.ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    expect(lenses.map(({ command }) => command?.command)).not.toContain('clausewright.reaffirmAnswers');
    expect(lenses.length).toBeGreaterThan(0);
  });
});

describe('comparing', () => {
  test('the clause as answered in an older edition with what it says today', async () => {
    const s = await opened({ ...files, ...older });
    const found = await comparing(s, { position: { line: 6, character: 10 } });
    expect(found?.note).toBeUndefined();
    expect(found?.sides?.title).toBe('1.1 導師: as answered (demo@2018) ↔ today (demo@2020)');
    const [before, after] = [await textOf(s, found?.sides?.before ?? ''), await textOf(s, found?.sides?.after ?? '')];
    expect(before).toMatch(/^# 1\.1 導師 as demo@2018 has it\nclauses:\n {2}- id: a\n/);
    expect(before).toContain('at-least: 3');
    expect(before).toContain('indicators:\n  mentors:\n    title: 導師人數');
    expect(after).toContain('at-least: 5');
  });
  test('says so where the text that was answered is not known', async () => {
    const s = await opened({ ...files, ...older });
    const b = await comparing(s, { clause: 'b' });
    expect(b?.sides).toBeUndefined();
    expect(b?.note).toContain('Read the clause again as it is today');
    const fixes = await s.ask<CodeAction[]>('textDocument/codeAction', at(7, 'quickfix'));
    expect(fixes.map(({ command }) => command?.command)).not.toContain('clausewright.compareAnswered');
  });
  test('shows the base of a variant instead, and says that it is not what was answered', async () => {
    const own = { 'demo.standard.yaml': now, 'variant.standard.yaml': variant };
    const s = await opened({ ...own, 'r.report.yaml': report(today, '00000000', 'variant@2020') });
    const found = await comparing(s, { clause: 'b' });
    expect(found?.sides?.title).toBe('1.2 活動: demo@2020 ↔ variant@2020 (what was answered is not known)');
    expect(found?.note).toContain('nothing in this workspace has its digest “00000000”');
    expect(await textOf(s, found?.sides?.before ?? '')).toContain('宜每月舉辦活動');
    expect(await textOf(s, found?.sides?.after ?? '')).toContain('宜每週舉辦活動');
    const fixes = await s.ask<CodeAction[]>('textDocument/codeAction', at(7, 'quickfix'));
    expect(fixes.map(({ title }) => title)).toContain(
      'Compare the clause with demo@2020 (what was answered is not known)',
    );
  });
  test('of an answer that is up to date or carries no digest says just that', async () => {
    const s = await opened({
      ...files,
      'r.report.yaml': report(today, '00000000').replace(/, digest: '\w+'(?=}\n {2}b)/, ''),
    });
    expect((await comparing(s, { clause: 'a' }))?.note).toContain('carries no digest');
    s.change('r.report.yaml', 2, report(today, '00000000'));
    expect((await comparing(s, { clause: 'a' }))?.note).toContain('as it is today');
    expect(await comparing(s, { clause: 'nowhere' })).toBeNull();
    expect(await comparing(s, { position: { line: 0, character: 0 } })).toBeNull();
  });
});

describe('a clause that is changed while the editor is open', () => {
  const fresh = { 'demo.standard.yaml': standard('demo@2020', 3), 'variant.standard.yaml': variant };
  const pinned = (edition: string) => [digest(fresh, edition, 'a'), digest(fresh, edition, 'b')] as const;

  test.each(['demo@2020', 'variant@2020'])(
    'what it said before is told to reports on %s, and compared',
    async (edition) => {
      const text = report(...pinned(edition), edition);
      const s = await session({ ...fresh, 'r.report.yaml': text }, 'en', able);
      running = s;
      s.open('r.report.yaml', text);
      s.open('demo.standard.yaml', standard('demo@2020', 3));
      const published = s.published(
        'r.report.yaml',
        stale('has changed since it was answered: criteria (was 導師人數'),
      );
      s.change('demo.standard.yaml', 2, now);
      await published;
      const found = await comparing(s, { clause: 'a' });
      expect(found?.sides?.title).toBe(`1.1 導師: as answered (${edition}, before it was changed) ↔ today`);
      const before = await textOf(s, found?.sides?.before ?? '');
      expect(before).toMatch(new RegExp(`^# 1\\.1 導師 as ${edition} had it before its file was changed\n`));
      expect(before).toContain('at-least: 3');
      expect((await seenBy(s)).answers.map(({ clause }) => clause)).toEqual(['a']);
    },
  );
  test('a file that changes on disk, closed, is remembered as well', async () => {
    const [a] = pinned('demo@2020');
    const s = await opened({ ...fresh, 'r.report.yaml': report(a, '00000000') }, 'zh-Hant');
    const published = s.published('r.report.yaml', stale('在答覆之後有變：條文（原為「應配備導師」'));
    s.disk.set('demo.standard.yaml', standard('demo@2020', 3, '應配備專職導師'));
    await s.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('demo.standard.yaml'), type: 2 }],
    });
    await published;
  });
});
