import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { benchmarkPage } from '../bench/report/store.ts';
import { rulePages } from '../scripts/pages/rule-pages.ts';
import { simplifiedPages } from '../scripts/pages/simplified.ts';
import { simplifiedPage } from '../server/assist/format-page.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const remedy = 'stale: run `npm run generate` and commit what it writes';

/** What whoever builds on reads. */
const buildersPages = [
  'docs/architecture.md',
  ...readdirSync(join(root, 'docs/design')).map((name) => `docs/design/${name}`),
];

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
  const pages = [
    'README.md',
    'README.zh-Hant.md',
    'README.zh-Hans.md',
    'docs/format.md',
    'docs/format.zh-Hant.md',
    'docs/format.zh-Hans.md',
    'CONTRIBUTING.md',
    'docs/ci.md',
    'docs/library.md',
    'docs/npm/README.md',
    'docs/npm/README.zh-Hant.md',
    ...buildersPages,
  ];
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

test.each(buildersPages)('every file and folder that %s names is there', (page) => {
  const named = [...read(page).matchAll(/`([\w./-]+(?:\.(?:ts|mjs|md)|\/))`/g)].map(([, name = '']) => name);
  // By its place in the repository, in `server/`, or beside the page.
  const places = (name: string) => ['', 'server', 'docs'].map((folder) => join(root, folder, name));
  expect(named.filter((name) => !places(name).some((path) => existsSync(path)))).toEqual([]);
});

test('the architecture is read in ten minutes', () => {
  expect(read('docs/architecture.md').split(/\s+/).length).toBeLessThanOrEqual(1_200);
});
