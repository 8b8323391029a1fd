import fc from 'fast-check';
import { type Document, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { rules } from '../../server/generated/rules.ts';
import { fixAll } from '../../server/rules/engine/fix-all.ts';
import { report, standard } from '../rules/edited-files.ts';
import { uriOf, workspace } from '../support/workspace.ts';

/** A file that somebody slipped in: its name, and its text. */
export interface Slipped {
  readonly name: string;
  readonly text: string;
}

/** Files to slip in: whole ones, and what the rules show. */
const sources: readonly Slipped[] = [
  { name: 'd.standard.yaml', text: standard },
  { name: 'r.report.yaml', text: report },
  ...rules.flatMap((rule) =>
    rule.examples().bad.flatMap(({ files }): Slipped[] => {
      const [first] = Object.entries(files);
      return first === undefined ? [] : [{ name: first[0].replace(/^.*\//, ''), text: first[1] }];
    }),
  ),
];

/** What hands and input methods put where it does not belong. */
const strays = [
  ...[
    '：',
    ':',
    ': ',
    '，',
    ',',
    '、',
    '- ',
    '-',
    '－',
    '•',
    '—',
    '［',
    '］',
    '[',
    ']',
    '｛',
    '｝',
    '{',
    '}',
    '＃',
    '#',
    ' #',
  ],
  ...[
    '“',
    '”',
    '"',
    "'",
    '「',
    '\u3000',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\t',
    ' ',
    '  ',
    '\n',
    '\n  ',
    '|',
    '>',
    '&a ',
    '*a',
    '!x ',
    '? ',
  ],
  ...['a: b', 'vet：o: true', 'no', '1_000', '2017-9-1', '０', '…', '---', '%'],
];

/** Where, as a share of the text; how many signs are taken away; and what is put there. */
const slip = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 0, 0, 1, 2),
  fc.constantFrom(...strays),
);

export const slipped: fc.Arbitrary<Slipped> = fc
  .tuple(fc.constantFrom(...sources), fc.array(slip, { maxLength: 4 }), fc.constantFrom('', '', '', '\ufeff', '---\n'))
  .map(([{ name, text }, slips, head]) => ({
    name,
    text: slips.reduce((before, [share, gone, put]) => {
      const at = Math.floor(share * before.length);
      return before.slice(0, at) + put + before.slice(at + gone);
    }, head + text),
  }));

export function fixedText({ name, text }: Slipped): string {
  const service = workspace({ [name]: text });
  const document = service.document(uriOf(name));
  return document === undefined ? text : fixAll(service.snapshot(), document, service.rules).text.toString();
}

/** YAML as the reference reader takes it, scalars as they are written; undefined where it has something against it. */
function read(text: string): Document | undefined {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, merge: false, logLevel: 'silent' });
  return document.errors.length > 0 ? undefined : document;
}

/** A scalar, the line on which it stands, and the keys and places that lead there, each with its line. */
interface Leaf {
  readonly path: readonly string[];
  readonly lines: ReadonlySet<number>;
  readonly text: string;
}

function leavesOf(document: Document, text: string): readonly Leaf[] {
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  const linesOf = (node: Node | null | undefined): readonly number[] => {
    if (!node?.range) return [];
    const [from, to] = [lineOf(node.range[0]), lineOf(Math.max(node.range[0], node.range[1] - 1))];
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  };
  const walk = (node: unknown, path: readonly string[], lines: readonly number[]): readonly Leaf[] => {
    if (isMap(node)) {
      const nth = new Map<string, number>();
      return node.items.flatMap(({ key, value }) => {
        const written = isScalar(key) ? String(key.value) : '?';
        const count = nth.get(written) ?? 0;
        nth.set(written, count + 1);
        const name = `${written} ${count}`;
        return walk(value, [...path, name], [...lines, ...linesOf(key as Node)]);
      });
    }
    if (isSeq(node)) return node.items.flatMap((item, at) => walk(item, [...path, String(at)], lines));
    if (!isScalar(node)) return [];
    return [{ path, lines: new Set([...lines, ...linesOf(node)]), text: String(node.value) }];
  };
  return walk(document.contents, [], []);
}

/** What a fix did to a file that was sound: nothing, if all is well. */
export function harmOf(before: string, after: string): string | undefined {
  const sound = read(before);
  if (sound === undefined) return undefined;
  const fixed = read(after);
  if (fixed === undefined) return 'is no YAML any more';
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  if (old.length !== now.length) return undefined;
  const touched = new Set(old.flatMap((line, at) => (line === now[at] ? [] : [at])));
  const known = new Map(leavesOf(fixed, after).map((leaf) => [leaf.path.join('\n'), leaf]));
  for (const { path, lines, text } of leavesOf(sound, before)) {
    if ([...lines].some((line) => touched.has(line))) continue;
    const found = known.get(path.join('\n'));
    if (found === undefined) return `lost ${path.join(' > ')}`;
    if (found.text !== text) return `changed ${path.join(' > ')}: ${text} → ${found.text}`;
  }
  return undefined;
}
