import type { Edit } from '../syntax/problem.ts';
import type { Node, ScalarNode } from '../syntax/tree.ts';
import { isUnwritten } from '../syntax/unwritten.ts';
import { formOf } from './forms.ts';
import type { ValueForm } from './slip.ts';

/** Signs that plain text in brackets must not hold, and a beginning or end that would be read as something else. */
const unsafe = /[,[\]{}#:&*!|>'"%@`]|^[\s?-]|\s$/;

/** Edits that write another text in place of a scalar, in the quotes that it had; a map in braces replaces them too. */
export function rewrite(node: ScalarNode, text: string): readonly Edit[] | undefined {
  const { range, style } = node;
  if (/[\n'"\\]/.test(text) || range.start.line !== range.end.line) return undefined;
  if (/^\{.*\}$/.test(text)) return [{ range, text }];
  if (style === 'single') return [{ range, text: `'${text}'` }];
  if (style === 'double') return [{ range, text: `"${text}"` }];
  if (style !== 'plain') return undefined;
  return [{ range, text: unsafe.test(text) ? `'${text}'` : text }];
}

/** Brackets around a value of one line, where a list of such values belongs. */
export function wrapped(node: Node): readonly Edit[] | undefined {
  const { range } = node;
  if (range.start.line !== range.end.line) return undefined;
  if (node.kind === 'map' && !node.flow) return undefined;
  if (node.kind === 'scalar' && isUnwritten(node)) return undefined;
  if (node.kind === 'scalar' && node.style === 'plain' && unsafe.test(node.text)) return undefined;
  return around(node, '[', ']');
}

/** The only item of a list in brackets, without them, where one of its form belongs. */
export function unwrapped(node: Node, expected: readonly ValueForm[]): readonly Edit[] | undefined {
  if (node.kind !== 'list' || !node.flow) return undefined;
  const [item, second] = node.items;
  if (item === undefined || second !== undefined || !expected.includes(formOf(item))) return undefined;
  const before = { start: node.range.start, end: item.range.start };
  const after = { start: item.range.end, end: node.range.end };
  return [
    { range: before, text: '' },
    { range: after, text: '' },
  ];
}

function around(node: Node, before: string, after: string): readonly Edit[] {
  const { start, end } = node.range;
  return [
    { range: { start, end: start }, text: before },
    { range: { start: end, end }, text: after },
  ];
}
