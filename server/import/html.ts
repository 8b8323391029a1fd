import { Parser } from 'htmlparser2';
import type { SourceBlock, SourceCell, SourceParagraph } from '../features/intake/source-block.ts';
import type { HtmlElement } from './html-element.ts';
import { isListMark, listMark } from './html-of-word.ts';
import { heldPicture } from './html-pictures.ts';
import { refuse } from './refusal.ts';
import type { SourceDocument } from './source-document.ts';

/** Deeper than any page that people write. */
const mostDeep = 400;

const blockNames = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table ul'.split(
    ' ',
  ),
);
const unread = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'button',
  'select',
  'textarea',
]);

/** Reads a page of HTML. Nothing in it runs, and nothing is fetched that it points at. */
export function readHtml(text: string): SourceDocument {
  const { root, title } = treeOf(text);
  const walk: HtmlWalk = { blocks: [], lists: [], outside: [], pictures: new Map() };
  readChildren(root, walk);
  const said = title.replace(/\s+/g, ' ').trim();
  return {
    blocks: walk.blocks,
    ...(said !== '' && { title: said }),
    pictures: walk.pictures,
    aside: walk.outside.map((target) => ({ kind: 'linked', target })),
  };
}

function treeOf(text: string): { readonly root: HtmlElement; readonly title: string } {
  const root: HtmlElement = { name: 'root', attributes: {}, children: [] };
  const open: HtmlElement[] = [root];
  let title = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length > mostDeep) refuse('too-deep');
      const element = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    ontext(said) {
      const inside = open.at(-1);
      inside?.children.push(said);
      if (inside?.name === 'title') title += said;
    },
    onclosetag() {
      if (open.length > 1) open.pop();
    },
  });
  parser.write(text);
  parser.end();
  return { root, title };
}

interface HtmlWalk {
  readonly blocks: SourceBlock[];
  /** The lists that are open, each with the number of its last item. */
  readonly lists: { readonly isNumbered: boolean; readonly form: string; last: number }[];
  readonly outside: string[];
  /** Those that stand in the page itself. */
  readonly pictures: Map<string, Uint8Array>;
}

/** Elements one after the other: what stands between blocks is a paragraph of its own. */
function readChildren(element: HtmlElement, walk: HtmlWalk, more: Partial<SourceParagraph> = {}): void {
  let inline: (HtmlElement | string)[] = [];
  let own = more;
  const close = (): void => {
    if (addParagraph(inline, walk, own)) own = {};
    inline = [];
  };
  for (const child of element.children) {
    if (typeof child === 'string' || !isBlock(child)) inline.push(child);
    else {
      close();
      const before = walk.blocks.length;
      readBlock(child, walk, own);
      if (walk.blocks.length > before) own = {};
    }
  }
  close();
}

function isBlock({ name, children }: HtmlElement): boolean {
  if (blockNames.has(name)) return true;
  return !unread.has(name) && children.some((child) => typeof child !== 'string' && isBlock(child));
}

function readBlock(element: HtmlElement, walk: HtmlWalk, more: Partial<SourceParagraph>): void {
  const { name, attributes } = element;
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) readChildren(element, walk, { ...more, level: Number(level) });
  else if (name === 'table') readTable(element, walk);
  else if (name === 'ol' || name === 'ul') {
    walk.lists.push({
      isNumbered: name === 'ol',
      form: attributes.type ?? '1',
      last: Number(attributes.start ?? 1) - 1,
    });
    readChildren(element, walk);
    walk.lists.pop();
  } else if (name === 'li') readChildren(element, walk, { ...more, ...itemLabel(attributes, walk) });
  else if (name === 'figcaption') readChildren(element, walk, more);
  else readChildren(element, walk, { ...more, ...listMark(element) });
}

function itemLabel({ value }: HtmlElement['attributes'], { lists }: HtmlWalk): Partial<SourceParagraph> {
  const list = lists.at(-1);
  if (list === undefined) return {};
  list.last = value === undefined ? list.last + 1 : Number(value);
  const depth = lists.length - 1;
  if (!list.isNumbered) return { label: '•', depth };
  const isLetter = list.form === 'a' || list.form === 'A';
  return {
    label: isLetter ? `${String.fromCharCode(96 + Math.min(26, Math.max(1, list.last)))})` : `${list.last}.`,
    depth,
  };
}

/** Whether there was anything to add. */
function addParagraph(
  inline: readonly (HtmlElement | string)[],
  walk: HtmlWalk,
  more: Partial<SourceParagraph>,
): boolean {
  const pictures: SourceBlock[] = [];
  const text = inlineText(inline, walk, pictures)
    .replace(/[^\S\n\u3000\t]*\n[^\S\n\u3000]*/g, '\n')
    .trim();
  if (text !== '')
    walk.blocks.push({ kind: 'paragraph', text, ...more, ...(isAllBold(inline) && { isBold: true as const }) });
  walk.blocks.push(...pictures);
  return text !== '';
}

