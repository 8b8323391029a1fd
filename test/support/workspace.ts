import type { Diagnostic } from '../../server/rules/engine/render.ts';
import { createService, type Service } from '../../server/service.ts';
import type { FileFact } from '../../server/workspace/snapshot.ts';

export const root = 'file:///workspace';

export interface WorkspaceOptions {
  /** Evidence files said to be on disk, relative to the root. */
  readonly present?: readonly string[];
  readonly today?: string;
}

/** A service over files in memory, all of them indexed; names are relative to the root. */
export function workspace(files: Readonly<Record<string, string>>, options: WorkspaceOptions = {}): Service {
  const service = createService(options.today ?? '2026-11-24');
  service.learn([{ kind: 'roots', roots: [root] }]);
  const uris = service.load(Object.entries(files).map(([name, text]) => ({ uri: uriOf(name), text })));
  const present = new Set((options.present ?? []).map(uriOf));
  const wanted = service.wanted(uris);
  const factOf = (uri: string): FileFact => (present.has(uri) ? 'present' : 'missing');
  const names = (folder: string) =>
    [...present]
      .filter((uri) => uri.slice(0, uri.lastIndexOf('/')) === folder)
      .map((uri) => decodeURIComponent(uri.slice(folder.length + 1)));
  service.learn([
    { kind: 'files', files: new Map(wanted.files.map((uri) => [uri, factOf(uri)])) },
    { kind: 'folders', folders: new Map(wanted.folders.map((folder) => [folder, names(folder)])) },
  ]);
  return service;
}

export function uriOf(name: string): string {
  return `${root}/${name.split('/').map(encodeURIComponent).join('/')}`;
}

/** Findings of one file, hints included, in English unless told. */
export function findings(
  service: Service,
  name: string,
  locale: 'en' | 'zh-Hans' | 'zh-Hant' = 'en',
): readonly Diagnostic[] {
  return service.diagnostics(uriOf(name), locale);
}
