import { isOrder, isSteering, quoted, visible } from '../base/visible.ts';
import { isReadOtherwise } from './other-readers.ts';

/** A value to be written as YAML. Comments go above what they are of; one line each, without `#`. */
export type Printed =
  /** `typed`: a number, date or truth value, meant to be seen as such by other readers, too. */
  | { readonly kind: 'scalar'; readonly text: string; readonly typed?: boolean }
  | { readonly kind: 'list'; readonly items: readonly Printed[]; readonly comments?: readonly string[] }
  | { readonly kind: 'map'; readonly entries: readonly PrintedEntry[]; readonly comments?: readonly string[] };

export interface PrintedEntry {
  readonly key: string;
  readonly value: Printed;
}

/** A map as a YAML document in block style, two spaces a level, lines ending in LF; every scalar reads back as its own text. */
export function printYaml(value: Printed): string {
  return `${linesOf(value).join('\n')}\n`;
}

function linesOf(value: Printed): readonly string[] {
  if (value.kind === 'scalar') return scalarLines(value);
  const comments = (value.comments ?? []).map(commentLine);
  if (value.kind === 'list') return [...comments, ...value.items.flatMap(itemLines)];
  return [...comments, ...value.entries.flatMap(entryLines)];
}

function entryLines({ key, value }: PrintedEntry): readonly string[] {
  const head = `${keyText(key)}:`;
  if (value.kind === 'scalar') return joined(head, scalarLines(value));
  if (isEmpty(value)) return [`${head} ${value.kind === 'list' ? '[]' : '{}'}`];
  return [head, ...linesOf(value).map(deeper)];
}

function itemLines(item: Printed): readonly string[] {
  if (item.kind === 'scalar') return joined('-', scalarLines(item));
  if (isEmpty(item)) return [item.kind === 'list' ? '- []' : '- {}'];
  const comments = (item.comments ?? []).map(commentLine);
  const [first = '', ...rest] = linesOf({ ...item, comments: [] });
  return [...comments, `- ${first}`, ...rest.map(deeper)];
}

function commentLine(line: string): string {
  return `# ${visible(line)}`.trimEnd();
}

function isEmpty(value: Exclude<Printed, { kind: 'scalar' }>): boolean {
  return value.kind === 'list' ? value.items.length === 0 : value.entries.length === 0;
}

function joined(head: string, [first = '', ...rest]: readonly string[]): readonly string[] {
  return [`${head} ${first}`, ...rest.map(deeper)];
}

function deeper(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

function keyText(text: string): string {
  return scalarLines({ text })[0] === text ? text : quoted(text);
}

/** The scalar's first line as it stands behind `key:` or `-`, then the lines below it, relative to the key. */
function scalarLines({ text, typed = false }: { readonly text: string; readonly typed?: boolean }): readonly string[] {
  if (isPlain(text) && (typed || !isReadOtherwise(text))) return [text];
  if (isBlock(text)) {
    const lines = text.split('\n');
    const chomp = lines.at(-1) === '' ? '' : '-';
    return [`|${chomp}`, ...(chomp === '' ? lines.slice(0, -1) : lines)];
  }
  const isSeen = /^[^\p{C}\p{Zl}\p{Zp}]*$/u.test(text) && !isSteering(text);
  return [isSeen ? `'${text.replaceAll("'", "''")}'` : quoted(text)];
}

/**
 * Whether it may stand in a block without quotes: it begins with a letter, digit or Chinese bracket, and nothing in it ends
 * it, or looks like a key to somebody who forgives a full-width colon or a missing space.
 */
export function isPlain(text: string): boolean {
  return plain.test(text) && !/\s$|\s#|[＃：]/.test(text) && !/:(?!\/\/)/.test(text) && !isSteering(text);
}

const plain = /^[\p{L}\p{N}《「『（〔][^\p{C}\p{Zl}\p{Zp}]*$/u;

/** Whether it can be a literal block: several lines, none of them out of the ordinary at its beginning or end. */
function isBlock(text: string): boolean {
  if (text.split('\n').some(isOrder)) return false;
  return /^[^\s#].*\n/.test(text) && !/\n\n$/.test(text) && !/[^\P{C}\n]|[\p{Zl}\p{Zp}]|[^\S\n](\n|$)/u.test(text);
}
