import type { Tree } from '../../../server/syntax/tree.ts';
import { entriesOf, itemsOf, kindOf, type ValueView, viewOf } from '../../../server/syntax/view.ts';

/** What a file says, without places: `null` where nothing is written behind a key or dash. */
export type Said = string | null | readonly Said[] | { readonly [key: string]: Said };

export type Path = readonly (string | number)[];

export function saidBy(tree: Tree): Said {
  const [fragment] = tree.fragments;
  return fragment === undefined ? null : said(viewOf(tree.root, fragment));
}

function said(view: ValueView): Said {
  switch (kindOf(view)) {
    case 'map':
      return Object.fromEntries(entriesOf(view).map(({ key, value }) => [key.text, said(value)]));
    case 'list':
      return itemsOf(view).map(said);
    case 'scalar':
      return view.node?.kind === 'scalar' ? view.node.text : null;
    default:
      return null;
  }
}

/** Whether a key on the way is written twice, so that the path does not tell which is meant. */
export function isTwice(tree: Tree, path: Path): boolean {
  const [fragment] = tree.fragments;
  let view = fragment && viewOf(tree.root, fragment);
  for (const step of path) {
    const written = view === undefined ? [] : entriesOf(view).filter(({ key }) => key.text === step);
    if (written.length > 1) return true;
    view = typeof step === 'number' && view !== undefined ? itemsOf(view)[step] : written[0]?.value;
  }
  return false;
}

export function isMap(value: Said | undefined): value is { readonly [key: string]: Said } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Said | undefined): value is readonly Said[] {
  return Array.isArray(value);
}

export function at(whole: Said, path: Path): Said | undefined {
  let value: Said | undefined = whole;
  for (const step of path) {
    if (typeof step === 'number') value = isList(value) ? value[step] : undefined;
    else value = isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/** The same with what stands at the path replaced, so that two wholes can be compared but for it. */
export function withValue(whole: Said, path: Path, put: (value: Said | undefined) => Said): Said {
  const [step, ...rest] = path;
  if (step === undefined) return put(whole);
  if (typeof step === 'number') {
    if (!isList(whole)) return whole;
    return whole.map((one, index) => (index === step ? withValue(one, rest, put) : one));
  }
  if (!isMap(whole)) return whole;
  if (rest.length === 0 && !Object.hasOwn(whole, step)) return { ...whole, [step]: put(undefined) };
  return Object.fromEntries(
    Object.entries(whole).map(([key, one]) => [key, key === step ? withValue(one, rest, put) : one]),
  );
}

/** As text in which the order of keys does not count. */
export function written(value: Said | undefined): string {
  return JSON.stringify(value, (_, one: Said) =>
    isMap(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );
}
