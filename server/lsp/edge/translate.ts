import type { Position } from '../../base/position.ts';

/** How what one side writes is written on the other. */
export interface Translation {
  /** Undefined: it has no such address, and is not to hear of what lies there. */
  uri(written: string): string | undefined;
  /** The file that an address names, as everything here knows it. */
  fileOf(written: string): string;
  /** A place in that file; absent: both sides count alike. */
  position?(at: Position, file: string | undefined): Position;
}

/** Keys of the protocol that hold an address. */
const addresses: ReadonlySet<string> = new Set(['uri', 'targetUri', 'oldUri', 'newUri', 'target', 'href']);

/** Keys of the protocol below which stands something for each file, by its address. */
const byFile: ReadonlySet<string> = new Set(['changes', 'relatedDocuments']);

/** What an object can be without, where the other side has no address for it; others go with it, up to one of a list or the whole. */
const dispensable: ReadonlySet<string> = new Set(['codeDescription']);

/**
 * A message with all addresses and places in it translated, the same object where nothing changes; undefined where it is about
 * what the other side has no address for. A place is one in the file that the innermost object around it names; where none
 * does, in `file`.
 */
export function translate<T>(value: T, by: Translation, file?: string): T | undefined {
  return translated(value, by, file) as T | undefined;
}

function translated(value: unknown, by: Translation, file: string | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return sameOr(
      value,
      value.map((one) => translated(one, by, file)).filter((one, at) => one !== undefined || value[at] === undefined),
    );
  if (isPosition(value)) return by.position === undefined ? value : by.position(value, file);
  const named = fileNamed(value);
  const inside = named === undefined ? file : by.fileOf(named);
  const target = 'targetUri' in value && typeof value.targetUri === 'string' ? by.fileOf(value.targetUri) : undefined;
  let changed = false;
  const made: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) {
    const about = target !== undefined && key.startsWith('target') ? target : inside;
    const now = translatedEntry(key, one, by, about);
    if (now === undefined && one !== undefined && !dispensable.has(key)) return undefined;
    changed ||= now !== one;
    made[key] = now;
  }
  return changed ? made : value;
}

function translatedEntry(key: string, value: unknown, by: Translation, file: string | undefined): unknown {
  if (typeof value === 'string') return addresses.has(key) ? by.uri(value) : value;
  if (byFile.has(key) && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(
      Object.entries(value).flatMap(([uri, edits]) => {
        const named = by.uri(uri);
        return named === undefined ? [] : [[named, translated(edits, by, by.fileOf(uri))]];
      }),
    );
  }
  return translated(value, by, file);
}

/** The file that an object says it is about, as it calls it. */
export function fileNamed(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('uri' in value && typeof value.uri === 'string') return value.uri;
  return 'textDocument' in value ? fileNamed(value.textDocument) : undefined;
}

function isPosition(value: object): value is Position {
  return (
    'line' in value && 'character' in value && typeof value.line === 'number' && typeof value.character === 'number'
  );
}

function sameOr<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  return now.length === before.length && now.every((one, at) => one === before[at]) ? before : now;
}
