import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Row {
  readonly words: string;
  readonly path: string;
  readonly name: string | undefined;
}

/** Our words, and the file and the name in which each of them stands. */
const rows: readonly Row[] = [
  ...readFileSync(join(root, 'docs/glossary.md'), 'utf8').matchAll(
    /^\| ([a-z][^|]*?) \|[^|]*\|[^|]*\| `([^`]+)`(?: `([^`]+)`)? \|$/gm,
  ),
].map(([, words = '', path = '', name]) => ({ words, path, name }));

describe('the glossary', () => {
  test('has our words in it, each once', () => {
    const words = rows.flatMap((row) => row.words.split(', '));
    expect(words.length).toBeGreaterThan(40);
    expect(new Set(words).size).toBe(words.length);
  });
  test.each(rows)('$words: is a name in the sources', ({ words, path, name }) => {
    const file = join(root, 'server', path);
    expect(existsSync(file), path).toBe(true);
    if (name !== undefined) {
      const defined = new RegExp(`^(?:export )?(?:async )?(?:interface|type|function|const) ${name}\\b`, 'm');
      expect(readFileSync(file, 'utf8')).toMatch(defined);
    }
    const given = `${path} ${name ?? ''}`.toLowerCase();
    expect(words.split(', ').some((one) => one.split(' ').every((part) => given.includes(part)))).toBe(true);
  });
});

/** Every type that a file of ours gives a name, and the files that do. */
function typeNames(): ReadonlyMap<string, readonly string[]> {
  const files = ['server', 'client'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(
        (path) => path.endsWith('.ts') && !/(?:^|\/)(?:generated|node_modules)\//.test(path.replaceAll('\\', '/')),
      )
      .map((path) => join(folder, path)),
  );
  const found = new Map<string, string[]>();
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/^(?:export )?(?:declare )?(?:interface|type|class|enum) (\w+)/gm)) {
      const places = found.get(name);
      if (places === undefined) found.set(name, [file]);
      else if (!places.includes(file)) places.push(file);
    }
  }
  return found;
}

/** Names that several types may have, and why no other would be better for one of them. */
const doubled: Readonly<Record<string, string>> = {
  Phrase: 'one of them goes with what marks prose for rules of a whole file',
  LookedUp: 'one of them goes with the pieces of the engine that look definitions up',
};

test('a type name has one meaning', () => {
  const names = [...typeNames()];
  expect(names.length).toBeGreaterThan(500);
  const twice = names.filter(([, places]) => places.length > 1);
  expect(twice.filter(([name]) => !(name in doubled)).map(([name, places]) => `${name}: ${places.join(', ')}`)).toEqual(
    [],
  );
  expect(Object.keys(doubled).length).toBeLessThanOrEqual(15);
});
