import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionFolder } from './folder.ts';
import type { Program, Run } from './run.ts';

/** A program that says which files of a collection are wrong. */
export interface Validator {
  readonly name: string;
  readonly program: (collection: CollectionFolder) => Program;
  /** Wrong answers in a sentence; nothing when what it found is what it can find. */
  readonly complaint: (run: Run, collection: CollectionFolder) => string | undefined;
  /** How often it is run; the median counts. */
  readonly runs: number;
}

const shownBySchema = 'schema/invalid-value';

interface Finding {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
}

/** Ours with nothing to go by. */
export function firstStart(root: string): Validator {
  return ours(root, 'clausewright', (kept) => rmSync(kept, { recursive: true, force: true }));
}

/** Ours with what the last start has found. */
export function secondStart(root: string): Validator {
  return ours(root, 'clausewright, second start', (kept) => {
    if (!existsSync(kept)) throw new Error('There was no first start');
  });
}

/** Ours finds every planted mistake by its rule and nothing else, in the whole workspace. */
function ours(root: string, name: string, prepare: (kept: string) => void): Validator {
  const args = [join(root, 'dist/cli.cjs'), 'check', '--format', 'json', '--locale', 'en'];
  return {
    name,
    runs: 3,
    program: ({ folder, caches }) => {
      const kept = join(caches, 'check');
      prepare(kept);
      return { args, folder, environment: { XDG_CACHE_HOME: kept, LOCALAPPDATA: kept, HOME: kept } };
    },
    complaint: ({ code, output }, { expected }) => {
      if (code !== (expected.size > 0 ? 1 : 0)) return `exit ${code}`;
      const { findings } = JSON.parse(output.slice(output.indexOf('{'))) as { readonly findings: readonly Finding[] };
      const found = new Map<string, string[]>();
      for (const { file, rule, severity } of findings) {
        if (severity !== 'hint') found.set(file, [...(found.get(file) ?? []), rule]);
      }
      const text = (all: Iterable<readonly [string, readonly string[]]>) =>
        [...all]
          .map(([file, rules]) => `${file} ${[...rules].sort().join()}`)
          .sort()
          .join('\n');
      return text(found) === text(expected) ? undefined : 'other findings than were planted';
    },
  };
}

const wrongBySchema = ({ expected }: CollectionFolder): string[] =>
  [...expected]
    .filter(([, rules]) => rules.includes(shownBySchema))
    .map(([file]) => file)
    .sort();

/** A peer names exactly the reports that its schema shows to be wrong. */
function namesThose(named: (output: string) => readonly string[]): Validator['complaint'] {
  return ({ code, output }, collection) => {
    const wrong = wrongBySchema(collection);
    if (code !== (wrong.length > 0 ? 1 : 0)) return `exit ${code}`;
    const found = [...new Set(named(output))].sort();
    return found.join() === wrong.join() ? undefined : `${found.length} files named, ${wrong.length} are wrong`;
  };
}

const reportsOf = ({ files }: CollectionFolder): string[] =>
  [...files.keys()].filter((name) => name.startsWith('reports/'));

/** Lines that end in ` invalid`, as ajv-cli writes them. */
const invalidLines = (output: string): string[] =>
  [...output.matchAll(/^(\S+) invalid$/gm)].map((match) => match[1] ?? '');

/** Spectral compiles patterns without the flag that classes of letters need: the same in ranges. */
function withoutClasses(schema: string): unknown {
  const text = readFileSync(schema, 'utf8').replaceAll('\\\\p{L}\\\\p{N}', '0-9A-Za-z\\\\u0080-\\\\uffff');
  if (text.includes('\\p{')) throw new Error('A class of characters that Spectral cannot compile');
  return JSON.parse(text);
}

export function peers(root: string): readonly Validator[] {
  const modules = join(root, 'bench/node_modules');
  const schema = join(root, 'schemas/service-report.schema.json');
  return [
    {
      name: 'ajv-cli',
      runs: 3,
      program: ({ folder }) => ({
        args: [
          join(modules, 'ajv-cli/dist/index.js'),
          '--spec=draft2020',
          '--strict=false',
          '-s',
          schema,
          '-d',
          'reports/**/*.yaml',
        ],
        folder,
      }),
      complaint: namesThose(invalidLines),
    },
    {
      name: 'yaml + ajv',
      runs: 3,
      program: (collection) => ({
        args: [join(root, 'bench/peers/yaml-ajv.mjs'), schema, ...reportsOf(collection)],
        folder: collection.folder,
      }),
      complaint: namesThose(invalidLines),
    },
    {
      name: 'spectral',
      runs: 1,
      program: ({ folder }) => {
        // The one rule of its ruleset: a report fits the published schema.
        const functionOptions = { dialect: 'draft2020-12', allErrors: true, schema: withoutClasses(schema) };
        const judged = ['then', { function: 'schema', functionOptions }] as const;
        const rule = { given: '$', severity: 'error', message: '{{error}}', ...Object.fromEntries([judged]) };
        writeFileSync(join(folder, 'ruleset.json'), JSON.stringify({ rules: { 'fits-schema': rule } }));
        const spectral = join(modules, '@stoplight/spectral-cli/dist/index.js');
        return {
          args: [
            '--max-old-space-size=8192',
            spectral,
            'lint',
            '--quiet',
            '--ignore-unknown-format',
            '-f',
            'json',
            '-r',
            'ruleset.json',
            'reports/**/*.yaml',
          ],
          folder,
        };
      },
      complaint: namesThose((output) =>
        [...output.matchAll(/"source": "[^"]*?(reports\/[^"]+)"/g)].map((match) => match[1] ?? ''),
      ),
    },
  ];
}
