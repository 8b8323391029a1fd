import { afterEach, describe, expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver';
import { type Session, type SessionOptions, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

const name = 'a.standard.yaml';
const text = 'standard：demo@2020\r\n標題: 𠮷\r\n';

/** An editor that can do all that VS Code can. */
const able: SessionOptions = {
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
  initialization: { opensPages: true },
};

let running: Session | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

async function opened(options: SessionOptions): Promise<Session> {
  const s = await session({}, 'en', options);
  running = s;
  const published = s.published(name, ({ version }) => version === 1);
  s.open(name, text);
  await published;
  return s;
}

const at = (line: number, only?: readonly string[]) => ({
  textDocument: { uri: uriOf(name) },
  range: { start: { line, character: 0 }, end: { line, character: 0 } },
  context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
});

describe('code actions', () => {
  test('are announced', async () => {
    const s = await opened(able);
    expect(s.initialized.capabilities.codeActionProvider).toEqual({
      codeActionKinds: [
        'quickfix',
        'refactor.rewrite',
        'refactor.move',
        'source.fixAll.clausewright',
        'ignore.clausewright',
        'source.organizeAnswers',
        'source.reaffirm.clausewright',
        'refactor.derive.clausewright',
      ],
      resolveProvider: true,
    });
  });
  test('belong to the diagnostics that the editor shows', async () => {
    const s = await session({}, 'en', able);
    running = s;
    const published = s.published(name, ({ version }) => version === 1);
    s.open(name, text);
    const { diagnostics } = await published;
    const unknown = diagnostics.filter((one) => one.code === 'schema/unknown-key');
    const { context, ...params } = at(1);
    const actions = await s.ask<CodeAction[]>('textDocument/codeAction', {
      ...params,
      context: { ...context, diagnostics },
    });
    expect(actions[0]).toMatchObject({ title: 'Write “title”', kind: 'quickfix', isPreferred: true });
    expect(actions[0]?.diagnostics).toEqual(unknown);
    const explain = actions.find((one) => one.title.startsWith('Explain'));
    expect(explain?.command).toMatchObject({
      command: 'clausewright.explainRule',
      arguments: ['clausewright:/rules/en/schema/unknown-key.md'],
    });
  });
  test('an ignore leaves a tab stop at its reason where the editor knows them', async () => {
    const s = await opened(able);
    const actions = await s.ask<CodeAction[]>('textDocument/codeAction', at(1));
    const ignore = actions.at(-1);
    expect(ignore?.kind).toBe('ignore.clausewright');
    const edit = ignore?.edit?.documentChanges?.[0];
    expect((edit as TextDocumentEdit).textDocument.version).toBe(1);
    expect((edit as TextDocumentEdit).edits[0]).toMatchObject({
      snippet: { kind: 'snippet', value: '# clausewright-ignore schema/unknown-key: ${1:reason}\r\n' },
    });
  });
  test('mending the whole file is worked out when it is taken', async () => {
    const s = await opened(able);
    const [action, ...others] = await s.ask<CodeAction[]>('textDocument/codeAction', at(0, ['source.fixAll']));
    expect(others).toEqual([]);
    expect(action).toMatchObject({ kind: 'source.fixAll.clausewright' });
    expect(action?.edit).toBeUndefined();
    const resolved = await s.ask<CodeAction>('codeAction/resolve', action ?? {});
    expect(resolved.edit?.documentChanges).toEqual([
      {
        textDocument: { uri: uriOf(name), version: 1 },
        edits: [{ range: { start: { line: 0, character: 8 }, end: { line: 0, character: 9 } }, newText: ': ' }],
      },
    ]);
  });
  test('so is mending all of one kind', async () => {
    const s = await session({}, 'en', able);
    running = s;
    const published = s.published(name, ({ version }) => version === 1);
    s.open(name, `${text}語言: zh-Hant\r\n`);
    await published;
    const actions = await s.ask<CodeAction[]>('textDocument/codeAction', at(1, ['quickfix']));
    const action = actions.find((one) => one.title.startsWith('Mend all of this kind'));
    expect(action?.edit).toBeUndefined();
    const resolved = await s.ask<CodeAction>('codeAction/resolve', action ?? {});
    const [changed] = (resolved.edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(changed?.edits.map((one) => 'newText' in one && one.newText)).toEqual(['title', 'language']);
  });
  test('so is the order of the answers', async () => {
    const ask = async (abilities: SessionOptions) => {
      const clause = (id: string) => `{id: ${id}, title: 人員, provision: recommendation, text: 宜有人員。}`;
      const standard = `standard: own@2020\nclass: policy\nchapters:\n  - id: one\n    title: 甲\n    clauses: [${clause('a')}, ${clause('b')}]\n`;
      const s = await session({ 'own.standard.yaml': standard }, 'en', abilities);
      running = s;
      const report = 'r.report.yaml';
      const published = s.published(report, ({ version }) => version === 1);
      s.open(report, 'report: r\nagainst: own@2020\nanswers:\n  b: {status: none}\n  a: {status: none}\n');
      await published;
      const params = { ...at(0, ['source.organizeAnswers']), textDocument: { uri: uriOf(report) } };
      const [action, ...others] = await s.ask<CodeAction[]>('textDocument/codeAction', params);
      expect(others).toEqual([]);
      return { action, resolve: () => s.ask<CodeAction>('codeAction/resolve', action ?? {}), uri: uriOf(report) };
    };
    const newText = '  a: {status: none}\n  b: {status: none}';
    const { action, resolve } = await ask(able);
    expect(action?.edit).toBeUndefined();
    expect((await resolve()).edit?.documentChanges).toMatchObject([{ edits: [{ newText }] }]);
    await running?.end();
    const plain = await ask({});
    expect(plain.action?.edit?.changes?.[plain.uri]).toMatchObject([{ newText }]);
  });
  test('an editor that can do less gets plain edits at once', async () => {
    const s = await opened({});
    const actions = await s.ask<CodeAction[]>('textDocument/codeAction', at(1));
    const changesOf = (title: string) => actions.find((one) => one.title.startsWith(title))?.edit?.changes;
    expect(changesOf('Ignore')?.[uriOf(name)]?.[0]?.newText).toBe(
      '# clausewright-ignore schema/unknown-key: reason\r\n',
    );
    expect(changesOf('Mend all')?.[uriOf(name)]).toHaveLength(1);
    expect(actions.some((one) => one.command !== undefined)).toBe(false);
  });
  test('only what is asked for', async () => {
    const s = await opened(able);
    expect(await s.ask('textDocument/codeAction', at(0, ['source.organizeImports']))).toEqual([]);
    const fixes = await s.ask<CodeAction[]>('textDocument/codeAction', at(0, ['quickfix']));
    expect(new Set(fixes.map((one) => one.kind))).toEqual(new Set(['quickfix']));
  });
});

describe('what mends all of a kind', () => {
  /** `lazily`: what the editor asks for once somebody takes an action. */
  async function taken(lazily: readonly string[], initialization = { opensPages: true }): Promise<CodeAction> {
    const s = await session({}, 'en', {
      ...able,
      textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: [...lazily] } } },
      initialization,
    });
    running = s;
    const clause = (id: string) => `      - {id: ${id}, provision: requirement, text: 應公開名單。}\n`;
    const head =
      'standard: a@2020\ntitle: 甲\nlanguage: zh-Hant\nclass: group\nnumber: T/DEMO 1—2020\nstatus: current\n';
    const body = `document-type: specification\nchapters:\n  - id: one\n    title: 甲\n    clauses:\n${clause('a')}${clause('b')}`;
    const published = s.published(name, ({ version }) => version === 1);
    s.open(name, head + body);
    await published;
    const actions = await s.ask<CodeAction[]>('textDocument/codeAction', {
      ...at(11),
      range: { start: { line: 11, character: 13 }, end: { line: 11, character: 13 } },
    });
    const all = actions.find(({ title }) => title.startsWith('Mend all of this kind'));
    if (all === undefined) throw new Error(actions.map(({ title }) => title).join());
    return all.edit ? all : s.ask<CodeAction>('codeAction/resolve', all);
  }

  test.each([[['edit', 'command']], [[]]])(
    'leads to the first thing that it leaves to be filled in: %j',
    async (lazily) => {
      const { edit, command } = await taken(lazily);
      expect(JSON.stringify(edit)).toContain('‹');
      expect(command).toMatchObject({
        command: 'clausewright.goTo',
        arguments: [uriOf(name), 11, expect.any(Number), false, expect.any(Number)],
      });
    },
  );
  test('or not, in an editor that would not run it', async () => {
    for (const all of [await taken(['edit']), await taken(['edit', 'command'], { opensPages: false })]) {
      expect(JSON.stringify(all.edit)).toContain('‹');
      expect(all.command).toBeUndefined();
      await running?.end();
      running = undefined;
    }
  });
});
