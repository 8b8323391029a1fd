import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { tables } from '../../../scripts/generate/05-kinds.mjs';
import { validatorsText } from '../../../scripts/generate/30-validators.mjs';
import { manifestText, namesFiles, namesText } from '../../../scripts/manifest.ts';
import type { RootName } from '../../../server/model/keys/types.ts';
import type { KindFile } from '../../../server/protocol/kind-file.ts';
import { kinds } from '../../../server/protocol/kinds.ts';
import { grownCore } from '../../support/grown-core.ts';
import type { core as coreOfToday } from './kinds-core.ts';
import { file } from './plan/file.ts';

type Core = typeof coreOfToday;

/** With one folder more beside those of `server/model/kinds/`; `plan/` here is all of it. */
const grown: Readonly<Record<string, KindFile>> = { ...kinds, plan: file };

const texts: Readonly<Record<string, string>> = {
  'report.plan.yaml':
    'plan-of: makerspace-service@2017\nlanguage: zh-Hant\nvisited: 2017-03-01\nvisits:\n  - note: 查名單\n',
  'slips.plan.yaml': 'plan-of: makerspace-service@2017\nvisited: yesterday\nvisit: []\n',
  'open.plan.yaml': 'plan-of: makerspace-service@2017\n\n',
  'called-otherwise.report.yaml': 'plan-of: makerspace-service@2017\nvisited: 2017-03-01\n',
};
const reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: false } as const;

let core: Core;
beforeAll(async () => {
  const entry = 'test/model/kinds/kinds-core.ts';
  const folders = { 'server/model/kinds/plan': 'test/model/kinds/plan' };
  const made = tables(Object.entries(grown));
  const first = await grownCore<{ core: Core }>(entry, { texts: made, folders });
  const validators = validatorsText(first.core.internalSchemas(), first.core.checksByFormat);
  ({ core } = await grownCore<{ core: Core }>(entry, {
    texts: { ...made, 'server/generated/validators.js': validators },
    folders,
  }));
}, 60_000);

function opened(name: string) {
  const service = core.workspace(texts);
  const document = service.document(core.uriOf(name));
  if (document === undefined) throw new Error(name);
  return { service, document };
}

describe('a kind of file that is one folder', () => {
  test('is looked for, and known by its name', () => {
    expect(core.kindByName('a/b.plan.yml')).toBe('plan');
    expect(core.ourFiles).toContainEqual(expect.stringMatching(/^\*\*\/\*\.\{standard,report,.*plan\}\.\{yaml,yml\}$/));
    expect(core.languageOfKind('plan')).toBe('service-plan');
  });

  test('is known by its own key, whatever the file is called', () => {
    expect(opened('called-otherwise.report.yaml').document.kind).toBe('plan');
  });

  test('is read', () => {
    const { model } = opened('report.plan.yaml').document;
    expect(model).toMatchObject({
      kind: 'plan',
      planOf: { value: 'makerspace-service@2017' },
      language: { value: 'zh-Hant' },
    });
  });

  test('is judged by its own keys and types', () => {
    const { service } = opened('slips.plan.yaml');
    expect(core.findings(service, 'report.plan.yaml')).toEqual([]);
    expect(core.findings(service, 'slips.plan.yaml').map(({ code, range }) => [code, range.start.line])).toEqual([
      ['schema/invalid-format', 1],
      ['schema/unknown-key', 2],
    ]);
  });

  test('is completed and explained', () => {
    const { service, document } = opened('open.plan.yaml');
    const { items } = core.complete(service.snapshot(), document, { line: 1, character: 0 }, reader);
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['visited', 'visits', 'language']));
    const at = { line: 3, character: 1 };
    const full = opened('report.plan.yaml');
    expect(core.hover(full.service.snapshot(), full.document, at, reader)?.markdown).toContain('查驗項');
    // What it refers to is looked up as anywhere else.
    const edition = core.hover(full.service.snapshot(), full.document, { line: 0, character: 12 }, reader);
    expect(edition?.markdown).toContain('makerspace-service@2017');
  });

  test('has a status, a schema and a grammar', () => {
    const { service, document } = opened('report.plan.yaml');
    expect(core.fileStatus(service.snapshot(), document, 'zh-Hans')?.text).toBe('检查表');
    const name = 'plan' as RootName;
    expect(core.schemaFiles[name]).toBe('service-plan.schema.json');
    expect(core.publishedSchema(name)).toMatchObject({ $ref: '#/$defs/assessment-plan' });
    expect(core.grammars()['service-plan']?.scopeName).toBe('source.yaml.service-plan');
  });

  test('is in the manifest, and nothing else of that differs', () => {
    const before = JSON.parse(readFileSync('package.json', 'utf8'));
    const after = JSON.parse(manifestText(JSON.stringify(before), grown));
    expect(after.activationEvents).toEqual(
      expect.arrayContaining([...before.activationEvents, 'workspaceContains:**/*.plan.{yaml,yml}']),
    );
    expect(after.contributes.languages.at(-1)).toMatchObject({
      id: 'service-plan',
      filenamePatterns: ['*.plan.yaml', '*.plan.yml'],
    });
    expect(after.contributes.grammars.at(-1).path).toBe('./syntaxes/service-plan.tmLanguage.json');
    const languages = (value: string) => value.replace(/(?<=\/\^\([^)]*)(?=\)\$\/)/, '|service-plan');
    const conditions = (manifest: { contributes: { keybindings: { when: string }[] } }) =>
      manifest.contributes.keybindings.map(({ when }) => when);
    expect(conditions(after)).toEqual(conditions(before).map(languages));
    // What there is for each language has more for one more; all else stays.
    expect(after.contributes.configurationDefaults).toMatchObject(before.contributes.configurationDefaults);
    expect(Object.keys(after)).toEqual(Object.keys(before));
  });
});

test('the manifest is what the kinds of file make of it', () => {
  const text = readFileSync('package.json', 'utf8');
  expect(manifestText(text) === text, 'run npm run generate').toBe(true);
  for (const [locale, name] of Object.entries(namesFiles)) {
    const names = readFileSync(name, 'utf8');
    expect(namesText(names, locale as keyof typeof namesFiles) === names, `${name}: run npm run generate`).toBe(true);
  }
});

test('every folder is a kind, by its rank', () => {
  const folders = readdirSync('server/model/kinds', { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(new Set(Object.keys(kinds))).toEqual(new Set(folders.map(({ name }) => name)));
  const ranks = Object.values(kinds).map(({ rank }) => rank);
  expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
});
