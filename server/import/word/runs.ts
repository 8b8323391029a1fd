import type { SourceBlock, SourceRevision } from '../../features/intake/source-block.ts';
import { formulaText } from './formula.ts';
import { isPictureName, pictureName } from './parts.ts';
import type { WordReading } from './reading.ts';
import { formOf } from './styles.ts';
import { childOf, childrenOf, isOn, valOf, type XmlElement } from './xml.ts';

/** What the runs of a paragraph come to. */
export interface ReadRuns {
  text: string;
  /** Whether each stretch of text is bold, or as its paragraph's style says. */
  readonly bold: (boolean | undefined)[];
  size: number | undefined;
  readonly marks: string[];
  readonly remarks: string[];
  readonly revisions: SourceRevision[];
  /** Words below the line. */
  readonly notes: string[];
  /** Pictures, formulas that stand alone, and what stands in frames. */
  readonly blocks: SourceBlock[];
  /** Formulas in the line. */
  readonly formulas: string[];
  /** Boxes with text, to be read as paragraphs. */
  readonly boxes: XmlElement[];
}

export function newRuns(): ReadRuns {
  return {
    text: '',
    bold: [],
    size: undefined,
    marks: [],
    remarks: [],
    revisions: [],
    notes: [],
    blocks: [],
    formulas: [],
    boxes: [],
  };
}

export function readRuns(element: XmlElement, into: ReadRuns, reading: WordReading): void {
  for (const child of childrenOf(element)) readPart(child, into, reading);
}

function readPart(element: XmlElement, into: ReadRuns, reading: WordReading): void {
  const { name, attributes } = element;
  if (name === 'w:r') readRun(element, into, reading);
  else if (name === 'w:del' || name === 'w:moveFrom') addRevision('deleted', deletedText(element), into, reading);
  else if (name === 'w:ins' || name === 'w:moveTo') {
    const before = into.text.length;
    readRuns(element, into, reading);
    addRevision('inserted', into.text.slice(before), into, reading);
  } else if (name === 'w:bookmarkStart') into.marks.push(attributes['w:name'] ?? '');
  else if (name === 'm:oMathPara') {
    for (const one of childrenOf(element)) if (one.name === 'm:oMath') addFormula(one, into);
  } else if (name === 'm:oMath') addInline(element, into);
  else if (name === 'mc:AlternateContent') readPart(choiceOf(element), into, reading);
  else if (name === 'w:fldSimple') {
    tellField(attributes['w:instr'] ?? '', reading);
    readRuns(element, into, reading);
  } else if (!/Pr$/.test(name)) readRuns(element, into, reading);
}

/** A tracked change: what it put in is taken over, what it took out is told. */
function addRevision(kind: SourceRevision['kind'], text: string, into: ReadRuns, { counts }: WordReading): void {
  counts[kind]++;
  if (text.trim() !== '') into.revisions.push({ kind, text: text.trim() });
}

function deletedText(element: XmlElement): string {
  if (element.name === 'w:delText' || element.name === 'w:t')
    return element.children.filter((one) => typeof one === 'string').join('');
  return childrenOf(element).map(deletedText).join('');
}

function addFormula(element: XmlElement, into: ReadRuns): void {
  const text = formulaText(element);
  if (text !== '') into.blocks.push({ kind: 'formula', text });
}

function addInline(element: XmlElement, into: ReadRuns): void {
  const text = formulaText(element);
  into.text += text;
  into.formulas.push(text);
}

/** The same thing for newer and for older programs: one of them is read. */
export function choiceOf(element: XmlElement): XmlElement {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? { ...element, children: [], name: 'none' };
}

/** Fields that would bring in something from elsewhere, or run it. */
const fetching = /^\s*(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|LINK|DDE|DDEAUTO|IMPORT|DATABASE|RD|MACROBUTTON)\b\s*(.*)$/i;

function tellField(instruction: string, { left }: WordReading): void {
  const match = fetching.exec(instruction);
  if (match !== null) left.push({ kind: 'field', target: `${match[1]} ${match[2]}`.trim().slice(0, 200) });
}

function readRun(run: XmlElement, into: ReadRuns, reading: WordReading): void {
  const form = childOf(run, 'w:rPr');
  if (isOn(form, 'w:vanish') === true) {
    if (childrenOf(run).some(({ name }) => name === 'w:t')) reading.counts.hidden++;
    return;
  }
  const before = into.text.length;
  for (const child of childrenOf(run)) readInRun(child, form, into, reading);
  if (into.text.slice(before).trim() === '') return;
  const { isBold, size } = formOf(form);
  const style = reading.styles(valOf(form, 'w:rStyle') ?? 'none');
  into.bold.push(isBold ?? style.isBold);
  into.size ??= size;
}

