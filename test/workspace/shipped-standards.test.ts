import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Position } from '../../server/base/position.ts';
import { complete } from '../../server/features/completion/complete.ts';
import { definition, implementation } from '../../server/features/definition.ts';
import { fileStatus } from '../../server/features/file-status.ts';
import { basesOf, kinAt, variantsOf } from '../../server/features/hierarchy.ts';
import { hover } from '../../server/features/hover/hover.ts';
import { impactPlaces, lenses } from '../../server/features/lenses.ts';
import { outline } from '../../server/features/outline/outline.ts';
import { highlights, references } from '../../server/features/references.ts';
import { prepareRename, rename } from '../../server/features/rename/rename.ts';
import { workspaceSymbols } from '../../server/features/workspace-symbols.ts';
import { rules } from '../../server/generated/rules.ts';
import { shipped } from '../../server/generated/shipped.ts';
import { examine } from '../../server/rules/engine/examine.ts';
import type { Service } from '../../server/service.ts';
import { absolute } from '../../server/syntax/navigate.ts';
import { type Document, isWhole, wholeOf } from '../../server/workspace/document.ts';
import { referencesOf } from '../../server/workspace/document-references.ts';
import { printOf } from '../../server/workspace/facts/print-of.ts';
import type { Source } from '../../server/workspace/read-document.ts';
import { shippedFrom } from '../../server/workspace/shipped-standard.ts';
import { change, type Snapshot } from '../../server/workspace/snapshot.ts';
import { uriOf, workspace } from '../support/workspace.ts';

/** Every standard that ships and was read, as often as it was. */
const { read } = vi.hoisted(() => ({ read: [] as string[] }));
vi.mock('../../server/workspace/read-document.ts', async (original) => {
  const actual = await original<typeof import('../../server/workspace/read-document.ts')>();
  const readDocument = (source: Source, ...more: never[]) => {
    if (source.origin === 'shipped') read.push(source.uri);
    return actual.readDocument(source, ...more);
  };
  return { ...actual, readDocument };
});

const reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: true } as const;
const standard = (header: string, see = '') => `title: 示例
language: zh-Hant
class: policy
status: current
${header}
chapters:
  - id: one
    title: 甲
    clauses:
      - id: mentors
        provision: requirement
        text: 應配備導師。
        verification: {method: examine}
${see}`;
const report = (against: string, more = '') => `report: r\nagainst: ${against}\nperiod: 2018\n${more}
operator: {name: 甲公司}\nanswers:\n  mentors: {status: implemented}\n`;

function documentOf(service: Service, name: string): Document {
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error(name);
  return document;
}

describe('a standard that ships is not read', () => {
  const own = {
    '.clausewright.yaml': 'severities: {}\n',
    'a.standard.yaml': standard('standard: own@2020\nsupersedes: [makerspace-filing@2017]\nspace-types: [co-working]'),
    'b.standard.yaml': standard('standard: other@2020\nextends: own@2020\nvariant: 乙'),
    'r.report.yaml': report('own@2020', 'space: {type: platform}'),
  };

  test('for files that rest on others: their findings, and what an editor asks for by itself', () => {
    const service = workspace(own);
    const snapshot = service.snapshot();
    for (const name of Object.keys(own)) {
      const document = documentOf(service, name);
      service.diagnostics(document.uri, 'en');
      service.open({ uri: document.uri, text: document.tree.text.toString() }, 1, 'yaml');
      service.diagnostics(document.uri, 'en');
      lenses(snapshot, document, service.findings(document.uri), 'en');
      outline(snapshot, document, 'en');
      fileStatus(snapshot, document, 'en');
      const clauses = referencesOf(document).filter((one) => one.namespaces.includes('clause'));
      for (const id of clauses) highlights(snapshot, document, absolute(document.tree, id).start);
    }
    expect(read).toEqual([]);
  });

  test('before a file rests on it, and then it alone, once', () => {
    const service = workspace({ ...own, 'c.report.yaml': report('makerspace-filing@2017') });
    expect(read).toEqual([]);
    service.diagnostics(uriOf('c.report.yaml'), 'en');
    service.diagnostics(uriOf('r.report.yaml'), 'en');
    workspace({ 'd.report.yaml': report('makerspace-filing@2017') }).diagnostics(uriOf('d.report.yaml'), 'en');
    expect(read.map((uri) => uri.split('/').at(-1))).toEqual(['makerspace-filing.standard.yaml']);
  });
});

