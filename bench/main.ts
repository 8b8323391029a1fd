import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkCollection } from './collection/check.ts';
import { editCollection } from './collection/edit.ts';
import { withCollection } from './collection/folder.ts';
import * as validators from './collection/validators.ts';
import { activation } from './measures/activation.ts';
import { bundleSizes } from './measures/bundles.ts';
import { runStage } from './measures/stage.ts';
import { type Options, readOptions } from './options.ts';
import { profileStage } from './profile.ts';
import { targetTable } from './report/page.ts';
import type { Result } from './report/results.ts';
import { store } from './report/store.ts';
import { printed, tableOf } from './report/table.ts';
import { echo, ours, type Places, yamlLanguageServer } from './servers/contestants.ts';

const say = (line: string) => void process.stderr.write(`bench: ${line}\n`);

/** Runs what the options ask for, prints it, and keeps it where that is asked. Built and installed is what it needs. */
export async function main(args: readonly string[], places: Places): Promise<void> {
  const options = readOptions(args);
  const server = join(places.root, 'dist/server.cjs');
  if (!existsSync(server)) throw new Error('dist/server.cjs has not been built');
  if (options.profile) return profileDocuments(options, places, server);
  const results: Result[] = [];
  for await (const part of parts(options, places, server)) {
    if (part.length === 0) continue;
    results.push(...part);
    if (options.store) store(places.root, part);
    console.log(`\n${printed(tableOf(part))}`);
  }
  console.log(`\n${printed(targetTable(results).filter(([, , , verdict]) => verdict !== 'not measured'))}`);
}

/** Each part stands for itself: what was measured is shown and kept before the next begins. */
async function* parts(options: Options, places: Places, server: string): AsyncGenerator<readonly Result[]> {
  const { wanted } = options;
  const beside = options.beside === undefined ? [] : [{ ...ours(options.beside), name: 'before' as const }];
  const own = [ours(server), ...beside, echo(places)];
  const peers = options.peers ? [yamlLanguageServer(places, true), yamlLanguageServer(places, false)] : [];
  if (wanted('activation')) {
    say('start');
    yield [...(await activation([...own, ...peers])), ...bundleSizes(places.root)];
  }
  for (const clauses of options.sizes) {
    for (const findings of options.findings) {
      const contestants = findings === 0 ? [...own, ...peers] : own;
      yield await runStage({ ...options, clauses, findings, contestants, say });
    }
  }
  for (const reports of wanted('check') || wanted('edit') ? options.collections : []) {
    yield await withCollection(reports, async (collection) => [
      ...(wanted('check') ? await checkCollection(collection, checkers(options, places), say) : []),
      ...(wanted('edit') ? await editCollection(collection, ours(server)) : []),
    ]);
  }
}

const checkers = ({ peers }: Options, { root }: Places): readonly validators.Validator[] => [
  validators.ours(root, 'clausewright'),
  ...(peers ? validators.peers(root) : []),
];

async function profileDocuments(options: Options, places: Places, server: string): Promise<void> {
  const { rounds = 300 } = options;
  for (const clauses of options.sizes) {
    for (const findings of options.findings) {
      await profileStage(places, server, { ...options, clauses, findings, rounds, say });
    }
  }
}
