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
  let results: readonly Result[] = [];
  for await (const part of parts(options, places, server)) {
    if (part.length === 0) continue;
    // Where results are kept, those of earlier runs count too: a table can be made in parts.
    results = options.store ? store(places.root, part).results : [...results, ...part];
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
      // Where a keystroke takes a peer many seconds, its delay is nothing beside them.
      const slow = clauses > 10_000 ? peers.slice(0, 1) : peers;
      const contestants = findings === 0 ? [...own, ...slow] : own;
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

function checkers(options: Options, { root }: Places): readonly validators.Validator[] {
  const all = [validators.ours(root, 'clausewright'), ...(options.peers ? validators.peers(root) : [])];
  return all.filter(({ name }) => options.validators?.has(name) ?? true);
}

async function profileDocuments(options: Options, places: Places, server: string): Promise<void> {
  const { rounds = 300 } = options;
  for (const clauses of options.sizes) {
    for (const findings of options.findings) {
      await profileStage(places, server, { ...options, clauses, findings, rounds, say });
    }
  }
}
