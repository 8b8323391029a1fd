import type { Position, Range } from '../../server/base/position.ts';
import type { Service } from '../../server/service.ts';
import type { Document } from '../../server/workspace/document.ts';
import type { Snapshot } from '../../server/workspace/snapshot.ts';
import { marked } from './marked.ts';
import { uriOf, type WorkspaceOptions, workspace } from './workspace.ts';

export interface MarkedFiles {
  readonly service: Service;
  readonly snapshot: Snapshot;
  /** The texts without marks. */
  readonly files: Readonly<Record<string, string>>;
  /** The file in which `$0` stood. */
  readonly document: Document;
  readonly position: Position;
  /** What is marked in all files, as `shown` writes it, in the order of files and lines. */
  readonly expected: readonly string[];
}

/** A workspace of fixtures with one `$0` among them. `lineEnd` replaces every `\n`. */
export function markedFiles(
  fixtures: Readonly<Record<string, string>>,
  lineEnd = '\n',
  options: WorkspaceOptions = {},
): MarkedFiles {
  const files: Record<string, string> = {};
  const expected: string[] = [];
  let cursor: { readonly name: string; readonly position: Position } | undefined;
  for (const [name, fixture] of Object.entries(fixtures)) {
    const { text, cursor: position, ranges } = marked(fixture);
    files[name] = text.replaceAll('\n', lineEnd);
    if (position !== undefined) cursor = { name, position };
    for (const { range, label } of ranges) expected.push(shown(uriOf(name), range, label));
  }
  const service = workspace(files, options);
  const document = cursor && service.document(uriOf(cursor.name));
  if (cursor === undefined || document === undefined) throw new Error('no $0');
  return { service, snapshot: service.snapshot(), files, document, position: cursor.position, expected };
}

/** `a.standard.yaml 3:4-9 label`; zero-based, as in LSP. */
export function shown(uri: string, { start, end }: Range, label = ''): string {
  const to = end.line === start.line ? String(end.character) : `${end.line}:${end.character}`;
  const name = decodeURIComponent(uri.replace(uriOf(''), ''));
  return `${name} ${start.line}:${start.character}-${to} ${label}`.trim();
}
