import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { keep, touch } from '../disk/keep.ts';
import { makeOwnFolder, readOwn } from '../disk/own.ts';

interface Bundle {
  /** A CommonJS module in one file. */
  readonly file: string;
  /** The file that it is the inside of, by which it knows itself: `__filename`. */
  readonly as: string;
}

/** What V8 made of a bundle by now, for other threads of this process to run it from. */
export interface Compiled {
  readonly code: string;
  readonly data: Uint8Array;
}

/** What a bundle that is run so finds in its `module`, besides `exports`. */
export interface RunModule {
  compiled(): Compiled;
}

interface Started {
  readonly exports: unknown;
  /** Where the compiled code is kept, if it is; to clear away others beside it. */
  readonly place: string | undefined;
  /** Whether it ran from what was kept. */
  readonly reused: boolean;
  /** Keeps what is compiled by now. Never throws: where it cannot be written, the next start compiles again. */
  keep(): void;
}

/**
 * Runs a bundle from what was compiled of it earlier: what another thread hands over, else what is kept in `folder` where there
 * is one. Compiling is a third of a start's work. What does not belong to these very bytes and this very program, what is
 * damaged, and what somebody else may have written is left alone, and the bundle compiled from its source.
 */
export function runCompiled({ file, as }: Bundle, folder: string | undefined, handed?: Compiled): Started {
  const { place, code, data } = handed === undefined ? found(file, folder) : { place: undefined, ...handed };
  const script = new Script(code, { filename: file, ...(data && { cachedData: data }) });
  const reused = data !== undefined && script.cachedDataRejected !== true;
  if (reused && place !== undefined) touch(place);
  const compiled = () => ({ code, data: script.createCachedData() });
  const module = { exports: {}, compiled } satisfies RunModule & { readonly exports: unknown };
  script.runInThisContext()(module.exports, createRequire(as), module, as, dirname(as));
  return {
    exports: module.exports,
    place,
    reused,
    keep: () => {
      if (place !== undefined) write(place, script.createCachedData());
    },
  };
}

function found(file: string, folder: string | undefined) {
  const source = readFileSync(file);
  const place = folder === undefined ? undefined : join(folder, `${nameFor(source)}.cache`);
  const data = place === undefined ? undefined : read(place);
  return { place, code: Module.wrap(source.toString(isAscii(source) ? 'latin1' : 'utf8')), data };
}

/** Compiled code is for one version of Node.js, started with the same flags. */
function nameFor(source: Uint8Array): string {
  const runtime = [process.version, process.versions.v8, process.arch, process.execArgv, process.env.NODE_OPTIONS];
  return digest(source, Buffer.from(JSON.stringify(runtime))).toString('hex');
}

const digestLength = 20;

/** SHA-1 tells damage, and processors have it built in: a millisecond for both files. */
function digest(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** V8 trusts what it is given, and crashes over damaged code: nothing but what this user wrote, and whole, is given to it. */
function read(place: string): Buffer | undefined {
  const content = readOwn(place);
  if (content === undefined) return undefined;
  const data = content.subarray(digestLength);
  return digest(data).equals(content.subarray(0, digestLength)) ? data : undefined;
}

function write(place: string, data: Uint8Array): void {
  try {
    if (makeOwnFolder(dirname(place))) keep(place, Buffer.concat([digest(data), data]), 0o600);
  } catch {
    // Then the next start compiles again.
  }
}
