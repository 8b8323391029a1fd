import { afterEach, expect, test } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  Location,
  SelectionRange,
  SymbolInformation,
  TypeHierarchyItem,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { viewUri } from '../../server/protocol/views.ts';
import { type Session, type SessionOptions, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

const base = `standard: base@2020
class: policy
title: 甲
chapters:
  - id: one
    title: 章
    clauses:
      - {id: a, provision: requirement, title: 條, text: 長}
`;
const variant = `standard: variant@2020
class: policy
extends: base@2020
adapt:
  - {clause: a, because: 無, text: 更長}
`;
const report = 'report: r\nagainst: variant@2020\nanswers:\n  a: {status: implemented}\n';

let running: Session | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

async function opened(able: Pick<SessionOptions, 'textDocument'> = {}): Promise<Session> {
  const s = await session({ 'base.standard.yaml': base, 'variant.standard.yaml': variant }, 'zh-Hant', {
    initialization: { opensPages: true },
    ...able,
  });
  running = s;
  const published = s.published('r.report.yaml', ({ version }) => version === 1);
  s.open('r.report.yaml', report);
  await published;
  return s;
}

const file = (name: string) => ({ textDocument: { uri: uriOf(name) } });
const at = (name: string, line: number, character: number) => ({ ...file(name), position: { line, character } });
const places = (found: readonly Location[]) => found.map(({ uri, range }) => [uri, range.start.line]);

test('the ways from an answer to its clause, its variations and its uses', async () => {
  const s = await opened();
  const there = at('r.report.yaml', 3, 3);
  const clause = [[uriOf('base.standard.yaml'), 7]];
  expect(places(await s.ask('textDocument/definition', there))).toEqual(clause);
  expect(places(await s.ask('textDocument/declaration', there))).toEqual(clause);
  expect(places(await s.ask('textDocument/typeDefinition', at('r.report.yaml', 3, 20)))).toEqual(clause);
  expect(places(await s.ask('textDocument/implementation', there))).toEqual([[uriOf('variant.standard.yaml'), 4]]);
  const context = { includeDeclaration: false };
  expect(places(await s.ask('textDocument/references', { ...there, context }))).toEqual([
    [uriOf('r.report.yaml'), 3],
    [uriOf('variant.standard.yaml'), 4],
  ]);
  expect(await s.ask('textDocument/documentHighlight', there)).toMatchObject([{ kind: 2 }]);
});

test('outline and search', async () => {
  const s = await opened();
  const [answers] = await s.ask<DocumentSymbol[]>('textDocument/documentSymbol', file('r.report.yaml'));
  expect(answers?.children).toMatchObject([
    { name: '1 章', detail: '已答 1/1 · 滿足 1', children: [{ name: '1.1 條', detail: '已實施' }] },
  ]);
  const [found] = await s.ask<SymbolInformation[]>('workspace/symbol', { query: 'base@2020' });
  expect(found).toMatchObject({ name: '甲 base@2020', location: { uri: uriOf('base.standard.yaml') } });
});

test('bases and variants', async () => {
  const s = await opened();
  const [item] = await s.ask<TypeHierarchyItem[]>('textDocument/prepareTypeHierarchy', at('r.report.yaml', 0, 0));
  expect(item?.name).toBe('variant@2020');
  const [base] = await s.ask<TypeHierarchyItem[]>('typeHierarchy/supertypes', { item });
  expect(base).toMatchObject({ name: 'base@2020', detail: '甲' });
  expect(await s.ask('typeHierarchy/subtypes', { item: base })).toMatchObject([{ name: 'variant@2020' }]);
});

test('links, folds, growing selections and hints', async () => {
  const s = await opened();
  const [link] = await s.ask<DocumentLink[]>('textDocument/documentLink', file('r.report.yaml'));
  expect(link?.target).toBe(`${uriOf('variant.standard.yaml')}#L1,11`);
  const folds = await s.ask<FoldingRange[]>('textDocument/foldingRange', file('r.report.yaml'));
  expect(folds).toEqual([{ startLine: 2, endLine: 3 }]);
  const positions = [{ line: 3, character: 3 }];
  const [selection] = await s.ask<SelectionRange[]>('textDocument/selectionRange', {
    ...file('r.report.yaml'),
    positions,
  });
  expect(selection?.range).toMatchObject({ start: { character: 2 }, end: { character: 3 } });
  expect(selection?.parent?.range).toMatchObject({ start: { character: 2 }, end: { character: 26 } });
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const hints = await s.ask<InlayHint[]>('textDocument/inlayHint', { ...file('r.report.yaml'), range });
  expect(hints).toEqual([{ position: { line: 3, character: 4 }, label: '1.1 條', paddingLeft: true }]);
});

test('what there is to say of a hint when the mouse is on it, to who asks', async () => {
  const s = await opened({ textDocument: { inlayHint: { resolveSupport: { properties: ['tooltip'] } } } });
  expect(s.initialized.capabilities.inlayHintProvider).toEqual({ resolveProvider: true });
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const [hint] = await s.ask<InlayHint[]>('textDocument/inlayHint', { ...file('r.report.yaml'), range });
  expect(hint?.tooltip).toBeUndefined();
  const shown = await s.ask<InlayHint>('inlayHint/resolve', hint ?? {});
  expect(shown).toMatchObject({
    label: '1.1 條',
    tooltip: { kind: 'markdown', value: expect.stringContaining('1.1') },
  });
  s.change('r.report.yaml', 2, 'report: r\n');
  expect(await s.ask<InlayHint>('inlayHint/resolve', hint ?? {})).toEqual(hint);
});

test('what names what, and what is written together', async () => {
  const s = await opened();
  const [clause] = await s.ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', at('r.report.yaml', 3, 3));
  expect(clause).toMatchObject({ name: '1.1 條', uri: uriOf('base.standard.yaml'), detail: 'base@2020' });
  const calls = await s.ask<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: clause });
  expect(calls.map(({ from }) => from.uri).sort()).toEqual([uriOf('r.report.yaml'), uriOf('variant.standard.yaml')]);
  const report = calls.find(({ from }) => from.uri === uriOf('r.report.yaml'))?.from;
  const [first] = await s.ask<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: report });
  expect(first?.to.name).toBe('variant@2020');
  expect(await s.ask('textDocument/linkedEditingRange', at('r.report.yaml', 3, 3))).toBeNull();
});

