import { expect, test } from 'vitest';
import type { Position, Range } from '../../server/base/position.ts';
import { ownDocument } from '../../server/features/own-documents.ts';
import type { Reader } from '../../server/features/reader.ts';
import { unknownClient } from '../../server/lsp/client.ts';
import { createPulledFindings } from '../../server/lsp/pulled-findings.ts';
import { createShownBooks } from '../../server/lsp/shown-books.ts';
import { rows } from '../../server/lsp/table.ts';
import { createToldTokens } from '../../server/lsp/told-tokens.ts';
import { viewUri } from '../../server/protocol/views.ts';
import { uriOf, workspace } from '../support/workspace.ts';

/** What every object of JavaScript answers to, so that a table that is looked up by text of a file answers to it as well. */
const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

const files: Readonly<Record<string, string>> = {
  'base.standard.yaml': `standard: base@2020
title: 甲
language: zh-Hant
status: draft
declares:
  chapters: 1
terms:
  mentor: {name: 創業導師, definition: 提供輔導的人。}
indicators:
  desks:
    name: 工位數
    unit: 個
evidence-kinds:
  roster: {name: 名冊}
scoring:
  max: 100
chapters:
  - id: space
    title: 場地
    nature: normative
    sections:
      - id: inside
        title: 場內
        clauses:
          - id: a
            title: 工位
            provision: requirement
            text: 應有工位，見[[b]]。
            criteria: {indicator: desks, at-least: 10 個}
            evidence: [roster]
          - id: b
            provision: recommendation
            text: 宜有。
`,
  'variant.standard.yaml': `standard: variant@2021
extends: base@2020
language: zh-Hant
adapt:
  - clause: a
    because: 更嚴
    weight: 2
omit:
  - clause: b
    because: 不設
`,
  'r.report.yaml': `against: variant@2021
operator:
  name: 某某
  credit-code: "91110108MA00000000"
period: 2020
figures:
  desks: 12 個
attachments:
  - file: a.pdf
    kind: roster
answers:
  a:
    status: implemented
    statement: 已有。
    evidence: [roster]
`,
  '.clausewright.yaml':
    'locale: zh-Hant\nstandards: [x]\nrules:\n  report/unanswered:\n    severity: off\n    in: a/*\n',
};

interface Written {
  readonly lines: readonly string[];
  readonly line: number;
  readonly what: string;
}

/** Each kind of line once, with one of the names in place of its key, of its value, and on a line of its own below. */
function spoilt(text: string): readonly Written[] {
  const lines = text.split('\n');
  const seen = new Set<string>();
  return lines.flatMap((one, line): Written[] => {
    const [, indent = '', key = '', value = ''] = /^([ -]*)([\w-]+):(.*)$/.exec(one) ?? [];
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    const name = names[seen.size % names.length] ?? '';
    const inner = indent.replaceAll('-', ' ');
    const put = (...by: string[]) => [...lines.slice(0, line), ...by, ...lines.slice(line + 1)];
    return [
      { what: `${name} for ${key}`, line, lines: put(`${indent}${name}:${value}`) },
      { what: `${key}: ${name}`, line, lines: put(`${indent}${key}: ${name}`) },
      { what: `${key}: [${name}]`, line, lines: put(`${indent}${key}: [${name}, {${name}: ${name}}]`) },
      ...(value.trim() === '' || /^\s*[|>]/.test(value)
        ? []
        : [{ what: `${name} below ${key}`, line: line + 1, lines: put(one, `${inner}${name}: ${name}`) }]),
    ];
  });
}

/** Every request about a file, at a place in it. */
async function askAll(service: ReturnType<typeof workspace>, uri: string, position: Position): Promise<void> {
  const range: Range = { start: position, end: position };
  const asked = { textDocument: { uri }, uri, position, positions: [position], range, query: 'constructor' };
  const params = {
    ...asked,
    newName: 'constructor',
    options: { tabSize: 2, insertSpaces: true },
    ch: '\n',
    files: [],
    context: { includeDeclaration: true, diagnostics: [] },
  };
  for (const row of rows.filter(({ method }) => !/resolve|Hierarchy\/|^clausewright/.test(method))) {
    const { reader, settings, abilities, extras } = unknownClient;
    const asking: Reader = { ...reader, locale: 'zh-Hant', markdown: true, opensPages: true };
    await row.answer(params as never, {
      service,
      reader: asking,
      settings,
      abilities,
      extras,
      print: undefined,
      shownBooks: createShownBooks(),
      toldTokens: createToldTokens(() => true),
      columnsIn: () => undefined,
      allRead: async () => {},
      lookUp: async () => {},
      allChecked: async () => {},
      pulled: createPulledFindings(
        () => {},
        () => {},
      ),
      tellPart: () => {},
      contents: async () => new Map(),
      apply: async () => {},
    });
  }
}

/** What fails of all this, with the first words of the failure. */
async function failuresIn(name: string): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const { what, lines, line } of spoilt(files[name] ?? '')) {
    try {
      const service = workspace({ ...files, [name]: lines.join('\n') });
      for (const file of Object.keys(files)) service.diagnostics(uriOf(file), 'en');
      const written = lines[line] ?? '';
      for (const at of names) {
        const character = written.lastIndexOf(at);
        if (character >= 0) await askAll(service, uriOf(name), { line, character: character + 1 });
      }
      // What stands above may be what it belongs to.
      await askAll(service, uriOf(name), { line: line - 1, character: (lines[line - 1] ?? '').length });
      for (const edition of ['base@2020', 'variant@2021'])
        ownDocument(service.snapshot(), viewUri('resolved', { edition: edition }), service.rules, 'en');
    } catch (error) {
      failures.push(`${what}: ${String(error)}`);
    }
  }
  return failures;
}

test.each(Object.keys(files))('names that every object has fail nothing in %s', async (name) => {
  expect(spoilt(files[name] ?? '').length).toBeGreaterThan(3);
  expect(await failuresIn(name)).toEqual([]);
});
