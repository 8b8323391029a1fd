import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runStage } from './measures/stage.ts';
import { readOptions } from './options.ts';
import type { Result } from './report/results.ts';
import { printed, tableOf } from './report/table.ts';
import { type Contestant, echo, ours, type Places, yamlLanguageServer } from './servers/contestants.ts';

/** Runs what the options ask for and prints it. Server and command line have been built, the peers installed. */
export async function main(args: readonly string[], places: Places): Promise<void> {
  const options = readOptions(args);
  const wanted = (measure: string) => options.only.size === 0 || options.only.has(measure);
  const say = (line: string) => process.stderr.write(`bench: ${line}\n`);
  const server = join(places.root, 'dist/server.cjs');
  if (!existsSync(server)) throw new Error('dist/server.cjs has not been built');
  const own: readonly Contestant[] = [
    ours(server),
    ...(options.beside === undefined ? [] : [{ ...ours(options.beside), name: 'before' as const }]),
    echo(places),
  ];
  const peers = options.peers ? [yamlLanguageServer(places, true), yamlLanguageServer(places, false)] : [];
  const results: Result[] = [];
  for (const clauses of options.sizes) {
    for (const findings of options.findings) {
      const contestants = findings === 0 ? [...own, ...peers] : own;
      const found = await runStage({ clauses, findings, contestants, wanted, say });
      results.push(...found);
      if (found.length > 0) say(`so far\n${printed(tableOf(found))}`);
    }
  }
  console.log(printed(tableOf(results)));
}
