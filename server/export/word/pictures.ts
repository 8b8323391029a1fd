import type { FileContents } from '../format.ts';
import { type ImageSize, imageSize } from '../image-size.ts';
import { imageType, largestImage } from '../images.ts';
import { type Drawing, metafile } from '../metafile/metafile.ts';
import { textWidth } from './page.ts';
import { element } from './xml.ts';

/** A picture of a Word file, and by which id the document embeds it. */
interface WordPicture {
  readonly id: string;
  /** Of the part, below the folder of the document. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly size: ImageSize;
}

export interface WordPictures {
  /** The picture of a file; undefined for one that is not at hand, or of a kind that Word does not show. */
  pictureOf(uri: string | undefined): WordPicture | undefined;
  /** A picture that was drawn for the document. */
  drawn(drawing: Drawing): WordPicture;
  used(): readonly WordPicture[];
}

const endings: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/gif': 'gif' };

export function newPictures(images: FileContents): WordPictures {
  const found = new Map<string, WordPicture>();
  const made: WordPicture[] = [];
  const add = (ending: string, bytes: Uint8Array, size: ImageSize): WordPicture => {
    const number = made.length + 1;
    const picture = { id: `rIdImage${number}`, name: `media/image${number}.${ending}`, bytes, size };
    made.push(picture);
    return picture;
  };
  return {
    pictureOf(uri) {
      const known = uri === undefined ? undefined : found.get(uri);
      const bytes = uri === undefined ? undefined : images.get(uri);
      if (known !== undefined || uri === undefined || bytes === undefined || bytes.length > largestImage) return known;
      const type = imageType(bytes);
      const ending = endings[type ?? ''];
      const size = imageSize(bytes, type);
      if (ending === undefined || size === undefined) return undefined;
      const picture = add(ending, bytes, size);
      found.set(uri, picture);
      return picture;
    },
    drawn: (drawing) => add('emf', metafile(drawing), drawing),
    used: () => made,
  };
}

/** English Metric Units: in a twip, and in a pixel of 96 to the inch. */
const inTwip = 635;
const inPixel = 9525;
/** Leaves room for a caption on the page. */
const highest = 20 * 360_000;

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

interface PictureTold {
  /** What it is found by again where the file comes back: programs that save it anew name the parts as they please. */
  readonly name: string;
  readonly alt: string;
}

/** A picture on the line, no wider than the text; `number`: which of its document it is. */
export function pictureXml({ id, size }: WordPicture, number: number, { name, alt }: PictureTold): string {
  const natural = { cx: size.width * inPixel, cy: size.height * inPixel };
  const scale = Math.min(1, (textWidth * inTwip) / natural.cx, highest / natural.cy);
  const extent = { cx: Math.round(natural.cx * scale), cy: Math.round(natural.cy * scale) };
  const named = { id: number, name, descr: alt };
  const fill = element(
    'pic:blipFill',
    {},
    element('a:blip', { 'r:embed': id }),
    element('a:stretch', {}, element('a:fillRect')),
  );
  const form = element(
    'pic:spPr',
    {},
    element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', extent)),
    element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
  );
  const head = element('pic:nvPicPr', {}, element('pic:cNvPr', named), element('pic:cNvPicPr'));
  const picture = element('pic:pic', { 'xmlns:pic': `${drawing}/picture` }, head, fill, form);
  const graphic = element(
    'a:graphic',
    { 'xmlns:a': `${drawing}/main` },
    element('a:graphicData', { uri: `${drawing}/picture` }, picture),
  );
  const around = { 'xmlns:wp': `${drawing}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 };
  const inline = element('wp:inline', around, element('wp:extent', extent), element('wp:docPr', named), graphic);
  return element('w:r', {}, element('w:drawing', {}, inline));
}
