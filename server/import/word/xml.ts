import { SaxesParser } from 'saxes';
import { refuse } from '../refusal.ts';

/** An element of a part, its prefix kept: `w:p`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Deeper than any document that people write; one table in another takes eight. */
const mostDeep = 400;
/** Of elements that are held at once. */
const mostHeld = 3_000_000;

/**
 * Reads a part, and hands over each element that stands in one called `within`, one after the other: a long document is never held
 * whole. Without `within` the one that holds all is handed over. `within` may be written with a prefix of its own.
 */
export function readXml(bytes: Uint8Array, take: (element: XmlElement) => void, within?: string): void {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let depth = 0;
  let held = 0;
  /** How deep that stands in which elements are handed over. */
  let from = within === undefined ? 0 : -1;
  parser.on('error', () => refuse('damaged'));
  parser.on('doctype', () => refuse('declares'));
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    if (depth > mostDeep) refuse('too-deep');
    if (from < 0) {
      if (name === within || name.endsWith(`:${within}`)) from = depth;
      return;
    }
    if (++held > mostHeld) refuse('bomb');
    const element: XmlElement = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => void open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => void open.at(-1)?.children.push(text));
  parser.on('closetag', () => {
    if (from >= 0 && depth === from && within !== undefined) from = -1;
    depth--;
    const closed = open.pop();
    if (closed === undefined || open.length > 0) return;
    held = 0;
    take(closed);
  });
  for (const text of decoded(bytes)) parser.write(text);
  parser.close();
}

const chunk = 1 << 20;

/** Parts are UTF-8 nearly always; a mark at the beginning says otherwise. */
function* decoded(bytes: Uint8Array): Generator<string> {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += chunk)
    yield decoder.decode(bytes.subarray(at, at + chunk), { stream: true });
  yield decoder.decode();
}

export function childrenOf(element: XmlElement | undefined): readonly XmlElement[] {
  return element?.children.filter((one): one is XmlElement => typeof one !== 'string') ?? [];
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element).find((one) => one.name === name);
}

/** `w:val` of the child of that name; undefined where there is none. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** Whether a switch is on: there, and not said to be off. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  return found === undefined ? undefined : !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? '');
}
