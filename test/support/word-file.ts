import { strFromU8, unzipSync } from 'fflate';

/** An element of XML, or text. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

const token = /<\?xml[^>]*\?>|<(\/?)([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>|([^<]+)/gy;

/** Reads XML, and throws where it is not well-formed. */
export function readXml(text: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let at = 0;
  for (const [all, close, name = '', given = '', empty, said] of text.matchAll(token)) {
    at += all.length;
    const top = open.at(-1);
    if (top === undefined) throw new Error('closed too often');
    if (said !== undefined) top.text += unescaped(said);
    else if (close === '/') {
      if (top.name !== name) throw new Error(`</${name}> in <${top.name}>`);
      open.pop();
    } else if (name !== '') {
      const pairs = [...given.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        unescaped(value),
      ]);
      const node: XmlNode = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      if (Object.keys(node.attributes).length !== pairs.length) throw new Error(`twice in <${name}>`);
      top.children.push(node);
      if (empty !== '/') open.push(node);
    }
  }
  if (at !== text.length || open.length !== 1) throw new Error(`not XML: ${text.slice(at, at + 40)}`);
  return root;
}

function unescaped(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot);)/.test(text)) throw new Error(`a bare & in ${text}`);
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** The parts of a Word file, each read; pictures are there, without what is in them. */
export function wordParts(bytes: Uint8Array): ReadonlyMap<string, XmlNode> {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    return [name, readXml(/\.(?:xml|rels)$/.test(name) ? strFromU8(part) : '')] as const;
  });
  return new Map(parts);
}

export function allOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((one) => (one.name === name ? [one, ...allOf(one, name)] : allOf(one, name)));
}

export function settingIn(node: XmlNode | undefined, name: string): string | undefined {
  return node === undefined ? undefined : allOf(node, name)[0]?.attributes['w:val'];
}

/** What a reader sees of a paragraph, but the number that Word writes before it. */
export function textOf(node: XmlNode): string {
  if (node.name === 'w:t' || node.name === 'm:t') return node.text;
  if (node.name === 'w:br') return '\n';
  if (node.name === 'w:tab' && node.attributes['w:val'] === undefined) return '\t';
  return node.children.map(textOf).join('');
}

interface NumberLevel {
  readonly text: string;
  readonly format: string;
}

/** The numbers that Word writes before paragraphs, as it counts: by the list that a paragraph or its style names, and its level. */
export function wordNumbers(parts: ReadonlyMap<string, XmlNode>): ReadonlyMap<XmlNode, string> {
  const [document, numbering, styles] = ['document', 'numbering', 'styles'].map((name) =>
    parts.get(`word/${name}.xml`),
  );
  if (document === undefined || numbering === undefined || styles === undefined) throw new Error('a part is missing');
  const levels = new Map<string, readonly NumberLevel[]>();
  const byStyle = new Map<string, { readonly list: string; readonly level: number }>();
  const linked = new Map<string, number>();
  for (const one of allOf(numbering, 'w:abstractNum')) {
    const all = allOf(one, 'w:lvl');
    levels.set(
      one.attributes['w:abstractNumId'] ?? '',
      all.map((level) => ({ text: settingIn(level, 'w:lvlText') ?? '', format: settingIn(level, 'w:numFmt') ?? '' })),
    );
    all.forEach((level, at) => {
      const style = settingIn(level, 'w:pStyle');
      if (style !== undefined) linked.set(style, at);
    });
  }
  for (const style of allOf(styles, 'w:style')) {
    const [list, id] = [settingIn(style, 'w:numId'), style.attributes['w:styleId'] ?? ''];
    if (list !== undefined) byStyle.set(id, { list, level: linked.get(id) ?? 0 });
  }
  const lists = new Map(
    allOf(numbering, 'w:num').map((one) => [
      one.attributes['w:numId'] ?? '',
      { kind: settingIn(one, 'w:abstractNumId') ?? '', start: settingIn(one, 'w:startOverride') },
    ]),
  );
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  const found = new Map<XmlNode, string>();
  for (const paragraph of allOf(document, 'w:p')) {
    const own = allOf(paragraph, 'w:numPr')[0];
    const styled = byStyle.get(settingIn(paragraph, 'w:pStyle') ?? '');
    const place =
      own === undefined ? styled : { list: settingIn(own, 'w:numId') ?? '0', level: Number(settingIn(own, 'w:ilvl')) };
    if (place === undefined || place.list === '0') continue;
    const list = lists.get(place.list);
    if (list === undefined) throw new Error(`no list ${place.list}`);
    const before = counters.get(list.kind) ?? [];
    const isRestart = place.level === 0 && list.start !== undefined && !begun.has(place.list);
    begun.add(place.list);
    const next = isRestart ? Number(list.start) : (before[place.level] ?? 0) + 1;
    const now = [...Array.from({ length: place.level }, (_, at) => before[at] ?? 1), next];
    counters.set(list.kind, now);
    const text = levels.get(list.kind)?.[place.level]?.text ?? '';
    const written = text.replace(/%(\d)/g, (_, at) => {
      const number = now[Number(at) - 1] ?? 0;
      const format = levels.get(list.kind)?.[Number(at) - 1]?.format;
      return format === 'upperLetter'
        ? String.fromCharCode(64 + number)
        : format === 'lowerLetter'
          ? String.fromCharCode(96 + number)
          : String(number);
    });
    found.set(paragraph, written);
  }
  return found;
}
