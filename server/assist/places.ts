import { URI, Utils } from 'vscode-uri';
import type { Position, Range } from '../base/position.ts';
import { isInside, rootOf } from '../workspace/paths.ts';
import type { JsonSchema, ProposedEdit } from './fields.ts';

/** A range as people count: lines and columns from 1. */
interface CountedPlace {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function placeOf({ start, end }: Range): CountedPlace {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

export function rangeOf({ startLine, startColumn, endLine, endColumn }: CountedPlace): Range {
  return { start: positionOf(startLine, startColumn), end: positionOf(endLine, endColumn) };
}

export function positionOf(line: number, column: number): Position {
  return { line: line - 1, character: column - 1 };
}

export function proposedEdit(range: Range, newText: string): ProposedEdit {
  return { ...placeOf(range), newText };
}

export const placeSchema: JsonSchema = {
  type: 'object',
  properties: Object.fromEntries(
    ['startLine', 'startColumn', 'endLine', 'endColumn'].map((name) => [name, { type: 'integer', minimum: 1 }]),
  ),
  required: ['startLine', 'startColumn', 'endLine', 'endColumn'],
  additionalProperties: false,
};

/** How a file is called: from the folder that holds it, else by its whole address. */
export function pathOf(uri: string, roots: readonly string[]): string {
  const root = rootOf(uri, roots);
  if (root === undefined || roots.length > 1) return whole(uri);
  return decodeURIComponent(uri.slice(root.length).replace(/^\//, ''));
}

function whole(uri: string): string {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : uri;
}

/**
 * The file that is called so: by a path from one of the folders, a path of the machine or an address. Undefined for what lies in
 * none of the folders, by whatever way it is led there.
 */
export function uriNamed(path: string, roots: readonly string[]): string | undefined {
  const candidates = candidatesFor(path, roots);
  return candidates.find((uri) => roots.some((root) => isInside(uri, root)));
}

function candidatesFor(path: string, roots: readonly string[]): readonly string[] {
  if (path.trim() === '' || path.includes('\0')) return [];
  try {
    // One letter is a drive.
    if (/^[a-z][a-z+.-]+:/i.test(path)) return [normal(URI.parse(path, true))];
    if (/^(?:[/\\]|[a-z]:[/\\])/i.test(path)) return [normal(URI.file(path))];
    return roots.map((root) => Utils.resolvePath(URI.parse(root), path.replace(/\\/g, '/')).toString());
  } catch {
    // No sound address.
    return [];
  }
}

/** With no way up left in it. */
function normal(uri: URI): string {
  return Utils.resolvePath(uri.with({ path: '/' }), uri.path).toString();
}
