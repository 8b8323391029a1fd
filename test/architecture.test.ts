import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Layers from left to right: a file imports from its own layer or from those before it, never rightwards. */
const order = [
  'base',
  'syntax',
  'model',
  'workspace',
  'rules',
  'features',
  'service',
  'service.ts',
  'collection',
  'library.ts',
  'threads',
  'export',
  'import',
  'assist',
  'mcp',
  'lsp',
  'cli',
];

/** The core: no transport, no editor, no Node.js. */
const core: ReadonlySet<string> = new Set([
  'base',
  'syntax',
  'model',
  'workspace',
  'rules',
  'features',
  'service',
  'service.ts',
  'collection',
  'library.ts',
  'assist',
]);

/** What neither side of the arrow counts: generated tables, the words both sides share, and what only Node.js has. */
const shared: ReadonlySet<string> = new Set(['protocol', 'generated', 'disk', 'lazy', 'v8']);

const outside =
  /^(?:node:|vscode$|vscode-languageserver(?:$|\/)|vscode-languageclient|vscode-jsonrpc|vscode-languageserver-protocol|@modelcontextprotocol\/)/;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' || entry.name === 'node_modules' ? [] : filesBelow(path);
    return /(?<!\.d)\.(?:ts|mjs)$/.test(entry.name) ? [path] : [];
  });
}

/** Every module a file names, in whatever form: static, dynamic, of types, `require`. */
function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const forms = [/\bfrom\s+'([^']+)'/g, /\bimport\s+'([^']+)'/g, /\bimport\(\s*'([^']+)'/g, /\brequire\(\s*'([^']+)'/g];
  return forms.flatMap((form) => [...text.matchAll(form)].map((match) => match[1] ?? ''));
}

/** What a file takes from others of ours: the file and the name there, `*` for all of it. */
function namesImported(path: string): readonly (readonly [string, string])[] {
  const text = readFileSync(path, 'utf8');
  const lists = /\b(?:import|export)\s+(?:type\s+)?(?:\w+\s*,\s*)?\{([^{}]*)\}\s+from\s+'(\.[^']+)'/g;
  // As `scripts/generate/` takes what it has to bundle first: by a path from the root.
  const loaded = /\{([^{}]*)\}\s*=\s*await\s+load\('([^']+)'\)/g;
  const whole = /(?:\*(?:\s+as\s+\w+)?\s+from\s+|\bimport\(\s*)'(\.[^']+)'/g;
  const named = (from: string, lists: RegExp) =>
    [...text.matchAll(lists)].flatMap(([, names = '', target = '']) =>
      names.split(',').map((one) => [resolve(from, target), one.trim().replace(/^type\s+|\s+as\s.*$/g, '')] as const),
    );
  const all = [...text.matchAll(whole)].map(([, target = '']) => [resolve(dirname(path), target), '*'] as const);
  return [...named(dirname(path), lists), ...named(root, loaded), ...all];
}

function namesExported(path: string): readonly string[] {
  const declared = /^export (?:async )?(?:const|function\*?|interface|type|class|let) (\w+)/gm;
  return [...readFileSync(path, 'utf8').matchAll(declared)].map(([, name = '']) => name);
}

function layerOf(path: string): string {
  return relative(join(root, 'server'), path).split('/')[0] ?? '';
}

const server = filesBelow(join(root, 'server'));
const client = filesBelow(join(root, 'client'));

