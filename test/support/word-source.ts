import { strToU8, type Zippable, zipSync } from 'fflate';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word file of these paragraphs (`<w:p>…</w:p>`), and other parts by their names. */
export function wordSource(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return packed({
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': documentXml(body),
    ...parts,
  });
}

export function documentXml(body: string): string {
  return `<?xml version="1.0"?><w:document xmlns:w="w" xmlns:r="r" xmlns:m="m" xmlns:mc="mc" xmlns:a="a" xmlns:v="v"><w:body>${body}</w:body></w:document>`;
}

export function packed(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(files, { level: 9 });
}

/** A paragraph; `form`: what stands in its `w:pPr`. */
export function paragraph(text: string, form = ''): string {
  return `<w:p>${form === '' ? '' : `<w:pPr>${form}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** What a part points at: id, type and target, with `External` for what lies outside. */
export function relations(
  ...all: readonly (readonly [id: string, type: string, target: string, mode?: 'External'])[]
): string {
  const one = all.map(([id, type, target, mode]) => {
    const outside = mode === undefined ? '' : ` TargetMode="${mode}"`;
    return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${outside}/>`;
  });
  return `<Relationships>${one.join('')}</Relationships>`;
}
