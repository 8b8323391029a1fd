import { findCitedNumbers } from '../../model/values/cited-numbers.ts';
import { writeDocumentNumber } from '../../model/values/document-number.ts';
import { readDocumentNumber } from '../../model/values/document-number-text.ts';
import type { DraftDocument } from './draft.ts';
import { type IntakeBlock, labelText } from './lines.ts';
import { isSetPhrase } from './set-parts.ts';
import { imply, type Taking } from './taking.ts';

interface TakenDocuments {
  readonly documents: readonly DraftDocument[];
  /** Sentences that are no entries. */
  readonly left: readonly string[];
}

/** Entries of a list of documents: number and title, one a paragraph or a row of a table. */
export function takeDocuments(blocks: readonly IntakeBlock[], taking: Taking): TakenDocuments {
  const documents: DraftDocument[] = [];
  const left: string[] = [];
  for (const text of blocks.flatMap((block) => entryTexts(block, taking))) {
    if (isSetPhrase(text)) imply(taking, text);
    else if (/[。：:]$/.test(text) && documentOf(text).number === undefined) left.push(text);
    else {
      const { document, implied } = entryOf(text);
      documents.push(document);
      imply(taking, ...implied);
    }
  }
  return { documents, left };
}

export function entryTexts(block: IntakeBlock, taking: Taking): readonly string[] {
  if (block.kind === 'table') return block.rows.map(({ cells }) => cells.map((cell) => cell.text).join(' '));
  if (block.kind !== 'line') return block.kind === 'formula' ? [block.text] : [];
  imply(taking, labelText(block));
  return block.text === '' ? [] : [block.text];
}

function entryOf(text: string): { readonly document: DraftDocument; readonly implied: readonly string[] } {
  const counted = /^[[［【]\s*\d{1,3}\s*[\]］】]\s*/.exec(text)?.[0] ?? '';
  const ending = /[。；;]$/.exec(text)?.[0] ?? '';
  const { number, rest, marks = '' } = documentOf(text.slice(counted.length, text.length - ending.length));
  const said = rest.replace(/^[\s\u3000,，:：]+/, '').trim();
  const quoted = /^《([^》]*)》$/u.exec(said)?.[1];
  return {
    document: { ...(number !== undefined && { number }), ...(said !== '' && { title: quoted ?? said }) },
    implied: [counted, ending, marks, quoted === undefined ? '' : '《》', /^[\s\u3000,，:：]+/.exec(rest)?.[0] ?? ''],
  };
}

interface NumberedText {
  readonly number?: string;
  /** What stands beside the number. */
  readonly rest: string;
  /** Brackets around the number. */
  readonly marks?: string;
}

/** The number with which an entry begins, or with which it ends as a title does: 《……》（國辦發〔2015〕9號）. */
function documentOf(text: string): NumberedText {
  const [first] = findCitedNumbers(text);
  if (first !== undefined && first.start <= 1) {
    return { number: numberAsShown(first.text), rest: text.slice(first.end) };
  }
  const whole = /^[A-Z/ \d.—–\-:]+(?=[\s\u3000])/.exec(text)?.[0];
  const reading = whole === undefined ? undefined : readDocumentNumber(whole.trim());
  if (whole !== undefined && reading?.value !== undefined) {
    return { number: writeDocumentNumber(reading.value), rest: text.slice(whole.length) };
  }
  const last = findCitedNumbers(text).at(-1);
  if (last !== undefined && /^[）)]?$/.test(text.slice(last.end)) && /[（(]$/.test(text.slice(0, last.start))) {
    return { number: numberAsShown(last.text), rest: text.slice(0, last.start - 1), marks: '（）' };
  }
  return { rest: text };
}

/** A number in the form for readers; as it is written where it cannot be read. */
export function numberAsShown(text: string): string {
  const { value } = readDocumentNumber(text.trim());
  return value === undefined ? text.trim() : writeDocumentNumber(value);
}