function isAllBold(inline: readonly (HtmlElement | string)[]): boolean {
  return inline.every((one) => {
    if (typeof one === 'string') return one.trim() === '';
    if (one.name === 'b' || one.name === 'strong' || /font-weight:\s*(?:bold|[6-9]00)/.test(one.attributes.style ?? ''))
      return true;
    return one.children.length > 0 && isAllBold(one.children);
  });
}

function inlineText(inline: readonly (HtmlElement | string)[], walk: HtmlWalk, pictures: SourceBlock[]): string {
  return inline
    .map((one) => {
      // Lines of the source are no lines of the text.
      if (typeof one === 'string')
        return one
          .replace(/[^\S\u00a0\u3000]+/g, (gap) => (gap.includes('\n') ? '\u2028' : ' '))
          .replace(/(\p{Script=Han}|[，。；：、）」》])\u2028(?=\p{Script=Han}|[（「《])/gu, '$1')
          .replaceAll('\u2028', ' ');
      if (one.name === 'br') return '\n';
      if (one.name === 'img') return addPicture(one, walk, pictures);
      if (unread.has(one.name) || isListMark(one)) return '';
      const text = inlineText(one.children, walk, pictures);
      return one.name === 'sup' && /^\d+$/.test(text)
        ? Array.from(text, (sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(sign))).join('')
        : text;
    })
    .join('');
}

function addPicture({ attributes }: HtmlElement, walk: HtmlWalk, blocks: SourceBlock[]): string {
  const { src = '', alt = '' } = attributes;
  const held = heldPicture(src, walk.pictures);
  if (held !== undefined) {
    blocks.push({ kind: 'picture', name: held, ...(alt.trim() !== '' && { description: alt.trim() }) });
    return '';
  }
  const address = /^data:/i.test(src) ? '' : src;
  if (address !== '') walk.outside.push(address);
  blocks.push({ kind: 'picture', description: [alt, address].filter((one) => one !== '').join(' ') });
  return '';
}

function readTable(table: HtmlElement, walk: HtmlWalk): void {
  const caption = childrenNamed(table, 'caption')[0];
  if (caption !== undefined) readChildren(caption, walk);
  const pictures: SourceBlock[] = [];
  const rows = rowsIn(table, false).map(({ row, isHead }) => {
    const cells = row.children.flatMap((cell): readonly SourceCell[] => {
      if (typeof cell === 'string' || (cell.name !== 'td' && cell.name !== 'th')) return [];
      const [columns, high] = [spanOf(cell.attributes.colspan), spanOf(cell.attributes.rowspan)];
      return [
        { text: cellText(cell, walk, pictures), ...(columns > 1 && { columns }), ...(high > 1 && { rows: high }) },
      ];
    });
    return { cells, ...(isHead && { isHead: true as const }) };
  });
  const filled = rows.filter(({ cells }) => cells.length > 0);
  if (filled.length > 0) walk.blocks.push({ kind: 'table', rows: filled });
  walk.blocks.push(...pictures);
}

function spanOf(written: string | undefined): number {
  return Math.min(100, Math.max(1, Number.parseInt(written ?? '1', 10) || 1));
}

function rowsIn(
  element: HtmlElement,
  isHead: boolean,
): readonly { readonly row: HtmlElement; readonly isHead: boolean }[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'tr') return [{ row: child, isHead: isHead || isHeadRow(child) }];
    return /^t(?:head|body|foot)$/.test(child.name) ? rowsIn(child, child.name === 'thead') : [];
  });
}

function isHeadRow({ children }: HtmlElement): boolean {
  const cells = children.filter((child) => typeof child !== 'string');
  return cells.length > 0 && cells.every(({ name }) => name === 'th');
}

function cellText(cell: HtmlElement, walk: HtmlWalk, pictures: SourceBlock[]): string {
  const inner: HtmlWalk = { ...walk, blocks: [], lists: [] };
  readChildren(cell, inner);
  return inner.blocks
    .flatMap((block): readonly string[] => {
      if (block.kind === 'paragraph') return [block.label === undefined ? block.text : `${block.label} ${block.text}`];
      if (block.kind === 'table') return block.rows.map(({ cells }) => cells.map(({ text }) => text).join(' '));
      if (block.kind === 'picture') pictures.push(block);
      return [];
    })
    .join('\n');
}

function childrenNamed({ children }: HtmlElement, name: string): readonly HtmlElement[] {
  return children.filter((child): child is HtmlElement => typeof child !== 'string' && child.name === name);
}
