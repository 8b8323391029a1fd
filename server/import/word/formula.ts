import { childOf, childrenOf, type XmlElement } from './xml.ts';

/** A formula of Word as a line of text: a/b, x², √(a+b), ∑_(i=1)^n. */
export function formulaText(element: XmlElement): string {
  return inner(element).replace(/\s+/g, ' ').trim();
}

function inner(element: XmlElement | undefined): string {
  return childrenOf(element).map(partText).join('');
}

function part(element: XmlElement, name: string): string {
  return inner(childOf(element, name));
}

function partText(element: XmlElement): string {
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return element.children.filter((one) => typeof one === 'string').join('');
    case 'm:f':
      return `${grouped(part(element, 'm:num'))}/${grouped(part(element, 'm:den'))}`;
    case 'm:sSub':
      return `${part(element, 'm:e')}_${grouped(part(element, 'm:sub'))}`;
    case 'm:sSup':
      return `${grouped(part(element, 'm:e'))}^${grouped(part(element, 'm:sup'))}`;
    case 'm:sSubSup':
      return `${part(element, 'm:e')}_${grouped(part(element, 'm:sub'))}^${grouped(part(element, 'm:sup'))}`;
    case 'm:rad':
      return `${part(element, 'm:deg')}√${grouped(part(element, 'm:e'))}`;
    case 'm:nary':
      return naryText(element);
    case 'm:d':
      return bracketed(element);
    case 'm:func':
      return `${part(element, 'm:fName')} ${part(element, 'm:e')}`;
    case 'm:limLow':
      return `${part(element, 'm:e')}_${grouped(part(element, 'm:lim'))}`;
    case 'm:m':
    case 'm:eqArr':
      return childrenOf(element)
        .filter(({ name }) => name === 'm:mr' || name === 'm:e')
        .map((row) => rowText(row))
        .join('; ');
    default:
      return /Pr$/.test(element.name) ? '' : inner(element);
  }
}

function rowText(row: XmlElement): string {
  return row.name === 'm:mr' ? childrenOf(row).map(inner).join(', ') : inner(row);
}

function naryText(element: XmlElement): string {
  const sign = childOf(childOf(element, 'm:naryPr'), 'm:chr')?.attributes['m:val'] ?? '∫';
  const [below, above] = [part(element, 'm:sub'), part(element, 'm:sup')];
  return `${sign}${below === '' ? '' : `_${grouped(below)}`}${above === '' ? '' : `^${grouped(above)}`} ${part(element, 'm:e')}`;
}

function bracketed(element: XmlElement): string {
  const form = childOf(element, 'm:dPr');
  const sign = (name: string, otherwise: string) => childOf(form, name)?.attributes['m:val'] ?? otherwise;
  const parts = childrenOf(element)
    .filter(({ name }) => name === 'm:e')
    .map(inner);
  return `${sign('m:begChr', '(')}${parts.join(sign('m:sepChr', '|'))}${sign('m:endChr', ')')}`;
}

/** Brackets around what is more than one thing. */
function grouped(text: string): string {
  return /^(?:[\p{L}\p{N}.%]*|\(.*\))$/u.test(text) ? text : `(${text})`;
}
