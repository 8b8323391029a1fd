import type { BookBlock, BookChunk } from '../../features/book/book.ts';
import { keeper } from '../../features/book/chunks.ts';
import { lineFor } from '../../features/titles.ts';
import type { Language } from '../../model/field.ts';
import type { DocumentReference } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import type { EffectiveDivision, Resolution, Sourced } from '../../workspace/resolve/resolution.ts';
import { lineOf, plainLine } from '../plain.ts';
import { type Control, controlOf, documentUuid } from './control.ts';
import { type OscalPart, partsOf } from './parts.ts';
import { blocksByKey, editionOf, languageOfBook, metadataOf, type OscalSource } from './source.ts';
import { filled, type Property, property, stableUuid, token } from './values.ts';

interface ControlGroup {
  readonly id: string;
  readonly class?: string;
  readonly title: string;
  readonly props?: readonly Property[];
  readonly parts?: readonly OscalPart[];
  readonly groups?: readonly ControlGroup[];
  readonly controls?: readonly Control[];
}

interface Resource {
  readonly uuid: string;
  readonly title?: string;
  readonly description?: string;
  readonly 'document-ids'?: readonly { readonly identifier: string }[];
  readonly rlinks?: readonly { readonly href: string }[];
}

/** A resolved standard as a catalog: chapters as groups, clauses as controls, what stands before and behind as groups of parts. */
export function catalogOf(source: OscalSource): object {
  const { resolution, book } = source;
  const body = [...resolution.chapters, ...resolution.annexes];
  const walk: CatalogWalk = { ...source, keys: keeper(), blocks: blocksByKey(book), language: languageOfBook(book) };
  const besides = book.chunks.filter(({ key }) => key.startsWith('=') && key !== '=cover');
  const catalog = {
    metadata: metadataOf(source),
    groups: [...besideGroups(besides, source), ...body.map((one) => groupOf(one, walk))],
    'back-matter': resourcesOf(resolution, source),
  };
  return { catalog: { uuid: stableUuid('catalog', editionOf(resolution.document)), ...filled(catalog) } };
}

/** Terms follow the heading of their part, each a chunk of its own: they stand in its group. */
function besideGroups(chunks: readonly BookChunk[], { book }: OscalSource): readonly ControlGroup[] {
  const groups: { heading: BookBlock; key: string; blocks: BookBlock[] }[] = [];
  for (const { key, blocks } of chunks) {
    const [first] = blocks;
    if (first?.kind === 'heading') groups.push({ heading: first, key, blocks: blocks.slice(1) });
    else groups.at(-1)?.blocks.push(...blocks);
  }
  return groups.map(({ heading, key, blocks }) => {
    const id = token(`_${key.slice(1)}`);
    const title = heading.kind === 'heading' ? lineOf(heading.title) : '';
    const parts = partsOf(blocks, id, languageOfBook(book));
    return { id, title: title || id, parts };
  });
}

/** In the order of the book, whose keys tell things apart that bear one id. */
interface CatalogWalk extends OscalSource {
  readonly keys: (id: string) => string;
  readonly blocks: (key: string) => readonly BookBlock[];
  readonly language: Language;
}

function groupOf(division: EffectiveDivision, walk: CatalogWalk): ControlGroup {
  const { resolution, keys, blocks, language } = walk;
  const key = keys(division.id);
  const id = token(key);
  const [heading, ...rest] = blocks(key);
  const title = heading?.kind === 'heading' ? lineOf(heading.title) : '';
  const controls = division.clauses.map((one) => {
    const own = keys(one.id);
    return controlOf(one, token(own), blocks(own), resolution, language);
  });
  const group = {
    class: division.kind,
    props: property('label', numbersOf(resolution).get(idKey(division.id))),
    parts: rest.length === 0 ? [] : partsOf(rest, id, language),
    groups: division.sections.map((one) => groupOf(one, walk)),
    controls,
  };
  return { id, title: title || id, ...filled(group) };
}

/** Every document that the standard names, and those that clauses refer to. */
function resourcesOf(
  resolution: Resolution,
  { book }: Pick<OscalSource, 'book'>,
): { resources: readonly Resource[] } | undefined {
  const language = languageOfBook(book);
  const listed = [...resolution.references, ...resolution.bibliography, ...resolution.basis].flatMap((one) =>
    resourceOf(one, (text, document) => lineFor(text, document, language)),
  );
  const named = [...resolution.clauses.values()].flatMap(({ content }) => content.see.map(({ text }) => text));
  const unlisted = named
    .filter((text) => !resolution.clauses.has(idKey(text)) && !resolution.aliases.has(idKey(text)))
    .map((text): Resource => ({ uuid: documentUuid(text), title: plainLine(text) || '—' }));
  const byUuid = new Map([...unlisted, ...listed].map((one) => [one.uuid, one]));
  return byUuid.size === 0 ? undefined : { resources: [...byUuid.values()] };
}

function resourceOf(
  { document, value }: Sourced<DocumentReference>,
  say: (text: DocumentReference['title'], document: Sourced<DocumentReference>['document']) => string,
): readonly Resource[] {
  const number = plainLine(value.number?.text ?? '');
  const title = plainLine(say(value.title, document));
  if (number === '' && title === '') return [];
  const ids = number === '' ? [] : [{ identifier: number }];
  return [{ uuid: documentUuid(number || title), ...filled({ title: title || number, 'document-ids': ids }) }];
}
