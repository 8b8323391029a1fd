import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { root, vsix } from './scratch.ts';

describe('the package that people install', () => {
  test('stays under 4 MB', () => {
    expect(readFileSync(vsix).byteLength).toBeLessThan(4_000_000);
  });

  test('holds what runs and what is read, no sources and no tests', () => {
    const names = [...filesInside().keys()];
    const allowed = [
      /^\[Content_Types\]\.xml$/,
      /^extension\.vsixmanifest$/,
      /^extension\/(package(\.nls(\.zh-(cn|tw))?)?\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
      /^extension\/dist\/[\w.]+\.(cjs|js)$/,
      /^extension\/dist\/(third-party\.txt|bill-of-materials\.json)$/,
      /^extension\/(syntaxes|schemas)\/[\w.-]+\.json$/,
      /^extension\/snippets\/[\w.-]+\.json$/,
      /^extension\/walkthroughs\/[\w.-]+\.(md|svg)$/,
      /^extension\/standards\/[\w.-]+\.standard\.yaml$/,
      /^extension\/(icons|docs\/images)\/[\w.-]+\.(svg|png)$/,
    ];
    expect(names.filter((name) => !allowed.some((pattern) => pattern.test(name)))).toEqual([]);
  });

  test('holds everything that its package.json names', () => {
    const names = new Set([...filesInside().keys()]);
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const named = [...manifest.matchAll(/"\.\/([^"*]+\.\w+)"/g)].map(([, path]) => `extension/${path}`);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !names.has(name))).toEqual([]);
  });

  test('has the same bytes whenever it is packed', () => {
    const again = join(mkdtempSync(join(tmpdir(), 'clausewright-package-')), 'again.vsix');
    const made = spawnSync(process.execPath, ['scripts/package.mjs', '--pack-only', again], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(made.status, made.stderr).toBe(0);
    expect(digestOf(again)).toBe(digestOf(vsix));
    rmSync(dirname(again), { recursive: true });
  });

  test('tells each program in it by its digest, and each package of others', () => {
    const files = filesInside();
    const bill = JSON.parse(textOf(files, 'extension/dist/bill-of-materials.json'));
    const components: readonly Component[] = bill.components;
    const told = components
      .filter(({ type }) => type === 'file')
      .map(({ name, hashes }) => [name, hashes?.[0]?.content]);
    const shipped = [...files].flatMap(([path, content]) => {
      const name = /^extension\/dist\/([\w.-]+\.(?:cjs|js|txt))$/.exec(path)?.[1];
      return name === undefined ? [] : [[name, createHash('sha256').update(content).digest('hex')]];
    });
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(shipped));
    const notices = textOf(files, 'extension/dist/third-party.txt');
    for (const { type, name, version } of components)
      if (type === 'library') expect(notices).toContain(`${name} ${version} (`);
  });

  test('has a page for users whose pictures and links lead into the repository, where they are', () => {
    const files = filesInside();
    const page = textOf(files, 'extension/readme.md');
    expect(page).not.toContain('npm start');
    const links = [...page.matchAll(/\]\((?!#)([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      const path = /^https:\/\/github\.com\/clausewright\/clausewright\/(?:raw|blob)\/HEAD\/(.+)$/.exec(link)?.[1];
      expect(path, link).toBeDefined();
      expect(existsSync(join(root, path ?? '')), link).toBe(true);
    }
  });
});

function filesInside(): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(readFileSync(vsix))));
}

interface Component {
  readonly type: string;
  readonly name: string;
  readonly version?: string;
  readonly hashes?: readonly { readonly content: string }[];
}

function textOf(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  return new TextDecoder().decode(files.get(name));
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
