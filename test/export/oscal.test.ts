import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { oscalCatalogOf, oscalOf } from '../../server/export/oscal/write.ts';
import type { Service } from '../../server/service.ts';
import { brokenTexts, freeTexts } from '../edge/hostile/files.ts';
import { hostile } from '../edge/hostile/texts.ts';
import { bookIn } from '../support/book-text.ts';
import { flawlessFolders, ourFilesIn } from '../support/our-files.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const examples = ourFilesIn(...flawlessFolders);

interface Json {
  readonly [key: string]: Json & readonly Json[] & string;
}

function written(
  service: Service,
  name: string,
  how: 'own' | 'catalog' = 'own',
  language: 'zh-Hant' | 'en' = 'zh-Hant',
): Json | undefined {
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error(name);
  const book = bookIn(service, name, { language, mask: true });
  const text =
    how === 'own'
      ? oscalOf(book, { snapshot: service.snapshot(), document, images: new Map() })
      : oscalCatalogOf(book, { snapshot: service.snapshot(), document, images: new Map() });
  return text === undefined ? undefined : (JSON.parse(text) as Json);
}

/**
 * What NIST's schemas of OSCAL 1.2.1 ask of every object that is written here: keys that must be there, what values look like, and
 * that nothing is empty. `OSCAL_SCHEMAS=folder`: the schemas themselves, `oscal_catalog_schema.json` and its like, are asked as well.
 */
const required: Readonly<Record<string, readonly string[]>> = {
  catalog: ['uuid', 'metadata'],
  profile: ['uuid', 'metadata', 'imports'],
  'assessment-results': ['uuid', 'metadata', 'import-ap', 'results'],
  metadata: ['title', 'last-modified', 'version', 'oscal-version'],
  controls: ['id', 'title'],
  groups: ['id', 'title'],
  params: ['id'],
  parts: ['name'],
  props: ['name', 'value'],
  links: ['href'],
  imports: ['href'],
  alters: ['control-id'],
  resources: ['uuid'],
  results: ['uuid', 'title', 'description', 'start', 'reviewed-controls'],
  observations: ['uuid', 'description', 'methods', 'collected'],
  findings: ['uuid', 'title', 'description', 'target'],
  target: ['type', 'target-id', 'status'],
  'relevant-evidence': ['description'],
};
const forms: Readonly<Record<string, RegExp>> = {
  uuid: /^[\da-f]{8}-[\da-f]{4}-[45][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  'observation-uuid': /^[\da-f]{8}-[\da-f]{4}-[45][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  id: /^[\p{L}_][\p{L}\p{N}.\-_]*$/u,
  'control-id': /^[\p{L}_][\p{L}\p{N}.\-_]*$/u,
  'target-id': /^[\p{L}_][\p{L}\p{N}.\-_]*$/u,
  name: /^[\p{L}_][\p{L}\p{N}.\-_]*$/u,
  title: /^[^\n]+$/,
  value: /^\S(.*\S)?$/su,
  'last-modified': /^\d{4}-\d\d-\d\dT00:00:00Z$/,
  collected: /^\d{4}-\d\d-\d\dT00:00:00Z$/,
};

function expectOscal(json: Json): void {
  const ids: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (Array.isArray(value)) {
      expect(value, key).not.toEqual([]);
      for (const one of value) visit(one, key);
    } else if (typeof value === 'object' && value !== null) {
      expect(Object.keys(value), key).toEqual(expect.arrayContaining([...(required[key] ?? [])]));
      if ('id' in value) ids.push(String(value.id));
      for (const [inner, one] of Object.entries(value)) visit(one, inner);
    } else {
      expect(value, key).not.toBe('');
      const form = forms[key];
      if (form !== undefined) expect(value, key).toMatch(form);
    }
  };
  visit(json, '');
  expect(new Set(ids).size).toBe(ids.length);
}

const folder = process.env.OSCAL_SCHEMAS;

/** NIST's own schema, where whoever runs this has it. */
function expectSchema(json: Json): void {
  if (folder === undefined) return;
  const [model = ''] = Object.keys(json);
  const schema = JSON.parse(readFileSync(join(folder, `oscal_${model}_schema.json`), 'utf8'));
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
  validate(json);
  expect(validate.errors ?? []).toEqual([]);
}

describe('the examples', () => {
  const service = workspace(examples);
  test.each(Object.keys(examples))('%s is what OSCAL asks for, the same each time', (name) => {
    for (const language of ['zh-Hant', 'en'] as const) {
      for (const how of ['own', 'catalog'] as const) {
        const json = written(service, name, how, language);
        if (json === undefined) continue;
        expectOscal(json);
        expectSchema(json);
        expect(written(workspace(examples), name, how, language)).toEqual(json);
      }
    }
  });

  test('a general standard is a catalog of all its clauses, by chapters', () => {
    const json = written(service, 'makerspace-service.standard.yaml');
    const { resolution, clauses } = clausesOf(service, 'makerspace-service.standard.yaml');
    expect(Object.keys(json ?? {})).toEqual(['catalog']);
    expect(controlsIn(json)).toEqual(clauses);
    expect(resolution).toBeGreaterThan(20);
  });

  test('what is verified item by item names its methods as well, each once', () => {
    const own = workspace({
      'demo.standard.yaml': `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: current
chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        provision: requirement
        text: 應公布：
        verification: {method: interview}
        items:
          - {text: 收費標準；, verification: {method: [examine, interview]}}
          - {text: 服務時間。, verification: {method: observe}}
`,
    });
    const text = JSON.stringify(written(own, 'demo.standard.yaml'));
    expect([...text.matchAll(/"name":"method","value":"(\w+)"/g)].map(([, one]) => one)).toEqual([
      'INTERVIEW',
      'EXAMINE',
      'OBSERVE',
    ]);
  });

  test('a variant is a profile of its base', () => {
    const json = written(service, 'jimu-coworking.standard.yaml');
    expect(Object.keys(json ?? {})).toEqual(['profile']);
    expect(json?.profile?.imports?.[0]?.href).toMatch(/\.standard\.oscal-catalog\.json$/);
  });

  test('a report answers every clause that asks for it', () => {
    const json = written(service, 'qingshi-2017.report.yaml');
    const result = json?.['assessment-results']?.results?.[0];
    expect(result?.findings?.length).toBeGreaterThan(20);
    const selected = result?.['reviewed-controls']?.['control-selections']?.[0]?.['include-controls'];
    expect(result?.findings?.map(({ target }) => target?.['target-id'])).toEqual(
      selected?.map((one: Json) => `${one['control-id']}_smt`),
    );
  });
});

function clausesOf(service: Service, name: string) {
  const ids = [
    ...(service.document(uriOf(name)) === undefined ? [] : (examples[name] ?? '').matchAll(/^ {4,}- id: (\S+)/gm)),
  ].map(([, id]) => id);
  const json = written(service, name, 'catalog');
  const clauses = controlsIn(json);
  expect(clauses.every((one) => ids.includes(one))).toBe(true);
  return { resolution: clauses.length, clauses };
}

function controlsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(controlsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'controls' ? (inner as Json[]).map((one) => String(one.id)) : controlsIn(inner),
  );
}

