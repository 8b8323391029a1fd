import type { Range } from '../../server/base/position.ts';
import type { Service } from '../../server/service.ts';
import { root, uriOf } from '../support/workspace.ts';
import { versions } from './small-files.ts';
import { type Files, started } from './starts.ts';

/** Findings by file as an editor would show them. */
export function shown(service: Service, name: string): string[] {
  const begin = ({ start: { line, character } }: Range) => `${line}:${character}`;
  return service
    .diagnostics(uriOf(name), 'en')
    .map(({ code, severity, message, range, related }) =>
      [code, severity, begin(range), message, ...related.map((one) => `${one.uri} ${begin(one.range)}`)].join(' '),
    );
}

/** A session that checks again only what each change says it affects, and counts what it checked. */
export function session(files: Files, start = started) {
  const service = start(files);
  const published = new Map<string, string[]>();
  const again = (uris: readonly string[]): string[] => {
    const names = uris
      .map((uri) => decodeURIComponent(uri.slice(root.length + 1)))
      .filter((name) => name.replace('moved/', '') in versions);
    for (const name of new Set(names)) {
      if (service.document(uriOf(name))) published.set(name, shown(service, name));
      else published.delete(name);
    }
    return [...new Set(names)].sort();
  };
  again([...files.keys()].map(uriOf));
  const unlisted: (() => readonly string[])[] = [];
  const listed = new Set<string>();
  const list = (): void => {
    for (const closed of unlisted.splice(0)) for (const uri of closed()) listed.add(uri);
  };
  return {
    files,
    published,
    /** The whole text of an open file anew; closed files that this affects are listed and checked later. */
    retype(name: string, text: string): string[] {
      const { open, closed } = service.replace(uriOf(name), 2, text);
      files.set(name, text);
      if (closed !== undefined) unlisted.push(closed);
      return again(open);
    },
    look: (name: string): string[] => again([uriOf(name)]),
    list,
    /** Checks what has been listed and is still to be listed. */
    listed(): string[] {
      list();
      const uris = [...listed];
      listed.clear();
      return again(uris);
    },
    put(name: string, text: string): string[] {
      files.set(name, text);
      return again(service.load([{ uri: uriOf(name), text }]));
    },
    /** The file by another name, as a disk tells it: the new one is there, the old one gone. */
    rename(name: string, to: string): string[] {
      const text = files.get(name) ?? '';
      files.delete(name);
      files.set(to, text);
      return again([...service.load([{ uri: uriOf(to), text }]), ...service.forget([uriOf(name)])]);
    },
    remove(name: string): string[] {
      files.delete(name);
      return again(service.forget([uriOf(name)]));
    },
    open(name: string, text: string): string[] {
      files.set(name, text);
      return again(service.open({ uri: uriOf(name), text }, 1, 'service-standard'));
    },
    type(name: string, line: number, character: number, text: string): string[] {
      const at = { line, character };
      const { open, closed } = service.edit(uriOf(name), 2, [{ range: { start: at, end: at }, text }]);
      files.set(name, service.document(uriOf(name))?.tree.text.toString() ?? '');
      return again([...open, ...(closed?.() ?? [])]);
    },
    close(name: string, disk: string | undefined): string[] {
      if (disk === undefined) files.delete(name);
      else files.set(name, disk);
      return again(service.close(uriOf(name), disk));
    },
  };
}

export function first(names: readonly string[]): Files {
  return new Map(names.map((name) => [name, versions[name]?.[0] ?? '']));
}

export const v = (name: string, index: number) => versions[name]?.[index] ?? '';
