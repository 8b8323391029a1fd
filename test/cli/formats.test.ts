import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { CheckResult } from '../../server/cli/formats/check-result.ts';
import { printGithub } from '../../server/cli/formats/github.ts';
import { printJson } from '../../server/cli/formats/json.ts';
import { printJunit } from '../../server/cli/formats/junit.ts';
import { printSarif } from '../../server/cli/formats/sarif.ts';
import { rules } from '../../server/generated/rules.ts';
import type { Diagnostic } from '../../server/rules/engine/render.ts';
import { findings, workspace } from '../support/workspace.ts';
import { elementsOf } from '../support/xml.ts';

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

const text1 = { type: 'object', required: ['text'], properties: { text: { type: 'string', minLength: 1 } } };
const located = {
  type: 'object',
  required: ['physicalLocation'],
  properties: {
    physicalLocation: {
      type: 'object',
      required: ['artifactLocation', 'region'],
      properties: {
        artifactLocation: {
          type: 'object',
          required: ['uri'],
          properties: { uri: { type: 'string', pattern: '^[!-~]+$' }, uriBaseId: { const: '%SRCROOT%' } },
        },
        region: {
          type: 'object',
          required: ['startLine', 'startColumn', 'endLine', 'endColumn'],
          additionalProperties: { type: 'integer', minimum: 1 },
        },
      },
    },
  },
};

/** What SARIF 2.1.0 (OASIS, 3.13–3.49) asks of the objects used here. */
const sarifSchema = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  properties: {
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results', 'columnKind', 'originalUriBaseIds', 'invocations'],
        properties: {
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          originalUriBaseIds: { additionalProperties: { required: ['uri'], properties: { uri: { pattern: '/$' } } } },
          invocations: { items: { required: ['executionSuccessful'] } },
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'version', 'rules'],
                properties: {
                  language: { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id', 'shortDescription', 'fullDescription', 'help', 'defaultConfiguration'],
                      properties: {
                        shortDescription: text1,
                        fullDescription: text1,
                        help: text1,
                        helpUri: { type: 'string', pattern: '^file:[!-~]+$' },
                        defaultConfiguration: {
                          properties: {
                            enabled: { type: 'boolean' },
                            level: { enum: ['none', 'note', 'warning', 'error'] },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['ruleId', 'ruleIndex', 'level', 'message', 'locations'],
              properties: {
                level: { enum: ['none', 'note', 'warning', 'error'] },
                message: text1,
                locations: { type: 'array', minItems: 1, items: located },
                relatedLocations: { type: 'array', items: { allOf: [located], required: ['id', 'message'] } },
              },
            },
          },
        },
      },
    },
  },
};

describe('SARIF', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(sarifSchema);
  const log = JSON.parse(printSarif(result()).join('\n'));
  const [run] = log.runs;

  test.each(['en', 'zh-Hans', 'zh-Hant'] as const)('has the shape of 2.1.0, in %s', (locale) => {
    validate(JSON.parse(printSarif(result({ locale })).join('\n')));
    expect(validate.errors ?? []).toEqual([]);
  });
  test('tells of every rule, with the page of each that found something', () => {
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(rules.map((rule) => rule.code));
    expect(JSON.stringify(run.tool.driver.rules)).not.toMatch(/\{[a-z]\w*\}/);
    const used = new Set<number>(run.results.map((one: { ruleIndex: number }) => one.ruleIndex));
    for (const one of run.results) expect(run.tool.driver.rules[one.ruleIndex].id).toBe(one.ruleId);
    for (const [index, { id, helpUri }] of run.tool.driver.rules.entries())
      expect(helpUri).toBe(used.has(index) ? `file:///pages/rules/en/${id}.md` : undefined);
  });
  test('counts from 1 and names files relative to the folder', () => {
    const [location] = run.results[0].locations;
    expect(run.results[0].ruleId).toBe('schema/unknown-key');
    expect(location.physicalLocation).toEqual({
      artifactLocation: { uri: '%E5%A0%B1%E5%91%8A/a%20b.standard.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 6, startColumn: 1, endLine: 6, endColumn: 4 },
    });
    expect(run.originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: 'file:///workspace/' } });
  });
  test('leads to what explains a finding, and keeps hints apart', () => {
    const [warning, note] = run.results.slice(-2);
    const related: { id: number; physicalLocation: { artifactLocation: { uri: string } } }[] = warning.relatedLocations;
    expect(related.map(({ id, physicalLocation }) => [id, physicalLocation.artifactLocation.uri])).toEqual([
      [0, 'file:///pages/standards/c.standard.yaml'],
      [1, 'b.standard.yaml'],
    ]);
    expect(note).toMatchObject({ level: 'note', properties: { severity: 'hint' } });
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

describe('where no file can hold a page', () => {
  const none = result({ opens: (uri) => (uri.startsWith('clausewright:') ? undefined : uri) });
  test.each([printJson, printSarif])('nothing leads to one: %o', (print) => {
    expect(print(none).join('\n')).not.toMatch(/clausewright:|"url"|"helpUri"/);
    expect(print(result()).join('\n')).toMatch(/"(?:url|helpUri)": "file:/);
  });
  test('other places are told', () => {
    const { runs } = JSON.parse(printSarif(none).join('\n'));
    expect(runs[0].results.at(-2).relatedLocations).toMatchObject([{ id: 0, message: { text: 'given here' } }]);
  });
});

describe('JUnit', () => {
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
