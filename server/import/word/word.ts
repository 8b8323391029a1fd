import { carriedIn, wordOriginIn } from '../carried.ts';
import { type RefusalReason, refuse } from '../refusal.ts';
import type { LeftAside, SourceDocument } from '../source-document.ts';
import { numberingOfDocument } from './numbering.ts';
import { readBody } from './paragraphs.ts';
import { linkedOutside, pictureName, type Relation, relationsOf, wholePart } from './parts.ts';
import type { WordReading } from './reading.ts';
import { stylesOf } from './styles.ts';
import { childrenOf, readXml, type XmlElement } from './xml.ts';
import { type Archive, openArchive } from './zip.ts';

/** Reads a Word file. Nothing in it runs, and nothing is fetched that it points at. Throws a refusal. */
export function readWord(bytes: Uint8Array): SourceDocument {
  refuseOthers(bytes);
  const archive = openArchive(bytes);
  const main =
    [...relationsOf(archive, '').values()].find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const document = archive.read(main, 64 << 20);
  if (document === undefined) return refuse('not-word');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = relationsOf(archive, main);
  const styles = stylesOf(wholePart(archive, `${folder}styles.xml`));
  const reading: WordReading = {
    styles,
    numbering: numberingOfDocument(
      wholePart(archive, `${folder}numbering.xml`),
      (style) => styles(style).numbering?.list,
    ),
    relations,
    asides: asidesOf(archive, folder),
    blocks: [],
    pictures: new Set(),
    left: [],
    counts: { deleted: 0, inserted: 0, hidden: 0 },
    marks: [],
    fields: [],
    isContents: false,
  };
  readXml(document, (element) => readBody(element, reading), 'w:body');
  const title = titleOf(archive);
  const carried = carriedIn(archive);
  const origin = wordOriginIn(archive);
  return {
    blocks: reading.blocks,
    ...(title !== undefined && { title }),
    ...(carried !== undefined && { carried }),
    ...(origin !== undefined && { origin }),
    pictures: picturesOf(archive, reading.pictures),
    aside: leftAside(archive, folder, relations, reading),
  };
}

/** What is no archive is told by its first bytes: Word or Excel of before 2007, and files with a password. */
export function refuseOthers(
  bytes: Uint8Array,
  other: RefusalReason = 'not-word',
  old: RefusalReason = 'old-word',
): void {
  const [first, second] = bytes;
  if (bytes.length === 0) refuse('empty');
  if (first === 0xd0 && second === 0xcf) {
    const head = new TextDecoder('utf-16le').decode(bytes.subarray(0, 1 << 16));
    const shifted = new TextDecoder('utf-16le').decode(bytes.subarray(1, 1 << 16));
    refuse(/EncryptedPackage|EncryptionInfo/.test(head + shifted) ? 'encrypted' : old);
  }
  if (first !== 0x50 || second !== 0x4b) refuse(other);
}

const notes = [
  ['footnotes', 'footnote'],
  ['endnotes', 'endnote'],
  ['comments', 'comment'],
] as const;

/** Notes below the line and remarks, as plain text. */
function asidesOf(archive: Archive, folder: string): ReadonlyMap<string, string> {
  return new Map(
    notes.flatMap(([part, kind]) =>
      childrenOf(wholePart(archive, `${folder}${part}.xml`)).flatMap((one) => {
        const text = plainText(one).trim();
        return text === '' ? [] : [[`${kind} ${one.attributes['w:id']}`, text] as const];
      }),
    ),
  );
}

function plainText(element: XmlElement): string {
  if (element.name === 'w:t') return element.children.filter((one) => typeof one === 'string').join('');
  const inner = childrenOf(element).map(plainText);
  return inner.join(
    element.name === 'w:footnote' || element.name === 'w:endnote' || element.name === 'w:comment' ? '\n' : '',
  );
}

function titleOf(archive: Archive): string | undefined {
  const found = childrenOf(wholePart(archive, 'docProps/core.xml')).find(({ name }) => name === 'dc:title');
  const text = found?.children
    .filter((one) => typeof one === 'string')
    .join('')
    .trim();
  return text === '' ? undefined : text;
}

const mostOfPicture = 32 << 20;

function picturesOf(archive: Archive, names: ReadonlySet<string>): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const name of names) {
    const bytes = archive.read(name, mostOfPicture);
    if (bytes !== undefined) found.set(pictureName(name), bytes);
  }
  return found;
}

function leftAside(
  archive: Archive,
  folder: string,
  relations: ReadonlyMap<string, Relation>,
  { left, counts }: WordReading,
): readonly LeftAside[] {
  const settings = relationsOf(archive, `${folder}settings.xml`);
  return [
    ...linkedOutside(relations.values()),
    ...linkedOutside(settings.values()),
    ...left,
    ...(archive.has(`${folder}vbaProject.bin`) ? [{ kind: 'macros' } as const] : []),
    ...(counts.deleted > 0 ? [{ kind: 'deleted', count: counts.deleted } as const] : []),
    ...(counts.inserted > 0 ? [{ kind: 'inserted', count: counts.inserted } as const] : []),
    ...(counts.hidden > 0 ? [{ kind: 'hidden', count: counts.hidden } as const] : []),
  ];
}
