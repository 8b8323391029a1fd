import { visible } from '../../base/visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What ends a line within a run ends none of the page. */
function flat(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}

/** Text of a file between tags or in an attribute: never read as markup, and no sign in it steers. */
export function html(text: string): string {
  return visible(flat(text)).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** A text as a string of CSS, every sign that could end it written by its code. */
export function cssString(text: string): string {
  const plain = visible(flat(text)).replace(
    /[^\p{L}\p{N} .—/-]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${plain}"`;
}

/** The name of a block in addresses: letters and digits as they are, all else by its code. */
export function anchor(id: string): string {
  return `b-${id.replace(/[^\p{L}\p{N}.-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`)}`;
}
