import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClientCapabilities, ResponseError } from 'vscode-languageserver';
import { type Feature, features } from '../../scripts/pages/features.ts';
import { clientWith, featuresPage, valueAt } from '../../scripts/pages/features-page.ts';
import type { FileKind } from '../../server/protocol/kinds.ts';
import { type Session, session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

const root = join(import.meta.dirname, '../..');

test('the table of features is fresh', () => {
  const page = readFileSync(join(root, 'docs/features.md'), 'utf8');
  expect(page, 'stale: run `npm run generate` and commit what it writes').toBe(featuresPage());
});

async function announcedTo(capabilities: object): Promise<unknown> {
  const one = await session({}, 'en', { only: capabilities as ClientCapabilities });
  await one.end();
  return one.initialized.capabilities;
}

describe('what initialize answers', () => {
  test('to a client that can do nothing: every feature for which nothing is needed', async () => {
    const bare = await announcedTo({});
    const announced = features.filter(({ key }) => valueAt(bare, key) !== undefined);
    expect(announced).toEqual(features.filter(({ needs }) => needs === undefined));
    const more = features.flatMap(({ more: one }) => (one === undefined ? [] : [one]));
    expect(more.filter(({ key }) => valueAt(bare, key) === true)).toEqual([]);
  });

  const needed = features.flatMap(({ key, needs, more }) => [
    ...(needs === undefined ? [] : [[key, needs] as const]),
    ...(more === undefined ? [] : [[more.key, more.needs] as const]),
  ]);
  test.each(needed)('%s to a client with %s', async (key, needs) => {
    expect(valueAt(await announcedTo(clientWith(needs)), key)).toBeTruthy();
  });
});

const files: Readonly<Record<FileKind, string>> = {
  standard: 'own.standard.yaml',
  report: 'r.report.yaml',
  config: '.clausewright.yaml',
};

const texts: Readonly<Record<string, string>> = {
  'own.standard.yaml': `standard: own@2024
# 一
# 二
class:   policy
extends: base@2024
status: draft
indicators:
  big: {title: 面積, unit: 平方米}
adapt:
  - clause: b
    text: 更長
chapters:
  - id: two
    title: 二
    clauses:
      - id: a
        title: 條
        provision: requirement
        text：應有場地，見[[a]]。
        see: [a, b, c, 'base@2024']
        criteria: [{indicator: big, at-least: 10}]
      - id: c
        see: [a]
`,
  'base.standard.yaml': `standard: base@2024
class: policy
chapters:
  - id: one
    title: 一
    clauses:
      - {id: b, title: 乙, provision: requirement, text: 長}
`,
  'r.report.yaml': `report: r
# 一
# 二
against: own@2024
operator:   {name: 某某}
period: 2024
figures:
  big: 12
attachments:
  p: {title: 照片, file: p.jpg}
answers:
  a:
    status: implemented
    statement：已有場地
    evidence: [p]
  b: {status: implemented}
`,
  'p.jpg': '',
  '.clausewright.yaml': `# 一
# 二
locale:   en
standards：[own.standard.yaml]
rules:
  prose/vague-wording: off
ignore:
  - files: ["*.report.yaml"]
    rules: [prose/vague-wording]
`,
};

let one: Session;
beforeAll(async () => {
  one = await session(texts, 'en', { textDocument: { diagnostic: {} } });
  for (const name of Object.values(files)) one.open(name, texts[name] ?? '');
});
afterAll(() => one.end());

/** Whether an answer says anything. */
function saysSomething(answer: unknown): boolean {
  if (answer === null || typeof answer !== 'object') return false;
  const { items, data, ranges, edits } = answer as Readonly<Record<string, readonly unknown[] | undefined>>;
  const list = Array.isArray(answer) ? answer : (items ?? data ?? ranges ?? edits);
  return list === undefined ? Object.keys(answer).length > 0 : list.length > 0;
}

/** Asked at every place of a file, until there is an answer. */
async function answers(method: string, name: string): Promise<boolean> {
  const lines = (texts[name] ?? '').split('\n');
  for (const [line, text] of lines.entries()) {
    const last = lines.length - 1;
    const range = { start: { line: 0, character: 0 }, end: { line: last, character: 0 } };
    for (let character = 0; character <= text.length; character++) {
      const position = { line, character };
      const asked = one.ask<unknown>(method, {
        textDocument: { uri: uriOf(name) },
        position,
        positions: [position],
        range,
        ranges: [range],
        ch: text.charAt(character - 1),
        newName: 'new-id',
        options: { tabSize: 2, insertSpaces: true },
        context: { includeDeclaration: true, diagnostics: [] },
      });
      // There is nothing to rename here, say.
      const answer = await asked.catch((error: unknown) =>
        error instanceof ResponseError ? null : Promise.reject(error),
      );
      if (saysSomething(answer)) return true;
      if (askedOnce.has(method)) return false;
    }
  }
  return false;
}

/** Of these the answer is the same wherever the cursor is. */
const askedOnce: ReadonlySet<string> = new Set([
  'textDocument/diagnostic',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/range',
  'textDocument/inlayHint',
  'textDocument/codeLens',
  'textDocument/documentSymbol',
  'textDocument/documentLink',
  'textDocument/foldingRange',
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'textDocument/rangesFormatting',
  'textDocument/codeAction',
]);

/** Asked with what another request has answered: as that one is. */
function isAskedFirst(method: string): boolean {
  return method.startsWith('textDocument/') && method !== 'textDocument/semanticTokens/full/delta';
}

const described = features.filter(
  (feature): feature is Feature & { on: readonly FileKind[] } => feature.on !== undefined,
);

describe.each(described)('$name', ({ methods, on }) => {
  test.each(methods.filter(isAskedFirst))(
    '%s has something to say in the files that the table names',
    async (method) => {
      const kinds: FileKind[] = [];
      for (const kind of ['standard', 'report', 'config'] as const)
        if (await answers(method, files[kind])) kinds.push(kind);
      expect(kinds).toEqual(on);
    },
  );
});
