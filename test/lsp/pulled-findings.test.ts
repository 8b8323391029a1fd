import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { type Session, type SessionOptions, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

interface Report {
  readonly uri?: string;
  readonly kind: 'full' | 'unchanged';
  readonly resultId: string;
  readonly items?: readonly Diagnostic[];
  readonly relatedDocuments?: Readonly<Record<string, Report>>;
}

const standard = (number: number) => `standard: own@2020
title: 甲
language: zh-Hant
class: policy
status: current
indicators:
  mentors: {title: 導師, unit: 人}
chapters:
  - id: one
    title: 人員
    clauses:
      - {id: a, title: 導師, provision: requirement, text: 應有導師。, criteria: [{indicator: mentors, at-least: ${number}}]}
`;

const report = `report: r
against: own@2020
operator: {name: 某某}
period: 2020
space: {name: 某處}
figures: {mentors: 10人}
answers:
  a: {status: implemented, statement: 本空間設有十名導師並持續服務}
`;

const files = { 'own.standard.yaml': standard(8), 'r.report.yaml': report };

function pulling(
  diagnostic: NonNullable<SessionOptions['textDocument']>['diagnostic'] = {},
  prepare: SessionOptions['prepare'] = () => {},
): Promise<Session> {
  return session(files, 'en', {
    textDocument: { diagnostic },
    workspace: { diagnostics: { refreshSupport: true } },
    prepare,
  });
}

function pull({ ask }: Session, name: string, previousResultId?: string): Promise<Report> {
  return ask('textDocument/diagnostic', {
    textDocument: { uri: uriOf(name) },
    ...(previousResultId && { previousResultId }),
  });
}

async function pullAll({ ask }: Session, had: readonly Report[] = [], more: object = {}): Promise<readonly Report[]> {
  const previousResultIds = had.map(({ uri, resultId }) => ({ uri, value: resultId }));
  const { items } = await ask<{ items: readonly Report[] }>('workspace/diagnostic', { previousResultIds, ...more });
  return items;
}

const codesOf = (one: Report | undefined) => [...new Set(one?.items?.map(({ code }) => code))].sort();

describe('findings are told, or asked for, never both', () => {
  test('a client that asks is told that it can, and none', async () => {
    const one = await pulling();
    expect(one.initialized.capabilities.diagnosticProvider).toEqual({
      identifier: 'clausewright',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    one.open('r.report.yaml', report.replace('10人', '6人'));
    expect(codesOf(await pull(one, 'r.report.yaml'))).toContain('report/contradicts-figures');
    await pullAll(one);
    one.close('r.report.yaml');
    await pullAll(one);
    expect(one.said).toEqual([]);
    await one.end();
  });

  test.each([
    ['that is told', { publishDiagnostics: {} }],
    ['that can do nothing', {}],
  ])('a client %s is told them, and not that it could ask', async (_, textDocument) => {
    const one = await session(files, 'en', { textDocument });
    expect(one.initialized.capabilities.diagnosticProvider).toBeUndefined();
    const told = one.published('r.report.yaml', ({ diagnostics }) =>
      diagnostics.some(({ code }) => code === 'report/contradicts-figures'),
    );
    one.open('r.report.yaml', report.replace('10人', '6人'));
    await told;
    await one.end();
  });
});

describe('a client that asks', () => {
  test('is told of a file that nothing has changed since, by the name of what it has', async () => {
    const one = await pulling();
    one.open('r.report.yaml', report.replace('10人', '6人'));
    const first = await pull(one, 'r.report.yaml');
    expect(await pull(one, 'r.report.yaml', first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    one.change('r.report.yaml', 2, report);
    const after = await pull(one, 'r.report.yaml', first.resultId);
    expect(after.kind).toBe('full');
    expect(codesOf(after)).not.toContain('report/contradicts-figures');
    expect((await pull(one, 'nobody.report.yaml')).items).toEqual([]);
    await one.end();
  });

  test('is told to ask again, once, when an edit of another file means something for one that it has', async () => {
    let refreshed = 0;
    const asked = { done: () => {} };
    const one = await pulling({}, (client) => {
      client.onRequest('workspace/diagnostic/refresh', () => {
        refreshed += 1;
        asked.done();
        return null;
      });
    });
    one.open('own.standard.yaml', files['own.standard.yaml']);
    one.open('r.report.yaml', report);
    const [own, first] = [await pull(one, 'own.standard.yaml'), await pull(one, 'r.report.yaml')];
    await pullAll(one);
    refreshed = 0;
    const again = new Promise<void>((resolve) => {
      asked.done = resolve;
    });
    one.change('own.standard.yaml', 2, standard(12));
    await pull(one, 'own.standard.yaml', own.resultId);
    await again;
    expect(codesOf(await pull(one, 'r.report.yaml', first.resultId))).toContain('report/contradicts-figures');
    await pullAll(one);
    expect(refreshed).toBe(1);
    await one.end();
  });

  test('gets with one file what has changed in the others that it has open, if it takes them', async () => {
    const one = await pulling({ relatedDocumentSupport: true });
    one.open('own.standard.yaml', files['own.standard.yaml']);
    one.open('r.report.yaml', report);
    const [own, first] = [await pull(one, 'own.standard.yaml'), await pull(one, 'r.report.yaml')];
    one.change('own.standard.yaml', 2, standard(12));
    const { relatedDocuments = {} } = await pull(one, 'own.standard.yaml', own.resultId);
    expect(Object.keys(relatedDocuments)).toEqual([uriOf('r.report.yaml')]);
    const related = relatedDocuments[uriOf('r.report.yaml')];
    expect(codesOf(related)).toContain('report/contradicts-figures');
    expect(related?.resultId).not.toBe(first.resultId);
    expect((await pull(one, 'own.standard.yaml', own.resultId)).relatedDocuments).toEqual({});
    await one.end();
  });

  test('gets what is found in closed files, and learns what is found no more', async () => {
    const one = await pulling();
    const reports = (all: readonly Report[]) => new Map(all.map((each) => [each.uri, each]));
    const first = await pullAll(one);
    expect(codesOf(reports(first).get(uriOf('r.report.yaml'))).length).toBeGreaterThan(0);
    expect((await pullAll(one, first)).map(({ kind }) => kind)).toEqual(first.map(() => 'unchanged'));
    one.open('own.standard.yaml', standard(12));
    const after = reports(await pullAll(one, first)).get(uriOf('r.report.yaml'));
    expect(codesOf(after)).toContain('report/contradicts-figures');
    const last = [...(await pullAll(one))];
    one.disk.delete('r.report.yaml');
    one.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('r.report.yaml'), type: 3 }],
    });
    expect(reports(await pullAll(one, last)).get(uriOf('r.report.yaml'))?.items).toEqual([]);
    await one.end();
  });

  test('gets the findings of many files in parts, if it takes them so', async () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`${at}.report.yaml`, report]));
    const parts: Report[] = [];
    const one = await session({ ...files, ...many }, 'en', {
      textDocument: { diagnostic: {} },
      prepare: (client) =>
        void client.onNotification('$/progress', ({ value }: { value: { items?: readonly Report[] } }) => {
          parts.push(...(value.items ?? []));
        }),
    });
    const all = await pullAll(one);
    const last = await pullAll(one, [], { partialResultToken: 'parts' });
    expect(parts.length).toBeGreaterThan(100);
    expect([...parts, ...last].map(({ uri }) => uri).sort()).toEqual(all.map(({ uri }) => uri).sort());
    await one.end();
  });
});
