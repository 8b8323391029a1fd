import type { Reference } from '../../model/reference.ts';
import { sourceRange } from '../../syntax/navigate.ts';
import { isReadOtherwise } from '../../syntax/other-readers.ts';
import { scalarText } from '../../syntax/quote.ts';
import type { Place } from '../../syntax/tree.ts';

/** An id as a scalar: in quotes where other readers would not see a text. */
export function idText(id: string): string {
  return isReadOtherwise(id) ? `'${id}'` : id;
}

/** What is written in place of a use. Ids are safe in every style; quotes are added only where the id is the whole scalar. */
export function writtenAs({ node, namespaces, text }: Reference, id: string): string {
  const alone = node.text === text;
  if (namespaces[0] === 'grade') return gradeText(node.style, id);
  return node.style === 'plain' && alone ? idText(id) : id;
}

/** Where the id itself stands: quotes around it stay. */
export function insideQuotes({ fragment, node, text, range }: Reference): Place {
  return { fragment, range: node.text === text ? sourceRange(node, 0, text.length) : range };
}

/** A grade's name is free text. */
function gradeText(style: Reference['node']['style'], name: string): string {
  if (style === 'single') return name.replaceAll("'", "''");
  if (style === 'double') return JSON.stringify(name).slice(1, -1);
  return style === 'plain' ? scalarText(name) : name;
}
