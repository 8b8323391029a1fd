import type { Connection } from 'vscode-languageserver';
import { type ReadPartParams, readPartRequest } from '../protocol/parts.ts';

interface WorkerScope {
  /** What the build writes in the place of `import('../lazy/….ts')`. */
  clausewrightPart?: (name: string) => Promise<unknown>;
  /** The module that is being run: a script of a worker answers nothing by itself. */
  clausewrightModule?: { exports: unknown };
  importScripts(address: string): void;
}

/** Gives a worker the parts of the server that few sessions need, each read by the client when it is first asked for. */
export function loadPartsBy(connection: Connection): void {
  const scope: unknown = globalThis;
  const worker = scope as WorkerScope;
  const loaded = new Map<string, Promise<unknown>>();
  worker.clausewrightPart = (name) => {
    const known = loaded.get(name);
    if (known) return known;
    const part = connection
      .sendRequest<string>(readPartRequest, { name } satisfies ReadPartParams)
      .then((text) => run(text, worker));
    loaded.set(name, part);
    // One that could not be read is asked for again.
    part.catch(() => loaded.delete(name));
    return part;
  };
}

/** Wrapped, since what a script names at its top would be seen by every other. */
function run(text: string, worker: WorkerScope): unknown {
  const module = { exports: {} };
  worker.clausewrightModule = module;
  const wrapped = ['(function (module, exports) {', text, '\n})(clausewrightModule, clausewrightModule.exports);'];
  const address = URL.createObjectURL(new Blob(wrapped, { type: 'text/javascript' }));
  try {
    worker.importScripts(address);
  } finally {
    URL.revokeObjectURL(address);
  }
  return module.exports;
}