test.each(shipped.map((one) => [one.name, one] as const))(
  'what is generated of %s is what stands there',
  (name, one) => {
    const text = readFileSync(join(import.meta.dirname, '../../standards', name), 'utf8');
    expect(one).toEqual(shippedFrom(name, text));
  },
);

const editions = ['makerspace-filing@2017', 'makerspace-service@2017', 'makerspace-coworking@2017', 'own@2020', 'no@1'];
const edition = fc.constantFrom(...editions);
const header = fc
  .record({
    edition: fc.constantFrom('own@2020', 'own@2021', 'makerspace-service@2017', 'makerspace-service@2018'),
    base: fc.option(edition),
    supersedes: fc.option(edition),
    spaceTypes: fc.constantFrom('', 'space-types: [co-working]\n', 'space-types: [co-worknig, own]\n'),
    number: fc.constantFrom('', 'number: T/XX 1—2018\n'),
    see: fc.option(edition),
  })
  .map(({ edition: own, base, supersedes, spaceTypes, number, see }) => {
    const lines = [
      `standard: ${own}`,
      ...(base === null ? [] : [`extends: ${base}\nvariant: 乙`]),
      ...(supersedes === null ? [] : [`supersedes: [${supersedes}]`]),
    ];
    const clause = see === null ? '' : `        see: ['${see}#mentors', T/XX 1]\n`;
    return standard(`${lines.join('\n')}\n${spaceTypes}${number}`, clause);
  });
const reports = fc
  .tuple(edition, fc.constantFrom('platform', 'own', 'nothing'))
  .map(([against, type]) => report(against, `space: {type: ${type}}`));
const files = fc.record({ 'a.standard.yaml': header, 'b.standard.yaml': header, 'r.report.yaml': reports });

/** The same world with every standard that ships as a whole. */
function whole(snapshot: Snapshot): Snapshot {
  const documents = [...snapshot.documents.values()].filter((one) => one.origin === 'shipped');
  return change(
    snapshot,
    documents.map((one) => ({ kind: 'put', document: wholeOf(one) })),
  );
}

function everything(snapshot: Snapshot, documents: readonly Document[]) {
  const inOrder = (all: readonly object[] = []) => all.map((one) => JSON.stringify(one)).sort();
  const at = (document: Document, position: Position) => ({
    definition: inOrder(definition(snapshot, document, position)?.targets),
    implementation: inOrder(implementation(snapshot, document, position)?.targets),
    references: inOrder(references(snapshot, document, position)),
    highlights: inOrder(highlights(snapshot, document, position)),
    hover: hover(snapshot, document, position, reader)?.markdown,
    completion: complete(snapshot, document, position, reader),
    changes: impactPlaces(snapshot, document, position, 'changes'),
    prepared: prepareRename(snapshot, document, position),
    renamed: JSON.stringify(rename(snapshot, document, position, 'renamed'), (key, value) =>
      key === 'document' ? value.uri : value,
    ),
    kin: kinAt(snapshot, document, position, 'zh-Hant'),
  });
  return documents.map((document) => {
    const found = examine(snapshot, document, rules);
    return {
      uri: document.uri,
      found,
      prints: found.read.map((one) => [one, printOf(snapshot, one)]),
      lenses: lenses(snapshot, document, [], 'en'),
      bases: basesOf(snapshot, document, 'en'),
      variants: variantsOf(snapshot, document, 'en'),
      asked: referencesOf(document).map((id) => at(document, absolute(document.tree, id).start)),
    };
  });
}

test('standards that ship say what they say when they are read at the start', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(files, (texts) => {
      const service = workspace(texts);
      const lazy = service.snapshot();
      const eager = whole(lazy);
      expect([...eager.documents.values()].filter((one) => one.origin === 'shipped').every(isWhole)).toBe(true);
      const documents = Object.keys(texts).map((name) => documentOf(service, name));
      expect(everything(lazy, documents)).toEqual(everything(eager, documents));
      for (const query of ['', 'mentor', '備案'])
        expect(workspaceSymbols(lazy, query, 'en')).toEqual(workspaceSymbols(eager, query, 'en'));
    }),
    { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 12) },
  );
});
