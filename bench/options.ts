import { parseArgs } from 'node:util';

export interface Options {
  /** Clauses of the documents. */
  readonly sizes: readonly number[];
  readonly findings: readonly number[];
  /** Reports of the collections. */
  readonly collections: readonly number[];
  /** Measures to make; all when empty. */
  readonly only: ReadonlySet<string>;
  readonly peers: boolean;
  readonly quick: boolean;
  readonly store: boolean;
  readonly profile: boolean;
  /** Another build of the server to compare with, measured beside the present one. */
  readonly beside?: string;
}

const numbers = (list: string): number[] => list.split(',').map((one) => Number(one.replaceAll('_', '')));

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string' },
      findings: { type: 'string', default: '0,10,1000' },
      collections: { type: 'string' },
      only: { type: 'string' },
      'no-peers': { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      store: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      production: { type: 'boolean', default: false },
      beside: { type: 'string' },
    },
  });
  const { quick, beside } = values;
  return {
    sizes: numbers(values.sizes ?? (quick ? '36,360' : '36,360,3600,36000')),
    findings: numbers(values.findings),
    collections: numbers(values.collections ?? (quick ? '100' : '100,1000,4298')),
    only: new Set(values.only?.split(',') ?? []),
    peers: !values['no-peers'],
    quick,
    store: values.store,
    profile: values.profile,
    ...(beside === undefined ? {} : { beside }),
  };
}
