import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test, vi } from 'vitest';
import { machinePages } from '../../server/disk/pages.ts';
import { caches, path } from './kept-findings.ts';

const page = 'clausewright:/rules/en/report/unanswered.md';
const never = (): string => {
  throw new Error('written twice');
};

beforeEach(() => vi.stubGlobal('clausewrightBuild', 'this'));

test('a page is written once by each build, read only, under an address that leads back', () => {
  const first = machinePages(caches());
  const file = first.fileOf(page, () => 'text') ?? '';
  expect(readFileSync(fileURLToPath(file), 'utf8')).toBe('text');
  expect(statSync(fileURLToPath(file)).mode & 0o222).toBe(0);
  expect(first.documentIn(file)).toBe(page);
  expect(first.documentIn('file:///elsewhere/rules/en/report/unanswered.md')).toBeUndefined();
  expect(machinePages(caches()).fileOf(page, never)).toBe(file);
  vi.stubGlobal('clausewrightBuild', 'that');
  const other = machinePages(caches()).fileOf(page, () => 'other text') ?? '';
  expect(readFileSync(fileURLToPath(other), 'utf8')).toBe('other text');
  expect(readFileSync(fileURLToPath(file), 'utf8')).toBe('text');
});

test('a standard that ships keeps its name', () => {
  const uri = 'clausewright:/standards/a%402017.standard.yaml';
  const pages = machinePages(caches());
  const file = pages.fileOf(uri, () => 'standard: a@2017') ?? '';
  expect(fileURLToPath(file)).toMatch(/[\\/]standards[\\/]a@2017\.standard\.yaml$/);
  expect(pages.documentIn(file)).toBe(uri);
});

test.each([
  'clausewright:/resolved/a%402017.standard.yaml',
  'clausewright:/rules/../../escaped.md',
  'clausewright:/rules/%2e%2e/escaped.md',
  'clausewright:/rules/%zz/%ff.md',
  'file:///rules/en/a.md',
])('%s is no page that could be kept', (uri) => {
  expect(machinePages(caches()).fileOf(uri, () => 'text')).toBeUndefined();
});

test('what there is no text for is not written', () => {
  expect(machinePages(caches()).fileOf(page, () => undefined)).toBeUndefined();
  expect(readdirSync(path('caches/pages/this'))).toEqual([]);
});

test('where nothing can be written, or a program cannot be told from others, there are no pages', () => {
  writeFileSync(path('file'), '');
  expect(machinePages(path('file')).fileOf(page, () => 'text')).toBeUndefined();
  vi.unstubAllGlobals();
  expect(machinePages(caches()).fileOf(page, () => 'text')).toBeUndefined();
  expect(existsSync(caches())).toBe(false);
});

test.skipIf(process.platform === 'win32')('what others could have written is not handed on', () => {
  mkdirSync(path('caches/pages/this/rules/en/report'), { recursive: true });
  writeFileSync(path('caches/pages/this/rules/en/report/unanswered.md'), 'planted');
  chmodSync(path('caches/pages/this'), 0o777);
  expect(machinePages(caches()).fileOf(page, () => 'text')).toBeUndefined();
});

test('a new build takes away what old ones have left, and one that is used stays', async () => {
  const old = new Date(Date.now() - 100 * 24 * 3600 * 1000);
  const folder = path('caches/pages');
  const use = (build: string) => {
    vi.stubGlobal('clausewrightBuild', build);
    machinePages(caches()).fileOf(page, () => 'text');
  };
  for (const build of ['spent', 'used']) {
    use(build);
    utimesSync(join(folder, build), old, old);
  }
  use('used');
  use('new');
  await vi.waitFor(() => expect(readdirSync(folder)).toEqual(['new', 'used']));
});
