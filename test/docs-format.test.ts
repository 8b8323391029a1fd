import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findings, workspace } from './support/workspace.ts';

const pages = ['docs/format.md', 'docs/format.zh-Hant.md', 'docs/format.zh-Hans.md'];
const today = '2027-02-01';

/** The blocks of a page: whole files by name, parts by what they are a part of, in their order. */
function blocksOf(page: string) {
  const text = readFileSync(page, 'utf8');
  const blocks = [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, block = '']) => block);
  const wholes: Record<string, string> = {};
  const parts: string[] = [];
  for (const block of blocks) {
    const [, name] = /^# ([\w-]+\.(?:standard|report)\.yaml)\n/.exec(block) ?? [];
    if (name !== undefined) wholes[name] = block;
    else parts.push(block);
  }
  return { text, blocks, wholes, parts };
}

test.each(pages)('the whole files of %s have no finding', (page) => {
  const { wholes } = blocksOf(page);
  expect(Object.keys(wholes)).toHaveLength(4);
  const service = workspace(wholes, { today, present: ['evidence/roster.xlsx', 'evidence/complaints.xlsx'] });
  const found = Object.keys(wholes).flatMap((name) =>
    findings(service, name).map(({ code, range, message }) => `${name}:${range.start.line + 1} ${code} ${message}`),
  );
  expect(found).toEqual([]);
});

test.each(pages)('the parts of %s are marked and hold nothing but what may stand there', (page) => {
  const { parts } = blocksOf(page);
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) {
    expect(part).toMatch(/^# (?:part of a standard|標準的一部分|标准的一部分)\n/);
    const service = workspace({ 'part.standard.yaml': part }, { today });
    const found = findings(service, 'part.standard.yaml').filter(({ code }) => /^(?:yaml|schema)\//.test(code));
    // A part may leave out what a whole file needs, and nothing else.
    expect(found.filter(({ code }) => code !== 'schema/missing-key').map(({ message }) => message)).toEqual([]);
  }
});

test('the three pages have the same blocks, key for key', () => {
  const keys = (page: string) =>
    blocksOf(page).blocks.map((block) => [...block.matchAll(/([a-z][a-z-]*):(?=\s)/g)].map(([, key]) => key));
  const [first, ...others] = pages.map(keys);
  for (const other of others) expect(other).toEqual(first);
});

test('an author has read them in twenty minutes', () => {
  expect(blocksOf('docs/format.md').text.split(/\s+/).length).toBeLessThanOrEqual(1_500);
  for (const page of pages) {
    expect(blocksOf(page).text.match(/\p{Script=Han}/gu)?.length ?? 0, page).toBeLessThanOrEqual(2_500);
  }
});
