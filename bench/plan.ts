import { checkCollection } from './collection/check.ts';
import { editCollection } from './collection/edit.ts';
import { withCollection } from './collection/folder.ts';
import { startAgain } from './collection/start-editor.ts';
import * as validators from './collection/validators.ts';
import { activation } from './measures/activation.ts';
import { bundleSizes } from './measures/bundles.ts';
import { isDue, runStage } from './measures/stage.ts';
import type { Options } from './options.ts';
import type { Result } from './report/results.ts';
import { type Contestant, echo, ours, type Places, yamlLanguageServer } from './servers/contestants.ts';

/** A part of the benchmark that stands for itself: processes of its own, from which results come as they are made. */
export interface Part {
  readonly name: string;
  /** About how long it takes on two idle cores. */
  readonly minutes: number;
  run(say: (line: string) => void): AsyncGenerator<readonly Result[]>;
}

/** Minutes for a document of so many clauses or a collection of so many reports, with the peers and without. */
type Estimates = readonly (readonly [upTo: number, withPeers: number, alone: number])[];
const documentMinutes: Estimates = [
  [360, 3, 0.5],
  [3600, 5, 1],
  [Number.POSITIVE_INFINITY, 10, 2],
];
const collectionMinutes: Estimates = [
  [100, 0.5, 0.3],
  [1000, 1.5, 0.7],
  [Number.POSITIVE_INFINITY, 5, 2.5],
];

function minutesFor(estimates: Estimates, size: number, peers: boolean): number {
  const [, withPeers = 0, alone = 0] = estimates.find(([upTo]) => size <= upTo) ?? [];
  return peers ? withPeers : alone;
}

/** What the options ask for, in the order in which it is made. */
export function plan(options: Options, places: Places, server: string): readonly Part[] {
  const { wanted, peers, sizes, findings, collections } = options;
  const beside = options.beside === undefined ? [] : [{ ...ours(options.beside), name: 'before' as const }];
  const own = [ours(server), ...beside, echo(places)];
  const others = peers ? [yamlLanguageServer(places, true), yamlLanguageServer(places, false)] : [];
  const documents = sizes.flatMap((clauses) =>
    findings
      .filter((count) => isDue({ clauses, findings: count, wanted }))
      .map((count) => documentPart(options, clauses, count, own, others)),
  );
  return [
    ...(wanted('activation') ? [startPart([...own, ...others], places)] : []),
    ...documents,
    ...(wanted('check') || wanted('edit')
      ? collections.map((reports) => collectionPart(options, places, server, reports))
      : []),
  ];
}

function startPart(contestants: readonly Contestant[], { root }: Places): Part {
  return {
    name: 'start',
    minutes: 0.5,
    async *run() {
      yield bundleSizes(root);
      yield await activation(contestants);
    },
  };
}

function documentPart(
  options: Options,
  clauses: number,
  findings: number,
  own: readonly Contestant[],
  others: readonly Contestant[],
): Part {
  // Where a keystroke takes a peer many seconds, its delay is nothing beside them.
  const peers = findings > 0 ? [] : clauses > 10_000 ? others.slice(0, 1) : others;
  return {
    name: `${clauses} clauses, ${findings} findings`,
    minutes: minutesFor(documentMinutes, clauses, peers.length > 0),
    run: (say) => runStage({ ...options, clauses, findings, contestants: [...own, ...peers], say }),
  };
}

function collectionPart(options: Options, places: Places, server: string, reports: number): Part {
  const { wanted, peers } = options;
  return {
    name: `${reports} reports`,
    minutes: minutesFor(collectionMinutes, reports, peers),
    async *run(say) {
      for await (const collection of withCollection(reports)) {
        if (wanted('check')) yield await checkCollection(collection, checkers(options, places), say);
        if (!wanted('edit')) continue;
        say('edit of a clause');
        const edited = await editCollection(collection, ours(server));
        say('second start of the editor');
        yield [...edited, ...(await startAgain(collection, ours(server)))];
      }
    },
  };
}

function checkers(options: Options, { root }: Places): readonly validators.Validator[] {
  const own = [validators.firstStart(root), validators.secondStart(root)];
  const all = [...own, ...(options.peers ? validators.peers(root) : [])];
  // Who is named is measured at each of its starts.
  return all.filter(({ name }) => options.validators?.has(name.replace(/,.*/, '')) ?? true);
}
