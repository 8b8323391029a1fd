import { childrenOf, type XmlElement } from '../word/xml.ts';

/** What the number of a cell stands for. */
export type CellFormat = 'number' | 'percent' | 'date';

/** How each style of a workbook shows numbers, by its place among them. */
export function cellFormats(styles: XmlElement | undefined): readonly CellFormat[] {
  const codes = new Map(
    partsIn(styles, 'numFmts').map(({ attributes: { numFmtId = '', formatCode = '' } }) => [numFmtId, formatCode]),
  );
  return partsIn(styles, 'cellXfs').map(({ attributes: { numFmtId = '0' } }) => {
    const code = codes.get(numFmtId);
    return code === undefined ? builtIn(Number(numFmtId)) : formatOf(code);
  });
}

/** Formats that have a number of their own in every workbook, those of Chinese and Japanese Excel among them. */
function builtIn(id: number): CellFormat {
  if (id === 9 || id === 10) return 'percent';
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
    ? 'date'
    : 'number';
}

function formatOf(code: string): CellFormat {
  // What stands in quotes, behind a backslash or in brackets is shown as it is.
  const [shown = ''] = code.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '').split(';');
  if (shown.includes('%')) return 'percent';
  return /[ymdhse]/i.test(shown.replace(/general|e[+-]/gi, '')) ? 'date' : 'number';
}

function partsIn(styles: XmlElement | undefined, name: string): readonly XmlElement[] {
  return childrenOf(childrenOf(styles).find((one) => localName(one.name) === name));
}

/** Some programs write a prefix before every name. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
