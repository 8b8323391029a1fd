import type { Field } from '../../model/field.ts';
import { type DocumentEdits, editsByFile } from '../../rules/engine/fix-edits.ts';
import { absolute } from '../../syntax/navigate.ts';
import type { Edit } from '../../syntax/problem.ts';
import { scalarText } from '../../syntax/quote.ts';
import {
  type Document,
  isClosed,
  isConfig,
  isReport,
  isWhole,
  type KnownDocument,
  wholeOf,
} from '../../workspace/document.ts';
import { comparedOf } from '../../workspace/packed-compared.ts';
import { fileNameOf, folderOf, locationOf, pathBetween } from '../../workspace/paths.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { evidenceNamed } from '../../workspace/wanted-facts.ts';

/** A file or folder that gets another place or name; URIs without a trailing `/`. */
interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * What keeps every path right that reports and settings name when files or folders move, the naming files themselves
 * among them. The edits are for the files where they are before the move.
 */
export function movedFileEdits(snapshot: Snapshot, moves: readonly Move[]): readonly DocumentEdits[] {
  const all = [...snapshot.documents.values()].flatMap((known) =>
    editsIn(known, moves).map((edit) => [known, edit] as const),
  );
  return editsByFile(all);
}

function editsIn(known: KnownDocument, moves: readonly Move[]): readonly Edit[] {
  if (known.origin !== 'workspace' || !pathsIn(known).some(({ value }) => pathAfter(known.uri, value, moves)))
    return [];
  const document = wholeOf(known);
  return namedIn(document).flatMap((one) => {
    const path = pathAfter(known.uri, one.value, moves);
    return path === undefined ? [] : [{ range: absolute(document.tree, one), text: scalarText(path) }];
  });
}

function namedIn(document: Document): readonly Field<string>[] {
  if (isReport(document)) return evidenceNamed(document.model).flatMap(({ file }) => file ?? []);
  return isConfig(document) ? document.model.standards : [];
}

/** The same paths as far as they are known without reading the file again. */
function pathsIn(known: KnownDocument): readonly { readonly value?: string | undefined }[] {
  if (isClosed(known)) return evidenceNamed(comparedOf(known.summary)).flatMap(({ file }) => file ?? []);
  return isWhole(known) ? namedIn(known) : [];
}

/** How a path has to be written after the moves; undefined where it leads to the same place as it stands. */
function pathAfter(uri: string, path: string | undefined, moves: readonly Move[]): string | undefined {
  const target = path === undefined ? undefined : locationOf(uri, path);
  if (target === undefined || path === undefined) return undefined;
  const slash = /[/\\]$/.test(path) ? '/' : '';
  const [from, to] = [placeAfter(uri, moves), placeAfter(target.replace(/\/$/, ''), moves)];
  if (locationOf(from, path)?.replace(/\/$/, '') === to) return undefined;
  return `${pathBetween(folderOf(from), folderOf(to))}${fileNameOf(to)}${slash}`;
}

function placeAfter(uri: string, moves: readonly Move[]): string {
  for (const { from, to } of moves) {
    if (uri === from) return to;
    if (uri.startsWith(`${from}/`)) return to + uri.slice(from.length);
  }
  return uri;
}
