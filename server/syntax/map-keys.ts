import type { Problem } from './problem.ts';
import type { Node, ScalarNode } from './tree.ts';
import { isPlaceholder } from './unwritten.ts';

/** Keys that stand twice in one map, and merge keys, anywhere in a node. Aliases are not followed: their target is read once. */
export function keyProblems(node: Node): Problem[] {
  const problems: Problem[] = [];
  visit(node, problems);
  return problems;
}

function visit(node: Node, problems: Problem[]): void {
  if (node.kind === 'list') for (const item of node.items) visit(item, problems);
  if (node.kind !== 'map') return;
  for (const problem of problemsOfKeys(node.entries.map((entry) => entry.key))) problems.push(problem);
  for (const entry of node.entries) visit(entry.value, problems);
}

/** Each later key that bears the text of an earlier one, and each `<<`. Hints of two keys that are yet to be given are no keys. */
function problemsOfKeys(keys: readonly ScalarNode[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const key of keys) {
    if (key.text === '<<' && key.style === 'plain') problems.push({ kind: 'merge-key', range: key.range, data: {} });
    else if (seen.has(key.text) && !isPlaceholder(key))
      problems.push({ kind: 'duplicate-key', range: key.range, data: { key: key.text } });
    seen.add(key.text);
  }
  return problems;
}
