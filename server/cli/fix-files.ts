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
}

/** A file fixed in one may be read by another, whose result then differs; more than this is no use. */
const mostPasses = 3;

/**
 * Fixes in the files whatever is beyond doubt, and writes those that change. Afterwards the service knows what is on
 * disk: a file that could not be written counts as it was.
 */
export async function fixFiles(
  service: Service,
  paths: readonly string[],
  roots: readonly string[],
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
  for (const [path, rules] of counts) results.push(await write(service, path, before.get(path) ?? '', rules, roots));
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
  const after = service.document(uri)?.tree.text.toString() ?? before;
  const refused = await replaceOnDisk(path, before, after, roots);
  if (refused === undefined) return { path, rules };
  service.load([{ uri, text: before }]);
  return { path, rules, refused };
}
