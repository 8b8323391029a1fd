import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, vsix } from './scratch.ts';
import { zipEntries } from './zip.ts';

describe('the package that people install', () => {
  test('stays under 4 MB', () => {
    expect(readFileSync(vsix).byteLength).toBeLessThan(4_000_000);
  });

  test('holds what runs and what is read, no sources and no tests', () => {
    const names = zipEntries(readFileSync(vsix)).map(({ name }) => name);
    const allowed = [
      /^\[Content_Types\]\.xml$/,
      /^extension\.vsixmanifest$/,
      /^extension\/(package(\.nls(\.zh-(cn|tw))?)?\.json|readme\.md|README\.zh-Han[st]\.md|changelog\.md|LICENSE\.txt)$/,
      /^extension\/dist\/[\w.]+\.(cjs|js)$/,
      /^extension\/dist\/third-party\.txt$/,
      /^extension\/(syntaxes|schemas)\/[\w.-]+\.json$/,
      /^extension\/snippets\/[\w.-]+\.json$/,
      /^extension\/walkthroughs\/[\w.-]+\.(md|svg)$/,
      /^extension\/standards\/[\w.-]+\.standard\.yaml$/,
      /^extension\/(icons|docs\/images)\/[\w.-]+\.(svg|png)$/,
    ];
    expect(names.filter((name) => !allowed.some((pattern) => pattern.test(name)))).toEqual([]);
  });

  test('holds everything that its package.json names', () => {
    const names = new Set(zipEntries(readFileSync(vsix)).map(({ name }) => name));
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const named = [...manifest.matchAll(/"\.\/([^"*]+\.\w+)"/g)].map(([, path]) => `extension/${path}`);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !names.has(name))).toEqual([]);
  });
});
