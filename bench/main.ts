import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { type Options, readOptions } from './options.ts';
import { plan } from './plan.ts';
import { profile } from './profile.ts';
import { targetTable } from './report/page.ts';
import type { Result } from './report/results.ts';
import { store } from './report/store.ts';
import { printed, tableOf } from './report/table.ts';
import type { Places } from './servers/contestants.ts';

const say = (line: string) => void process.stderr.write(`bench: ${line}\n`);

/** Runs what the options ask for, prints it, and keeps it where that is asked. Built and installed is what it needs. */
export async function main(args: readonly string[], places: Places): Promise<void> {
  const options = readOptions(args);
  const server = join(places.root, 'dist/server.cjs');
  if (!existsSync(server)) throw new Error('dist/server.cjs has not been built');
  if (options.profile) return profile(options, places, server);
  const results = await measure(options, places, server);
  console.log(`\n${printed(targetTable(results).filter(([, , , verdict]) => verdict !== 'not measured'))}`);
}

/** What was measured is kept as it comes, so that nothing is lost where somebody ends the run. */
async function measure(options: Options, places: Places, server: string): Promise<readonly Result[]> {
  // A machine that is at work makes everybody slower, and not everybody alike.
  const [load = 0] = loadavg();
  if (options.store && load > 1) say('this machine is busy: what is stored now will be too slow');
  const parts = plan(options, places, server);
  let left = parts.reduce((sum, { minutes }) => sum + minutes, 0);
  let results: readonly Result[] = [];
  for (const part of parts) {
    say(`${part.name} (about ${Math.ceil(left)} minutes to the end)`);
    const made: Result[] = [];
    for await (const some of part.run((line) => say(`${part.name}: ${line}`))) {
      made.push(...some);
      // Where results are kept, those of earlier runs count too: a table can be made in parts.
      results = options.store ? store(places.root, { results: some }).results : [...results, ...some];
    }
    console.log(`\n${part.name}\n${printed(tableOf(made))}`);
    left -= part.minutes;
  }
  return results;
}