describe.each(Object.entries(hostile))('%s', (_, text) => {
  test.each([
    ['where an author is free', freeTexts],
    ['where something else belongs', brokenTexts],
  ])('%s', (_, make) => {
    const files = make(text);
    const service = workspace(files);
    for (const name of Object.keys(files).filter((one) => /\.(standard|report)\.yaml$/.test(one))) {
      for (const how of ['own', 'catalog'] as const) {
        const json = written(service, name, how);
        if (json !== undefined) expectOscal(json);
      }
    }
  });
});

test('evidence is found where it lies: an address that is written by codes stays as it is, and no name of a file ends its path', () => {
  const evidence = [
    '{url: "https://example.com/a%20b?c=d#e", kind: photo}',
    '{url: "https://example.com/甲 乙/%", kind: photo}',
    String.raw`{file: 'proof\名單#1 100%.pdf', kind: photo}`,
  ];
  const service = workspace({
    'd.standard.yaml': `standard: d@2020
evidence-kinds: {photo: {title: 照片}}
chapters: [{id: one, title: 一, clauses: [{id: a, provision: requirement, text: 應公示。, evidence: [photo]}]}]
`,
    'r.report.yaml': `report: r\nagainst: d@2020\nanswers: {a: {status: implemented, evidence: [${evidence.join(', ')}]}}\n`,
  });
  const hrefs = JSON.stringify(written(service, 'r.report.yaml')).match(/(?<="href":")(?!#)[^"]*(?=")/g);
  expect(hrefs).toEqual(
    expect.arrayContaining([
      'https://example.com/a%20b?c=d#e',
      'https://example.com/%E7%94%B2%20%E4%B9%99/%25',
      'proof/%E5%90%8D%E5%96%AE%231%20100%25.pdf',
    ]),
  );
});
