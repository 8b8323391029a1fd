import { widthOf } from '../chart/wrap.ts';

export function hasHan(text: string): boolean {
  return Array.from(text).some((sign) => widthOf(sign) === 1);
}

/** Letters of Arial by how wide they are, in thousandths of their size; any other is as wide as a figure. */
const letters: Readonly<Record<number, string>> = {
  222: "ijl'",
  278: ' !,./:;I[]\\ft|',
  333: '()-r`"',
  500: 'ckszvxyJ',
  584: '+<=>~',
  611: 'FTZ',
  667: 'ABEKPSVXY&',
  722: 'CDHNRUw',
  778: 'GOQ',
  833: 'mM',
  889: '%',
  944: 'W',
};

const usual = 556;
const widths = new Map(
  Object.entries(letters).flatMap(([width, signs]) => Array.from(signs, (sign) => [sign, Number(width)] as const)),
);

/** How far each unit of a text goes on, in parts of its size: Song sets Latin letters half as wide as its own, each the same. */
export function advances(text: string): readonly number[] {
  const isHan = hasHan(text);
  return Array.from(text).flatMap((sign) => {
    const own = widthOf(sign) === 1 ? 1 : isHan ? 0.5 : (widths.get(sign) ?? usual) / 1000;
    // The second half of a pair adds nothing.
    return sign.length === 1 ? [own] : [own, 0];
  });
}