describe('layers', () => {
  test('there is something to look at', () => {
    expect(server.length).toBeGreaterThan(50);
    expect(new Set(server.map(layerOf))).toEqual(
      new Set([...order, ...[...shared].filter((one) => one !== 'generated')]),
    );
  });
  test('nothing imports rightwards', () => {
    const slips = server.flatMap((path) =>
      importsOf(path)
        .filter((name) => name.startsWith('.'))
        .map((name) => resolve(dirname(path), name))
        .filter((target) => {
          const [from, to] = [layerOf(path), layerOf(target)];
          return !shared.has(to) && !shared.has(from) && order.indexOf(to) > order.indexOf(from);
        })
        .map((target) => `${relative(root, path)} -> ${relative(root, target)}`),
    );
    expect(slips).toEqual([]);
  });
  test('a rule knows its contract and the kit, never the engine that runs it', () => {
    const engine = join(root, 'server/rules/engine');
    const slips = server
      .filter((path) => layerOf(path) === 'rules' && !path.startsWith(engine))
      .flatMap((path) => importsOf(path).map((name) => [path, resolve(dirname(path), name)] as const))
      .filter(([, target]) => target.startsWith(engine))
      .map(([path, target]) => `${relative(root, path)} -> ${relative(root, target)}`);
    expect(slips).toEqual([]);
  });
  test('rules and features do not know each other’s insides', () => {
    const slips = server
      .filter((path) => layerOf(path) === 'rules')
      .flatMap((path) =>
        importsOf(path)
          .filter((name) => name.includes('/features/'))
          .map((name) => `${path}: ${name}`),
      );
    expect(slips).toEqual([]);
  });
  test('the core knows no Node.js, no editor and no transport', () => {
    const slips = server
      .filter((path) => core.has(layerOf(path)))
      .flatMap((path) =>
        importsOf(path)
          .filter((name) => outside.test(name))
          .map((name) => `${relative(root, path)}: ${name}`),
      );
    expect(slips).toEqual([]);
  });
  test('only syntax/ reads YAML', () => {
    const slips = server.filter((path) => layerOf(path) !== 'syntax' && importsOf(path).includes('yaml'));
    expect(slips).toEqual([]);
  });
  test('the client knows the protocol and nothing else of the server', () => {
    const slips = client.flatMap((path) =>
      importsOf(path).filter((name) => name.includes('/server/') && !name.includes('/server/protocol/')),
    );
    expect(slips).toEqual([]);
  });
});

describe('exports', () => {
  /** What is bundled by itself, or loaded by a path that is put together: the programs, the library, what generates. */
  const entrance =
    /^(?:client\/extension(?:\.browser)?|server\/library|server\/disk\/sha256(?:-anywhere)?|server\/model\/kinds\/\w+\/\w+)\.ts$/;

  /** Types of what other files infer: the compiler names them in the declarations of the library. */
  const inferred = ['server/base/memory.ts: ObjectMemory', 'server/rules/rule.ts: SlipRule'];

  test('nothing is exported that its own file alone needs', () => {
    const folders = ['scripts', 'syntaxes', 'bench', 'test', 'server/generated'];
    const others = folders.flatMap((folder) => filesBelow(join(root, folder)));
    const imported = new Map<string, Set<string>>();
    for (const path of [...server, ...client, ...others])
      for (const [target, name] of namesImported(path)) {
        const names = imported.get(target) ?? new Set();
        imported.set(target, names.add(name));
      }
    const slips = [...server, ...client]
      .filter((path) => !entrance.test(relative(root, path)) && imported.get(path)?.has('*') !== true)
      .flatMap((path) => namesExported(path).map((name) => [path, name] as const))
      .filter(([path, name]) => imported.get(path)?.has(name) !== true)
      .map(([path, name]) => `${relative(root, path)}: ${name}`);
    expect(imported.size).toBeGreaterThan(500);
    expect(slips).toEqual(inferred);
  });
});

describe('sizes', () => {
  const written = [...server, ...client, ...filesBelow(join(root, 'scripts'))];
  /** Two screens of an editor and a bit: who opens a file sees what it is about. */
  const mostLines = 250;
  test(`no file has more than ${mostLines} lines`, () => {
    const long = written
      .map((path) => ({ path: relative(root, path), lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > mostLines);
    expect(long).toEqual([]);
  });
  // The linter's rule leaves out the lines of functions inside.
  const longest = 60;
  test(`no function has more than ${longest} lines`, () => {
    const long = written.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/^(?:export )?(?:async )?function\*? (\w+)[\s\S]*?^\}/gm)]
        .map(([text, name]) => ({ path: relative(root, path), name, lines: text.split('\n').length }))
        .filter(({ lines }) => lines > longest),
    );
    expect(long).toEqual([]);
  });
});
