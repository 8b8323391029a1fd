import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPaths } from '../../server/cli/check.ts';
import { findOnDisk } from '../../server/disk/files.ts';
import type { Diagnostic } from '../../server/rules/engine/render.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const examples = (await findOnDisk(`${root}examples`)).files.map((path) => path.slice(root.length));
const shipped = (await findOnDisk(`${root}standards`)).files.map((path) => path.slice(root.length));

/** What `# expect: rule` promises for the line below the markers, `@+N` lines below its own: `rule line`, lines from 1. */
function plantedIn(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, at) => {
    const [, rule, by] = /^\s*#\s*expect:\s*(\S+)(?:\s+@\+(\d+))?\s*$/.exec(line) ?? [];
    if (rule === undefined) return [];
    let below = at + 1;
    while (/^\s*#\s*expect:/.test(lines[below] ?? '')) below++;
    return [`${rule} ${(by === undefined ? below : at + Number(by)) + 1}`];
  });
}

let found: ReadonlyMap<string, readonly Diagnostic[]>;

beforeAll(async () => {
  const checked = new Map<string, readonly Diagnostic[]>();
  // One after the other: each folder is a workspace with settings of its own.
  for (const path of ['examples', 'standards']) {
    const { files } = await checkPaths({ paths: [path], current: root, today: '2026-11-24', locale: () => 'en' });
    for (const { file, diagnostics } of files) checked.set(file, diagnostics);
  }
  found = checked;
}, 60_000);

function shown(file: string): readonly { readonly place: string; readonly message: string }[] {
  return (found.get(file) ?? []).map(({ code, range, message }) => ({
    place: `${code} ${range.start.line + 1}`,
    message,
  }));
}

describe('planted mistakes are found, and nothing else', () => {
  test.each(examples)('%s', (file) => {
    const planted = plantedIn(readFileSync(root + file, 'utf8'));
    const findings = shown(file);
    const messages = findings.map(({ place, message }) => `${place}: ${message}`).join('\n');
    expect(findings.map(({ place }) => place).sort(), messages).toEqual([...planted].sort());
  });
});

describe('the standards that ship have nothing to say', () => {
  test.each(shipped)('%s', (file) => {
    expect(shown(file)).toEqual([]);
  });
});

test('there are enough examples to tell something', () => {
  expect(examples.length).toBeGreaterThan(100);
  expect(shipped.length).toBeGreaterThan(2);
});
