import type { Suggestion } from '../../../server/features/completion/suggestion.ts';
import type { TypedPlace } from '../../../server/features/typed-place.ts';
import { at, isList, isMap, type Path, type Said, withValue, written } from './plain-tree.ts';

/** Why a file after an acceptance is not what the suggestion promised; undefined where it is. */
export function brokenPromise(
  place: TypedPlace,
  suggestion: Suggestion,
  before: Said,
  after: Said,
): string | undefined {
  const { location, path } = place;
  switch (location.part) {
    case 'new-key':
      if (/^\s*- /.test(suggestion.snippet)) return brokenItem(path, suggestion, before, after);
      return brokenKey(place, suggestion.kind === 'item' ? idIn(suggestion) : suggestion.label, before, after);
    case 'key':
      return brokenRename(path, suggestion.label, before, after);
    case 'value':
    case 'new-value':
      return brokenValue(path, suggestion, before, after);
    case 'new-item':
      return brokenItem(path, suggestion, before, after);
    default:
      return `nothing should be offered at ${location.part}`;
  }
}

const mask = '…';

/** What a skeleton writes for an id or key that the author is to give. */
function idIn({ snippet }: Suggestion): string {
  return /‹[^‹›]*›/.exec(snippet)?.[0] ?? '';
}

function elsewhere(path: Path, before: Said, after: Said): string | undefined {
  const [a, b] = [withValue(before, path, () => mask), withValue(after, path, () => mask)].map(written);
  return a === b ? undefined : `something else changed than ${path.join('/')}: ${difference(a, b)}`;
}

/** Where two texts part, with a little around. */
function difference(a = '', b = ''): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `${a.slice(Math.max(0, at - 20), at + 60)} → ${b.slice(Math.max(0, at - 20), at + 60)}`;
}

/** A key: the map has it, and all else as it was. */
function brokenKey({ path, location }: TypedPlace, key: string, before: Said, after: Said): string | undefined {
  const now = at(after, path);
  const old = withoutBegun(at(before, path), location.scalar?.text);
  if (!isMap(now) || !Object.hasOwn(now, key)) return `no ${key} at ${path.join('/')}`;
  if (isMap(old) && Object.hasOwn(old, key)) return `${key} was there already`;
  const { [key]: _, ...rest } = now;
  if (written(rest) !== written(isMap(old) ? old : {}))
    return `other keys changed: ${difference(written(old), written(rest))}`;
  return elsewhere(path, before, after);
}

/** Without the key that was begun and has no value yet. */
function withoutBegun(map: Said | undefined, begun: string | undefined): Said | undefined {
  if (begun === undefined || !isMap(map) || map[begun] !== null) return map;
  const { [begun]: _, ...rest } = map;
  return rest;
}

function brokenRename(path: Path, key: string, before: Said, after: Said): string | undefined {
  const parent = path.slice(0, -1);
  const old = path.at(-1);
  const [map, now] = [at(before, parent), at(after, parent)];
  if (typeof old !== 'string' || !isMap(map) || !isMap(now)) return `no map at ${parent.join('/')}`;
  const { [old]: value, ...others } = map;
  if (written(now) !== written({ ...others, [key]: value ?? null })) return `${old} did not become ${key}`;
  return elsewhere(parent, before, after);
}

function brokenValue(path: Path, suggestion: Suggestion, before: Said, after: Said): string | undefined {
  const { kind, label } = suggestion;
  const now = at(after, path);
  if (now === null && idIn(suggestion) !== '') return elsewhere(path, before, after);
  if (kind === 'item') {
    if (!isMap(now) && !isList(now)) return `no block at ${path.join('/')}`;
  } else if (isList(now)) {
    if (now.length !== 1 || now[0] !== label) return `not the list of “${label}” at ${path.join('/')}`;
  } else if (typeof now !== 'string') return `no value at ${path.join('/')}`;
  else if (now !== label && !(kind === 'text' || now.includes(`[[${label}]]`)))
    return `“${now}” instead of “${label}” at ${path.join('/')}`;
  return elsewhere(path, before, after);
}

/** An item: the list has one more, or one where nothing stood behind the dash. */
function brokenItem(path: Path, { kind, label }: Suggestion, before: Said, after: Said): string | undefined {
  const [old, now] = [at(before, path), at(after, path)];
  if (!isList(now)) return `no list at ${path.join('/')}`;
  const olds = isList(old) ? old : [];
  const others = (without: number) => now.filter((_, index) => index !== without);
  const added = now.findIndex((one, index) => {
    const fits = kind === 'item' ? isMap(one) || isList(one) : one === (kind === 'blank' ? null : label);
    if (!fits) return false;
    const rest = written(others(index));
    return rest === written(olds) || rest === written(olds.filter((_, at) => at !== index || olds[at] !== null));
  });
  if (added < 0) return `no new item at ${path.join('/')}: ${difference(written(olds), written(now))}`;
  return elsewhere(path, before, after);
}
