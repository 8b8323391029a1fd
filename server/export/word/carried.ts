import { escapeOf, withoutSteering } from '../../base/visible.ts';
import { entriesOf, itemsOf, kindOf, type ValueView, type ViewEntry, viewOf } from '../../syntax/view.ts';
import type { Document } from '../../workspace/document.ts';
import { element, part, xml } from './xml.ts';

/**
 * What a Word file of a standard carries beside what is seen: the standard as it is written, every key of it as JSON, without its
 * comments. Whoever reads the file back takes from it what no page shows, ids and criteria. A report carries nothing: what is masked
 * in it would be read there.
 */
export const carriedNamespace = 'urn:clausewright:carried';

/** The part that holds it; its root says in `language` how the pages were written. */
export const carriedPart = 'customXml/item1.xml';

/**
 * A property of the document, which every program keeps that saves the file anew: of which edition it is and in which languages, where the
 * part itself has been dropped.
 */
export const originPart = 'docProps/custom.xml';
export const originName = 'Clausewright';

export function originXml({ kind, model }: Document, languages: string): string | undefined {
  const edition = kind === 'standard' && model?.kind === 'standard' ? model.edition?.text : undefined;
  if (edition === undefined) return undefined;
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
  const named = { xmlns: `${office}/custom-properties`, 'xmlns:vt': `${office}/docPropsVTypes` };
  const form = { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: 2, name: originName };
  const value = element('vt:lpwstr', {}, xml(`${edition} ${languages}`));
  return part(element('Properties', named, element('property', form, value)));
}

/** The part, as XML; nothing for what is no standard. */
export function carriedXml({ kind, tree }: Document, language: string): string | undefined {
  const [first] = tree.fragments;
  if (kind !== 'standard' || tree.root === undefined || first === undefined) return undefined;
  const json = withoutSteering(JSON.stringify(plainView(viewOf(tree.root, first), [])), escapeOf).replace(
    /[\ufffe\uffff]/g,
    (sign) => escapeOf(sign.charCodeAt(0)),
  );
  const text = json.replace(/[&<>]/g, (sign) => escapeOf(sign.charCodeAt(0)));
  return part(element('standard', { xmlns: carriedNamespace, language }, text));
}

type PlainView = string | null | readonly PlainView[] | { readonly [key: string]: PlainView };

/** A value of a file without its places; nothing for an alias of what it stands in. */
function plainView(view: ValueView, within: readonly ValueView['part'][]): PlainView {
  const { part: own, node } = view;
  if (within.includes(own)) return null;
  const inside = [...within, own];
  switch (kindOf(view)) {
    case 'map':
      return Object.fromEntries(firstOf(entriesOf(view)).map(([key, value]) => [key, plainView(value, inside)]));
    case 'list':
      return itemsOf(view).map((one) => plainView(one, inside));
    default:
      return node?.kind === 'scalar' && node.style !== 'empty' ? node.text : null;
  }
}

/** Of a key given twice the first counts. */
function firstOf(entries: readonly ViewEntry[]): readonly (readonly [string, ValueView])[] {
  const found = new Map<string, ValueView>();
  for (const { key, value } of entries) if (!found.has(key.text)) found.set(key.text, value);
  return [...found];
}
