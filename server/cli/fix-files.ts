import { getOrMake } from '../base/get-or-make.ts';
import { replaceOnDisk, type WriteRefusal } from '../disk/replace.ts';
import { uriOfPath } from '../disk/uri.ts';
import { fixAll } from '../rules/engine/fix-all.ts';
import type { Service } from '../service.ts';

/** What `--fix` did to one file, or why it left it. */
export interface FixResult {
  /** Absolute. */
  readonly path: string;
  /** How many findings of each rule were fixed, in the order in which they were. */
  readonly rules: ReadonlyMap<string, number>;
  readonly refused?: WriteRefusal;
  /** What stood in it and what does, where it was not to be written. */
  readonly change?: { readonly before: string; readonly after: string };
}

/** A file fixed in one may be read by another, whose result then differs; more than this is no use. */
const mostPasses = 3;

/**
 * Fixes in the files whatever is beyond doubt, and writes those that change as far as they lie in the folders `roots`; without
 * these none is written. Afterwards the service knows what is on disk: a file that could not be written counts as it was.
 */
export async function fixFiles(
  service: Service,
  paths: readonly string[],
  roots: readonly string[] | undefined,
): Promise<readonly FixResult[]> {
  const before = new Map<string, string>();
  const counts = new Map<string, Map<string, number>>();
  for (let pass = 0; pass < mostPasses; pass++) {
    let changed = false;
    for (const path of paths) {
      const uri = uriOfPath(path);
      const document = service.document(uri);
      if (document === undefined) continue;
      const { text, fixed } = fixAll(service.snapshot(), document, service.rules);
      if (fixed.length === 0) continue;
      changed = true;
      if (!before.has(path)) before.set(path, document.tree.text.toString());
      const rules = getOrMake(counts, path, () => new Map<string, number>());
      for (const { rule } of fixed) rules.set(rule.code, (rules.get(rule.code) ?? 0) + 1);
      service.load([{ uri, text: text.toString() }]);
    }
    if (!changed) break;
  }
  const results: FixResult[] = [];
  for (const [path, rules] of counts) {
    const was = before.get(path) ?? '';
    if (roots !== undefined) results.push(await write(service, path, was, rules, roots));
    else results.push({ path, rules, change: { before: was, after: textOf(service, path) ?? was } });
  }
  return results;
}

async function write(
  service: Service,
  path: string,
  before: string,
  rules: ReadonlyMap<string, number>,
  roots: readonly string[],
): Promise<FixResult> {
  const uri = uriOfPath(path);
  const after = textOf(service, path) ?? before;
  const refused = await replaceOnDisk(path, before, after, roots);
  if (refused === undefined) return { path, rules };
  service.load([{ uri, text: before }]);
  return { path, rules, refused };
}

function textOf(service: Service, path: string): string | undefined {
  return service.document(uriOfPath(path))?.tree.text.toString();
}
