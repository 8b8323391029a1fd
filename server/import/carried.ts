import { carriedNamespace, carriedPart, originName, originPart } from '../export/word/carried.ts';
import { isReadOtherwise } from '../syntax/other-readers.ts';
import { type Printed, printYaml } from '../syntax/print.ts';
import type { CarriedStandard, WordOrigin } from './source-document.ts';
import { wholePart } from './word/parts.ts';
import { childrenOf, readXml, type XmlElement } from './word/xml.ts';
import type { Archive } from './word/zip.ts';

const mostBytes = 16 << 20;

export function carriedIn(archive: Archive): CarriedStandard | undefined {
  const bytes = archive.read(carriedPart, mostBytes);
  if (bytes === undefined) return undefined;
  let root: XmlElement | undefined;
  readXml(bytes, (element) => {
    root = element;
  });
  if (root?.attributes.xmlns !== carriedNamespace) return undefined;
  const json = root.children.filter((one) => typeof one === 'string').join('');
  const value = parsed(json);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return { text: printYaml(printedValue(value, '')), languages: root.attributes.language ?? '' };
}

export function wordOriginIn(archive: Archive): WordOrigin | undefined {
  const found = childrenOf(wholePart(archive, originPart)).find(({ attributes }) => attributes.name === originName);
  const [edition = '', ...languages] = childrenOf(found)
    .flatMap((one) => one.children.filter((child) => typeof child === 'string'))
    .join('')
    .trim()
    .split(/\s+/);
  return edition === '' ? undefined : { edition, languages: languages.join(' ') };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Keys whose numbers are words. */
const wordy = new Set([
  'id',
  'text',
  'title',
  'name',
  'definition',
  'rows',
  'columns',
  'items',
  'digest',
  'standard',
  'number',
  'clause',
]);

function printedValue(value: unknown, key: string): Printed {
  if (Array.isArray(value)) return { kind: 'list', items: value.map((one) => printedValue(one, key)) };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([name, one]) => ({ key: name, value: printedValue(one, name) }));
    return { kind: 'map', entries };
  }
  const text = typeof value === 'string' ? value : '';
  return { kind: 'scalar', text, typed: isReadOtherwise(text) && !wordy.has(key) };
}
