import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { URI } from 'vscode-uri';
import type { FindingsCache } from '../collection/recall.ts';
import type { Examined } from '../rules/engine/examine.ts';
import { decode, encode } from './cache-content.ts';
import { sweep } from './cache-sweep.ts';
import { digestOfBytes } from './files.ts';
import { withFile } from './open.ts';
import { makeOwnFolder, readOwn } from './own.ts';
import { stampOf } from './stamp.ts';
import { writeAtOnce } from './write-at-once.ts';

export interface CachePlace {
  /** Where caches lie, each in a file of its own. */
  readonly folder: string;
  /** The folders of the workspace: each set of them has its own. */
  readonly roots: readonly string[];
  /** Which program this is: what another has found counts for nothing. Without blanks. */
  readonly program: string;
  /** Milliseconds; the clock by which files are stamped. */
  readonly now?: () => number;
}

/** What was found in files earlier. Never throws: a cache that cannot be read is empty, one that cannot be written stays away. */
export function openCache({ folder, roots, program, now = Date.now }: CachePlace): FindingsCache {
  const file = join(folder, `${createHash('sha256').update(roots.join('\n')).digest('hex').slice(0, 32)}.cache`);
  let stored = read(file, program);
  const present = new Set<string>();
  let asked = false;

  const save = async (examined: Iterable<Examined>): Promise<void> => {
    const next = new Map<string, Examined>();
    for (const one of examined) if (isStorable(one)) next.set(one.uri, one);
    // What was not asked for this time may be the next time; files that are gone are forgotten, once all have been looked at.
    for (const [uri, one] of stored) if ((!asked || present.has(uri)) && !next.has(uri)) next.set(uri, one);
    const unstamped = [...next.values()].filter(({ stamp }) => stamp === undefined);
    await inTurns(unstamped, (one) => {
      const { stamp, digest } = look(one.uri, now());
      if (stamp !== undefined && digest() === one.digest) next.set(one.uri, { ...one, stamp });
    });
    const same = next.size === stored.size && [...next].every(([uri, one]) => stored.get(uri) === one);
    stored = next;
    await (same ? touch(file, now()) : write(file, encode(program, next.values())));
  };

  return {
    size: stored.size,
    async unchanged(uris) {
      const found: Examined[] = [];
      await inTurns(uris, (uri) => {
        const known = stored.get(uri);
        if (known === undefined) return;
        const { stamp, digest } = look(uri, now());
        const isSame = stamp !== undefined && stamp === known.stamp;
        if (!isSame && digest() !== known.digest) return;
        present.add(uri);
        found.push(known);
      });
      asked = true;
      return found;
    },
    save: (examined) => save(examined).catch(() => {}),
  };
}

function isStorable({ uri, digest }: Examined): boolean {
  return digest !== undefined && uri.startsWith('file:');
}

function read(file: string, program: string): ReadonlyMap<string, Examined> {
  try {
    const content = readOwn(file);
    return new Map(content && decode(program, content).map((one) => [one.uri, one]));
  } catch {
    return new Map();
  }
}

async function write(file: string, content: readonly Uint8Array[]): Promise<void> {
  if (!makeOwnFolder(dirname(file))) return;
  await writeAtOnce(file, content, { mode: 0o600, durable: false });
  await sweep(dirname(file), file);
}

/** Who is used stays. */
async function touch(file: string, now: number): Promise<void> {
  await utimes(file, now / 1000, now / 1000);
}

/** A file from outside, and from inside where that is asked for. */
function look(uri: string, now: number): { readonly stamp: string | undefined; digest(): string | undefined } {
  const path = pathOf(uri);
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  const digest = () => withFile(path, (file) => digestOfBytes(readFileSync(file)));
  return { stamp: stats && stampOf(stats, now), digest };
}

/** Where an address is written like the path it stands for, it need not be taken apart: there are thousands. */
function pathOf(uri: string): string {
  const isPlain = sep === '/' && uri.startsWith('file:///') && !/[%?#]/.test(uri);
  return isPlain ? uri.slice('file://'.length) : URI.parse(uri).fsPath;
}

/** As many files are looked at before whatever else is waiting gets its turn. */
const atOnce = 64;

async function inTurns<T>(all: readonly T[], work: (one: T) => void): Promise<void> {
  for (const [at, one] of all.entries()) {
    if (at % atOnce === atOnce - 1) await setImmediate();
    work(one);
  }
}