test('lenses, worked out when seen, and the places behind them', async () => {
  const s = await opened();
  const [lens] = await s.ask<CodeLens[]>('textDocument/codeLens', file('base.standard.yaml'));
  const seen = await s.ask<CodeLens>('codeLens/resolve', lens ?? {});
  expect(seen.command?.title).toBe('1 個變體改動了它');
  const [params] = seen.command?.arguments ?? [];
  expect(places(await s.ask('clausewright/impact', params))).toEqual([[uriOf('variant.standard.yaml'), 4]]);
  const [standing] = await s.ask<CodeLens[]>('textDocument/codeLens', file('r.report.yaml'));
  expect(standing?.command).toEqual({ title: '尚不能提交：待填 2、無承諾 · 按作答均滿足', command: '' });
});

test('rename, and why not', async () => {
  const s = await opened();
  const there = at('r.report.yaml', 3, 3);
  expect(await s.ask('textDocument/prepareRename', there)).toMatchObject({ placeholder: 'a' });
  const { documentChanges = [], changes = {} } = await s.ask<WorkspaceEdit>('textDocument/rename', {
    ...there,
    newName: 'z',
  });
  const changed = [
    ...Object.keys(changes),
    ...documentChanges.map((one) => ('textDocument' in one ? one.textDocument.uri : '')),
  ];
  expect(changed.sort()).toEqual([uriOf('base.standard.yaml'), uriOf('r.report.yaml'), uriOf('variant.standard.yaml')]);
  await expect(s.ask('textDocument/rename', { ...there, newName: 'a b' })).rejects.toThrow('「a b」不能用作標識');
  await expect(s.ask('textDocument/prepareRename', at('r.report.yaml', 2, 3))).rejects.toThrow('此處沒有可改名的內容');
});

test('a resolved standard that is open is told to read differently when a base of it changes', async () => {
  const s = await opened();
  const uri = viewUri('resolved', { edition: 'variant@2020' });
  const { text } = await s.ask<{ text: string }>('clausewright/document', { uri });
  const textDocument = { uri, languageId: 'service-standard', version: 1, text };
  void s.client.sendNotification('textDocument/didOpen', { textDocument });
  s.open('base.standard.yaml', base);
  const told = new Promise((resolve) => s.client.onNotification('clausewright/documentChanged', resolve));
  s.change('base.standard.yaml', 2, base.replace('條', '款'));
  expect(await told).toEqual({ uri });
  const again = await s.ask<{ text: string }>('clausewright/document', { uri });
  expect(again.text).toBe(text.replace('title: 條', 'title: 款'));
});
