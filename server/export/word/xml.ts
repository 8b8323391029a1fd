import { visible } from '../../base/visible.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of a file within XML: never read as markup; what XML cannot hold, or would steer, is shown. */
export function xml(text: string): string {
  return visible(text)
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; what is inside is XML already. */
export function element(name: string, attributes: Attributes = {}, ...inside: readonly string[]): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xml(String(value))}"`],
  );
  const content = inside.join('');
  return content === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${content}</${name}>`;
}

/** An element that says one thing: `<w:jc w:val="center"/>`. */
export function property(name: string, value: string | number): string {
  return element(name, { 'w:val': value });
}

/** A part of the file, as text. */
export function part(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}\n`;
}

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The order that the schema has for what is said of a paragraph, and of a run: Word refuses a file that has another. */
const orders = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs spacing ind jc outlineLvl rPr sectPr',
  'w:rPr': 'rStyle rFonts b i color spacing sz szCs shd vertAlign lang',
} as const;

function properties(name: keyof typeof orders, given: readonly string[]): string {
  const order = orders[name].split(' ');
  const placeOf = (one: string) => order.indexOf(/^<w:(\w+)/.exec(one)?.[1] ?? '');
  const stated = given.filter((one) => one !== '');
  return stated.length === 0 ? '' : element(name, {}, ...[...stated].sort((a, b) => placeOf(a) - placeOf(b)));
}

export function paragraphProperties(given: readonly string[] = []): string {
  return properties('w:pPr', given);
}

export function runProperties(given: readonly string[] = []): string {
  return properties('w:rPr', given);
}
