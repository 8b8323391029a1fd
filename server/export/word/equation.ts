import type { MathPart, MathRow } from '../math/math.ts';
import { element, runProperties, xml } from './xml.ts';

export const mathNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/math';

/** A formula as an equation of Word. */
export function equationXml(row: MathRow): string {
  return element('m:oMath', {}, rowXml(row));
}

function rowXml(row: MathRow): string {
  return row.map((one, at) => spaceBefore(one, row[at - 1]) + partXml(one)).join('');
}

/** Word sets signs apart by itself, and letters close; words it would run together. */
function spaceBefore({ kind }: MathPart, before: MathPart | undefined): string {
  return kind === 'word' && before?.kind === 'word' ? runXml(' ', 'word') : '';
}

function partXml(part: MathPart): string {
  switch (part.kind) {
    case 'symbol':
    case 'word':
    case 'number':
    case 'sign':
      return runXml(part.text, part.kind);
    case 'fraction':
      return element('m:f', {}, fullSize('m:num', part.above), fullSize('m:den', part.below));
    case 'root':
      return element(
        'm:rad',
        {},
        element('m:radPr', {}, setting('m:degHide', 1)),
        element('m:deg'),
        argument(part.inside),
      );
    case 'group':
      if (part.inside.every(isOnLine)) return signed(part.open) + rowXml(part.inside) + signed(part.close);
      return element('m:d', {}, element('m:dPr', {}, ...brackets(part.open, part.close)), argument(part.inside));
    case 'scripted':
      return scriptedXml(part);
    case 'sum':
      return sumXml(part);
  }
}

function scriptedXml({ base, sub, sup }: MathPart & { readonly kind: 'scripted' }): string {
  const name = sub === undefined ? 'm:sSup' : sup === undefined ? 'm:sSub' : 'm:sSubSup';
  const scripts = [
    ...(sub === undefined ? [] : [named('m:sub', sub)]),
    ...(sup === undefined ? [] : [named('m:sup', sup)]),
  ];
  return element(name, {}, argument(base), ...scripts);
}

function sumXml({ sign, sub, sup, over }: MathPart & { readonly kind: 'sum' }): string {
  const hidden = (name: string, side: MathRow | undefined) => (side === undefined ? [setting(name, 1)] : []);
  const form = [
    setting('m:chr', sign),
    setting('m:limLoc', 'undOvr'),
    ...hidden('m:subHide', sub),
    ...hidden('m:supHide', sup),
  ];
  return element(
    'm:nary',
    {},
    element('m:naryPr', {}, ...form),
    named('m:sub', sub ?? []),
    named('m:sup', sup ?? []),
    argument(over),
  );
}

/** Brackets that are no higher than the line are signs like others. */
function isOnLine(part: MathPart): boolean {
  return 'text' in part || (part.kind === 'group' && part.inside.every(isOnLine));
}

function signed(sign: string): string {
  return runXml(sign, 'sign');
}

function brackets(open: string, close: string): readonly string[] {
  return open === '(' ? [] : [setting('m:begChr', open), setting('m:endChr', close)];
}

function named(name: string, row: MathRow): string {
  return element(name, {}, rowXml(row));
}

function argument(row: MathRow): string {
  return named('m:e', row);
}

/** On a line Word makes what stands above and below smaller: a formula that has the line for itself is read at full size. */
function fullSize(name: string, row: MathRow): string {
  return element(name, {}, element('m:argPr', {}, setting('m:argSz', 1)), rowXml(row));
}

function setting(name: string, value: string | number): string {
  return element(name, { 'm:val': value });
}

const mathFont = { 'w:ascii': 'Cambria Math', 'w:hAnsi': 'Cambria Math', 'w:eastAsia': 'SimSun' };

function runXml(text: string, kind: 'symbol' | 'word' | 'number' | 'sign'): string {
  const upright = kind === 'word' ? element('m:rPr', {}, element('m:nor')) : '';
  const hint = kind === 'word' ? { 'w:hint': 'eastAsia' } : {};
  const form = runProperties([element('w:rFonts', { ...hint, ...mathFont })]);
  return element('m:r', {}, upright, form, element('m:t', { 'xml:space': 'preserve' }, xml(text)));
}