function readInRun(element: XmlElement, form: XmlElement | undefined, into: ReadRuns, reading: WordReading): void {
  const { name, attributes, children } = element;
  const isHeld = reading.fields.includes('instruction');
  switch (name) {
    case 'w:fldChar':
      field(attributes['w:fldCharType'] ?? '', reading);
      return;
    case 'w:instrText':
      tellField(children.filter((one) => typeof one === 'string').join(''), reading);
      return;
    case 'w:t':
      if (!isHeld) into.text += raised(children.filter((one) => typeof one === 'string').join(''), form);
      return;
    case 'w:tab':
    case 'w:ptab':
      into.text += '\t';
      return;
    case 'w:br':
    case 'w:cr':
      into.text += '\n';
      return;
    case 'w:noBreakHyphen':
      into.text += '-';
      return;
    case 'w:sym':
      into.text += signOf(attributes['w:char'] ?? '');
      return;
    default:
      readOther(element, into, reading);
  }
}

function readOther(element: XmlElement, into: ReadRuns, reading: WordReading): void {
  const { name, attributes } = element;
  if (name === 'w:footnoteReference' || name === 'w:endnoteReference' || name === 'w:commentReference') {
    const kind = name.slice(2).replace('Reference', '');
    const said = reading.asides.get(`${kind} ${attributes['w:id']}`);
    if (said !== undefined) (kind === 'comment' ? into.remarks : into.notes).push(said);
  } else if (name === 'mc:AlternateContent') readDrawing(choiceOf(element), into, reading);
  else if (name === 'w:ruby') readRuns(childOf(element, 'w:rubyBase') ?? element, into, reading);
  else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') readDrawing(element, into, reading);
  else if (name === 'm:oMath') addInline(element, into);
}

/** Pictures and boxes with text, however deep they lie in a drawing. */
function readDrawing(element: XmlElement, into: ReadRuns, reading: WordReading, told: DrawingSaid = {}): void {
  if (element.name === 'w:txbxContent') {
    into.boxes.push(element);
    return;
  }
  const { attributes } = element;
  const picture =
    element.name === 'a:blip'
      ? (attributes['r:embed'] ?? attributes['r:link'])
      : element.name === 'v:imagedata'
        ? attributes['r:id']
        : undefined;
  if (picture !== undefined) addPicture(picture, { descr: attributes['o:title'], ...told }, into, reading);
  const inner = element.name === 'mc:AlternateContent' ? [choiceOf(element)] : childrenOf(element);
  const said = childOf(element, 'wp:docPr')?.attributes ?? told;
  for (const one of inner) readDrawing(one, into, reading, said);
}

/** What a drawing says of itself, for whoever does not see it. */
interface DrawingSaid {
  readonly name?: string | undefined;
  readonly descr?: string | undefined;
}

function addPicture(
  id: string,
  { name: called = '', descr = '' }: DrawingSaid,
  into: ReadRuns,
  { relations, pictures }: WordReading,
): void {
  const relation = relations.get(id);
  if (relation === undefined) return;
  if (relation.isOutside) {
    into.blocks.push({ kind: 'picture', description: relation.target });
    return;
  }
  pictures.add(relation.target);
  const description = descr.replace(/\s+/g, ' ').trim();
  into.blocks.push({
    kind: 'picture',
    name: pictureName(relation.target),
    ...(description !== '' && { description }),
    ...(isPictureName(called) && { file: called }),
  });
}

function field(type: string, { fields }: WordReading): void {
  if (type === 'begin') fields.push('instruction');
  else if (type === 'separate') fields[fields.length - 1] = 'result';
  else if (type === 'end') fields.pop();
}

/** m² and 10³ as signs of their own: on the line they would be other numbers. */
function raised(text: string, form: XmlElement | undefined): string {
  const place = valOf(form, 'w:vertAlign');
  if (place === undefined || !/^[\d+-]+$/.test(text)) return text;
  const signs = place === 'superscript' ? '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻' : place === 'subscript' ? '₀₁₂₃₄₅₆₇₈₉₊₋' : '';
  return signs === '' ? text : Array.from(text, (sign) => signs.charAt('0123456789+-'.indexOf(sign))).join('');
}

/** A sign of a font of signs: what it shows is not known from its number. */
function signOf(code: string): string {
  const value = Number.parseInt(code, 16);
  if (!(value > 0x1f && value <= 0xffff)) return '';
  return value >= 0xf000 && value <= 0xf0ff ? '□' : String.fromCharCode(value);
}
