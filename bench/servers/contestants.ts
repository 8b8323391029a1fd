import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command, Settings } from '../client/client.ts';

/** A server that takes part, and what has to be known of it to ask it fairly. */
export interface Contestant {
  readonly name: ContestantName;
  readonly command: Command;
  readonly languageId: string;
  /** Whether publications name the version they are about. One that does not is known by its findings alone. */
  readonly versioned: boolean;
  /** Which mistakes it can see: all, or those a schema shows. An echo sees nothing and carries what ours has found. */
  readonly sees: 'all' | 'schema' | 'nothing';
  readonly initialization: object;
  /** What it is told when it asks for its settings. */
  readonly settings?: Settings;
  /** Why no right answer is to be expected of it, by measure. It is asked all the same. */
  readonly lacks?: Readonly<Record<string, string>>;
}

export type ContestantName =
  | 'clausewright'
  | 'before'
  | 'echo'
  | 'yaml-language-server'
  | 'yaml-language-server, no delay';

export interface Places {
  /** The repository. */
  readonly root: string;
  /** Where the programs of the bench were bundled to. */
  readonly programs: string;
}

export function ours(server: string, flags: readonly string[] = []): Contestant {
  return {
    name: 'clausewright',
    // As the extension starts it.
    command: { program: process.execPath, args: ['--max-semi-space-size=8', ...flags, server, '--stdio'] },
    languageId: 'service-standard',
    versioned: true,
    sees: 'all',
    initialization: { locale: 'en' },
  };
}

export function echo({ programs }: Places): Contestant {
  return {
    name: 'echo',
    command: { program: process.execPath, args: [join(programs, 'echo.cjs'), '--stdio'] },
    languageId: 'service-standard',
    versioned: true,
    sees: 'nothing',
    initialization: {},
  };
}

/** Fed the schemas that this project publishes for other editors. Nothing else of it is on that would cost time or reach out. */
export function yamlLanguageServer({ root }: Places, delay: boolean): Contestant {
  const server = join(root, 'bench/node_modules/yaml-language-server/out/src/server.js');
  const undelayed = pathToFileURL(join(root, 'bench/servers/undelayed.mjs')).href;
  const schema = (name: string) => pathToFileURL(join(root, 'schemas', name)).href;
  return {
    name: delay ? 'yaml-language-server' : 'yaml-language-server, no delay',
    // Large files outgrow the heap that Node.js takes by itself.
    command: {
      program: process.execPath,
      args: ['--max-old-space-size=8192', ...(delay ? [] : ['--import', undelayed]), server, '--stdio'],
    },
    languageId: 'yaml',
    versioned: false,
    sees: 'schema',
    initialization: {},
    lacks: { rename: 'renames anchors alone' },
    settings: {
      yaml: {
        validate: true,
        hover: true,
        completion: true,
        format: { enable: false },
        schemaStore: { enable: false },
        maxItemsComputed: 1_000_000,
        schemas: {
          [schema('service-standard.schema.json')]: '*.standard.yaml',
          [schema('service-report.schema.json')]: '*.report.yaml',
        },
      },
    },
  };
}
