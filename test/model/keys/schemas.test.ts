import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { keysPages } from '../../../scripts/pages/keys-page.ts';
import { snippetFiles } from '../../../scripts/pages/snippets.ts';
import { everyType } from '../../../scripts/schema/internal.ts';
import { publishedSchema, schemaFiles, schemaText } from '../../../scripts/schema/published.ts';
import { checksByFormat } from '../../../server/model/format-checks.ts';
import { defName } from '../../../server/model/keys/def-name.ts';
import type { RootName, ValueType } from '../../../server/model/keys/types.ts';
import { flawlessFolders, ourFilesIn } from '../../support/our-files.ts';

const names = Object.keys(schemaFiles) as RootName[];

/** As another editor has it: our formats unknown, unless asked for. */
function validator(name: RootName, formats: typeof checksByFormat = {}) {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true, formats });
  ajv.addVocabulary(['markdownDescription', 'markdownEnumDescriptions']);
  for (const format of Object.keys(checksByFormat)) if (!(format in formats)) ajv.addFormat(format, true);
  return ajv.compile(publishedSchema(name));
}

const validators = new Map(names.map((name) => [name, validator(name)]));
const strict = new Map(names.map((name) => [name, validator(name, checksByFormat)]));

/** Errors that no other one implies. */
function errorsIn(name: RootName, value: unknown, by = validators): readonly string[] {
  const validate = by.get(name);
  if (!validate || validate(value)) return [];
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ keyword, instancePath }) => `${instancePath} ${keyword}`);
}

describe('the published schemas', () => {
  test.each(names)('%s is as the key table has it (else: npm run generate)', (name) => {
    expect(readFileSync(join('schemas', schemaFiles[name]), 'utf8')).toBe(schemaText(name));
  });

  const files = Object.entries(ourFilesIn(...flawlessFolders));
  test.each(files)('%s is right to readers of YAML 1.2 and 1.1', (file, text) => {
    const root = file.includes('.report.') ? 'report' : 'standard';
    expect(errorsIn(root, parse(text))).toEqual([]);
    expect(errorsIn(root, parse(text, { schema: 'failsafe' }), strict).filter((one) => !/ type$/.test(one))).toEqual(
      [],
    );
    expect(errorsIn(root, JSON.parse(JSON.stringify(parse(text, { version: '1.1' }))))).toEqual([]);
  });

  const report = 'report: a\nagainst: b@1\noperator: {name: c}\nperiod: 2020\n';
  test.each([
    ['report', `${report}answers: {5.10: {status: implemented, statement: 2}}`, []],
    ['report', `${report}answers: {a: {status: done}}`, ['/answers/a/status enum']],
    ['report', `${report}answers: {a: {status: implemented, digest: 7D41}}`, ['/answers/a/digest pattern']],
    [
      'report',
      `${report}answers: {a: {status: implemented, evidence: [x, {kind: y}]}}`,
      ['/answers/a/evidence/1 required'],
    ],
    ['report', `${report}declaration: {date: 2017-1-20}`, ['/declaration/date pattern']],
    ['report', `${report}figures: {a: [1]}`, ['/figures/a type']],
    ['report', `${report}figures: {a: {unit: 元}}`, ['/figures/a required']],
    ['report', `${report}titel: x`, [' additionalProperties']],
    ['config', 'rules: {a/b: off, a/c: {severity: error}}', []],
    ['config', 'rules: {a/b: {in: x}}', ['/rules/a~1b required']],
    ['config', 'rules: {a/b: loud}', ['/rules/a~1b enum']],
  ] as const)('%s: %s', (name, text, expected) => {
    expect(errorsIn(name, parse(text))).toEqual(expected);
  });
});

test('no two types share a name among the definitions', () => {
  const byName = new Map<string, Set<string>>();
  const plainly = (type: ValueType) =>
    JSON.stringify(type, (key, value) => (['to', 'of', 'cut'].includes(key) && typeof value !== 'object' ? '' : value));
  for (const type of everyType()) {
    const found = byName.get(defName(type)) ?? new Set();
    byName.set(defName(type), found.add(plainly(type)));
  }
  expect([...byName].filter(([, types]) => types.size > 1)).toEqual([]);
});

test.each(Object.entries({ ...keysPages(), ...snippetFiles() }))(
  '%s is as the key table has it (else: npm run generate)',
  (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text);
  },
);
