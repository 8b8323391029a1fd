import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { benchmarkPage } from '../bench/report/store.ts';
import { rulePages } from '../scripts/pages/rule-pages.ts';
import { simplifiedPage, simplifiedPages } from '../scripts/pages/simplified.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const remedy = 'stale: run `npm run generate` and commit what it writes';

describe('generated pages are fresh', () => {
  test('one page for every rule in every language, and no other', () => {
    const pages = rulePages();
    for (const { path, text } of pages) expect(read(`docs/rules/${path}`), `${path} is ${remedy}`).toBe(text);
    const present = readdirSync(join(root, 'docs/rules'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.md'),
    );
    expect(present.sort()).toEqual(pages.map(({ path }) => path).sort());
  });
  test.each(simplifiedPages)('the Simplified twin of %s', (path) => {
    expect(read(path.replace('zh-Hant', 'zh-Hans')), remedy).toBe(simplifiedPage(read(path)));
  });
  test('the page of the benchmark', () => {
    expect(read('docs/benchmark.md'), remedy).toBe(benchmarkPage(root));
  });
});

describe('links', () => {
  const pages = ['README.md', 'README.zh-Hant.md', 'README.zh-Hans.md', 'CONTRIBUTING.md', 'docs/architecture.md'];
  test.each(pages)('of %s lead somewhere', (page) => {
    const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/')) : '.';
    const targets = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    for (const target of targets) expect(() => read(join(folder, target)), `${page} -> ${target}`).not.toThrow();
  });
});

test('every proof that is named of what can be relied on is there', () => {
  const named = [...read('docs/reliability.md').matchAll(/`(test\/[\w./-]+)`/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(8);
  for (const name of named) expect(existsSync(join(root, name)), name).toBe(true);
});

test('every file and folder that the architecture names is there', () => {
  const named = [...read('docs/architecture.md').matchAll(/`([\w./-]+(?:\.(?:ts|mjs|md)|\/))`/g)].map(
    ([, name = '']) => name,
  );
  expect(named).toContain('lsp/serve.ts');
  // By its place in the repository, in `server/`, or beside the page.
  const places = (name: string) => ['', 'server', 'docs'].map((folder) => join(root, folder, name));
  expect(named.filter((name) => !places(name).some((path) => existsSync(path)))).toEqual([]);
});
