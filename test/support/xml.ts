export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text, entities resolved. */
  text: string;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function resolved(text: string): string {
  if (/[<]|&(?!(?:lt|gt|amp|quot|apos|#\d+);)/.test(text)) throw new Error(`not well formed: ${text}`);
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code === undefined ? (entities[name] ?? '') : String.fromCodePoint(Number(code)),
  );
}

/** The elements of an XML document in order, as strict as XML 1.0 about all that this project writes; throws where it is not. */
export function elementsOf(xml: string): readonly Element[] {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) throw new Error('a sign XML cannot hold');
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  if (body === xml) throw new Error('no declaration');
  const elements: Element[] = [];
  const open: Element[] = [];
  let at = 0;
  for (const match of body.matchAll(/<(\/?)([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>/g)) {
    const between = resolved(body.slice(at, match.index));
    const inside = open.at(-1);
    if (inside) inside.text += between;
    else if (between.trim() !== '') throw new Error(`text outside: ${between}`);
    at = match.index + match[0].length;
    const [, closing, name = '', written = '', empty] = match;
    if (closing !== '') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    if (open.length === 0 && elements.length > 0) throw new Error('two roots');
    const pairs = Array.from(written.matchAll(/([\w-]+)="([^"]*)"/g), ([, key = '', value = '']) => [
      key,
      resolved(value),
    ]);
    const element: Element = { name, attributes: Object.fromEntries(pairs), text: '' };
    elements.push(element);
    if (empty === '') open.push(element);
  }
  if (open.length > 0 || body.slice(at).trim() !== '') throw new Error('not closed');
  return elements;
}
