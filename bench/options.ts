import { parseArgs } from 'node:util';

export interface Options {
  /** Clauses of the documents. */
  readonly sizes: readonly number[];
  readonly findings: readonly number[];
  /** Reports of the collections. */
  readonly collections: readonly number[];
  /** Whether a measure is to be made. */
  readonly wanted: (measure: string) => boolean;
  readonly peers: boolean;
  /** The programs that check the collections; all when not given. */
  readonly validators?: ReadonlySet<string>;
  readonly quick: boolean;
  /** Askings in each measure of a document. */
  readonly rounds?: number;
  readonly store: boolean;
  readonly profile: boolean;
  /** Another build of the server to compare with, measured beside the present one. */
  readonly beside?: string;
}

/** What `--only` may name, by its beginning. */
const known = [
  'activation',
  'open',
  'first ten keystrokes',
  'keystroke',
  'structural edit',
  'burst',
  'completion',
  'hover',
  'symbols',
  'rename',
  'memory',
  'check',
  'edit',
];

function numbers(list: string): number[] {
  const read = list.split(',').filter(Boolean).map(Number);
  if (read.some((one) => !Number.isInteger(one))) throw new Error(`${list}: numbers, with commas between them`);
  return read;
}

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string' },
      findings: { type: 'string', default: '0,10,1000' },
      collections: { type: 'string' },
      only: { type: 'string' },
      validators: { type: 'string' },
      'no-peers': { type: 'boolean', default: false },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      store: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      production: { type: 'boolean', default: false },
      beside: { type: 'string' },
    },
  });
  const { quick, beside, rounds, validators } = values;
  const only = values.only?.split(',') ?? [];
  const unknown = only.find((one) => !known.some((measure) => measure.startsWith(one)));
  if (unknown !== undefined) throw new Error(`--only ${unknown}: there are ${known.join(', ')}`);
  return {
    sizes: numbers(values.sizes ?? (quick ? '36,360' : '36,360,3600,36000')),
    findings: numbers(values.findings),
    collections: numbers(values.collections ?? (quick ? '100' : '100,1000,4298')),
    wanted: (measure) => only.length === 0 || only.some((one) => measure.startsWith(one)),
    peers: !values['no-peers'],
    quick,
    store: values.store,
    profile: values.profile,
    ...(beside === undefined ? {} : { beside }),
    ...(validators === undefined ? {} : { validators: new Set(validators.split(',')) }),
    ...(rounds === undefined ? {} : { rounds: Number(rounds) }),
  };
}
