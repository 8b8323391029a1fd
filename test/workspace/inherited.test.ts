import { describe, expect, test } from 'vitest';
import { root } from '../../server/model/keys/table.ts';
import type { HeaderKey, Inheritance } from '../../server/model/keys/types.ts';
import { printResolved } from '../../server/workspace/resolve/print.ts';
import { resolveEdition } from '../../server/workspace/resolve/resolve.ts';
import { workspace } from '../support/workspace.ts';

const keys = Object.entries(root('standard').keys as Readonly<Record<string, HeaderKey>>);

const head = 'title: 甲\nlanguage: zh-Hant\nclass: policy\nstatus: draft';

function written(key: string, { example }: HeaderKey): string {
  return /^- |\n/.test(example) || /^[\w-]+: /.test(example)
    ? `${key}:\n${example.replace(/^/gm, '  ')}`
    : `${key}: ${example}`;
}

/** The header of a standard that says a key, and its own `standard` besides. */
function file(edition: string, more: string): string {
  const given = new Set(Array.from(more.matchAll(/^([a-z-]+):/gm), ([, key]) => key));
  const own = `standard: ${edition}\n${head}`
    .split('\n')
    .filter((line) => !given.has(line.slice(0, line.indexOf(':'))));
  return `${own.join('\n')}\n${more}\n`;
}

/** The resolved variant's own words for a key, where its base alone says it; undefined where it has none. */
function inVariant(key: string, spec: HeaderKey): string | undefined {
  const service = workspace({
    'base.standard.yaml': file('base@2020', written(key, spec)),
    'variant.standard.yaml': file('variant@2020', 'extends: base@2020\nvariant: 乙'),
  });
  const resolution = resolveEdition(service.snapshot(), 'variant@2020');
  if (resolution === undefined) throw new Error('no variant');
  return new RegExp(`^${key}:.*(?:\\n .*)*`, 'm').exec(printResolved(resolution))?.[0];
}

const others = keys.filter(([key, spec]) => !spec.required && key !== 'extends');
const of = (kind: Inheritance) => others.filter(([, { inherited }]) => inherited === kind);

describe('what a variant has of each key of its base is what the key table says', () => {
  test.each(of('own'))('%s: nothing', (key, spec) => {
    expect(inVariant(key, spec)).toBeUndefined();
  });
  test.each(of('unless-given'))('%s: all of it', (key, spec) => {
    const base = workspace({ 'base.standard.yaml': file('base@2020', written(key, spec)) });
    const resolution = resolveEdition(base.snapshot(), 'base@2020');
    const said = resolution && new RegExp(`^${key}:.*(?:\\n .*)*`, 'm').exec(printResolved(resolution))?.[0];
    expect(said).toBeDefined();
    expect(inVariant(key, spec)).toBe(said);
  });
  test.each(of('united'))('%s: all of it, where it adds none', (key, spec) => {
    expect(inVariant(key, spec)).toMatch(/:\n? .*\S/);
  });
  test.each(of('variants-only'))('%s: its own alone', (key, spec) => {
    expect(inVariant(key, spec)).toBe(key === 'variant' ? 'variant: 乙' : undefined);
  });
});

test.each(of('unless-given'))('%s of the variant wins', (key, spec) => {
  const service = workspace({
    'base.standard.yaml': file('base@2020', `${key}: 不同`),
    'variant.standard.yaml': file('variant@2020', `extends: base@2020\nvariant: 乙\n${written(key, spec)}`),
  });
  const resolution = resolveEdition(service.snapshot(), 'variant@2020');
  expect(resolution && printResolved(resolution)).not.toContain('不同');
});
