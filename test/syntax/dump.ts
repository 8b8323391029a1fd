import { type Range, shiftLines } from '../../server/base/position.ts';
import { fragmentStarts, lineOf } from '../../server/syntax/navigate.ts';
import type { Fragment, Node, Part, ScalarNode, Tree } from '../../server/syntax/tree.ts';

function show({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

/** Every value with its absolute range, a line each: the same for the same document however it was cut. */
export function dumpValues(tree: Tree): string[] {
  const lines: string[] = [];
  const at = (fragment: Fragment, range: Range): string => show(shiftLines(range, lineOf(tree, fragment)));
  const scalar = (node: ScalarNode, fragment: Fragment): string => {
    const first = lineOf(tree, fragment);
    const segments = node.segments?.map(
      (segment) => `${segment.at}+${segment.length}@${segment.line + first}:${segment.character}~${segment.span}`,
    );
    return `${node.style} ${JSON.stringify(node.text)} ${at(fragment, node.range)}${segments ? ` ${segments.join(' ')}` : ''}`;
  };
  const visitNode = (node: Node, fragment: Fragment, path: string): void => {
    const anchor = 'anchor' in node && node.anchor ? ` &${node.anchor}` : '';
    if (node.kind === 'scalar') lines.push(`${path} ${scalar(node, fragment)}${anchor}`);
    else if (node.kind === 'alias')
      lines.push(`${path} *${node.name} ${node.target?.kind} ${at(fragment, node.range)}`);
    else if (node.kind === 'list') {
      lines.push(`${path} list${node.flow ? ' flow' : ''}${anchor}${node.flow ? at(fragment, node.range) : ''}`);
      node.items.forEach((item, index) => {
        visitNode(item, fragment, `${path}/${index}`);
      });
    } else {
      lines.push(`${path} map${node.flow ? ' flow' : ''}${anchor}${node.flow ? at(fragment, node.range) : ''}`);
      for (const entry of node.entries) {
        lines.push(`${path} key ${scalar(entry.key, fragment)}`);
        visitNode(entry.value, fragment, `${path}/${entry.key.text}`);
      }
    }
  };
  const visitPart = (part: Part, path: string): void => {
    if (part.kind === 'leaf') visitNode(part.node, part.fragment, path);
    else if (part.kind === 'list-part') {
      lines.push(`${path} list`);
      part.items.forEach((item, index) => {
        visitPart(item, `${path}/${index}`);
      });
    } else {
      lines.push(`${path} map`);
      for (const entry of part.entries) {
        lines.push(`${path} key ${scalar(entry.key, entry.fragment)}`);
        visitPart(entry.value, `${path}/${entry.key.text}`);
      }
    }
  };
  visitPart(tree.root, '');
  return lines;
}

/** Problems and comments with absolute ranges, in document order. */
export function dumpNotes(tree: Tree): string[] {
  const starts = fragmentStarts(tree);
  return [...tree.fragments].flatMap((fragment, index) => {
    const first = starts[index] ?? 0;
    const problems = fragment.problems.map((problem) => {
      const repair = problem.repair?.map(
        (edit) => `${show(shiftLines(edit.range, first))}=${JSON.stringify(edit.text)}`,
      );
      return `! ${problem.kind} ${JSON.stringify(problem.data)} ${show(shiftLines(problem.range, first))} ${repair?.join(' ') ?? ''}`;
    });
    const comments = fragment.comments.map(
      (comment) => `# ${comment.text} ${show(shiftLines(comment.range, first))} ${comment.alone}`,
    );
    return [...problems, ...comments];
  });
}

export function problemsOf(tree: Tree): string[] {
  return [...tree.fragments].flatMap((fragment) => fragment.problems.map((problem) => problem.kind));
}

/** All of it, the cuts included. */
export function dumpTree(tree: Tree): string[] {
  const cuts = [...tree.fragments].map((fragment) => fragment.lineCount).join(' ');
  return [`${tree.cut} ${cuts}`, ...dumpValues(tree), ...dumpNotes(tree)];
}
