/**
 * Signs that are not seen but steer: what a terminal obeys, what ends a line for somebody, and what turns the direction of
 * writing, so that a text reads as another.
 */
const steering = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** Where one of them stands, together with a line feed that goes with it. */
const each = new RegExp(`\\r\\n|${steering.source}`, 'gu');

/** What a workflow takes for an order to itself wherever it stands in a line: `##[add-mask]x`, `##vso[task.x]y`. */
const order = /#(?=#[\w.-]*\[)/g;

const everyOne = new RegExp(`${steering.source}|${order.source}`, 'gu');

/** A text on one line, in which whatever would steer is shown instead: `⏎`, `[U+001B]`, `[U+202E]`. */
export function visible(text: string): string {
  return steering.test(text) ? text.replace(each, pictureOf) : text;
}

/** The same of a text that may have lines and tabs, which stay. */
export function visibleLines(text: string): string {
  return steering.test(text) ? text.replace(each, (sign) => (/[\n\r\t]/.test(sign) ? sign : pictureOf(sign))) : text;
}

/** By number: few fonts of terminals have the pictures that Unicode has for them. */
function pictureOf(sign: string): string {
  if (sign === '\n' || sign === '\r\n') return '⏎';
  return `[U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Whether a text has to be quoted by `quoted` to be printed as it is. */
export function isSteering(text: string): boolean {
  return steering.test(text) || text.search(order) >= 0;
}

/** A text in which every sign that steers is written otherwise, by its code. */
export function withoutSteering(text: string, write: (code: number) => string): string {
  return text.replace(everyOne, (sign) => write(sign.charCodeAt(0)));
}

/** A text as a string of JSON, which YAML reads as well: no sign in it steers, and none is lost. */
export function quoted(text: string): string {
  return withoutSteering(JSON.stringify(text), escapeOf);
}

export function escapeOf(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/** A line that no workflow takes for an order: a space stands between the two signs by which it would know one. */
export function withoutOrders(line: string): string {
  return line.replace(order, '# ').replace(/^(\s*):(?=:)/, '$1: ');
}

export function isOrder(line: string): boolean {
  return withoutOrders(line) !== line;
}
