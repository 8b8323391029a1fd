import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { root } from '../../server/model/keys/table.ts';
import { keyedOf, scalarOf, specAt } from '../../server/model/keys/type-at.ts';
import type { ValueType } from '../../server/model/keys/types.ts';
import { type Token, tokensOf } from './colours.ts';

/**
 * The colours of every shipped and every example file, held against what a real reader and the key table say of them. It
 * says more than a snapshot would, and does not break when somebody adds a clause.
 */
const project = fileURLToPath(new URL('../../', import.meta.url));
const files = ['standards', 'examples'].flatMap((folder) =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:standard|report)\.ya?ml$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);
const mistaken = files.filter((name) => name.startsWith('examples/mistakes/'));
const sound = files.filter((name) => !mistaken.includes(name));

type Path = readonly (string | number)[];
interface Seen {
  readonly path: Path;
  readonly text: string;
  /** Offset of the first sign inside quotation marks, if any. */
  readonly at: number;
  readonly role: 'key' | 'value';
}

/** Every key and every scalar of a file, with the path that leads to it. */
function scalarsIn(node: unknown, path: Path, source: string): Seen[] {
  if (isScalar(node)) {
    const start = node.range?.[0] ?? 0;
    const end = node.range?.[1] ?? 0;
    const quoted = /^["']/.test(source.slice(start, end)) ? 1 : 0;
    return [{ path, text: source.slice(start + quoted, end - quoted), at: start + quoted, role: 'value' }];
  }
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) => {
      if (!isScalar(key)) return [];
      const inner = [...path, String(key.value)];
      const seen = scalarsIn(key, inner, source).map((one): Seen => ({ ...one, role: 'key' }));
      return [...seen, ...scalarsIn(value, inner, source)];
    });
  }
  return isSeq(node) ? node.items.flatMap((item, at) => scalarsIn(item, [...path, at], source)) : [];
}

const text = 'text';

function idColour(of: string | undefined): string {
  return of === 'grade' ? text : `entity.name.type.${of}.`;
}

/** The scope that the first sign of a scalar of that type has. */
function valueColour(type: ValueType | undefined, written: string): string {
  switch (type?.kind) {
    case 'enum':
      return 'constant.language.enum.';
    case 'definition':
      return idColour(type.of);
    case 'reference':
      return idColour(type.to[0]);
    case 'citation':
    case 'edition-or-number':
      return 'entity.name.type.';
    case 'period':
      return 'constant.numeric.date.';
    case 'quantity':
      return /^[約约近超逾不]/.test(written) ? 'keyword.operator.approximation.' : 'constant.numeric.';
    case 'word':
      return wordColours[type.word] ?? text;
    default:
      return text;
  }
}

const wordColours: Readonly<Record<string, string>> = {
  date: 'constant.numeric.date.',
  number: 'constant.numeric.',
  integer: 'constant.numeric.',
  amount: 'constant.numeric.',
  boolean: 'constant.language.boolean.',
  unit: 'keyword.other.unit.',
  'document-number': 'entity.name.type.document-number.',
  url: 'markup.underline.link.',
};

function keyColour(type: ValueType | undefined): string {
  const by = type && keyedOf(type)?.by;
  if (by?.kind === 'definition') return idColour(by.of);
  return by?.kind === 'reference' ? idColour(by.to[0]) : 'entity.name.tag.';
}

/** A text is prose as it stands, or a string in quotes. */
function isOf(wanted: string, scope: string): boolean {
  return wanted === text ? /^(?:meta\.text|string\.quoted)\./.test(scope) : scope.startsWith(wanted);
}

function tokenAt(tokens: readonly Token[], line: number, character: number): Token | undefined {
  return tokens.find((token) => token.line === line && token.start <= character && character < token.end);
}

describe('files of this project are coloured as they are read', () => {
  it.each(sound)('%s', async (name) => {
    const source = readFileSync(join(project, name), 'utf8');
    const kind = name.includes('.standard.') ? 'standard' : 'report';
    const lines = new LineCounter();
    const contents = parseDocument(source, { schema: 'failsafe', lineCounter: lines }).contents;
    const tokens = await tokensOf(`service-${kind}`, source);
    const seen = scalarsIn(contents, [], source).filter((one) => one.text !== '' && !/^[|>]/.test(one.text));
    const wrong = seen.flatMap(({ path, text, at, role }) => {
      const { line, col } = lines.linePos(at);
      const token = tokenAt(tokens, line - 1, col - 1);
      const entry = specAt(kind, role === 'key' ? path.slice(0, -1) : path);
      const wanted = role === 'key' ? keyColour(entry?.type) : valueColour(entry && scalarOf(entry.type), text);
      return token?.scopes.some((scope) => isOf(wanted, scope))
        ? []
        : [{ path: path.join('.'), text, wanted, actual: token?.scopes.slice(1) }];
    });
    expect(wrong).toEqual([]);
    expect(seen.length).toBeGreaterThan(20);
    expect(tokens.filter((token) => token.scopes.some((scope) => scope.startsWith('invalid.')))).toEqual([]);
  });

  it('has files to look at', () => {
    expect(sound.length).toBeGreaterThan(3);
    expect(mistaken.length).toBeGreaterThan(10);
  });
});

describe('a mistake colours nothing beyond the entry it stands in', () => {
  it.each(mistaken)('%s', async (name) => {
    const source = readFileSync(join(project, name), 'utf8');
    const kind = name.includes('.standard.') ? 'standard' : 'report';
    const tokens = await tokensOf(`service-${kind}`, source);
    const keys = new Set(Object.keys(root(kind).keys));
    source.split(/\r?\n/).forEach((content, line) => {
      const key = /^([a-z-]+)(?: *:(?: |$)|：)/.exec(content)?.[1];
      if (key === undefined || !keys.has(key)) return;
      expect(tokenAt(tokens, line, 0)?.scopes, `${name}:${line + 1}`).toContain('entity.name.tag.yaml');
    });
  });
});
