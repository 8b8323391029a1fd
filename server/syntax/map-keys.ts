import { rangeOf } from '../base/position.ts';
import type { Problem } from './problem.ts';
import type { Node, ScalarNode } from './tree.ts';
import { isPlaceholder } from './unwritten.ts';

/** Keys that stand twice in one map, and merge keys, anywhere in a node. Aliases are not followed: their target is read once. */
export function keyProblems(node: Node): Problem[] {
  const problems: Problem[] = [];
  visit(node, false, problems);
  return problems;
}

function visit(node: Node, isItem: boolean, problems: Problem[]): void {
  if (node.kind === 'list') for (const item of node.items) visit(item, true, problems);
  if (node.kind !== 'map') return;
  const keys = node.entries.map((entry) => entry.key);
  for (const problem of problemsOfKeys(keys, isItem)) problems.push(problem);
  for (const entry of node.entries) visit(entry.value, false, problems);
}

/** Each later key that bears the text of an earlier one, and each `<<`. Hints of two keys that are yet to be given are no keys. */
function problemsOfKeys(keys: readonly ScalarNode[], isItem: boolean): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const key of keys) {
    if (key.text === '<<' && key.style === 'plain') problems.push({ kind: 'merge-key', range: key.range, data: {} });
    else if (seen.has(key.text) && !isPlaceholder(key)) {
      if (isItem && beginsItem(key, keys)) return [...problems, missingDash(key)];
      problems.push({ kind: 'duplicate-key', range: key.range, data: { key: key.text } });
    }
    seen.add(key.text);
  }
  return problems;
}

/** Whether an item of a list begins anew without its dash: with its first key, on a line of its own, and another that stands twice. */
function beginsItem(key: ScalarNode, keys: readonly ScalarNode[]): boolean {
  const [first] = keys;
  const { line, character } = key.range.start;
  if (first?.text !== key.text || line === first.range.start.line || character !== first.range.start.character)
    return false;
  const at = keys.indexOf(key);
  const before = new Set(keys.slice(1, at).map(({ text }) => text));
  return character >= 2 && keys.slice(at + 1).some(({ text }) => before.has(text));
}

function missingDash(key: ScalarNode): Problem {
  const { line, character } = key.range.start;
  const repair = [{ range: rangeOf(line, character - 2, line, character), text: '- ' }];
  return { kind: 'duplicate-key', range: key.range, data: { key: key.text, reason: 'missing-dash' }, repair };
}
