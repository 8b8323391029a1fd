import { plainName } from '../../base/plain-name.ts';
import type { LeftAside } from '../source-document.ts';
import { childrenOf, readXml, type XmlElement } from './xml.ts';
import type { Archive } from './zip.ts';

/** The part that a relation leads to: its name in the archive, or an address outside. */
export interface Relation {
  readonly type: string;
  readonly target: string;
  readonly isOutside: boolean;
}

export type Relations = ReadonlyMap<string, Relation>;

const mostOfPart = 48 << 20;

/** A part as a whole; undefined where there is none. */
export function wholePart(archive: Archive, name: string): XmlElement | undefined {
  const bytes = archive.read(name, mostOfPart);
  let root: XmlElement | undefined;
  if (bytes !== undefined) readXml(bytes, (element) => (root = element));
  return root;
}

/** What a part points at, by the ids that it uses for them. */
export function relationsOf(archive: Archive, part: string): Relations {
  const at = part.lastIndexOf('/');
  const folder = part.slice(0, at + 1);
  const root = wholePart(archive, `${folder}_rels/${part.slice(at + 1)}.rels`);
  return new Map(
    childrenOf(root).map(({ attributes }) => {
      const { Id = '', Type = '', Target = '', TargetMode } = attributes;
      const isOutside = TargetMode === 'External';
      const target = isOutside ? Target : pathIn(folder, Target);
      return [Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, isOutside }];
    }),
  );
}

/** A path as an archive has it; one that leads out of it leads to nothing. */
function pathIn(folder: string, target: string): string {
  const parts = (target.startsWith('/') ? target.slice(1) : `${folder}${target}`).split('/');
  const path: string[] = [];
  for (const part of parts) {
    if (part === '..') path.pop();
    else if (part !== '.' && part !== '') path.push(part);
  }
  return path.join('/');
}

const pictureEnding = /\.(?:png|jpe?g|gif|webp|bmp|tiff?|svg|[ew]mf|[ew]mz|wdp)$/i;

export function isPictureName(name: string): boolean {
  return pictureEnding.test(name);
}

/** What a picture of an archive may be called as a file: nothing in its name leads anywhere or means anything to a system. */
export function pictureName(target: string): string {
  const name = target.slice(target.lastIndexOf('/') + 1);
  // What calls itself a program or a page is none, but nobody has to try.
  const [ending = '.picture'] = pictureEnding.exec(name) ?? [];
  return (
    plainName(
      name.slice(0, name.length - (isPictureName(name) ? ending.length : 0)).replace(/\./g, '_') || 'picture',
      60,
    ) + ending.toLowerCase()
  );
}

/** What lies outside the file and would be fetched by Word: told, never followed. Where a link leads that a reader may click is no matter. */
export function linkedOutside(all: Iterable<Relation>): readonly LeftAside[] {
  return Array.from(all).flatMap(({ type, target, isOutside }): readonly LeftAside[] => {
    if (isOutside) return type === 'hyperlink' ? [] : [{ kind: 'linked', target }];
    return /^(?:aFChunk|oleObject|package|subDocument)$/.test(type) ? [{ kind: 'embedded', target }] : [];
  });
}
